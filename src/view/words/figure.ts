import type { Words } from './words.ts';

/** How figures of papers are written. */
export const figureWords = {
  'figure.unknown': { vi: 'chưa có số liệu', en: 'not known' },
  // In a cell of a table, where the long words would stand on four lines.
  'figure.none': { vi: 'chưa có', en: 'none' },
  'figure.hours': { vi: '{n} giờ', en: '{n} h' },
  'figure.days': { vi: '{n} ngày', en: '{n} days' },
  'figure.times': { vi: '{n} lần', en: '{n} times' },

  'figure.a-day': { vi: '{n} tin mỗi ngày', en: '{n} items a day' },
  'figure.by.days': {
    vi: '{n} tin chia {days} = {by} tin mỗi ngày',
    en: '{n} items over {days} = {by} items a day',
  },
  'figure.by.sum': { vi: 'Tổng của các số:', en: 'The sum of:' },
  'figure.by.share': {
    vi: 'Tỷ lệ của số thứ nhất trong số thứ hai:',
    en: 'The first as a share of the second:',
  },
  'figure.by.difference': { vi: 'Số thứ nhất trừ số thứ hai:', en: 'The first less the second:' },
  'figure.by.growth': {
    vi: 'Mức đổi của số thứ nhất so với số thứ hai:',
    en: 'The change of the first against the second:',
  },
} satisfies Words;
