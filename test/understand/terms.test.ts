import { describe, expect, it } from 'vitest';
import { compileTerms, longest } from '../../src/understand/terms.ts';
import { readWords } from './support.ts';

const find = compileTerms(
  ['hưu trí', 'bảo hiểm xã hội', 'bảo hiểm xã hội một lần', 'sổ', 'BHXH', 'cầm sổ'].map(
    (phrase) => [phrase, phrase] as const,
  ),
  readWords,
);
const found = (text: string) => find(readWords(text)).map((hit) => hit.tag);

describe('terms', () => {
  it('match on word borders and give the place in the original', () => {
    const text = 'Chế độ HƯU TRÍ mới';
    const [hit] = find(readWords(text));
    expect(text.slice(hit!.start, hit!.end)).toBe('HƯU TRÍ');
    expect(found('bhxhabc')).toEqual([]);
  });

  it('want their accents in accented text', () => {
    expect(found('Ông Hữu Trị là bạn cũ của tôi')).toEqual([]);
  });

  it('match bare in text typed without diacritics, except lone syllables', () => {
    expect(found('che do huu tri cua toi')).toEqual(['hưu trí']);
    expect(found('so nha cua toi la so 5')).toEqual([]);
  });

  it('forgive one slipped diacritic in a long phrase', () => {
    expect(found('Tôi đóng bảo hiễm xã hội đã lâu')).toContain('bảo hiểm xã hội');
  });

  it('keep the longest of overlapping phrases', () => {
    const hits = longest(find(readWords('Rút bảo hiểm xã hội một lần')));
    expect(hits.map((hit) => hit.tag)).toEqual(['bảo hiểm xã hội một lần']);
  });

  it('read a megabyte made to be slow in less than a second', () => {
    for (const text of [
      'bảo hiểm xã '.repeat(70_000),
      'a '.repeat(500_000),
      'ă'.repeat(1_000_000),
      'bhxh '.repeat(200_000),
    ]) {
      const began = process.cpuUsage();
      longest(find(readWords(text)));
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1e6).toBeLessThan(2);
    }
  });
});
