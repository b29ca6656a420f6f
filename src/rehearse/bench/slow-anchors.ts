import { baselineOf, evidenceOf, surprise, tailChance } from '../../detect/count.ts';

type Counts = readonly (number | null)[];

/** A method of others, run by the day: one score per day, as of its end, from the past alone. Days not listened to are left out. */
export type Anchor = (counts: Counts) => number[];

/** Standard deviation below which a quiet week would make the first item a miracle; given to every anchor alike. */
const LEAST_SPREAD = 0.5;

function heard(counts: Counts, from: number, to: number): number[] {
  return counts.slice(Math.max(0, from), Math.max(0, to)).filter((count) => count !== null);
}

/** How many standard deviations above the mean of the days from `from` to before `to`. */
function deviation(counts: Counts, day: number, from: number, to: number): number {
  const count = counts[day] ?? null;
  const past = heard(counts, from, to);
  if (count === null || past.length < 4) return 0;
  const mean = past.reduce((a, b) => a + b, 0) / past.length;
  const squares = past.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return (count - mean) / Math.max(LEAST_SPREAD, Math.sqrt(squares / (past.length - 1)));
}

/** CDC EARS (Hutwagner 2003): C1 the last 7 days, C2 the 7 days before a gap of two, C3 three days of C2 above one together. */
export const earsC1: Anchor = (counts) => counts.map((_, day) => deviation(counts, day, day - 7, day));
export const earsC2: Anchor = (counts) => counts.map((_, day) => deviation(counts, day, day - 9, day - 2));
export const earsC3: Anchor = (counts) => {
  const c2 = earsC2(counts);
  return c2.map((_, day) =>
    [day, day - 1, day - 2].reduce((sum, one) => sum + Math.max(0, (c2[one] ?? 0) - 1), 0),
  );
};

/** What dashboards do: mean + k standard deviations of the eight weeks before. */
export const meanAndDeviations: Anchor = (counts) =>
  counts.map((_, day) => deviation(counts, day, day - 56, day));

/** Farrington-Flexible (Noufaily 2013) by the day, see `farrington`; the count of the day alone. */
export const farringtonDay: Anchor = (counts) => farrington(counts, 1);
/** The same for sums of seven days: not how it is published, but the strongest it can be given here. */
export const farringtonWeek: Anchor = (counts) => farrington(counts, 7);

/** Days behind the baseline, days before today that are not believed to be usual yet, and the fewest a baseline is made of. */
const BEHIND = 182;
const GUARD = 14;
const LEAST = 28;

/**
 * Quasi-Poisson mean with a factor for weekends over the past half year without the last two weeks; days with an Anscombe residual above
 * 2.58 weigh less; the chance of today is that of the negative binomial with the same dispersion (Noufaily et al. 2013).
 */
function farrington(counts: Counts, width: number): number[] {
  return counts.map((count, day) => {
    if (count === null || day < GUARD + LEAST) return 0;
    const observed = heard(counts, day - width + 1, day + 1).reduce((a, b) => a + b, 0);
    if (observed === 0) return 0;
    const { means, dispersion } = quasiPoisson(counts, Math.max(0, day - GUARD - BEHIND), day - GUARD);
    let expected = 0;
    for (let back = 0; back < width; back++)
      if ((counts[day - back] ?? null) !== null) expected += means[isWeekend(day - back)];
    return surprise(tailChance(observed, expected, expected / (dispersion - 1)));
  });
}

const isWeekend = (day: number): 0 | 1 => (day % 7 >= 5 ? 1 : 0);

function quasiPoisson(
  counts: Counts,
  from: number,
  until: number,
): { means: [number, number]; dispersion: number } {
  const weights = new Float64Array(until - from).fill(1);
  let means: [number, number] = [0, 0];
  let dispersion = 1;
  for (const _pass of [1, 2]) {
    const items = [0.25, 0.25];
    const days = [0.25, 0.25];
    for (let day = from; day < until; day++) {
      const count = counts[day] ?? null;
      if (count === null) continue;
      const end = isWeekend(day);
      const weight = weights[day - from] ?? 1;
      items[end] = (items[end] ?? 0) + weight * count;
      days[end] = (days[end] ?? 0) + weight;
    }
    means = [(items[0] ?? 1) / (days[0] ?? 1), (items[1] ?? 1) / (days[1] ?? 1)];
    let pearson = 0;
    let freedom = -2;
    for (let day = from; day < until; day++) {
      const count = counts[day] ?? null;
      if (count === null) continue;
      const mean = means[isWeekend(day)];
      const weight = weights[day - from] ?? 1;
      pearson += (weight * (count - mean) ** 2) / mean;
      freedom += weight;
    }
    dispersion = Math.max(1.01, pearson / Math.max(1, freedom));
    for (let day = from; day < until; day++) {
      const mean = means[isWeekend(day)];
      const residual =
        (1.5 * ((counts[day] ?? 0) ** (2 / 3) - mean ** (2 / 3))) / (mean ** (1 / 6) * Math.sqrt(dispersion));
      weights[day - from] = residual > 2.58 ? (2.58 / residual) ** 2 : 1;
    }
  }
  return { means, dispersion };
}

/** What the detector did before: the loudest of five windows, all of equal worth, against the eight weeks before the window. */
export const loudestWindow: Anchor = (counts) =>
  counts.map((count, day) => {
    if (count === null || count === 0) return 0;
    let loudest = 0;
    for (const window of [1, 2, 3, 7, 14]) {
      const since = day - window + 1;
      const observed = heard(counts, since, day + 1).reduce((a, b) => a + b, 0);
      if (observed < 3) continue;
      const { expected, score } = evidenceOf(
        observed,
        window,
        baselineOf(heard(counts, since - 56, since), 0.02),
      );
      if (observed - expected >= 2 && observed >= 1.5 * expected) loudest = Math.max(loudest, score);
    }
    return loudest;
  });
