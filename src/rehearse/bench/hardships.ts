import { anchorDetector, calendarOf, type Detector, type Heard, ownDetector } from './detectors.ts';
import { shareOf, type Spread, spreadOf } from './figures.ts';
import { alarms, delayOf } from './matching.ts';
import type { Plan } from './plan.ts';
import { addCrisis, BINS_A_DAY, type Counts, type QuietPlan, quietSeries, usualCrisis } from './simulate.ts';
import { frozenThreshold } from './simulated.ts';

/** T8: what breaks detectors in life. Thresholds are frozen at the usual rate on other seeds. */

/** Items an hour. */
const MEANS = [0.5, 2, 10];

/** Hours in which these crises double, and the hour of the day at which they begin. */
const DOUBLING = 2;
const MORNING = 9.3;
const MISSED = 72;

/** Tết: days 50–58 of a series, above or below the usual. */
const TET_DAYS = { from: 50, to: 59 };

interface Scenario {
  name: string;
  /** One series of this mean and seed. */
  series: (mean: number, seed: number) => Counts;
  /** What our detector is told besides, under which name. */
  told?: { name: string } & Pick<Heard, 'options' | 'missing'>;
  /** A crisis that begins at this hour, or days in which every alarm is false. */
  judge: { begin: number } | { from: number; to: number };
}

function withCrises(plan: QuietPlan, ...begins: readonly number[]): Counts {
  const counts = quietSeries(plan);
  // The last crisis is the one that is measured; earlier ones have seeds of their own.
  for (const [index, begin] of begins.entries()) {
    const seed = plan.seed + (index === begins.length - 1 ? 0 : index + 1);
    addCrisis(counts, usualCrisis(seed, plan.mean, begin, DOUBLING));
  }
  return counts;
}

function silenced(counts: Counts, { from, until }: { from: number; until: number }): Counts {
  counts.total.fill(0, from, until);
  counts.negative.fill(0, from, until);
  return counts;
}

const FIFTH_DAY = 5 * 24 + MORNING;
const LATER = 56 * 24 + MORNING;
const OUTAGE = { from: 56 * BINS_A_DAY, until: 57 * BINS_A_DAY };

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'crisis on day 5 of life',
    series: (mean, seed) => withCrises({ seed, mean, days: 9 }, FIFTH_DAY),
    judge: { begin: FIFTH_DAY },
  },
  {
    name: 'crisis after two in three weeks',
    series: (mean, seed) => withCrises({ seed, mean, days: 62 }, 38 * 24 + 5, 49 * 24 + 14, LATER),
    judge: { begin: LATER },
  },
  {
    name: 'same crisis, none before',
    series: (mean, seed) => withCrises({ seed, mean, days: 62 }, LATER),
    judge: { begin: LATER },
  },
  {
    name: 'young: alarms on days 3–13',
    series: (mean, seed) => quietSeries({ seed, mean, days: 14 }),
    judge: { from: 3, to: 14 },
  },
  {
    name: 'Tết ×1.8: alarms in its 9 days',
    series: (mean, seed) => quietSeries({ seed, mean, days: 72, season: { ...TET_DAYS, factor: 1.8 } }),
    told: { name: 'calendar ×1.5', options: calendarOf({ ...TET_DAYS, factor: 1.5 }) },
    judge: TET_DAYS,
  },
  {
    name: 'Tết ×.45: alarms in the 8 days after',
    series: (mean, seed) => quietSeries({ seed, mean, days: 72, season: { ...TET_DAYS, factor: 0.45 } }),
    told: { name: 'calendar ×.6', options: calendarOf({ ...TET_DAYS, factor: 0.6 }) },
    judge: { from: 59, to: 67 },
  },
  {
    name: 'crisis on day 5 of Tết ×.45',
    series: (mean, seed) =>
      withCrises({ seed, mean, days: 66, season: { ...TET_DAYS, factor: 0.45 } }, 54 * 24 + MORNING),
    told: { name: 'calendar ×.6', options: calendarOf({ ...TET_DAYS, factor: 0.6 }) },
    judge: { begin: 54 * 24 + MORNING },
  },
  {
    name: 'level ×2 for good: alarms in 21 days',
    series: (mean, seed) =>
      quietSeries({ seed, mean, days: 78, season: { from: 56, to: Infinity, factor: 2 } }),
    judge: { from: 56, to: 77 },
  },
  {
    name: 'deaf for 24 h: alarms in the 7 days after',
    series: (mean, seed) => silenced(quietSeries({ seed, mean, days: 66 }), OUTAGE),
    told: { name: 'bins missing', missing: OUTAGE },
    judge: { from: 57, to: 64 },
  },
];

/** Delay of a crisis in hours and the share missed, or false alarms per series. */
export type Hardship = { scenario: string; detector: string } & (
  { delay: Spread; missed: number } | { alarms: Spread }
);

/** Every scenario under our detector and the strongest anchors; where our detector can be told of it, also told. */
export function runHardships(plan: Plan): Hardship[] {
  const own = ownDetector('crisis');
  const detectors = [own, ...['FarrFlex-h', 'EARS-C3', 'S-H-ESD'].map((name) => anchorDetector(name))];
  plan.progress('T8 freezing thresholds');
  const frozen = new Map(
    detectors.map((detector) => [detector, frozenThreshold(detector, plan.sizes.frozen)]),
  );
  return SCENARIOS.flatMap((scenario) => {
    plan.progress(`T8 ${scenario.name}`);
    const series = seriesOf(scenario, plan);
    const judged = (detector: Detector, name: string, told: Partial<Heard> = {}) => ({
      scenario: scenario.name,
      detector: name,
      ...judge(detector, frozen.get(detector) ?? Infinity, series, scenario, told),
    });
    return [
      ...detectors.map((detector) => judged(detector, detector.name)),
      ...(scenario.told ? [judged(own, `${own.name}, ${scenario.told.name}`, scenario.told)] : []),
    ];
  });
}

function seriesOf({ series }: Scenario, { seeds, sizes }: Plan): Counts[] {
  return MEANS.flatMap((mean, size) =>
    Array.from({ length: sizes.hardships }, (_, repeat) => series(mean, seeds + 20_000 + repeat * 10 + size)),
  );
}

function judge(
  detector: Detector,
  threshold: number,
  series: readonly Counts[],
  { judge: by }: Scenario,
  { options, missing }: Partial<Heard>,
): { delay: Spread; missed: number } | { alarms: Spread } {
  const scored = series.map((counts) =>
    detector.score({ counts, ...(options && { options }), ...(missing && { missing }) }),
  );
  if ('begin' in by) {
    const delays = scored.map((one) => delayOf(one, threshold, by.begin, MISSED));
    return { delay: spreadOf(delays), missed: shareOf(delays, (delay) => delay >= MISSED) };
  }
  return {
    alarms: spreadOf(
      scored.map((one) => alarms(one, threshold, by.from * one.binsPerDay, by.to * one.binsPerDay).length),
    ),
  };
}
