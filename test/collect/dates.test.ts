import { describe, expect, it } from 'vitest';
import { dateInAddress, dayInAddress, parseDate } from '../../src/collect/dates.ts';
import { iso } from '../../src/domain/time.ts';

const said = (text: string, order?: 'dmy' | 'mdy'): string | null => {
  const at = parseDate(text, order);
  return at === null ? null : iso(at).slice(0, 16);
};

describe('a date', () => {
  it.each([
    'Thứ Năm, 05/11/2026 | 14:05 GMT+7',
    'Thứ năm, 5/11/2026, 14:05 (GMT+7)',
    'Thứ Năm, ngày 05/11/2026 - 14:05',
    '05/11/2026 14:05',
    '05-11-2026 14:05:00',
    '5.11.2026 14h05',
    '14:05 05/11/2026',
    '14:05 | 05/11/2026',
    '14:05, 05/11/2026 (GMT+7)',
    '14:05 ngày 05/11/2026',
    'Cập nhật lúc 14:05, ngày 5/11/2026',
    '14 giờ 05 phút ngày 5/11/2026',
    'ngày 5 tháng 11 năm 2026, 14:05',
    '05 tháng 11, 2026 14:05',
    '5 Thg 11, 2026 14:05',
    '05/11/2026 02:05 CH',
    '5/11/2026 2:05 PM',
    '05/11/2026 2:05 chiều',
    '11/5/2026 2:05:00 PM',
    '2026-11-05 14:05:00',
    '2026-11-05T14:05:00+07:00',
    '2026-11-05T07:05:00Z',
    '2026-11-05T07:05:00.123Z',
    '20261105T140500+0700',
    '2026/11/05 14:05',
    'Thu, 05 Nov 2026 14:05:00 +0700',
    'Thu, 05 Nov 2026 14:05:00 GMT+7',
    'Thu, 05 Nov 2026 07:05:00 GMT',
    'Thu, 5 Nov 26 02:05:00 EST',
    'Thu Nov  5 14:05:00 +0700 2026',
    'November 5, 2026 2:05 PM',
    '05-Nov-2026 14:05',
    '1793862300',
    '1793862300000',
  ])('is read in %s', (text) => {
    expect(said(text)).toBe('2026-11-05T14:05');
  });

  it.each([
    ['ngày 12 tháng 3 năm 2026', '2026-03-12T00:00'],
    ['12 Thg 3, 2026', '2026-03-12T00:00'],
    ['2026-03-12', '2026-03-12T00:00'],
    ['05/11/2026 12:05 SA', '2026-11-05T00:05'],
    ['05/11/2026 12:05 CH', '2026-11-05T12:05'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('follows the habit of its source where it is ambiguous', () => {
    expect(said('3/10/2026 08:00')).toBe('2026-10-03T08:00');
    expect(said('3/10/2026 08:00', 'mdy')).toBe('2026-03-10T08:00');
    expect(said('25/10/2026 08:00', 'mdy')).toBe('2026-10-25T08:00');
    expect(said('10/25/2026 08:00', 'dmy')).toBe('2026-10-25T08:00');
  });

  it.each([
    '',
    'hôm qua',
    '15 giờ trước',
    '14:05',
    '2026',
    '2026-11',
    '31/02/2026',
    '45/11/2026',
    '05/13/2026 99:00',
    '99 Jun 2026',
    '0001-01-01T00:00:00',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '2026-11-05T25:05:00Z',
    '2026-11-05T14:05:00+99:99',
    '05/11/2026 - 06/11/2026',
    '16 zzz 2026 11:47',
    'Sun, 16 Dec 2026 1:2:3:4 GMT',
    'x'.repeat(500),
  ])('is not made up from "%.40s"', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe('an address', () => {
  it.each([
    ['https://bao.example/luong-huu-20261105140500123.htm', '2026-11-05T14:05'],
    ['https://bao.example/luong-huu-2026110514050012.htm?x=1', '2026-11-05T14:05'],
    ['https://bao.example/luong-huu-185261105140500123.htm', '2026-11-05T14:05'],
    ['https://bao.example/luong-huu-100261105140500123.htm', '2026-11-05T14:05'],
  ])('%s tells when it was begun', (address, expected) => {
    expect(iso(dateInAddress(address) ?? 0).slice(0, 16)).toBe(expected);
  });

  it.each([
    'https://bao.example/tin-4954454.html',
    'https://bao.example/tin-185269905140500123.htm',
    'https://bao.example/20261105140500',
  ])('%s tells nothing', (address) => {
    expect(dateInAddress(address)).toBeNull();
  });

  it('may tell the day', () => {
    expect(iso(dayInAddress('https://bao.example/2026/11/05/tin.html') ?? 0)).toBe(
      '2026-11-05T00:00:00+07:00',
    );
    expect(dayInAddress('https://bao.example/2026/31/05/tin.html')).toBeNull();
  });
});
