/** Counts of consecutive days, oldest first; null where nobody listened: such a day is unknown, not quiet. */
export type Days = readonly (number | null)[];

/** What a series usually brings by the day, learned from the days before the ones that are judged. */
export interface Usual {
  /** Mean count of an average day. */
  rate: number;
  /** Effective number of items behind it; small means unsure. */
  weight: number;
  /** Expected count of day `day`, had all of it been listened to. */
  on: (day: number) => number;
  /** Variance over mean of the sum of so many consecutive days: how much items come in heaps. */
  heaping: (window: number) => number;
}

/** Days of the past that are asked: half a year holds one item at the rarest rates that are looked at (0.02 a day: 3 or 4). */
export const HISTORY = 182;
/** The belief in the rate of comparable series is worth a week of own days: enough to start with, soon outvoted. */
export const PRIOR_DAYS = 7;
/** Days above this many standard deviations count less: a past crisis must not hide the next one (Farrington). */
export const OUTBREAK = 2.58;
/** Heaping before anything was learned: one event is told by 1.75 papers on average; within one day, by half of that excess. */
export const HEAPING = 0.75;
/** How many expected items that belief is worth, for a sum of one day; longer sums overlap and are worth less each. */
export const HEAPING_ITEMS = 4;
/** No single surprise teaches the heaping more than this many standard deviations. */
export const SURPRISE_CAP = 3.5;
/** A Saturday or Sunday brings so much of a working day where nothing is known, believed like four weekend days of own. */
export const WEEKEND = 0.6;
export const WEEKEND_DAYS = 4;

/** Below half an item of evidence a rate is a guess; the doubt of it never grows beyond. */
const LEAST_WEIGHT = 0.5;

/**
 * The usual of the days before `until`: a gamma–Poisson mean with a weekend factor, outbreaks weighing less, and the heaping of its sums.
 * @param until first day that is not asked
 * @param prior items a day of comparable series
 * @param weekday weekday of day 0, Monday 0 to Sunday 6; null when unknown, then all days are alike
 */
export function usualOf(days: Days, until: number, prior: number, weekday: number | null): Usual {
  const from = Math.max(0, until - HISTORY);
  const isWeekend = (day: number) => weekday !== null && (((day + weekday) % 7) + 7) % 7 >= 5;
  const [working, weekend] = weekday === null ? [1, 1] : season(days, from, until, isWeekend);
  const seasonOf = (day: number) => (isWeekend(day) ? weekend : working);

  let rate = prior;
  let weight = prior * PRIOR_DAYS;
  for (const robust of [false, true]) {
    let items = prior * PRIOR_DAYS;
    let exposure = PRIOR_DAYS;
    for (let day = from; day < until; day++) {
      const count = days[day] ?? null;
      if (count === null) continue;
      const mean = rate * seasonOf(day);
      const residual = (count - mean) / Math.sqrt(mean * (1 + HEAPING) + 0.3 * mean * mean);
      const belief = robust && residual > OUTBREAK ? (OUTBREAK / residual) ** 2 : 1;
      items += belief * count;
      exposure += belief * seasonOf(day);
    }
    rate = items / exposure;
    weight = items;
  }

  const on = (day: number) => rate * seasonOf(day);
  const heard = (day: number) => ((days[day] ?? null) === null ? 0 : on(day));
  return {
    rate,
    weight: Math.max(weight, LEAST_WEIGHT),
    on,
    heaping: (window) => heapingOf(days, from, until, window, heard),
  };
}

/** Factors of a working day and a weekend day around an average day of 1. */
function season(
  days: Days,
  from: number,
  until: number,
  isWeekend: (day: number) => boolean,
): [number, number] {
  const sum = { work: 0, rest: 0 };
  const heard = { work: 0, rest: 0 };
  for (let day = from; day < until; day++) {
    const count = days[day] ?? null;
    if (count === null) continue;
    const kind = isWeekend(day) ? 'rest' : 'work';
    sum[kind] += count;
    heard[kind] += 1;
  }
  const workday = (sum.work + 0.5) / (heard.work + 5);
  const learned = (sum.rest + WEEKEND_DAYS * WEEKEND * workday) / (workday * (heard.rest + WEEKEND_DAYS));
  const ratio = Math.min(1.2, Math.max(0.2, learned));
  const working = 7 / (5 + 2 * ratio);
  return [working, ratio * working];
}

/** Mean square of (sum − expected) over the mean expected, shrunk toward what one event told by several papers gives. */
function heapingOf(
  days: Days,
  from: number,
  until: number,
  window: number,
  on: (day: number) => number,
): number {
  const belief = HEAPING_ITEMS * window;
  let squares = (1 + HEAPING * (window === 1 ? 0.5 : 1)) * belief;
  let means = belief;
  let sum = 0;
  let expected = 0;
  for (let day = from; day < until; day++) {
    sum += days[day] ?? 0;
    expected += on(day);
    const gone = day - window;
    if (gone >= from) {
      sum -= days[gone] ?? 0;
      expected -= on(gone);
    }
    if (gone + 1 < from) continue;
    const cap = Math.max(1, SURPRISE_CAP * Math.sqrt(Math.max(0, expected) * (1 + HEAPING)));
    squares += Math.min(cap, Math.abs(sum - expected)) ** 2;
    means += Math.max(0, expected);
  }
  return Math.max(1.05, squares / means);
}
