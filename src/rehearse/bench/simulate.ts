import { type Dice, openDice } from './random.ts';

/**
 * Invented series of counts with the character of real ones. Hourly mentions of ten firms (NAB realTweets) outside their labelled
 * windows have a negative-binomial α of .05–1.1, residuals correlated .3–.6 after one hour and about .1 after twelve, and hours above
 * z = 4 in .1–5 % of cases. So chance is not independent from hour to hour, and here neither: a slow drift, an hourly mood, and replies
 * that come in clusters.
 */

/** A quarter of an hour. */
export const BINS_AN_HOUR = 4;
export const BINS_A_DAY = 96;

/** Total and unfavourable mentions per quarter of an hour. */
export interface Counts {
  total: Float64Array;
  negative: Float64Array;
}

/** Day and evening of Vietnamese readers: a trough at night, peaks at noon and after supper (P); mean 1. */
export const USUAL_HOURS = evened([
  0.45, 0.28, 0.18, 0.15, 0.16, 0.28, 0.55, 0.9, 1.15, 1.25, 1.3, 1.35, 1.3, 1.2, 1.15, 1.2, 1.25, 1.25, 1.3,
  1.5, 1.75, 1.7, 1.35, 0.85,
]);

/** Monday to Sunday (P); mean 1. */
export const USUAL_WEEKDAYS = evened([1.05, 1.08, 1.08, 1.06, 1.03, 0.88, 0.82]);

/** Sd of the log rate that wanders with a memory of ten days. */
const DRIFT = 0.25;
/** Sd of the log rate that wanders with a memory of three hours. */
const MOOD = 0.3;
/** Mean number of replies to an item, and their negative-binomial size: most get none, some get many. */
const REPLIES = 0.6;
const REPLIES_SIZE = 0.35;
/** A reply comes after this many hours on average. */
const REPLY_DELAY = 1.5;
/** Share of unfavourable items when nothing happens; a reply inherits the mood of its item this often. */
const NEGATIVE = 0.15;
const INHERITED = 0.7;
/** Share of unfavourable items in a crisis. */
const NEGATIVE_IN_CRISIS = 0.75;
/** The stance reader's sensitivity, and how often it takes another item for unfavourable. */
const READ_RIGHT = 0.8;
const READ_WRONG = 0.12;

/** Days `from` … `to` − 1 at `factor` times the usual rate. */
export interface Season {
  from: number;
  to: number;
  factor: number;
}

export interface QuietPlan {
  seed: number;
  /** Items an hour, replies included. */
  mean: number;
  days: number;
  season?: Season;
}

/** A series in which nothing happens; day 0 is a Monday and begins at midnight. */
export function quietSeries({ seed, mean, days, season }: QuietPlan): Counts {
  const dice = openDice(seed * 7919 + 13);
  // Stance has dice of its own: with and without it the totals are the same.
  const stance = openDice(seed * 31337 + 5);
  const bins = days * BINS_A_DAY;
  const counts: Counts = { total: new Float64Array(bins), negative: new Float64Array(bins) };
  const hours = ownHours(dice);
  const weekdays = evened(USUAL_WEEKDAYS.map((usual) => usual * Math.exp(dice.normal() * 0.12)));
  let drift = dice.normal() * DRIFT;
  let mood = dice.normal() * MOOD;
  const slow = Math.exp(-1 / (10 * BINS_A_DAY));
  const fast = Math.exp(-1 / (3 * BINS_AN_HOUR));
  for (let t = 0; t < bins; t++) {
    drift = slow * drift + Math.sqrt(1 - slow * slow) * DRIFT * dice.normal();
    mood = fast * mood + Math.sqrt(1 - fast * fast) * MOOD * dice.normal();
    const day = t / BINS_A_DAY;
    const hour = hours[Math.floor(t / BINS_AN_HOUR) % 24] ?? 1;
    const weekday = weekdays[Math.floor(day) % 7] ?? 1;
    const seasonal = season && day >= season.from && day < season.to ? season.factor : 1;
    const wandering = Math.exp(drift - (DRIFT * DRIFT) / 2 + mood - (MOOD * MOOD) / 2);
    const rate = (mean / BINS_AN_HOUR) * hour * weekday * seasonal * wandering;
    const items = dice.poisson(rate / (1 + REPLIES));
    for (let i = 0; i < items; i++) {
      const negative = stance.uniform() < NEGATIVE;
      count(counts, t, readAs(negative, stance));
      const replies = dice.negativeBinomial(REPLIES, REPLIES_SIZE);
      for (let reply = 0; reply < replies; reply++) {
        const at = t + Math.floor(dice.uniform() + dice.exponential(REPLY_DELAY * BINS_AN_HOUR));
        if (at >= bins) continue;
        const inherits = stance.uniform() < INHERITED;
        count(counts, at, readAs(inherits ? negative : stance.uniform() < NEGATIVE, stance));
      }
    }
  }
  return counts;
}

