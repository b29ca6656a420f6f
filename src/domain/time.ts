/** Milliseconds since 1970-01-01T00:00Z. Stored as an integer on every database. */
export type Instant = number;

/** A calendar day in Vietnam, `YYYY-MM-DD`. */
export type Day = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Vietnam keeps UTC+7 all year and has done so since 1975: no zone database is needed. */
const VIETNAM = 7 * HOUR;

/** Days are spelled and read thousands of times for one page of sixty sources, and they are few: each is worked out once. */
const NAMES = new Map<number, Day>();
const BEGINNINGS = new Map<Day, Instant>();
const DAYS_KEPT = 10_000;

function kept<Key, Value>(known: Map<Key, Value>, key: Key, work: (key: Key) => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = work(key);
  if (known.size >= DAYS_KEPT) known.clear();
  known.set(key, value);
  return value;
}

/** The Vietnamese calendar day an instant falls on. */
export function dayOf(at: Instant): Day {
  return kept(NAMES, Math.floor((at + VIETNAM) / DAY), (number) =>
    new Date(number * DAY).toISOString().slice(0, 10),
  );
}

/** Midnight in Vietnam at which `day` begins. */
export function startOfDay(day: Day): Instant {
  return kept(BEGINNINGS, day, () => Date.parse(`${day}T00:00:00Z`) - VIETNAM);
}

/** `HH:MM` in Vietnam on `day`. */
export function clockOn(day: Day, clock: string): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return startOfDay(day) + hours * HOUR + minutes * MINUTE;
}

/** Hour of the day in Vietnam, 0–23. */
export function hourOf(at: Instant): number {
  return wrapped(Math.floor((at + VIETNAM) / HOUR), 24);
}

/** Weekday in Vietnam, 0 Monday – 6 Sunday. */
export function weekdayOf(at: Instant): number {
  // 1 January 1970 was a Thursday.
  return wrapped(Math.floor((at + VIETNAM) / DAY) + 3, 7);
}

function wrapped(count: number, around: number): number {
  return ((count % around) + around) % around;
}

/** The Monday of the week `at` falls in, as a day. */
export function mondayOf(at: Instant): Day {
  return dayOf(at - weekdayOf(at) * DAY);
}

/** `day` moved by whole days. */
export function addDays(day: Day, days: number): Day {
  return dayOf(startOfDay(day) + days * DAY);
}

/** ISO 8601 with the Vietnamese offset, to the second: what people and machines both read. */
export function iso(at: Instant): string {
  return `${new Date(at + VIETNAM).toISOString().slice(0, 19)}+07:00`;
}
