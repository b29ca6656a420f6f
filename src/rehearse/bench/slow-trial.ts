import { openDice } from './random.ts';
import { between, NOISES, type SlowPlan, type SlowSeries, slowSeries } from './slow-series.ts';

/** Items a day that are tried. */
export const RATES = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2] as const;

/** Days before a series is judged, so that every method has its baseline. */
export const WARM = 42;

/** Alarms within a week are one situation. */
const QUIET_AFTER = 7;
const MONTH = 30;

/** A method: one score per day of a series, from that day and its past alone. */
export interface Method {
  name: string;
  scores: (series: SlowSeries) => readonly number[];
}

/** Series of the same seed, rate and noise differ by what they are for: they never share a draw. */
export type Purpose = 'match' | 'quiet' | 'crisis' | 'calibrate';
const PURPOSES: readonly Purpose[] = ['match', 'quiet', 'crisis', 'calibrate'];

/** The plan of one series; weekends, drift, quarterly bumps and length are drawn. */
export function planOf(purpose: Purpose, seed: number, rate: number, kind: number): SlowPlan {
  const salt = (seed * 1009 + Math.round(rate * 1000)) * 31 + kind * 7 + PURPOSES.indexOf(purpose);
  const dice = openDice(salt);
  const days = between(dice, 180, 365);
  return {
    seed: dice.whole(2 ** 31),
    rate,
    days,
    noise: NOISES[kind % NOISES.length] ?? 'told',
    weekend: dice.uniform() < 0.7 ? 0.4 : 1,
    drift: dice.uniform() < 0.5 ? 0.4 : 0,
    bump: dice.uniform() < 0.25 ? 2 : 1,
    ...(purpose === 'crisis' && { crisis: { start: between(dice, 60, days - 20) } }),
  };
}

export interface Seeds {
  from: number;
  to: number;
}

/** One series per seed and kind of noise. */
export function seriesFor(
  purpose: Purpose,
  seeds: Seeds,
  rate: number,
  change: (plan: SlowPlan) => SlowPlan = (plan) => plan,
): SlowSeries[] {
  const all: SlowSeries[] = [];
  for (let seed = seeds.from; seed <= seeds.to; seed++)
    for (const kind of NOISES.keys()) all.push(slowSeries(change(planOf(purpose, seed, rate, kind))));
  return all;
}

/** Days on which an alarm goes off, at most one a week. A score of nothing is never an alarm. */
export function alarmDays(
  scores: readonly number[],
  threshold: number,
  from = WARM,
  to = scores.length,
): number[] {
  const days: number[] = [];
  let next = from;
  for (let day = from; day < to; day++) {
    const score = scores[day] ?? 0;
    if (day < next || score <= 0 || score < threshold) continue;
    days.push(day);
    next = day + QUIET_AFTER;
  }
  return days;
}

/** Alarms per series and month on series without a crisis. */
export function alarmRate(list: readonly (readonly number[])[], threshold: number): number {
  const months = list.reduce((sum, scores) => sum + (scores.length - WARM) / MONTH, 0);
  const alarms = list.reduce((sum, scores) => sum + alarmDays(scores, threshold).length, 0);
  return months === 0 ? 0 : alarms / months;
}

/** The lowest score of these series that, as a threshold, gives at most `wanted` false alarms per series and month. */
export function thresholdFor(list: readonly (readonly number[])[], wanted: number): number {
  const scores = [...new Set(list.flatMap((one) => one.slice(WARM).filter((score) => score > 0)))].sort(
    (a, b) => a - b,
  );
  let low = 0;
  let high = scores.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (alarmRate(list, scores[middle] ?? Infinity) > wanted) low = middle + 1;
    else high = middle;
  }
  return scores[low] ?? Infinity;
}

/** What became of one crisis. */
export interface Outcome {
  found: boolean;
  /** Told while at most half of its items were out. */
  early: boolean;
  /** Days until told (1: on the evening of its first day) and items out by then; null when missed. */
  days: number | null;
  items: number | null;
}

/** Only an alarm from the first to the last day of the crisis counts. */
export function outcomeOf(series: SlowSeries, scores: readonly number[], threshold: number): Outcome {
  const { crisis } = series;
  let out = 0;
  if (crisis !== null) {
    const total = crisis.items.reduce((a, b) => a + b, 0);
    for (const [index, count] of crisis.items.entries()) {
      out += count;
      const score = scores[crisis.start + index] ?? 0;
      if (score > 0 && score >= threshold)
        return { found: true, early: 2 * out <= total, days: index + 1, items: out };
    }
  }
  return { found: false, early: false, days: null, items: null };
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
