import { describe, expect, it } from 'vitest';
import { openFeatures } from '../../../src/understand/learner/features.ts';
import { identifiersIn, signsIn } from '../../../src/understand/learner/marks.ts';
import { read } from './lessons.ts';
import { cost } from '../../support/cost.ts';

const extract = openFeatures(20);
const bucketsOf = (text: string): Set<number> => {
  const bag = extract(read(text));
  return new Set(bag.bucket.subarray(0, bag.size));
};
const shared = (one: string, other: string): number => {
  const [a, b] = [bucketsOf(one), bucketsOf(other)];
  return [...a].filter((bucket) => b.has(bucket)).length / Math.max(a.size, b.size);
};

describe('features', () => {
  it('are the same however the letters are encoded, drawn out or shortened', () => {
    const text = 'Chờ hoài không thấy tiền thai sản';
    expect(shared(text, text.normalize('NFD'))).toBe(1);
    expect(shared(text, 'chờ hoàiiii ko thấy tiền thai sản')).toBe(1);
  });

  it('overlap between a text and its unaccented twin, and differ all the same', () => {
    const half = shared('chờ mãi không thấy', 'cho mai khong thay');
    expect(half).toBeGreaterThan(0.3);
    expect(half).toBeLessThan(1);
  });

  it('never know which link, phone, account or paper it was', () => {
    for (const [one, other] of [
      ['vào vssid-capnhat.invalid ngay', 'vào bao-hiem.top/dang-nhap ngay'],
      ['vào https://a.invalid/x?y=1 ngay', 'vào www.b.com ngay'],
      ['gọi 0900 123 456 để hỏi', 'gọi +84 987 654 321 để hỏi'],
      ['theo 1234/QĐ-BHXH mới', 'theo 77/2025/TT-BYT mới'],
      ['chuyển vào 19036789012345 nhé', 'chuyển vào 101872223334445 nhé'],
      ['viết cho a.b@c.vn nhé', 'viết cho hoi-dap@xyz.com nhé'],
    ] as const)
      expect(shared(one, other), `${one} | ${other}`).toBe(1);
  });

  it('know that there was one', () => {
    expect(shared('vào bao-hiem.top ngay', 'vào ngay')).toBeLessThan(1);
    expect(shared('gọi 0900 123 456 ngay', 'gọi bao-hiem.top ngay')).toBeLessThan(1);
  });

  it('know how large a number is, not which', () => {
    expect(shared('tăng 15 đồng', 'tăng 27 đồng')).toBe(1);
    expect(shared('từ 2024 đến nay', 'từ 2025 đến nay')).toBe(1);
    expect(shared('tăng 15 đồng', 'tăng 2024 đồng')).toBeLessThan(1);
  });

  it('hear faces, questions and shouting', () => {
    const names = (text: string) => signsIn(text).map(({ name }) => name);
    expect(names('hay quá 😂😂 thật à?? trời ơi!!!')).toEqual(['face laugh', 'face laugh', '??', '!!']);
    expect(names('vui :) buồn :( kệ :v')).toEqual(['face joy', 'face sorrow', 'face scorn']);
    expect(names('Tp.HCM, 1.000 đồng (12:30)')).toEqual([]);
    const shouted = bucketsOf('TẠI SAO KHÔNG AI TRẢ LỜI');
    const said = bucketsOf('tại sao không ai trả lời');
    expect([...shouted].filter((bucket) => !said.has(bucket))).toHaveLength(1);
    // Abbreviations are no shouting.
    expect(bucketsOf('BHXH BHYT BHTN')).toEqual(bucketsOf('bhxh bhyt bhtn'));
  });

  it('do not cross the end of a sentence', () => {
    const apart = bucketsOf('thẻ đẹp. Tiền chậm');
    expect([...bucketsOf('đẹp tiền')].every((bucket) => apart.has(bucket))).toBe(false);
  });

  it('stand where they stand in the original', () => {
    const text = 'Dạ em hỏi: thẻ hết hạn?';
    const { size, from, to } = extract(read(text));
    const told = Array.from({ length: size }, (_, i) => text.slice(from[i], to[i]));
    expect(told).toContain('thẻ hết hạn');
    expect(told).toContain('?');
  });

  it('are found in linear time in hostile text', () => {
    for (const piece of ['a', '0', '0 ', 'a.', 'a@', '-', ':)', '1/A', 'www.', '😀', 'Đ', '!?', '0.0']) {
      const text = piece.repeat(200_000 / piece.length);
      const took = cost(() => [identifiersIn(text), signsIn(text)]);
      expect(took, piece).toBeLessThan(1500);
    }
  });
});
