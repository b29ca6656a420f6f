import { type Calibration, CALIBRATED, chanceMonths } from './burn-table.ts';
import { surprise, tailChance } from './count.ts';
import { type Days, type Usual, usualOf } from './usual.ts';

/** Days a slow rise is looked for in, all ending today. */
export const WINDOWS = [1, 2, 3, 7, 14] as const;

/** What the evidence of each window is worth: longer ones meet more heaps by chance, and a crisis of days shows in the short ones. */
export const WORTH = [1, 0.9, 0.8, 0.6, 0.4] as const;

/** Fewer than three items are never a rise. */
export const ITEMS_FLOOR = 3;

/** The last week does not say what is usual: it may be the rise itself. */
export const GUARD = 7;

/** Slow drift of the usual, as a squared coefficient of variation. */
export const DRIFT = 0.1;

/** Items a day believed before anything was seen; the unfavourable among them are one in five. */
export const PRIOR_RATE = 0.05;
export const PRIOR_NEGATIVE = 0.2;

export interface BurnOptions {
  /** Items a day of comparable series: what is believed before anything was seen. */
  usual?: number;
  /** Of the counts, those that speak against us; same length, null on the same days. */
  negative?: Days;
  /** Weekday of the first day, Monday 0 to Sunday 6; left out, all days are taken as alike. */
  weekday?: number;
  /** How many times the usual the calendar expects on a day, at least 1. */
  lift?: (day: number) => number;
  /**
   * What was found on each day, also on days mostly not listened to: such a day teaches nothing, but what is found of it speaks.
   * Left out, the counts themselves.
   */
  found?: readonly number[];
  /** The same of the unfavourable ones. */
  foundAgainst?: readonly number[];
  /** Latest days that do not say what is usual yet; `GUARD` unless a person said otherwise. */
  guard?: number;
  /** Is there enough of it in the window of so many days, by what the counts cannot show (who spoke)? Other windows are passed over. */
  gate?: (days: number) => boolean;
}

/** How strongly a series rises, as of the end of one day. */
export interface Burn {
  /** log10 of the months in which chance alone brings so strong a rise once: 1 is once in ten months. Never below 0. */
  score: number;
  /** Evidence before calibration: −log10 of chances, weighed by window. */
  evidence: number;
  /** Window that shows it best, in days ending now. */
  days: number;
  observed: number;
  expected: number;
  /** Of the observed, those that speak against us; 0 where they are not told apart. */
  negative: number;
}

/** A day without news, or one nobody listened on: nothing rises. */
const STILL: Burn = { score: 0, evidence: 0, days: 1, observed: 0, expected: 0, negative: 0 };

/**
 * The slow burn as of the end of day `at`, from that day and the days before it.
 *
 * Evidence of a window is the chance of so many items under a negative binomial whose mean and heaping were learned from the half year
 * before, plus the same of the unfavourable ones; the best window counts. Today's items change the observed counts only, never what is
 * usual, so one more item never lowers the score.
 */
export function burnOf(days: Days, options: BurnOptions = {}, at = days.length - 1): Burn {
  let best = STILL;
  for (const look of burnWindows(days, options, at)) if (look.evidence > best.evidence) best = look;
  return best;
}

/** Every window that ends with day `at`, however little is in it; one below the floors, or shut by the gate, is no evidence. */
export function burnWindows(days: Days, options: BurnOptions = {}, at = days.length - 1): Burn[] {
  const found = options.found ?? days;
  // A rise is told while it rises: on a day without an item yesterday's news is told already.
  if ((found[at] ?? 0) === 0) return [];
  const prior = options.usual ?? PRIOR_RATE;
  const weekday = options.weekday ?? null;
  const until = at - (options.guard ?? GUARD) + 1;
  const all = usualOf(days, until, prior, weekday);
  const against =
    options.negative === undefined
      ? null
      : {
          found: options.foundAgainst ?? options.negative,
          usual: usualOf(options.negative, until, prior * PRIOR_NEGATIVE, weekday),
        };
  const lift = (day: number) => Math.max(1, options.lift?.(day) ?? 1);
  const table = CALIBRATED[against === null ? 'total' : 'both'];

  return WINDOWS.map((window, index) => {
    const total = riseOf(found, all, at, window, lift);
    const { observed, expected } = total;
    const look = { score: 0, evidence: 0, days: window, observed, expected, negative: 0 };
    if (observed < ITEMS_FLOOR || options.gate?.(window) === false) return look;
    const worse = against === null ? null : riseOf(against.found, against.usual, at, window, lift);
    const evidence = (total.evidence + (worse?.evidence ?? 0)) * (WORTH[index] ?? 0);
    return { ...look, score: scoreOf(evidence, all.rate, table), evidence, negative: worse?.observed ?? 0 };
  });
}

/** `burnOf` for every day of a series: one score per day, each from that day and its past alone. */
export function burnScores(days: Days, options: BurnOptions = {}): number[] {
  return days.map((_, at) => burnOf(days, options, at).score);
}

function scoreOf(evidence: number, rate: number, table: readonly Calibration[]): number {
  return Math.max(0, chanceMonths(evidence, rate, table));
}

interface Rise {
  observed: number;
  expected: number;
  evidence: number;
}

/** How surprising the last `window` days are. */
function riseOf(found: Days, usual: Usual, at: number, window: number, lift: (day: number) => number): Rise {
  let observed = 0;
  let expected = 0;
  for (let day = Math.max(0, at - window + 1); day <= at; day++) {
    const count = found[day] ?? null;
    // A day nobody listened on, of which nothing came later either, is no part of the window.
    if (count === null) continue;
    observed += count;
    expected += lift(day) * usual.on(day);
  }
  if (observed === 0) return { observed, expected, evidence: 0 };
  const mean = Math.max(expected, 1e-6);
  const extra = (usual.heaping(window) - 1) / mean + DRIFT + 1 / usual.weight;
  return { observed, expected, evidence: surprise(tailChance(observed, mean, 1 / extra)) };
}
