import { describe, expect, it } from 'vitest';
import { dateInAddress, dayInAddress, parseDate } from '../../src/collect/dates.ts';
import { parseFeedDate, readFeedDate } from '../../src/collect/feed-dates.ts';
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

describe('a date that counts from now', () => {
  // A Friday, two hours into the Vietnamese day that Greenwich has not begun.
  const now = Date.parse('2026-11-20T02:00:00+07:00');
  const read = (text: string): string | null => {
    const at = parseDate(text, 'dmy', { now });
    return at === null ? null : iso(at).slice(0, 16);
  };

  it.each([
    ['vừa xong', '2026-11-20T02:00'],
    ['30 phút trước', '2026-11-20T01:30'],
    ['15 giờ trước', '2026-11-19T11:00'],
    ['khoảng 3 tiếng trước', '2026-11-19T23:00'],
    ['cách đây 2 ngày', '2026-11-18T02:00'],
    ['một tuần trước', '2026-11-13T02:00'],
    ['2 hours ago', '2026-11-20T00:00'],
    ['Hôm nay 01:15', '2026-11-20T01:15'],
    ['hôm qua', '2026-11-19T00:00'],
    ['Hôm qua, lúc 14:05', '2026-11-19T14:05'],
    ['14h05 hôm kia', '2026-11-18T14:05'],
    ['18:20 ngày 03/10', '2026-10-03T18:20'],
    ['25/12 08:00', '2025-12-25T08:00'],
    ['8 giờ 30 phút ngày 5 tháng 11', '2026-11-05T08:30'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(parseDate(text)).toBeNull();
  });

  it.each(['trước', '2 tháng trước', '45/11', '5/13', 'hôm qua 99:00', 'giờ trước'])(
    'is not made up from %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('gives way to a whole date', () => {
    expect(read('hôm qua 05/11/2026 14:05')).toBe('2026-11-05T14:05');
  });
});

describe('a date field of a feed', () => {
  it.each([
    ['26-11-05', '2026-11-05T00:00'],
    ['2026-309', '2026-11-05T00:00'],
    ['2026년 11월 05일 16:05:00', '2026-11-05T14:05'],
    ['2026-11-05 오후 04:05:00', '2026-11-05T14:05'],
    ['2026-október-05T14:05+07:00', '2026-10-05T14:05'],
    ['Πέμ, 05 Νοέ 2026 14:05:00 +0700', '2026-11-05T14:05'],
    ['Thu, 05 Nov 2026 02:05:00 ET', '2026-11-05T14:05'],
    ['2026-11-05-01', null],
    ['0100-01-01', null],
  ])('may be %s', (text, expected) => {
    const at = parseFeedDate(text, 'dmy');
    expect(at === null ? null : iso(at).slice(0, 16)).toBe(expected);
  });

  it('without a day is understood and not believed', () => {
    for (const text of ['2026', '2026-11', '-2611']) {
      expect(readFeedDate(text, 'dmy')).toMatchObject({ precise: false });
      expect(parseFeedDate(text, 'dmy')).toBeNull();
    }
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
