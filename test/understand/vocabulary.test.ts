import { describe, expect, it } from 'vitest';
import { openVocabulary } from '../../src/understand/vocabulary.ts';
import { openWords } from '../../src/understand/words.ts';

const read = openWords(new Map());

describe('the vocabulary', () => {
  it('gives the terms it learned the same numbers in every text', () => {
    const vocabulary = openVocabulary();
    const [card, pair] = [vocabulary.learn('the'), vocabulary.learn('the cu')];
    for (const text of ['Đổi thẻ cũ', 'mất thẻ cũ rồi']) {
      const { single, pair: pairs } = vocabulary.read(read(text));
      expect(single[1]).toBe(card);
      expect(pairs[2]).toBe(pair);
    }
    expect(vocabulary.learn('the cu')).toBe(pair);
  });

  it('tells strange terms apart within a text and learns nothing from it', () => {
    const vocabulary = openVocabulary();
    vocabulary.learn('the');
    const { single, pair, size } = vocabulary.read(read('thẻ lạ thẻ lạ kỳ'));
    expect(single[1]).toBe(single[3]);
    expect(pair[1]).toBe(pair[3]);
    expect(pair[0]).toBe(-1);
    // the, la, ky; the la, la the, la ky
    expect(new Set([...single, ...pair.subarray(1)]).size).toBe(6);
    expect(Math.max(...single, ...pair)).toBeLessThan(size);
    expect(vocabulary.size()).toBe(1);
  });

  it('pairs nothing with a word that has no letters left', () => {
    const vocabulary = openVocabulary();
    const words = read('thẻ cũ mất');
    const [first, , last] = words.words;
    if (!first || !last) throw new Error('three words');
    const { pair } = vocabulary.read({ ...words, words: [first, { ...first, bare: '' }, last] });
    expect(pair[2]).toBe(-1);
  });
});
