import type { Calibration } from '../../detect/burn-table.ts';
import { burnOf, GUARD, PRIOR_RATE } from '../../detect/burn.ts';
import { souringOf } from '../../detect/souring.ts';
import { usualOf } from '../../detect/usual.ts';
import { openDice } from './random.ts';
import type { SlowSeries } from './slow-series.ts';
import { alarmDays, alarmRate, meanOf, planOf, thresholdFor, WARM } from './slow-trial.ts';
import { NOISES, slowSeries } from './slow-series.ts';

/** Learned rates between which a class lies, and the rate that stands for it. */
const CLASSES = [0.02, 0.035, 0.06, 0.12, 0.25, 0.5, 1, 2] as const;

/** The tail begins where chance brings 0.3 a month; below that it is no tail yet. */
const TAIL = 0.3;

/** Series per class. */
const SERIES = 300;

type Evidence = (series: SlowSeries, day: number) => number;

const KINDS: Readonly<Record<'total' | 'both' | 'share', Evidence>> = {
  total: ({ counts }, day) => burnOf(counts, { weekday: 0 }, day).evidence,
  both: ({ counts, negative }, day) => burnOf(counts, { negative, weekday: 0 }, day).evidence,
  share: ({ counts, negative }, day) => souringOf(counts, negative, day).evidence,
};

/**
 * Fits the table of `src/detect/burn-table.ts`: for series of about one learned rate, how fast false alarms get rarer with more evidence. The tail
 * is exponential: its mean excess over the evidence that comes 0.3 times a month is all that is fitted.
 */
export function calibrate(): Record<keyof typeof KINDS, Calibration[]> {
  const table: Record<keyof typeof KINDS, Calibration[]> = { total: [], both: [], share: [] };
  for (const [index, rate] of CLASSES.entries()) {
    const low = rate / Math.sqrt(rate / (CLASSES[index - 1] ?? rate / 2));
    const high = rate * Math.sqrt((CLASSES[index + 1] ?? rate * 2) / rate);
    const series = Array.from({ length: SERIES }, (_, seed) => {
      const dice = openDice(seed * 17 + index);
      const drawn = low * (high / low) ** dice.uniform();
      return slowSeries(planOf('calibrate', 301 + seed, drawn, seed % NOISES.length));
    });
    const learned = meanOf(
      series.map(({ counts }) => usualOf(counts, counts.length - GUARD, PRIOR_RATE, 0).rate),
    );
    for (const kind of ['total', 'both', 'share'] as const)
      table[kind].push({ rate: round(learned, 3), ...tailOf(series, KINDS[kind]) });
  }
  return table;
}

/** @returns the evidence that chance brings once a month, and what more makes it ten times rarer */
function tailOf(series: readonly SlowSeries[], evidence: Evidence): Omit<Calibration, 'rate'> {
  const scores = series.map((one) => one.counts.map((_, day) => (day < WARM ? 0 : evidence(one, day))));
  const start = thresholdFor(scores, TAIL);
  const peaks = scores.flatMap((one) =>
    alarmDays(one, start).map((day) => Math.max(...one.slice(day, day + 7))),
  );
  const tenfold = Math.LN10 * Math.max(0.05, meanOf(peaks) - start);
  return {
    monthly: round(start + tenfold * Math.log10(alarmRate(scores, start)), 2),
    tenfold: round(tenfold, 2),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
