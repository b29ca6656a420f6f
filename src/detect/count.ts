/**
 * Chance of counts. Mentions come in tiny, clustered numbers (1–2 a day over three national papers), so a normal distribution and its
 * standard deviations say nothing here: everything is a negative binomial, whose extra variance stands for clustering and for what we do
 * not know of the mean.
 */

/** P(X ≥ n) of a negative binomial with this mean and size (variance = mean + mean²/size). */
export function tailChance(n: number, mean: number, size: number): number {
  if (n <= 0) return 1;
  if (mean <= 0) return 0;
  const p = size / (size + mean);
  let term = Math.exp(size * Math.log(p));
  let below = 0;
  for (let k = 0; k < n; k++) {
    below += term;
    term *= ((size + k) / (k + 1)) * (1 - p);
  }
  return Math.max(0, 1 - below);
}

/** −log10 of the chance, capped where doubles end: 3 means one in a thousand. */
export function surprise(chance: number): number {
  return Math.min(16, -Math.log10(Math.max(chance, 1e-16)));
}

/** What is usual for a series: events a day, and how sure we are of it. */
export interface Baseline {
  /** Mean events per day. */
  rate: number;
  /** Effective number of events behind it; small means unsure. */
  weight: number;
}

/** What is usual for comparable series counts like a week of own history: enough to start with, soon outvoted. */
const PRIOR_DAYS = 7;

/** Below half an event of evidence a rate is a guess; the dispersion never believes more. */
const LEAST_WEIGHT = 0.5;

/** Days that look like an outbreak count less for what is usual (Farrington's 2.58, as a residual in standard deviations). */
const OUTBREAK = 2.58;

/**
 * The usual rate of a series from its past daily counts.
 * @param days events per day, oldest first; missing days (collector down) are left out by the caller
 * @param usual rate of comparable series, in events per day: what is believed before anything was seen
 * Empirical-Bayes gamma–Poisson mean; outbreak days are down-weighted, so a past crisis does not hide the next one.
 */
export function baselineOf(days: readonly number[], usual: number): Baseline {
  const prior = Math.max(usual, 1e-4) * PRIOR_DAYS;
  const first = (prior + sum(days)) / (PRIOR_DAYS + days.length);
  const spread = Math.sqrt(first * 1.4 + 0.3 * first * first) || 1;
  let events = prior;
  let exposure = PRIOR_DAYS;
  for (const count of days) {
    const residual = (count - first) / spread;
    const weight = residual > OUTBREAK ? (OUTBREAK / residual) ** 2 : 1;
    events += weight * count;
    exposure += weight;
  }
  return { rate: events / exposure, weight: events };
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
  baseline: Baseline,
  lift = 1,
): { expected: number; score: number } {
  const expected = baseline.rate * days * lift;
  const dispersion = CLUSTER / Math.max(expected, 1e-6) + DRIFT + 1 / Math.max(baseline.weight, LEAST_WEIGHT);
  return { expected, score: surprise(tailChance(observed, expected, 1 / dispersion)) };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
