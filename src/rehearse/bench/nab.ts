import { anchorDetector, type Detector, ownDetector } from './detectors.ts';
import { type Spread, spreadOf } from './figures.ts';
import { alarms, type Scored } from './matching.ts';
import type { Firm } from './outside.ts';
import type { Plan } from './plan.ts';
import { BINS_A_DAY } from './simulate.ts';

/**
 * T7: the score of the Numenta Anomaly Benchmark on its realTweets (Lavin and Ahmad 2015, standard profile), on quarters of an hour instead
 * of its five minutes; one threshold for every firm, chosen on the other nine. Its labels are short flurries, which a crisis detector must
 * overlook: this is what the spike mode is for.
 */

/** Standard profile: a false alarm costs .11, a missed window 1. */
const FALSE_ALARM = 0.11;
/** The first 750 rows of five minutes are not scored. */
const PROBATION = 252;

interface Window {
  from: number;
  /** Last bin. */
  to: number;
}

export interface NabResult {
  name: string;
  /** All firms together, each at the threshold that is best for the other nine. */
  leftOut: number;
  byFirm: Spread;
  /** All firms together at the best threshold for all of them. */
  best: number;
  hit: number;
  windows: number;
  falseAlarms: number;
}

const DETECTORS: readonly Detector[] = [
  ...['FarrFlex-h', 'EARS-C1', 'epitweetr', 'S-H-ESD'].map((name) => anchorDetector(name)),
  ownDetector('crisis'),
  ownDetector('spike'),
];

export function runNab(firms: readonly Firm[], plan: Plan): NabResult[] {
  return DETECTORS.map((detector, done) => {
    plan.progress(`T7 ${done + 1}/${DETECTORS.length} ${detector.name}`);
    return nabResult(detector, firms);
  });
}

function nabResult(detector: Detector, firms: readonly Firm[]): NabResult {
  const firmed = firms.map(({ quarters, weekday, others, labelled }) => ({
    scored: detector.score({ counts: { total: quarters }, weekday, options: { profile: others } }),
    windows: windowsOf(labelled),
  }));
  const borders = thresholds(firmed.map(({ scored }) => scored.scores));
  const judged = firmed.map(({ scored, windows }) =>
    Array.from(borders, (border) => judge(rowsAbove(scored, border), windows)),
  );
  const totalAt = (border: number, leftOut: number) =>
    judged.reduce((sum, one, firm) => sum + (firm === leftOut ? 0 : (one[border]?.points ?? 0)), 0);
  const bestWithout = (leftOut: number) => {
    let best = 0;
    for (const border of borders.keys()) if (totalAt(border, leftOut) > totalAt(best, leftOut)) best = border;
    return best;
  };
  const windows = firmed.reduce((sum, one) => sum + one.windows.length, 0);
  const chosen = judged.map((one, firm) => one[bestWithout(firm)] ?? NOTHING);
  const sum = (of: (one: Judged) => number) => chosen.reduce((total, one) => total + of(one), 0);
  return {
    name: detector.name,
    leftOut: normalised(
      sum(({ points }) => points),
      windows,
    ),
    byFirm: spreadOf(chosen.map(({ points }, firm) => normalised(points, firmed[firm]?.windows.length ?? 1))),
    best: normalised(totalAt(bestWithout(-1), -1), windows),
    hit: sum(({ hit }) => hit),
    windows,
    falseAlarms: sum(({ falseAlarms }) => falseAlarms),
  };
}

/** 100 for all windows told at their beginning without a false alarm, 0 for saying nothing. */
function normalised(points: number, windows: number): number {
  return (100 * (points + windows)) / (2 * windows);
}

/**
 * Alarms on the grid of the labels, each at the end of its bin. As everywhere here a series is silent for a day after an alarm: nobody is told
 * the same thing every quarter of an hour, while NAB counts every row above the threshold.
 */
function rowsAbove(scored: Scored, border: number): number[] {
  const wide = BINS_A_DAY / scored.binsPerDay;
  return alarms(scored, border, PROBATION / wide).map((bin) => (bin + 1) * wide - 1);
}

/** Every score there is can be a threshold, highest first: with the same gain the one with fewer alarms is taken. */
function thresholds(lists: readonly ArrayLike<number>[]): Float64Array {
  const all = new Set(lists.flatMap((scores) => Array.from(scores).filter((score) => score > 0)));
  return Float64Array.from(all).sort().reverse();
}

interface Judged {
  points: number;
  hit: number;
  falseAlarms: number;
}

const NOTHING: Judged = { points: 0, hit: 0, falseAlarms: 0 };

/** The earliest alarm in a window earns, the more the earlier; an alarm outside costs, the less the sooner it follows a window. */
export function judge(told: readonly number[], windows: readonly Window[]): Judged {
  let points = 0;
  let hit = 0;
  for (const { from, to } of windows) {
    const first = told.find((row) => row >= from && row <= to);
    if (first === undefined) points -= 1;
    else {
      hit++;
      points += worth(-(to - first + 1) / (to - from + 1)) / worth(-1);
    }
  }
  const outside = told.filter((row) => !windows.some(({ from, to }) => row >= from && row <= to));
  for (const row of outside) {
    const before = windows.findLast(({ to }) => to < row);
    points += FALSE_ALARM * (before ? worth((row - before.to) / (before.to - before.from)) : -1);
  }
  return { points, hit, falseAlarms: outside.length };
}

/** From 1 well before the end of a window (−1) over 0 at its end to −1 well after it. */
function worth(place: number): number {
  return place > 3 ? -1 : 2 / (1 + Math.exp(5 * place)) - 1;
}

function windowsOf(labelled: Uint8Array): Window[] {
  const windows: Window[] = [];
  for (const [row, inside] of labelled.entries()) {
    if (inside === 0) continue;
    const last = windows.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else windows.push({ from: row, to: row });
  }
  return windows;
}
