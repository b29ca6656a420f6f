import type { Instant } from '../domain/time.ts';
import { type DateHints, type DateOrder, plausible, readDate } from './dates.ts';

/** What a date field of a feed says. */
export interface FeedDate {
  at: Instant;
  /** False when it names no day: the beginning of a month or year is when nothing happened. */
  precise: boolean;
}

/** Months in the languages that write them out, by their first letters: Hungarian, Greek. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan|ιαν)/, 1],
  [/^(?:feb|φεβ)/, 2],
  [/^(?:márc|μάρ|μαρ)/, 3],
  [/^(?:ápr|απρ)/, 4],
  [/^(?:máj|μάι|μαϊ|μάϊ)/, 5],
  [/^(?:jún|ιούν|ιουν)/, 6],
  [/^(?:júl|ιούλ|ιουλ)/, 7],
  [/^(?:aug|αύγ|αυγ)/, 8],
  [/^(?:szep|σεπ)/, 9],
  [/^(?:okt|οκτ)/, 10],
  [/^(?:nov|νοέ|νοε)/, 11],
  [/^(?:dec|δεκ)/, 12],
];

/** Forms of older and foreign feeds, each written again as a form `readDate` knows. */
const FORMS: readonly (readonly [RegExp, (parts: string[]) => string])[] = [
  // 031231, 03-12-31
  [/^(\d{2})-?(\d{2})-?(\d{2})$/, ([year = '', month, day]) => `20${year}-${month}-${day}`],
  // 2003335, 2003-335: day of the year
  [/^(\d{4})-?(\d{3})$/, ([year, day]) => ordinal(Number(year), Number(day))],
  // 2003-012-31T10:14:55Z
  [/^(\d{4})-0(\d{2})-(\d{2}t.*)$/, ([year, month, rest]) => `${year}-${month}-${rest}`],
  // 2004년 05월 28일 01:31:15, 2004-05-25 오후 11:23:17: Korean time
  [
    /^(?=.*\p{Script=Hangul})(\d{4})(?:년 |-)(\d{2})(?:월 |-)(\d{2})일? (오전 |오후 )?(\d{2}:\d{2}:\d{2})$/u,
    ([year, month, day, half = '', clock]) =>
      `${year}-${month}-${day} ${clock} ${half === '' ? '' : half === '오후 ' ? 'pm' : 'am'} +0900`,
  ],
  // 2004-július-13T9:15-05:00
  [
    /^(\d{4})-(\p{L}+)-(\d{1,2})t(.*)$/u,
    ([year, month = '', day, rest]) => `${day}/${monthOf(month)}/${year} ${rest}`,
  ],
  // Κυρ, 11 Ιούλ 2004 12:00:00 EST
  [
    /^\p{Script=Greek}+, (\d{1,2}) (\p{Script=Greek}+) (\d{4}) (.*)$/u,
    ([day, month = '', year, rest]) => `${day}/${monthOf(month)}/${year} ${rest}`,
  ],
];

/** A year, or a year and a month: 2003, 2003-12, -0312, -03-12. */
const NO_DAY = /^(?:(\d{4})(?:-(\d{2}))?|-(\d{2})-?(\d{2}))$/;

/** The date a feed's own date field names; null when it names no day. */
export function parseFeedDate(
  text: string | undefined,
  order: DateOrder,
  hints: DateHints = {},
): Instant | null {
  const written = readFeedDate(text, order, hints);
  return written?.precise === true ? plausible(written.at) : null;
}

/** The same with dates that name no day, and for any year. */
export function readFeedDate(
  text: string | undefined,
  order: DateOrder,
  hints: DateHints = {},
): FeedDate | null {
  const written = (text ?? '').normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const coarse = NO_DAY.exec(written);
  if (coarse) {
    const year = coarse[1] ?? `20${coarse[3]}`;
    const at = readDate(`${year}-${coarse[2] ?? coarse[4] ?? '01'}-01`, order, hints);
    return at === null ? null : { at, precise: false };
  }
  const form = FORMS.find(([pattern]) => pattern.test(written));
  const parts = form?.[0].exec(written)?.slice(1) ?? [];
  const at = readDate(form ? form[1](parts) : text, order, hints);
  return at === null ? null : { at, precise: true };
}

function ordinal(year: number, day: number): string {
  return day < 1 || day > 366 ? '' : new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10);
}

function monthOf(name: string): number {
  return MONTHS.find(([start]) => start.test(name))?.[1] ?? 0;
}
