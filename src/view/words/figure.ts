import type { Words } from './words.ts';

/** How figures of papers are written. */
export const figureWords = {
  'figure.unknown': { vi: 'chưa có số liệu', en: 'not known' },
  // In a cell of a table, where the long words would stand on four lines.
  'figure.none': { vi: 'chưa có', en: 'none' },
  'figure.hours': { vi: '{n} giờ', en: '{n} h' },
  'figure.days': { vi: '{n} ngày', en: '{n} days' },
  'figure.times': { vi: '{n} lần', en: '{n} times' },
} satisfies Words;
