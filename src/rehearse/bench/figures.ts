/** Means and what they are worth. */

/** A mean, its standard deviation (of one) and its standard error (of the mean). */
export interface Spread {
  mean: number;
  sd: number;
  se: number;
  n: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  const mean = meanOf(values);
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  return { mean, sd, se: sd / Math.sqrt(n), n };
}

/** A difference of the same cases under two detectors, with its 95 % confidence interval (normal, n ≥ 40 everywhere). */
export interface Paired {
  mean: number;
  se: number;
  low: number;
  high: number;
}

export function pairedOf(ours: readonly number[], theirs: readonly number[]): Paired {
  const { mean, se } = spreadOf(ours.map((value, index) => value - (theirs[index] ?? 0)));
  return { mean, se, low: mean - 1.96 * se, high: mean + 1.96 * se };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function shareOf<T>(values: readonly T[], is: (value: T, index: number) => boolean): number {
  return values.filter(is).length / values.length;
}

/** The value below which a share `p` of the values lies, interpolated. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? NaN;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below);
}
