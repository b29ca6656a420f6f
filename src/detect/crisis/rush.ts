import type { Bins } from './bins.ts';
import { SHIPPED_TAILS } from './constants.ts';
import { type CrisisOptions, scan } from './crisis.ts';
import {
  chanceOfDayMax,
  falseAlarmsAt,
  returnDays,
  type Tails,
  volumeClass,
  type VolumeClass,
} from './threshold.ts';

/** What the latest bin of a series says. */
export interface Rush {
  /** Evidence for a crisis; 0 when there is only a flurry. */
  score: number;
  /** Evidence when a flurry counts too: the low-severity sibling. */
  spike: number;
  class: VolumeClass;
  /** False alarms a month at this score in a series of this class. */
  perMonth: number;
  /** So much happens by chance once in so many days: how sure we are. */
  returnDays: number;
  /** Chance of so high a daily maximum: what the daily list is drawn from. */
  chance: number;
  /** Which series said it. */
  of: 'total' | 'negative';
  /** The window with most evidence: mentions in it, what was expected, its length in hours. */
  observed: number;
  expected: number;
  hours: number;
}

export interface RushOptions extends CrisisOptions {
  /** Tails of the house's own quiet days; the shipped ones until there are enough. */
  tails?: Tails;
}

/**
 * Judges the latest bin of one series from up to 56 days of bins. A few milliseconds for a sparse series.
 * @returns null when nothing is unusual, or the latest bin was not listened to
 */
export function rushOf(bins: Bins, options: RushOptions = {}): Rush | null {
  const crisis = strongest(bins, 'crisis', options);
  const spike = strongest(bins, 'spike', options);
  const { window, of } = crisis.score > 0 ? crisis : spike;
  if (window === null) return null;
  const volume = volumeClass(crisis.perHour);
  const tails = options.tails ?? SHIPPED_TAILS;
  return {
    score: crisis.score,
    spike: spike.score,
    class: volume,
    perMonth: falseAlarmsAt(crisis.score, volume, tails),
    returnDays: returnDays(crisis.score, volume, tails),
    chance: chanceOfDayMax(crisis.score, volume, tails),
    of,
    ...window,
  };
}

/** The total or the negative series, whichever says more at the last bin. */
function strongest(bins: Bins, mode: 'crisis' | 'spike', options: RushOptions) {
  const last = bins.total.length - 1;
  const total = scan(bins, 'total', mode, options);
  const negative = bins.negative === undefined ? null : scan(bins, 'negative', mode, options);
  const score = total.scores[last] ?? 0;
  const against = negative?.scores[last] ?? 0;
  const { perHour } = total;
  return negative !== null && against > score
    ? { score: against, window: negative.window, of: 'negative' as const, perHour }
    : { score, window: total.window, of: 'total' as const, perHour };
}
