import { logNegativeBinomialTail } from './tails.ts';

/**
 * Farrington Flexible (Noufaily et al. 2013) carried from weeks to hours: a quasi-Poisson model with one factor for the hour and one for
 * the weekday, over the last six weeks without the last 26 hours, past outbreaks weighed down by their Anscombe residuals. Fitted anew at
 * midnight.
 */

const DAY = 24;
const WEEK = 7 * DAY;
const HISTORY = 6 * WEEK;
/** What is happening now must not teach what is usual. */
const GUARD = 26;
/** Before this much history nothing is said. */
const LEAST_HISTORY = 14 * DAY;
/** Residuals beyond this weigh 1/r² (Noufaily et al. 2013). */
const OUTBREAK = 2.58;
/** Sweeps between the factors of hours and of weekdays. */
const SWEEPS = 4;
/** Parameters of the model, taken from its degrees of freedom. */
const PARAMETERS = 31;

interface Model {
  level: number;
  hours: Float64Array;
  weekdays: Float64Array;
  /** Variance over mean. */
  dispersion: number;
}

/** −log₁₀ chance of so many in an hour. */
export function farrington(counts: Float64Array): Float64Array {
  return scored(counts, (count, mean, size) => -logNegativeBinomialTail(count, mean, size) / Math.LN10);
}

/** A sum can run up for weeks and then needs as long to come down; beyond this it says no more. */
const CUSUM_MOST = 40;

/** Cumulated log likelihood ratio of twice the usual rate, on the same model (Höhle and Paul 2008). */
export function negativeBinomialCusum(counts: Float64Array): Float64Array {
  let sum = 0;
  return scored(counts, (count, mean, size) => {
    const ratio =
      size > 1e5
        ? count * Math.LN2 - mean
        : count * Math.LN2 + (count + size) * Math.log((size + mean) / (size + 2 * mean));
    sum = Math.min(CUSUM_MOST, Math.max(0, sum + ratio));
    return sum;
  });
}

function scored(
  counts: Float64Array,
  score: (count: number, mean: number, size: number) => number,
): Float64Array {
  let model: Model | null = null;
  return counts.map((count, t) => {
    if (t < GUARD + LEAST_HISTORY) return 0;
    if (!model || t % DAY === 0) model = fit(counts, Math.max(0, t - GUARD - HISTORY), t - GUARD);
    const mean = meanAt(model, t);
    const size = model.dispersion > 1.001 ? mean / (model.dispersion - 1) : 1e9;
    return score(count, mean, size);
  });
}

function fit(counts: Float64Array, from: number, until: number): Model {
  const past = counts.subarray(from, until);
  const weights = new Float64Array(past.length).fill(1);
  weighOutbreaksDown(past, from, weights, factors(past, from, weights));
  return factors(past, from, weights);
}

/**
 * The weighted likelihood of a model of two factors is largest where each factor's seen and expected sums agree. The model knows 168 hours
 * of the week and nothing finer, so sums over these cells are all it needs.
 */
function factors(past: Float64Array, from: number, weights: Float64Array): Model {
  const seen = new Float64Array(WEEK);
  const weight = new Float64Array(WEEK);
  for (const [i, count] of past.entries()) {
    const cell = (from + i) % WEEK;
    seen[cell] = (seen[cell] ?? 0) + (weights[i] ?? 0) * count;
    weight[cell] = (weight[cell] ?? 0) + (weights[i] ?? 0);
  }
  const model: Model = {
    level: Math.max(sumOf(seen) / sumOf(weight), 1e-4),
    hours: new Float64Array(DAY).fill(1),
    weekdays: new Float64Array(7).fill(1),
    dispersion: 1,
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    balance(model.hours, hourAt, (cell) => model.level * (model.weekdays[weekdayAt(cell)] ?? 1));
    balance(model.weekdays, weekdayAt, (cell) => model.level * (model.hours[hourAt(cell)] ?? 1));
  }
  model.dispersion = dispersionOf(past, from, weights, model);
  return model;

  function balance(into: Float64Array, slot: (cell: number) => number, rest: (cell: number) => number): void {
    const observed = new Float64Array(into.length);
    const expected = new Float64Array(into.length);
    for (let cell = 0; cell < WEEK; cell++) {
      const at = slot(cell);
      observed[at] = (observed[at] ?? 0) + (seen[cell] ?? 0);
      expected[at] = (expected[at] ?? 0) + (weight[cell] ?? 0) * rest(cell);
    }
    for (const at of into.keys())
      into[at] = Math.max(observed[at] ?? 0, 0.25) / Math.max(expected[at] ?? 0, 1e-6);
  }
}

function dispersionOf(past: Float64Array, from: number, weights: Float64Array, model: Model): number {
  let squares = 0;
  for (const [i, count] of past.entries()) {
    const mean = meanAt(model, from + i);
    squares += ((weights[i] ?? 0) * (count - mean) ** 2) / mean;
  }
  return Math.max(1, squares / Math.max(1, sumOf(weights) - PARAMETERS));
}

function weighOutbreaksDown(past: Float64Array, from: number, weights: Float64Array, model: Model): void {
  for (const [i, count] of past.entries()) {
    const mean = meanAt(model, from + i);
    // The residual of a count at its mean or below is none, and most counts are.
    if (count <= mean) continue;
    const residual =
      (1.5 * (count ** (2 / 3) - mean ** (2 / 3))) / (mean ** (1 / 6) * Math.sqrt(model.dispersion));
    if (residual > OUTBREAK) weights[i] = 1 / (residual * residual);
  }
  const sum = sumOf(weights);
  for (const [i, weight] of weights.entries()) weights[i] = (weight * weights.length) / sum;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function meanAt(model: Model, t: number): number {
  return model.level * (model.hours[hourAt(t)] ?? 1) * (model.weekdays[weekdayAt(t)] ?? 1);
}

function hourAt(t: number): number {
  return t % DAY;
}

function weekdayAt(t: number): number {
  return Math.floor(t / DAY) % 7;
}
