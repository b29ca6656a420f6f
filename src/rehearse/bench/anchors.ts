import { farrington, negativeBinomialCusum } from './farrington.ts';
import { logPoissonTail, logStudentTail } from './tails.ts';

/**
 * Detectors of others, rewritten from their descriptions for hourly counts, to be measured against. Each takes counts an hour, from a
 * midnight on, and gives one score an hour that looks back only: larger is stranger, 0 is nothing to say. Floors under standard deviations
 * are ours: without them a silent series divides by zero, and every anchor would be worse.
 */
export type Anchor = (counts: Float64Array) => Float64Array;

const DAY = 24;
const WEEK = 7 * DAY;

/** Which anchors stand in the table, under the names they have there. */
export const ANCHORS: Readonly<Record<string, Anchor>> = {
  'FarrFlex-h': farrington,
  'EARS-C3': (counts) => earsC3(counts),
  'EARS-C2': (counts) => ears(counts, 2),
  'EARS-C1': (counts) => ears(counts, 0),
  'Poisson hour-of-week': poissonHourOfWeek,
  'S-H-ESD': seasonalEsd,
  'mean + k sd': meanAndSd,
  'NB-CUSUM x2': negativeBinomialCusum,
  epitweetr,
};

/**
 * EARS C1 and C2 of the US CDC: standard deviations above the same hour of seven days. `guard` days in between keep a slow rise out of its
 * own baseline (C1 none, C2 two). Hutwagner et al. 2003.
 */
function ears(counts: Float64Array, guard: number): Float64Array {
  return counts.map((count, t) => {
    if (t < DAY * (7 + guard)) return 0;
    let sum = 0;
    let squares = 0;
    for (let day = 1; day <= 7; day++) {
      const before = counts[t - DAY * (day + guard)] ?? 0;
      sum += before;
      squares += before * before;
    }
    const mean = sum / 7;
    const sd = Math.sqrt(Math.max(0, (squares - 7 * mean * mean) / 6));
    return (count - mean) / Math.max(sd, 0.5);
  });
}

/** EARS C3: what C2 gives beyond one standard deviation, summed over three hours. */
function earsC3(counts: Float64Array): Float64Array {
  const beyond = ears(counts, 2).map((z) => Math.max(0, z - 1));
  return beyond.map((last, t) => last + (beyond[t - 1] ?? 0) + (beyond[t - 2] ?? 0));
}

/** −log₁₀ chance under a Poisson whose mean is that of the same hour of the last four weeks. */
function poissonHourOfWeek(counts: Float64Array): Float64Array {
  return counts.map((count, t) => {
    if (t < 4 * WEEK) return 0;
    let sum = 0;
    for (let week = 1; week <= 4; week++) sum += counts[t - week * WEEK] ?? 0;
    return -logPoissonTail(count, (sum + 0.5) / 4) / Math.LN10;
  });
}

/** The rule of a listening vendor (Socialmetrix): the mean of 24 hours above the mean of seven days, in standard deviations of an hour. */
function meanAndSd(counts: Float64Array): Float64Array {
  let week = 0;
  let squares = 0;
  let day = 0;
  return counts.map((count, t) => {
    const weekAgo = counts[t - WEEK] ?? 0;
    week += count - weekAgo;
    squares += count * count - weekAgo * weekAgo;
    day += count - (counts[t - DAY] ?? 0);
    if (t < WEEK) return 0;
    const mean = week / WEEK;
    const sd = Math.sqrt(Math.max(0, squares / WEEK - mean * mean));
    return (day / DAY - mean) / Math.max(sd, 0.1);
  });
}

/** One-sided 95 % point of Student's t with five degrees of freedom. */
const STUDENT_95 = 2.015;

/**
 * epitweetr of the ECDC: a t prediction interval for the last 24 hours from the seven 24-hour sums before; a past day that sticks out weighs
 * less, with the fourth power (Farrington's way, on studentised residuals). −log₁₀ chance.
 */
function epitweetr(counts: Float64Array): Float64Array {
  const upTo = new Float64Array(counts.length + 1);
  for (const [t, count] of counts.entries()) upTo[t + 1] = (upTo[t] ?? 0) + count;
  const dayUntil = (t: number) => (upTo[t + 1] ?? 0) - (upTo[t + 1 - DAY] ?? 0);
  return counts.map((_, t) => {
    if (t < 8 * DAY) return 0;
    const past = [7, 6, 5, 4, 3, 2, 1].map((days) => dayUntil(t - days * DAY));
    const plain = sumOf(past) / 7;
    const weights = past.map((day, left) => {
      const others = past.filter((_other, index) => index !== left);
      const mean = sumOf(others) / 6;
      const sd = Math.max(Math.sqrt(sumOf(others.map((other) => (other - mean) ** 2)) / 5), 1e-9);
      const residual = (day - plain) / (sd * Math.sqrt(1 - 1 / 7));
      return residual > STUDENT_95 ? (STUDENT_95 / residual) ** 4 : 1;
    });
    const weighted = (values: readonly number[]) =>
      sumOf(values.map((value, index) => value * (weights[index] ?? 0)));
    const mean = weighted(past) / sumOf(weights);
    const sd = Math.max(Math.sqrt(weighted(past.map((day) => (day - mean) ** 2)) / 6), 0.5);
    return -logStudentTail((dayUntil(t) - mean) / (sd * Math.sqrt(1 + 1 / 7)), 6) / Math.LN10;
  });
}

const ESD_DAYS = 14;

/**
 * Seasonal hybrid ESD (Twitter 2014) made online: every midnight the season is the mean of each hour over 14 days; what remains is measured
 * in median absolute deviations.
 */
function seasonalEsd(counts: Float64Array): Float64Array {
  const window = ESD_DAYS * DAY;
  let usual = new Float64Array(DAY);
  let spread = 1;
  return counts.map((count, t) => {
    if (t < window) return 0;
    if (t % DAY === 0) ({ usual, spread } = esdSeason(counts.subarray(t - window, t)));
    return (count - (usual[t % DAY] ?? 0)) / spread;
  });
}

function esdSeason(past: Float64Array): { usual: Float64Array<ArrayBuffer>; spread: number } {
  const season = new Float64Array(DAY);
  for (const [t, count] of past.entries()) season[t % DAY] = (season[t % DAY] ?? 0) + count / ESD_DAYS;
  const level = sumOf(season) / DAY;
  const centre = medianOf(past);
  const rest = past.map((count, t) => count - ((season[t % DAY] ?? 0) - level) - centre);
  const middle = medianOf(rest);
  const spread = 1.4826 * medianOf(rest.map((value) => Math.abs(value - middle)));
  return { usual: season.map((hour) => hour - level + centre + middle), spread: Math.max(spread, 0.5) };
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
