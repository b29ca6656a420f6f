import type { Bins } from '../../detect/crisis/bins.ts';
import { type CrisisOptions, scan } from '../../detect/crisis/crisis.ts';
import { DAY, MINUTE, startOfDay } from '../../domain/time.ts';
import { type Anchor, ANCHORS } from './anchors.ts';
import type { Scored } from './matching.ts';
import { BINS_A_DAY, type Counts, hourly } from './simulate.ts';

/** A series as a detector gets it, in quarters of an hour from a midnight on. */
export interface Heard {
  /** Without `negative` when nobody read stances. */
  counts: Pick<Counts, 'total'> & Partial<Counts>;
  /** Weekday of the first day, 0 Monday (the default). */
  weekday?: number;
  /** Bins [from, until) in which nobody listened. Anchors do not know the difference and count nothing there. */
  missing?: { from: number; until: number };
  /** What else our detector is told: a calendar, the shape of comparable series. */
  options?: CrisisOptions;
}

/** One column of every comparison. */
export interface Detector {
  name: string;
  score: (heard: Heard) => Scored;
}

/** An anchor by its name in the table, on the total or on the larger of the scores of total and negative series. */
export function anchorDetector(name: string, withNegative = false): Detector {
  const anchor = ANCHORS[name];
  if (!anchor) throw new RangeError(`no anchor is called ${name}`);
  return {
    name: withNegative ? `${name} + negative` : name,
    score: ({ counts: { total, negative } }) => ({
      scores:
        withNegative && negative
          ? larger(hourlyBy(anchor, total), hourlyBy(anchor, negative))
          : hourlyBy(anchor, total),
      binsPerDay: 24,
    }),
  };
}

function hourlyBy(anchor: Anchor, quarters: Float64Array): Float64Array {
  return anchor(hourly(quarters));
}

/** What the product calls its own detector in the table; `mode` as in `src/detect/crisis`. */
export function ownDetector(mode: 'crisis' | 'spike', withNegative = false): Detector {
  return {
    name: `Hải Đăng ${mode}${withNegative ? ' + negative' : ''}`,
    score: (heard) => {
      const bins = binsOf(heard);
      const total = scan(bins, 'total', mode, heard.options ?? {}).scores;
      const scores =
        withNegative && bins.negative
          ? larger(total, scan(bins, 'negative', mode, heard.options ?? {}).scores)
          : total;
      return { scores, binsPerDay: BINS_A_DAY };
    },
  };
}

/** A Monday, from which simulated time runs. */
const MONDAY = startOfDay('2026-01-05');

/** Instant at which day `day` of a simulated series begins, or any part of it. */
export function instantOf(day: number, weekday = 0): number {
  return MONDAY + (weekday + day) * DAY;
}

function binsOf({ counts, weekday = 0, missing }: Heard): Bins {
  const known = (values: Float64Array) =>
    Array.from(values, (count, bin) =>
      missing && bin >= missing.from && bin < missing.until ? null : count,
    );
  return {
    start: instantOf(0, weekday),
    width: 15 * MINUTE,
    total: known(counts.total),
    ...(counts.negative && { negative: known(counts.negative) }),
  };
}

/** A calendar that expects `factor` times the usual on days [from, to) of a simulated series. */
export function calendarOf({
  from,
  to,
  factor,
}: {
  from: number;
  to: number;
  factor: number;
}): CrisisOptions {
  return {
    calendar: (at) => (at >= instantOf(from) && at < instantOf(to) ? factor : null),
  };
}

function larger(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((score, bin) => Math.max(score, other[bin] ?? 0));
}
