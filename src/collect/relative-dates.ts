import { DAY, HOUR, type Instant, MINUTE, SECOND, WEEK } from '../domain/time.ts';

/** Units by the words that Vietnamese and English pages use for them. A month has no fixed length, so "2 tháng trước" stays unknown. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:giây|seconds?|secs?)$/, SECOND],
  [/^(?:phút|minutes?|mins?)$/, MINUTE],
  [/^(?:giờ|tiếng|hours?|hrs?)$/, HOUR],
  [/^(?:ngày|days?)$/, DAY],
  [/^(?:tuần|weeks?)$/, WEEK],
];

const AGO = /^(?:khoảng |cách đây |about )?(\d{1,3}|một|an?) (\p{L}+)(?: trước| qua| ago)?(?: đây)?$/u;
const SIGNED = /trước|qua|cách đây|ago/;
const NOW = /^(?:vừa xong|mới đây|bây giờ|vừa đăng|just now)$/;

/** Days named by their distance from today. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/(?:hôm nay|today|sáng nay|trưa nay|chiều nay|tối nay)/, 0],
  [/(?:hôm qua|yesterday|sáng qua|trưa qua|chiều qua|tối qua)/, 1],
  [/(?:hôm kia)/, 2],
];

/** A day and month without a year: the latest such day that has come. */
const NO_YEAR =
  /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?!\2?\d)|(?<!\d)(\d{1,2}) tháng (\d{1,2})(?! *(?:năm|,)? *\d)/;

/** How far ahead of the reader's clock a newspaper's may run. */
const SLACK = HOUR;

/** What a text that counts from `now` says: an instant, or a day with the rest of the text. */
export type Relative = { at: Instant } | { year: number; month: number; day: number; rest: string };

/**
 * Reads "15 giờ trước", "hôm qua lúc 14:05", "18:20 ngày 03/10" as seen at `now`. Days begin at midnight in the zone, `zone` milliseconds
 * east of Greenwich. Null when the text does not count from now.
 */
export function readRelative(text: string, now: Instant, zone: number): Relative | null {
  if (NOW.test(text)) return { at: now };
  const ago = SIGNED.test(text) ? AGO.exec(text) : null;
  if (ago) {
    const unit = UNITS.find(([names]) => names.test(ago[2] ?? ''))?.[1];
    const count = Number(/^\d/.test(ago[1] ?? '') ? ago[1] : 1);
    return unit === undefined ? null : { at: now - count * unit };
  }
  for (const [names, days] of NAMED) {
    const found = names.exec(text);
    if (found) return { ...calendar(now - days * DAY, zone), rest: without(text, found) };
  }
  const found = NO_YEAR.exec(text);
  return found && latest(found, now, zone, without(text, found));
}

function latest(found: RegExpExecArray, now: Instant, zone: number, rest: string): Relative | null {
  const [day, month] = [Number(found[1] ?? found[4]), Number(found[3] ?? found[5])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const { year } = calendar(now, zone);
  const ahead = Date.UTC(year, month - 1, day) - zone > now + SLACK;
  return { year: ahead ? year - 1 : year, month, day, rest };
}

function calendar(at: Instant, zone: number): { year: number; month: number; day: number } {
  const date = new Date(at + zone);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function without(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
}
