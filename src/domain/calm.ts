import type { Level } from './signal.ts';
import { DAY, HOUR, type Instant } from './time.ts';

/** Length of the windows that must be quiet, and how many of them in a row (playbook §3: two; their length is our proposal). */
const WINDOW = 12 * HOUR;
const IN_A_ROW = 2;
/** Quiet: at most this share of what its fullest window brought (P). */
const QUIET = 0.25;

/**
 * The level a situation has calmed to, for a person to decide: one step down after two quiet windows in a row, else null. Going up is
 * quick and going down is slow, so that a pause for the night ends no crisis.
 * @param times when its evidence was heard
 * @param since when a person last spoke of its level: no step follows another without new quiet
 */
export function calmedTo(
  times: readonly Instant[],
  level: Level,
  now: Instant,
  since: Instant | null = null,
): Level | null {
  const [first] = times.toSorted((a, b) => a - b);
  const begin = Math.max(first ?? now, since ?? -Infinity);
  if (level === 0 || now - begin < IN_A_ROW * WINDOW) return null;
  const count = (until: Instant) => times.filter((at) => at > until - WINDOW && at <= until).length;
  const fullest = Math.max(...times.map(count));
  for (let back = 0; back < IN_A_ROW; back++) if (count(now - back * WINDOW) > QUIET * fullest) return null;
  return (level - 1) as Level;
}

/** An alarm held so long, with counts that move by less than a tenth a day either way, is no crisis any more but a level (method §4.9). */
const HELD = 3 * DAY;
const MOVES = 1.1;

/** Has the situation settled at a new level, so that a person may be asked whether this is the usual from now on? */
export function settledAtLevel(times: readonly Instant[], openedAt: Instant, now: Instant): boolean {
  if (now - openedAt < HELD) return false;
  const count = (until: Instant) => times.filter((at) => at > until - DAY && at <= until).length;
  const [today, before] = [count(now), count(now - 2 * DAY)];
  if (today === 0 || before === 0) return false;
  const daily = Math.sqrt(today / before);
  return daily < MOVES && daily > 1 / MOVES;
}
