import { describe, expect, it } from 'vitest';
import { compose, fold } from '../../src/domain/words.ts';

describe('Vietnamese letters', () => {
  it('are one form however they were typed', () => {
    expect(compose('Bảo hiểm xã hội'.normalize('NFD'))).toBe('Bảo hiểm xã hội');
  });

  it('lose their marks and case, đ among them', () => {
    expect(fold('Đừng RÚT một lần; ĐÃ đóng ở Huế')).toBe('dung rut mot lan; da dong o hue');
    expect(fold('ăâêôơư ẮẤỂỘỢỰ ỳỵỷỹ')).toBe('aaeoou aaeoou yyyy');
  });

  it('keep their place: an offset in the folded text is an offset in the text', () => {
    const texts = [
      'Bảo hiểm xã hội',
      'Đ',
      'İstanbul',
      'ß ﬁ ½',
      '🇻🇳 Việt Nam 👍🏽',
      'đ̣',
      '',
      'A\u0301 rời',
      '\ud83d lẻ',
    ];
    for (const text of texts) {
      expect(fold(text)).toHaveLength(text.length);
      const start = text.indexOf('V');
      if (start >= 0) expect(fold(text).slice(start, start + 4)).toBe('viet');
    }
  });
});
