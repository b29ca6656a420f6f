import { describe, expect, it } from 'vitest';
import { readWords } from './support.ts';

const forms = (text: string) => readWords(text).words.map((word) => word.form);
const bares = (text: string) => readWords(text).words.map((word) => word.bare);

describe('words', () => {
  it('know their place in the original text, however it was typed', () => {
    for (const text of ['Bảo hiểm xã hội', 'Bảo hiểm xã hội'.normalize('NFD'), 'ВНХН là BH\u200bXH']) {
      const { words } = readWords(text);
      for (const word of words)
        expect(readWords(text.slice(word.start, word.end)).words[0]?.bare).toBe(word.bare);
      expect(words.at(-1)?.end).toBe(text.length);
    }
  });

  it('are the same composed and decomposed', () => {
    expect(forms('chế độ thai sản'.normalize('NFD'))).toEqual(forms('chế độ thai sản'));
  });

  it('have one spelling for each sound', () => {
    expect(forms('hoà thuỷ tỷ lệ kỳ lý quý')).toEqual(forms('hòa thủy tỉ lệ kì lí quý'));
    expect(forms('quý')).toEqual(['quý']);
  });

  it('write out short forms, but leave sums of money alone', () => {
    expect(forms('ko dc rút')).toEqual(['không', 'được', 'rút']);
    expect(forms('500k')).toEqual(['500', 'nghìn']);
    expect(forms('cty nợ')).toEqual(['công', 'ti', 'nợ']);
  });

  it('see through look-alike letters, hidden characters and letters typed apart', () => {
    expect(bares('ВНХН')).toEqual(['bhxh']);
    expect(bares('Vss\u200bID')).toEqual(['vssid']);
    expect(bares('b.h.x.h')).toEqual(['bhxh']);
    expect(bares('G i ấ y  n g h ỉ  ố m')).toEqual(['giay', 'nghi', 'om']);
  });

  it('lose their stretched letters', () => {
    expect(forms('trờiiiii ơi')).toEqual(['trời', 'ơi']);
  });

  it('know which sentences were typed without diacritics', () => {
    const { sentences } = readWords('Hôm nay tôi đi nộp hồ sơ. khong ai tra loi toi ca');
    expect(sentences.map((sentence) => sentence.loose)).toEqual([false, true]);
  });

  it('do not end a sentence inside a name or a number', () => {
    expect(readWords('TP.HCM chi 1.000 tỷ').sentences).toHaveLength(1);
  });
});
