import {
  borderFor,
  fitTails,
  type Tails,
  volumeClass,
  type VolumeClass,
} from '../../detect/crisis/threshold.ts';
import { SHIPPED_TAILS } from '../../detect/crisis/constants.ts';
import { ownDetector } from './detectors.ts';
import { alarms, type Scored } from './matching.ts';
import type { Plan } from './plan.ts';
import { openDice } from './random.ts';
import { BINS_A_DAY, quietSeries } from './simulate.ts';

/** T4: does a border that promises a tenth of a false alarm per series and month keep its word on series it has not seen? */

const WARM = 35;
const TEST_DAYS = 28;
const MONTH = 30;

/** Seeds of the series the own tails are fitted on: never among those that are tested. */
const FITTED_ON = 200_000;

/** False alarms per series and month that are promised. */
export const NOMINAL = [0.5, 0.25, 0.1, 0.05] as const;

interface Series {
  class: VolumeClass;
  scored: Scored;
}

/** A promise, and how it was kept. `perClass` has one entry for each class of volume. */
export interface Kept {
  nominal: number;
  realised: number;
  /** Standard error: alarms are a Poisson count. */
  se: number;
  perClass: { months: number; realised: number }[];
}

/** Series behind the promise, and how it was kept with the shipped tails and with tails fitted on as many other series. */
export interface Calibration {
  series: number;
  shipped: Kept[];
  fitted: Kept[];
}

export function runCalibration(plan: Plan): Calibration {
  const count = plan.sizes.promised;
  plan.progress(`T4 fitting on ${count} series`);
  const tails = fitTails(dailyMaxima(scoredSeries(FITTED_ON, count)));
  plan.progress(`T4 testing on ${count} series`);
  const tested = scoredSeries(260_000 + plan.seeds, count);
  const kept = (by: Tails) => NOMINAL.map((nominal) => keptBy(tested, nominal, by));
  return { series: count, shipped: kept(SHIPPED_TAILS), fitted: kept(tails) };
}

/** Volumes from .2 to 50 an hour, evenly in logarithms. */
function scoredSeries(seed: number, count: number): Series[] {
  const dice = openDice(seed);
  const own = ownDetector('crisis');
  return Array.from({ length: count }, (_, index) => {
    const mean = 0.2 * Math.exp(dice.uniform() * Math.log(250));
    const counts = quietSeries({ seed: seed + index, mean, days: WARM + TEST_DAYS });
    const warm = counts.total.subarray(0, WARM * BINS_A_DAY).reduce((sum, items) => sum + items, 0);
    return { class: volumeClass(warm / (WARM * 24)), scored: own.score({ counts }) };
  });
}

function dailyMaxima(list: readonly Series[]) {
  return list.flatMap(({ class: volume, scored }) =>
    Array.from({ length: TEST_DAYS }, (_, day) => {
      const from = (WARM + day) * BINS_A_DAY;
      let most = 0;
      for (let t = from; t < from + BINS_A_DAY; t++) most = Math.max(most, scored.scores[t] ?? 0);
      return { class: volume, score: most };
    }),
  );
}

function keptBy(list: readonly Series[], nominal: number, tails: Tails): Kept {
  const months = TEST_DAYS / MONTH;
  const perClass = Array.from({ length: tails.length }, () => ({ months: 0, alarms: 0 }));
  for (const { class: volume, scored } of list) {
    const one = perClass[volume];
    if (!one) continue;
    one.months += months;
    one.alarms += alarms(scored, borderFor(nominal, volume, tails), WARM * BINS_A_DAY).length;
  }
  const all = perClass.reduce((sum, one) => sum + one.alarms, 0);
  const listened = list.length * months;
  return {
    nominal,
    realised: all / listened,
    se: Math.sqrt(all) / listened,
    perClass: perClass.map((one) => ({ months: one.months, realised: one.alarms / one.months })),
  };
}
