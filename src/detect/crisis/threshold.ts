import {
  CLASS_BASE_PER_HOUR,
  CLASS_DOUBLINGS,
  DISCOVERY_RATE,
  MONTH_DAYS,
  MONTH_WEEKS,
  SHIPPED_TAILS,
  TAIL_DAYS,
  TAIL_LEAST,
  TAIL_QUANTILE,
} from './constants.ts';

/**
 * Where the border lies. One border for all is wrong: at the same score a busy series cries wolf several times as often as a quiet one.
 * So the tail of the daily maximum is fitted for each class of volume, and a border follows from the false alarms one is ready to bear.
 */

/** 0 (a few mentions a day) … 4 (more than 16 an hour). */
export type VolumeClass = 0 | 1 | 2 | 3 | 4;

const CLASSES = [0, 1, 2, 3, 4] as const satisfies readonly VolumeClass[];

/** The class of a series by its usual mentions an hour. */
export function volumeClass(perHour: number): VolumeClass {
  const doublings = Math.log2(Math.max(perHour, CLASS_BASE_PER_HOUR) / CLASS_BASE_PER_HOUR);
  return CLASSES[Math.min(CLASSES.length - 1, Math.floor(doublings / CLASS_DOUBLINGS))] ?? 0;
}

/** P(maximum of a day > s) = share × exp(−(s − from)/scale) for s above `from`. */
export interface Tail {
  from: number;
  scale: number;
  share: number;
}

/** One tail for each class. */
export type Tails = readonly [Tail, Tail, Tail, Tail, Tail];

/** The highest score of one series on one day. Days inside confirmed incidents are the caller's to leave out. */
export interface DayMax {
  class: VolumeClass;
  score: number;
}

/** Tails of the house's own quiet days (the last 28 to 56); a class with fewer than 60 of them keeps the shipped one. */
export function fitTails(days: readonly DayMax[]): Tails {
  const fit = (one: VolumeClass) =>
    fitTail(days.filter((day) => day.class === one).map(({ score }) => score));
  return [
    fit(0) ?? SHIPPED_TAILS[0],
    fit(1) ?? SHIPPED_TAILS[1],
    fit(2) ?? SHIPPED_TAILS[2],
    fit(3) ?? SHIPPED_TAILS[3],
    fit(4) ?? SHIPPED_TAILS[4],
  ];
}

function fitTail(scores: readonly number[]): Tail | null {
  if (scores.length < TAIL_DAYS) return null;
  const sorted = scores.toSorted((a, b) => a - b);
  const from = Math.max(sorted[Math.floor(TAIL_QUANTILE * sorted.length)] ?? 0, TAIL_LEAST);
  const beyond = sorted.filter((score) => score > from);
  if (beyond.length === 0) return null;
  const scale = beyond.reduce((sum, score) => sum + score - from, 0) / beyond.length;
  return { from, scale, share: beyond.length / sorted.length };
}

/** The score above which a series of this class gives so many false alarms a month. */
export function borderFor(
  falseAlarmsPerMonth: number,
  volume: VolumeClass,
  tails: Tails = SHIPPED_TAILS,
): number {
  const { from, scale, share } = tails[volume];
  const perDay = falseAlarmsPerMonth / MONTH_DAYS;
  return perDay >= share ? from : from + scale * Math.log(share / perDay);
}

/** Chance that a quiet series of this class reaches such a score on a given day; 1 below the tail, where nothing is claimed. */
export function chanceOfDayMax(score: number, volume: VolumeClass, tails: Tails = SHIPPED_TAILS): number {
  const { from, scale, share } = tails[volume];
  return score <= from ? 1 : Math.min(1, share * Math.exp(-(score - from) / scale));
}

/** How sure we are, in words everybody has: so much happens by chance once in so many days in one series. */
export function returnDays(score: number, volume: VolumeClass, tails: Tails = SHIPPED_TAILS): number {
  return 1 / chanceOfDayMax(score, volume, tails);
}

/** False alarms a month that a border at this score would give; the inverse of `borderFor` in the tail. */
export function falseAlarmsAt(score: number, volume: VolumeClass, tails: Tails = SHIPPED_TAILS): number {
  return MONTH_DAYS * chanceOfDayMax(score, volume, tails);
}

/** False alarms a month that each of `series` may give so that the office bears `perWeek` in all. */
export function shareOfBudget(perWeek: number, series: number): number {
  return (MONTH_WEEKS * perWeek) / Math.max(series, 1);
}

/**
 * Which of today's chances are told in the daily list so that at most `rate` of what is told is chance (Benjamini and Hochberg 1995).
 * @returns for each chance, in order, whether it is told
 */
export function discoveries(chances: readonly number[], rate: number = DISCOVERY_RATE): boolean[] {
  let limit = -1;
  for (const [index, chance] of chances.toSorted((a, b) => a - b).entries())
    if (chance <= (rate * (index + 1)) / chances.length) limit = chance;
  return chances.map((chance) => chance <= limit);
}
