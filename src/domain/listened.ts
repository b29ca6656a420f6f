import { lengthIn, type Span } from './coverage.ts';
import { addDays, DAY, type Day, type Instant, startOfDay } from './time.ts';

/**
 * From this share on a day counts as heard: the share below which the desk also says that quiet says little. What is counted on a day
 * under it is a lower bound and no calm.
 */
export const WELL_HEARD = 0.8;

/** Sources asked, and sources that answered, on one day. */
export interface Visited {
  day: Day;
  asked: number;
  answered: number;
}

/**
 * 0–1 for each day of [from, to): the share of sources that answered, times the share of the day our own machine was awake. A day nobody
 * was asked on was not heard. Coarser than the coverage by habit (`coverage.ts`), and cheap enough for a year: one row a day.
 */
export function heardShares(
  visited: readonly Visited[],
  asleep: readonly Span[],
  from: Day,
  to: Day,
  now: Instant,
): Map<Day, number> {
  const byDay = new Map(visited.map((entry) => [entry.day, entry]));
  const shares = new Map<Day, number>();
  for (let day = from; day < to; day = addDays(day, 1)) {
    const { asked = 0, answered = 0 } = byDay.get(day) ?? {};
    const begins = startOfDay(day);
    const ends = Math.max(begins + 1, Math.min(begins + DAY, now));
    const awake = 1 - lengthIn(asleep, begins, ends) / (ends - begins);
    shares.set(day, asked === 0 ? 0 : (answered / asked) * awake);
  }
  return shares;
}

/** Mean share over days; null for none. */
export function meanShare(shares: Iterable<number>): number | null {
  const all = [...shares];
  return all.length === 0 ? null : all.reduce((sum, share) => sum + share, 0) / all.length;
}
