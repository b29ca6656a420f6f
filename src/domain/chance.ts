/**
 * Chance of counts. What we count comes in tiny, clustered numbers, so a normal distribution and its standard deviations say nothing
 * here: everything is a negative binomial, whose extra variance stands for clustering and for what we do not know of the mean.
 */

/** P(X ≤ n) of a negative binomial with this mean and size (variance = mean + mean²/size). */
export function atMost(n: number, mean: number, size: number): number {
  if (n < 0) return 0;
  if (mean <= 0) return 1;
  const p = size / (size + mean);
  let term = Math.exp(size * Math.log(p));
  let below = 0;
  for (let k = 0; k <= n; k++) {
    below += term;
    term *= ((size + k) / (k + 1)) * (1 - p);
  }
  return Math.min(1, below);
}

/** What is usual for a series of counts, and how sure we are of it. */
export interface Rate {
  /** Mean count a day. */
  rate: number;
  /** Effective number of events behind it; small means unsure. */
  weight: number;
}

/** Days that look like an outbreak count less for what is usual (Farrington's 2.58, as a residual in standard deviations). */
const OUTBREAK = 2.58;

/**
 * Empirical-Bayes gamma–Poisson mean of daily counts; outbreak days are down-weighted, so one burst does not become the habit.
 * @param counts events per day; days that were not listened to are left out by the caller
 * @param prior rate believed before anything was seen, worth `days` days of experience
 */
export function robustRate(counts: readonly number[], prior: number, days: number): Rate {
  const believed = prior * days;
  let sum = 0;
  for (const count of counts) sum += count;
  const first = (believed + sum) / (days + counts.length);
  const spread = Math.sqrt(first * 1.4 + 0.3 * first * first) || 1;
  let events = believed;
  let exposure = days;
  for (const count of counts) {
    const residual = (count - first) / spread;
    const weight = residual > OUTBREAK ? (OUTBREAK / residual) ** 2 : 1;
    events += weight * count;
    exposure += weight;
  }
  return { rate: events / exposure, weight: events };
}
