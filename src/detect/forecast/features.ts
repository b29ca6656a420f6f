import type { PublisherKind } from '../../domain/source.ts';
import { HOUR, type Instant, MINUTE } from '../../domain/time.ts';

/** One item of a story, as far as a forecast looks at it. */
export interface StoryItem {
  at: Instant;
  kind: PublisherKind;
}

/** What a model sees of a story, in the order of its weights. */
export const FEATURES = [
  'total', // ln of all items
  'last-15', // ln(1 + items in the last 15 minutes), and so on
  'last-30',
  'last-60',
  'last-180',
  'hour-before', // the hour before the last one
  'growth', // ln of the last 3 hours against the 3 before
  'half', // ln of the time since half of all items were there, in hours
  'since-last', // ln(1 + minutes since the newest)
  'age', // ln of hours since the first
  'kernel', // ln of what the memory of all items still holds
  'hour-sin',
  'hour-cos',
  'kinds', // kinds of publisher beyond the first
  'ratio', // ln of the number asked about against the number there is
] as const;

/**
 * Memory of a share: constant for five minutes, then falling as t^−1.242. Zhao et al. 2015 (SEISMIC), measured on a month of tweets;
 * the same shape was found in news and e-mail.
 */
const MEMORY_CONSTANT = 5 * MINUTE;
const MEMORY_POWER = 1.242;

/**
 * The features of a story at `now`, or null while it has no items.
 * @param items its items, oldest first; later ones than `now` are left out
 * @param target the number asked about
 */
export function featuresOf(items: readonly StoryItem[], now: Instant, target: number): number[] | null {
  const past = items.filter(({ at }) => at <= now);
  const first = past[0];
  const last = past.at(-1);
  const median = past[Math.floor((past.length - 1) / 2)];
  if (first === undefined || last === undefined || median === undefined) return null;
  const between = (from: number, to: number) =>
    past.filter(({ at }) => at > now - from && at <= now - to).length;
  const age = Math.max(now - first.at, 15 * MINUTE);
  const half = Math.max(now - median.at, 5 * MINUTE);
  const memory = past.reduce((sum, { at }) => sum + remembered(now - at), 0);
  const turn = ((((now + 7 * HOUR) / HOUR) % 24) / 24) * 2 * Math.PI;
  return [
    Math.log(past.length),
    Math.log1p(between(15 * MINUTE, 0)),
    Math.log1p(between(30 * MINUTE, 0)),
    Math.log1p(between(HOUR, 0)),
    Math.log1p(between(3 * HOUR, 0)),
    Math.log1p(between(2 * HOUR, HOUR)),
    Math.log((between(3 * HOUR, 0) + 1) / (between(6 * HOUR, 3 * HOUR) + 1)),
    Math.log(half / HOUR),
    Math.log1p((now - last.at) / MINUTE),
    Math.log(age / HOUR),
    Math.log(memory + 1e-3),
    Math.sin(turn),
    Math.cos(turn),
    new Set(past.map(({ kind }) => kind)).size - 1,
    Math.log(target / past.length),
  ];
}

function remembered(age: number): number {
  return age <= MEMORY_CONSTANT ? 1 : (MEMORY_CONSTANT / age) ** MEMORY_POWER;
}
