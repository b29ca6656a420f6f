import { atMost, type Rate, robustRate } from '../domain/chance.ts';

/** P(X ≥ n) of a negative binomial with this mean and size (variance = mean + mean²/size). */
export function tailChance(n: number, mean: number, size: number): number {
  return Math.max(0, 1 - atMost(n - 1, mean, size));
}

/** −log10 of the chance, capped where doubles end: 3 means one in a thousand. */
export function surprise(chance: number): number {
  return Math.min(16, -Math.log10(Math.max(chance, 1e-16)));
}

/** What is usual for comparable series counts like a week of own history: enough to start with, soon outvoted. */
const PRIOR_DAYS = 7;

/** Below half an event of evidence a rate is a guess; the dispersion never believes more. */
const LEAST_WEIGHT = 0.5;

/**
 * The usual rate of a series from its past daily counts.
 * @param days events per day, oldest first; missing days (collector down) are left out by the caller
 * @param usual rate of comparable series, in events per day: what is believed before anything was seen
 */
export function baselineOf(days: readonly number[], usual: number): Rate {
  return robustRate(days, Math.max(usual, 1e-4), PRIOR_DAYS);
}

/** Clustering beyond Poisson: one event is told by several papers (variance 1.5 × mean), plus slow drift (coefficient 0.3). */
const CLUSTER = 0.5;
const DRIFT = 0.3;

/**
 * How surprising `observed` events in a window are.
 * @param days length of the window in days
 * @param lift expected multiple of the usual in this window (calendar, campaign), ≥ 1
 * @returns expected count and −log10 P(at least so many)
 */
export function evidenceOf(
  observed: number,
  days: number,
  baseline: Rate,
  lift = 1,
): { expected: number; score: number } {
  const expected = baseline.rate * days * lift;
  const dispersion = CLUSTER / Math.max(expected, 1e-6) + DRIFT + 1 / Math.max(baseline.weight, LEAST_WEIGHT);
  return { expected, score: surprise(tailChance(observed, expected, 1 / dispersion)) };
}
