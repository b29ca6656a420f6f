import { HOUR, type Instant, MINUTE, SECOND } from '../domain/time.ts';
import { readRelative } from './relative-dates.ts';

/** How a source writes 3/10/2026: the third of October (`dmy`), or March the tenth. */
export type DateOrder = 'dmy' | 'mdy';

/** Vietnamese time, which a date without a zone is meant in. */
const VIETNAM = 7 * HOUR;

/** What the caller knows of a date beyond its text. */
export interface DateHints {
  /** When the text was read: what "hôm qua" and "15 giờ trước" are counted from. Without it they are unknown. */
  now?: Instant;
  /** What a date without a zone is meant in, milliseconds east of Greenwich. */
  zone?: number;
}

/** Dates outside these years are mistakes of some content system (0001, 1970), not publication dates. */
const YEARS = { from: 1995, to: 2100 };

/** Longer texts are sentences with a date in them, not dates. */
const LONGEST = 80;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** Zone names feeds really use (RFC 822 and our neighbours), by hours east of Greenwich. Two-letter American ones are words elsewhere. */
const ZONES: readonly (readonly [hours: number, names: readonly string[]])[] = [
  [0, ['z', 'ut', 'utc', 'gmt']],
  [-4, ['edt']],
  [-5, ['est', 'cdt']],
  [-6, ['cst', 'mdt']],
  [-7, ['mst', 'pdt']],
  [-8, ['pst']],
  [1, ['bst', 'cet', 'met']],
  [2, ['cest', 'mest']],
  [3, ['msk']],
  [7, ['ict']],
  [8, ['sgt', 'hkt']],
  [9, ['jst', 'kst']],
];

interface Calendar {
  year: number;
  month: number;
  day: number;
}