/** Every place keeps its own hours: the usual ones, bent by a daily and a half-daily wave. */
function ownHours(dice: Dice): number[] {
  const daily = dice.normal() * 0.3;
  const halfDaily = dice.normal() * 0.25;
  const dailyPeak = dice.uniform() * 24;
  const halfDailyPeak = dice.uniform() * 24;
  const wave = (amplitude: number, turns: number, peak: number, hour: number) =>
    amplitude * Math.cos((turns * Math.PI * (hour - peak)) / 24);
  return evened(
    USUAL_HOURS.map(
      (usual, hour) =>
        usual * Math.exp(wave(daily, 2, dailyPeak, hour) + wave(halfDaily, 4, halfDailyPeak, hour)),
    ),
  );
}

function readAs(negative: boolean, dice: Dice): boolean {
  return dice.uniform() < (negative ? READ_RIGHT : READ_WRONG);
}

function count({ total, negative }: Counts, at: number, isNegative: boolean): void {
  total[at] = (total[at] ?? 0) + 1;
  if (isNegative) negative[at] = (negative[at] ?? 0) + 1;
}

export interface CrisisPlan {
  seed: number;
  /** Hour of the series at which it begins. */
  begin: number;
  /** Hours in which its rate doubles. */
  doubling: number;
  /** Items an hour at the beginning and at the peak. */
  first: number;
  peak: number;
}

/** The crisis of the table of results: it begins almost unseen, and ends far above what the series is used to. */
export function usualCrisis(seed: number, mean: number, begin: number, doubling: number): CrisisPlan {
  return { seed, begin, doubling, first: Math.max(0.5, 0.1 * mean), peak: Math.max(40, 8 * mean) };
}

/** Hours from the beginning of a crisis to its peak. */
export function hoursToPeak({ doubling, first, peak }: CrisisPlan): number {
  return doubling * Math.log2(peak / first);
}

/**
 * Adds a crisis to a series: the excess doubles until its peak, then halves every four doubling times; a mood of two hours makes it
 * uneven. Returns the number of items added.
 */
export function addCrisis(counts: Counts, plan: CrisisPlan): number {
  const { seed, begin, doubling, first, peak } = plan;
  const dice = openDice(seed * 104729 + 7);
  const stance = openDice(seed * 7907 + 3);
  const rising = hoursToPeak(plan);
  const fast = Math.exp(-1 / (2 * BINS_AN_HOUR));
  let mood = 0;
  let added = 0;
  for (let t = Math.floor(begin * BINS_AN_HOUR); t < counts.total.length; t++) {
    const age = (t + 0.5) / BINS_AN_HOUR - begin;
    const rate =
      age < rising ? first * 2 ** (age / doubling) : peak * 2 ** (-(age - rising) / (4 * doubling));
    if (age > rising && rate < 0.2) break;
    mood = fast * mood + Math.sqrt(1 - fast * fast) * MOOD * dice.normal();
    const items = dice.poisson((rate / BINS_AN_HOUR) * Math.exp(mood - (MOOD * MOOD) / 2));
    added += items;
    for (let i = 0; i < items; i++) {
      const read = stance.uniform();
      count(counts, t, read < (stance.uniform() < NEGATIVE_IN_CRISIS ? READ_RIGHT : READ_WRONG));
    }
  }
  return added;
}

/** Sums of four quarters of an hour. */
export function hourly(quarters: Float64Array): Float64Array {
  const hours = new Float64Array(Math.floor(quarters.length / BINS_AN_HOUR));
  for (let t = 0; t < hours.length * BINS_AN_HOUR; t++) {
    const hour = Math.floor(t / BINS_AN_HOUR);
    hours[hour] = (hours[hour] ?? 0) + (quarters[t] ?? 0);
  }
  return hours;
}

function evened(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value) / values.length;
  return values.map((value) => value / mean);
}
