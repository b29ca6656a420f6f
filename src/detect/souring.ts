import { CALIBRATED, chanceMonths } from './burn-table.ts';
import { type Burn, GUARD, ITEMS_FLOOR, PRIOR_RATE, WINDOWS, WORTH } from './burn.ts';
import { surprise } from './count.ts';
import { type Days, HISTORY } from './usual.ts';

/** Share of unfavourable items believed before anything was seen, and how many items that belief is worth. */
export const PRIOR_SHARE = 0.25;
export const PRIOR_ITEMS = 8;

/** The share wanders: one event sets the tone of several items. The beta never stands for more than so many independent ones. */
export const TONE_ITEMS = 4;

/**
 * The tone as of the end of day `at`: how surprising it is that of the last items so many speak against us, whatever their number.
 * It sees what counts cannot: the usual five items, suddenly all angry. Beta–binomial against the share of the half year before.
 */
export function souringOf(days: Days, negative: Days, at = days.length - 1): Burn {
  const still: Burn = { score: 0, evidence: 0, days: 1, observed: 0, expected: 0, negative: 0 };
  if ((days[at] ?? 0) === 0) return still;
  const until = at - GUARD + 1;
  const from = Math.max(0, until - HISTORY);
  const items = sumOf(days, from, until);
  const share = (sumOf(negative, from, until) + PRIOR_SHARE * PRIOR_ITEMS) / (items + PRIOR_ITEMS);
  const heard = days.slice(from, Math.max(from, until)).filter((count) => count !== null).length;
  const rate = (items + PRIOR_RATE * 7) / (heard + 7);
  const firm = Math.min(TONE_ITEMS, 2 + items / 1.5);

  let best = still;
  for (const [index, window] of WINDOWS.entries()) {
    const since = Math.max(0, at - window + 1);
    const observed = sumOf(days, since, at + 1);
    const against = Math.min(observed, sumOf(negative, since, at + 1));
    if (observed < ITEMS_FLOOR || against === 0) continue;
    const chance = shareChance(against, observed, share * firm, (1 - share) * firm);
    const evidence = surprise(chance) * (WORTH[index] ?? 0);
    if (evidence <= best.evidence) continue;
    const score = Math.max(0, chanceMonths(evidence, rate, CALIBRATED.share));
    best = { score, evidence, days: window, observed, expected: share * observed, negative: against };
  }
  return best;
}

/** `souringOf` for every day of a series. */
export function souringScores(days: Days, negative: Days): number[] {
  return days.map((_, at) => souringOf(days, negative, at).score);
}

function sumOf(days: Days, from: number, until: number): number {
  let sum = 0;
  for (let day = from; day < until; day++) sum += days[day] ?? 0;
  return sum;
}

/** P(at least k of n) of a beta–binomial: chances of k from those of 0, one step at a time. */
export function shareChance(k: number, n: number, a: number, b: number): number {
  let chance = 1;
  for (let item = 0; item < n; item++) chance *= (b + item) / (a + b + item);
  let below = 0;
  for (let hit = 0; hit < k; hit++) {
    below += chance;
    chance *= ((n - hit) * (a + hit)) / ((hit + 1) * (b + n - hit - 1));
  }
  return Math.min(1, Math.max(0, 1 - below));
}
