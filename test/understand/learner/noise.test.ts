import { describe, expect, it } from 'vitest';
import {
  bareText,
  bareWords,
  misspell,
  noisyText,
  noisyWords,
  shortenings,
} from '../../../src/understand/learner/noise.ts';
import { openRandom } from '../../../src/understand/learner/random.ts';
import { read } from './lessons.ts';

const TEXT = 'Hồ sơ nghỉ thai sản của chị được giải quyết rất nhanh, không phải chờ đợi';

describe('noise', () => {
  it('leaves every word where it stood', () => {
    const words = read(TEXT);
    const noisy = noisyWords(words, openRandom(1), 0.8);
    expect(noisy.words.map(({ start, end }) => [start, end])).toEqual(
      words.words.map(({ start, end }) => [start, end]),
    );
    const changed = noisy.words.filter(({ form }, i) => form !== words.words[i]?.form).length;
    expect(changed).toBeGreaterThan(words.words.length / 3);
    expect(noisyWords(words, openRandom(1), 0)).toEqual(words);
  });

  it('is the same for the same seed', () => {
    const once = () => noisyText(TEXT, new Map(), openRandom(9), 0.5);
    expect(once()).toBe(once());
    expect(once()).not.toBe(TEXT);
  });

  it('never empties a word', () => {
    const random = openRandom(2);
    for (const { form } of read(TEXT).words)
      for (let i = 0; i < 200; i++) expect(misspell(form, random).length, form).toBeGreaterThan(0);
  });

  it('shortens as the table of short forms says, backwards', () => {
    const shorts = shortenings(
      new Map([
        ['ko', 'không'],
        ['hok', 'không'],
        ['cty', 'công ty'],
      ]),
    );
    expect(shorts).toEqual(new Map([['không', ['ko', 'hok']]]));
    const noisy = Array.from({ length: 20 }, (_, i) => noisyText('không', shorts, openRandom(i), 0));
    expect(new Set(noisy)).toEqual(new Set(['ko', 'hok', 'không']));
  });

  it('takes diacritics off text and words alike', () => {
    expect(bareText('Đợi HỒ sơ')).toBe('Doi HO so');
    const bare = bareWords(read(TEXT));
    const typed = read(bareText(TEXT));
    expect(bare.words.map(({ form }) => form)).toEqual(typed.words.map(({ form }) => form));
  });
});