/** Ways to write a day; each takes its part of the text. `s` is lower case and composed. */
const DAYS: readonly (readonly [RegExp, (m: RegExpExecArray, order: DateOrder, s: string) => Calendar])[] = [
  // 2026-11-20, 20261120, 2026/11/20
  [
    /(?<!\d)(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)t?/,
    (m) => ({ year: Number(m[1]), month: Number(m[3]), day: Number(m[4]) }),
  ],
  [
    /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/,
    (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
  ],
  // ngày 20 tháng 11 năm 2026, 20 Thg 11, 2026
  [
    /(?<!\d)(\d{1,2})\s*(?:tháng|thg|th)\.?\s*(\d{1,2})\s*,?\s*(?:năm\s*)?(\d{4})(?!\d)/,
    (m) => ({ year: Number(m[3]), month: Number(m[2]), day: Number(m[1]) }),
  ],
  // 20/11/2026, 20-11-2026, 20.11.2026; American where the source or its habit says so
  [
    /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/,
    (m, order, s) => numeric(Number(m[1]), Number(m[3]), Number(m[4]), order, s),
  ],
  // 20 Nov 2026, 20-Nov-26
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ -]*${MONTH}[ ,-]*(\\d{4}|\\d{2})(?![\\d:])`),
    (m) => ({ year: century(m[3]), month: monthOf(m[2]), day: Number(m[1]) }),
  ],
  // November 20, 2026
  [
    new RegExp(`(?<![a-z])${MONTH} *(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})(?!\\d)`),
    (m) => ({ year: Number(m[3]), month: monthOf(m[1]), day: Number(m[2]) }),
  ],
];

/** `Fri Nov 20 14:05:00 +0700 2026`: the year stands apart from its day. */
const ASCTIME = new RegExp(`(?<![a-z])${MONTH} *(\\d{1,2}) (.*?) ?(\\d{4})$`);

const CLOCK =
  /(?<!\d)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?|\s*(?:giờ|h|g)\s*(?:(\d{2})(?:\s*phút)?)?)\s*(am|pm|a\.m\.|p\.m\.|sa|ch|sáng|chiều|tối)?(?![\d:])/;

/** ISO 8601 without its marks: `20261120T140500+0700`. */
const COMPACT = /^(\d{8})t(\d{2})(\d{2})(\d{2})?(?!\d)/;

const OFFSET = /([+-])\s*(\d{1,2})(?::?(\d{2}))?(?![\d:a-z])/;

/** American zones that are words elsewhere: believed only as the last word. */
const SHORT_ZONES: Readonly<Record<string, number>> = { at: -4, et: -5, ct: -6, mt: -7, pt: -8 };

/**
 * An instant from a date as feeds and pages write it: ISO, RFC 822 (also with `GMT+7`), Vietnamese forms, seconds since 1970, and with
 * `now` also "hôm qua" and "15 giờ trước". Without a zone it is Vietnamese time, without a clock the day's beginning. What is not surely
 * a date is null: unknown stays unknown.
 */
export function parseDate(
  text: string | null | undefined,
  order: DateOrder = 'dmy',
  hints: DateHints = {},
): Instant | null {
  const at = readDate(text, order, hints);
  return at === null ? null : plausible(at);
}

/** The same for any year, however unlikely. */
export function readDate(
  text: string | null | undefined,
  order: DateOrder = 'dmy',
  { now, zone: usual = VIETNAM }: DateHints = {},
): Instant | null {
  const written = (text ?? '').normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (written === '' || written.length > LONGEST) return null;
  if (/^\d{10}$|^\d{13}$/.test(written)) return Number(written.padEnd(13, '0'));
  const spaced = written.replace(
    COMPACT,
    (_all, date, hour, minute, second = '00') => `${date} ${hour}:${minute}:${second}`,
  );
  const absolute = takeDay(spaced, order);
  if (absolute) return atClock(absolute.date, absolute.rest, usual);
  const relative = now === undefined ? null : readRelative(spaced, now, usual);
  if (relative === null || 'at' in relative) return relative?.at ?? null;
  return atClock(relative, relative.rest, usual);
}

/** The day's instant by the clock and zone in the rest of its text; null when more than these are left. */
function atClock(date: Calendar, text: string, usual: number): Instant | null {
  const clock = takeClock(text);
  const zone = clock && takeZone(clock.rest, usual, clock.found);
  if (!clock || !zone || /\d/.test(zone.rest)) return null;
  const midnight = new Date(0);
  midnight.setUTCFullYear(date.year, date.month - 1, date.day);
  if (midnight.getUTCDate() !== date.day || date.month > 12 || date.month < 1) return null;
  return midnight.getTime() + clock.milliseconds - zone.milliseconds;
}

/**
 * The instant that a content system wrote into the address, or null: `…-20261120140512345.htm` and, with a three-digit site number in
 * front, `…-185261120140512345.htm`. It is when the article was begun, so it is only a second source.
 */
export function dateInAddress(address: string): Instant | null {
  const digits = /-(\d{14,20})\.(?:html?|amp|chn)(?:[?#]|$)/.exec(address)?.[1];
  if (digits === undefined) return null;
  return stamp(digits.slice(0, 14)) ?? stamp(`20${digits.slice(3, 15)}`);
}

/** The day in an address such as `/2026/11/20/`, at its beginning, or null. */
export function dayInAddress(address: string): Instant | null {
  const found = /\/(20\d{2})\/?(0[1-9]|1[0-2])\/?(0[1-9]|[12]\d|3[01])(?=\/)/.exec(address);
  return found ? parseDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}

function stamp(digits: string): Instant | null {
  const parts = /^(20[012]\d)(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  return parseDate(`${year}-${month}-${day} ${hour}:${minute}:${second}`);
}

function takeDay(text: string, order: DateOrder): { date: Calendar; rest: string } | null {
  for (const [form, read] of DAYS) {
    const found = form.exec(text);
    if (found) return { date: read(found, order, text), rest: cut(text, found) };
  }
  const found = ASCTIME.exec(text);
  if (!found) return null;
  return {
    date: { year: Number(found[4]), month: monthOf(found[1]), day: Number(found[2]) },
    rest: found[3] ?? '',
  };
}

function numeric(first: number, second: number, year: number, order: DateOrder, text: string): Calendar {
  // Seconds, AM/PM and no zero in front: .NET's American default, as tuoitre.vn's feed once wrote it.
  const american = /^(?!0)\d{1,2}\/(?!0)\d{1,2}\/\d{4} (?!0)\d{1,2}:\d{2}:\d{2} [ap]m$/.test(text);
  const monthFirst = second > 12 || (first <= 12 && (order === 'mdy' || american));
  return monthFirst ? { year, month: first, day: second } : { year, month: second, day: first };
}

function takeClock(text: string): { milliseconds: number; rest: string; found: boolean } | null {
  const found = CLOCK.exec(text);
  if (!found) return { milliseconds: 0, rest: text, found: false };
  const half = found[5] ?? '';
  const minute = Number(found[2] ?? found[4] ?? 0);
  const second = Number(found[3] ?? 0);
  let hour = Number(found[1]);
  if (/^(?:p|ch|tối)/.test(half) && hour < 12) hour += 12;
  if (/^(?:a|sa|sá)/.test(half) && hour === 12) hour = 0;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const milliseconds = hour * HOUR + minute * MINUTE + second * SECOND;
  return { milliseconds, rest: cut(text, found), found: true };
}

/**
 * The offset wins over the name before it (`GMT+7`); an unknown word is no zone, and then the source means its own clock. Behind a day
 * without a clock only a whole offset is one: `2026-11-05-01` is no date.
 */
function takeZone(
  text: string,
  usual: number,
  clocked: boolean,
): { milliseconds: number; rest: string } | null {
  const offset = OFFSET.exec(text);
  if (offset) {
    const size = Number(offset[2]) * HOUR + Number(offset[3] ?? 0) * MINUTE;
    if (size > 14 * HOUR || (!clocked && offset[3] === undefined)) return null;
    return { milliseconds: offset[1] === '-' ? -size : size, rest: cut(text, offset) };
  }
  const words: string[] = text.match(/[a-z]+/g) ?? [];
  const named = ZONES.find(([, names]) => names.some((name) => words.includes(name)));
  const hours = named?.[0] ?? SHORT_ZONES[words.at(-1) ?? ''];
  return { milliseconds: hours === undefined ? usual : hours * HOUR, rest: text };
}

function cut(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}

function century(year: string | undefined): number {
  const number = Number(year);
  return number >= 100 ? number : number + (number < 70 ? 2000 : 1900);
}

/** The instant, unless its year is one that only mistakes have. */
export function plausible(at: number): Instant | null {
  const year = new Date(at).getUTCFullYear();
  return year >= YEARS.from && year <= YEARS.to ? at : null;
}
