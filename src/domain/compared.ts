import { trendOf } from './digest.ts';
import { WELL_HEARD } from './listened.ts';

/** A count of a stretch, null where nothing was heard in it; `heard`: 0–1, the share of it that was listened to. */
export interface CountHeard {
  n: number | null;
  heard: number;
}

/**
 * What the counts of two stretches of the same length allow to say. `unknown`: there is no count of the earlier one · `unheard`: one of them was
 * not heard well enough to be compared · `few`, `same`, `up`, `down`: the rule of weeks (`digest.ts`).
 */
export const COMPARISONS = ['unknown', 'unheard', 'few', 'same', 'up', 'down'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export function comparison(now: CountHeard, before: CountHeard): Comparison {
  if (before.n === null || now.n === null) return 'unknown';
  if (now.heard < WELL_HEARD || before.heard < WELL_HEARD) return 'unheard';
  return trendOf(now.n, before.n);
}

/** A change of fewer than this is told by its counts: “300%” of three items says nothing. */
export const PERCENT_FROM = 10;

/** `k` of `n`. */
interface Part {
  k: number;
  n: number;
}

/** As in `trendOf`: two deviations, counts being clustered. */
const CHANGE = 2;
const CLUSTERED = 1.5;

/**
 * What two shares allow to say: two proportions compared with their pooled variance, times 1.5 since one event is told by several. Fewer than
 * ten hits or misses in both together allow nothing (the usual condition of the normal approximation).
 */
export function shareTrend(now: Part, before: Part): 'few' | 'same' | 'up' | 'down' {
  const [k, n] = [now.k + before.k, now.n + before.n];
  if (now.n === 0 || before.n === 0 || k < PERCENT_FROM || n - k < PERCENT_FROM) return 'few';
  const p = k / n;
  const difference = now.k / now.n - before.k / before.n;
  const deviation = Math.sqrt(CLUSTERED * p * (1 - p) * (1 / now.n + 1 / before.n));
  if (Math.abs(difference) < CHANGE * deviation) return 'same';
  return difference > 0 ? 'up' : 'down';
}
