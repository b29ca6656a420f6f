import type { DateOrder } from '../../collect/dates.ts';
import { readFeedDate } from '../../collect/feed-dates.ts';
import { HOUR, type Instant } from '../../domain/time.ts';
import { judged, rows } from './cases.ts';
import type { Measure } from './measure.ts';

interface Case {
  text: string;
  /** Milliseconds; null: the text is no date. */
  at: Instant | null;
  order: DateOrder;
  /** What a date without a zone is meant in, milliseconds east of Greenwich. */
  zone: number;
  now?: Instant;
}

/**
 * Dates: feedparser's cases `[name, text, [year, month, day, hour, minute, second, …] | null]`, whose dates without a zone are meant
 * in Greenwich time, and our own `{text, at: ISO | null, order?, now?}`, whose are meant in Vietnamese time.
 */
export const dates: Measure = async ([file], { print }) => {
  const cases = (await rows(file)).map(readCase);
  return judged(
    cases,
    ({ text, at, order, ...more }) => (readFeedDate(text, order, more)?.at ?? null) === at,
    print,
  );
};

function readCase(row: unknown): Case {
  if (Array.isArray(row)) {
    const [name, text, expected] = row as [string, string, unknown];
    return { text, at: instant(expected), order: 'dmy', zone: name.startsWith('_parse_date') ? 0 : 7 * HOUR };
  }
  const own = row as { text: string; at: unknown; order?: DateOrder; now?: string };
  const now = own.now === undefined ? {} : { now: Date.parse(own.now) };
  return { text: own.text, at: instant(own.at), order: own.order ?? 'dmy', zone: 7 * HOUR, ...now };
}

/** An instant as a tuple of calendar numbers in Greenwich time, as ISO text or as milliseconds. */
function instant(value: unknown): Instant | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return Date.parse(value);
  if (!Array.isArray(value)) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = value as number[];
  // `Date.UTC` takes the years 0–99 for 1900–1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}
