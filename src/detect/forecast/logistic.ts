/** One case: what was seen, what came, and how much it counts. */
export interface Case {
  features: readonly number[];
  outcome: 0 | 1;
  weight: number;
}

/** A logistic model over standardised features. */
export interface Logistic {
  intercept: number;
  weights: readonly number[];
  /** Each feature is shifted by its mean and divided by its spread before it is weighed. */
  means: readonly number[];
  spreads: readonly number[];
}

const ROUNDS = 30;
const CALM = 1e-7;

export function logit(p: number): number {
  const safe = Math.min(1 - 1e-6, Math.max(1e-6, p));
  return Math.log(safe / (1 - safe));
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Log odds of `features` under `model`. */
export function oddsOf(model: Logistic, features: readonly number[]): number {
  return standard(model, features).reduce(
    (sum, value, i) => sum + value * (model.weights[i] ?? 0),
    model.intercept,
  );
}

/**
 * Fits by Newton's method on the logarithmic loss with a ridge of `trust` that draws the weights toward `prior` (or zero).
 * With a prior its standardisation is kept, so that the weights stay comparable.
 */
export function fitLogistic(cases: readonly Case[], trust: number, prior: Logistic | null = null): Logistic {
  const scales = prior ?? scalesOf(cases);
  const start = prior
    ? [prior.intercept, ...prior.weights]
    : [logit(rateOf(cases)), ...scales.means.map(() => 0)];
  const rows = cases.map(({ features, ...rest }) => ({ x: [1, ...standard(scales, features)], ...rest }));
  let theta = start.slice();
  for (let round = 0; round < ROUNDS; round++) {
    // The intercept is the base rate: only a prior holds it.
    const held = theta.map((_, i) => (i === 0 && prior === null ? 1e-9 : trust));
    const gradient = theta.map((value, i) => (held[i] ?? 0) * (value - (start[i] ?? 0)));
    const hessian = theta.map((_, i) => theta.map((__, j) => (i === j ? (held[i] ?? 0) : 0)));
    for (const { x, outcome, weight } of rows) {
      const p = sigmoid(x.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), 0));
      const curve = weight * Math.max(p * (1 - p), 1e-9);
      x.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + weight * (p - outcome) * value;
        const row = hessian[i] ?? [];
        for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + curve * value * (x[j] ?? 0);
      });
    }
    const step = solve(hessian, gradient);
    // A long first step overshoots where one feature separates the cases.
    const longest = Math.max(...step.map(Math.abs));
    const damp = Math.min(1, 3 / Math.max(longest, 1e-12));
    theta = theta.map((value, i) => value - damp * (step[i] ?? 0));
    if (longest < CALM) break;
  }
  const [intercept = 0, ...weights] = theta;
  return { intercept, weights, means: scales.means, spreads: scales.spreads };
}

/** Slope and shift that make told odds true ones (Platt 1999), held by a ridge of `trust` toward leaving them as they are. */
export function fitPlatt(told: readonly { odds: number; outcome: 0 | 1; weight: number }[], trust: number) {
  const asIs: Logistic = { intercept: 0, weights: [1], means: [0], spreads: [1] };
  const cases = told.map(({ odds, outcome, weight }) => ({ features: [odds], outcome, weight }));
  const { intercept, weights } = fitLogistic(cases, trust, asIs);
  return { slope: Math.max(0.05, weights[0] ?? 1), shift: intercept };
}

function rateOf(cases: readonly Case[]): number {
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  return cases.reduce((sum, { weight, outcome }) => sum + weight * outcome, 0) / Math.max(all, 1e-9);
}

function scalesOf(cases: readonly Case[]): Pick<Logistic, 'means' | 'spreads'> {
  const width = cases[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => cases.map(({ features }) => features[i] ?? 0));
  const means = columns.map((column) => column.reduce((sum, x) => sum + x, 0) / column.length);
  const spreads = columns.map((column, i) => {
    const square = column.reduce((sum, x) => sum + (x - (means[i] ?? 0)) ** 2, 0) / column.length;
    // A feature that never moves says nothing: any spread will do, and its weight stays zero.
    return square < 1e-12 ? 1 : Math.sqrt(square);
  });
  return { means, spreads };
}

function standard(scales: Pick<Logistic, 'means' | 'spreads'>, features: readonly number[]): number[] {
  return scales.means.map((mean, i) => ((features[i] ?? 0) - mean) / (scales.spreads[i] ?? 1));
}

/** Solves a symmetric positive definite system of which only the lower half is filled (Cholesky). */
function solve(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const root: number[][] = lower.map(() => Array.from({ length: size }, () => 0));
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (root[i]?.[k] ?? 0) * (root[j]?.[k] ?? 0);
      const row = root[i];
      if (row) row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (root[j]?.[j] ?? 1);
    }
  const half: number[] = [];
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (root[i]?.[k] ?? 0) * (half[k] ?? 0);
    half.push(sum / (root[i]?.[i] ?? 1));
  }
  const out = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= (root[k]?.[i] ?? 0) * (out[k] ?? 0);
    out[i] = sum / (root[i]?.[i] ?? 1);
  }
  return out;
}
