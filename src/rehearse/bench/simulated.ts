import { ANCHORS } from './anchors.ts';
import { anchorDetector, type Detector, ownDetector } from './detectors.ts';
import { type Paired, pairedOf, quantileOf, shareOf, type Spread, spreadOf } from './figures.ts';
import { alarmRate, delayOf, matchedThreshold, type Scored } from './matching.ts';
import type { Plan } from './plan.ts';
import { addCrisis, type Counts, hoursToPeak, quietSeries, usualCrisis } from './simulate.ts';

/** T1 and T2: crises of five speeds in series of four sizes, at thresholds that give every detector as many false alarms. */

/** Days before anything is judged, and days of quiet judged after them. */
const WARM = 56;
const QUIET_DAYS = 60;
/** Days of a series with a crisis after `WARM`. */
const CRISIS_DAYS = 6;

/** Items an hour of the quiet series, and of those that get a crisis. */
const QUIET_MEANS = [0.2, 0.5, 1, 2, 5, 20];
const CRISIS_MEANS = [0.2, 1, 5, 20];

/** Hours in which a crisis doubles. */
const DOUBLINGS = [0.5, 1, 2, 3, 6];

/** A crisis not told within three days counts as three days. */
const MISSED = 72;

/** False alarms per series and month: what a tenant of many series bears, what one of few does, and what a desk does. */
export const RATES = { strict: 0.05, usual: 0.5, loose: 1 } as const;

/** Volume only. */
export const TOTAL_DETECTORS: readonly Detector[] = [
  ...Object.keys(ANCHORS).map((name) => anchorDetector(name)),
  ownDetector('spike'),
  ownDetector('crisis'),
];

/** The same with the series of unfavourable items. */
export const NEGATIVE_DETECTORS: readonly Detector[] = [
  anchorDetector('FarrFlex-h', true),
  anchorDetector('EARS-C3', true),
  ownDetector('crisis', true),
];

interface Crisis {
  counts: Counts;
  /** Hour of the series at which it begins. */
  begin: number;
  /** Hours from there to its peak. */
  peak: number;
}

/** What a detector did at one rate of false alarms. */
export interface AtRate {
  threshold: number;
  /** False alarms per series and month that it really gave. */
  realised: number;
  /** The same by size of the series, smallest first. */
  bySize: number[];
  delay: Spread;
  median: number;
  /** Share of crises told before their peak. */
  beforePeak: number;
}

export interface Result {
  name: string;
  strict: AtRate;
  usual: AtRate;
  loose: AtRate;
  /** Delay at the usual rate, case by case, against an anchor of the same kind (with or without negatives). */
  againstFarrington: Paired;
  againstEars: Paired;
  /** Processor time per bin of the input, in microseconds. */
  microseconds: number;
}

/** Scores every detector on the same quiet series and the same crises. The first two are what the others are compared with. */
export function runSimulated(detectors: readonly Detector[], plan: Plan, label: string): Result[] {
  const { repeats } = plan.sizes;
  const quiet = quietList(plan.seeds, repeats);
  const crises = crisisList(plan.seeds + 50_000, Math.ceil(repeats * 0.8));
  const delays = new Map<string, number[]>();
  const results: Omit<Result, 'againstFarrington' | 'againstEars'>[] = [];
  for (const [done, detector] of detectors.entries()) {
    plan.progress(`${label} ${done + 1}/${detectors.length} ${detector.name}`);
    const before = plan.processor();
    const silent = quiet.map((counts) => detector.score({ counts }));
    const microseconds = ((plan.processor() - before) * 1e6) / binsOf(silent);
    const rising = crises.map(({ counts }) => detector.score({ counts }));
    const at = (rate: number) => atRate(rate, silent, rising, crises);
    const usual = at(RATES.usual);
    delays.set(detector.name, usual.delays);
    const rates = { strict: at(RATES.strict).figures, usual: usual.figures, loose: at(RATES.loose).figures };
    results.push({ name: detector.name, ...rates, microseconds });
  }
  const [farrington, ears] = detectors.map(({ name }) => delays.get(name) ?? []);
  return results.map((result) => {
    const own = delays.get(result.name) ?? [];
    return {
      ...result,
      againstFarrington: pairedOf(own, farrington ?? []),
      againstEars: pairedOf(own, ears ?? []),
    };
  });
}

function atRate(
  rate: number,
  quiet: readonly Scored[],
  rising: readonly Scored[],
  crises: readonly Crisis[],
) {
  const threshold = matchedThreshold(quiet, rate, WARM);
  const delays = crises.map(({ begin }, i) => {
    const scored = rising[i];
    return scored ? delayOf(scored, threshold, begin, MISSED) : MISSED;
  });
  const figures: AtRate = {
    threshold,
    realised: alarmRate(quiet, threshold, WARM),
    bySize: QUIET_MEANS.map((_, size) =>
      alarmRate(
        quiet.filter((_one, i) => Math.floor((i * QUIET_MEANS.length) / quiet.length) === size),
        threshold,
        WARM,
      ),
    ),
    delay: spreadOf(delays),
    median: quantileOf(delays, 0.5),
    beforePeak: shareOf(delays, (delay, i) => delay <= (crises[i]?.peak ?? 0)),
  };
  return { figures, delays };
}

/** Quiet series of each size; the sizes follow one another. */
export function quietList(seed: number, repeats: number): Counts[] {
  return QUIET_MEANS.flatMap((mean, size) =>
    Array.from({ length: repeats }, (_, repeat) =>
      quietSeries({ seed: seed + repeat * 10 + size, mean, days: WARM + QUIET_DAYS }),
    ),
  );
}

function crisisList(first: number, repeats: number): Crisis[] {
  return CRISIS_MEANS.flatMap((mean, size) =>
    DOUBLINGS.flatMap((doubling, speed) =>
      Array.from({ length: repeats }, (_, repeat) => {
        const seed = first + repeat * 100 + size * 10 + speed;
        const counts = quietSeries({ seed, mean, days: WARM + CRISIS_DAYS });
        const crisis = usualCrisis(seed, mean, WARM * 24 + ((seed * 7) % 24) + 0.3, doubling);
        addCrisis(counts, crisis);
        return { counts, begin: crisis.begin, peak: hoursToPeak(crisis) };
      }),
    ),
  );
}

/** Thresholds at the usual rate on seeds of their own: what robustness is measured with must not have seen its cases. */
export function frozenThreshold(detector: Detector, repeats: number): number {
  const quiet = quietList(20_000, repeats).map((counts) => detector.score({ counts }));
  return matchedThreshold(quiet, RATES.usual, WARM);
}

function binsOf(list: readonly Scored[]): number {
  return list.reduce((sum, { scores }) => sum + scores.length, 0);
}
