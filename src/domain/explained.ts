import type { Level, SeriesSubject, SignalRule } from './signal.ts';
import type { Instant } from './time.ts';

/** How a rise is looked for: the loudest window, the slow burn by the day, the rush by the quarter hour. */
export const MEASURES = ['window', 'burn', 'rush'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What kept a measurement from being a rise, the first that holds: `few` mentions against us, too few `voices`, no more than the `usual`
 * explains, or rare enough but too `mild` to be told.
 */
export const SHORTS = ['few', 'voices', 'usual', 'mild'] as const;
export type Short = (typeof SHORTS)[number];

/** One look at one series at one moment. */
export interface Measurement {
  at: Instant;
  measure: Measure;
  /** Length of the window in milliseconds; it ends at `at`. */
  window: Instant;
  /** What was compared with the usual: mentions against us alone (`window`), or all of them (`burn`). */
  observed: number;
  expected: number;
  /** Of the mentions in the window, those that speak against us, and from how many publishers. */
  against: number;
  publishers: number;
  /** Rarity in the measure's own scale, and the border it had to pass. */
  evidence: number;
  needed: number;
  /** Null: it was a rise. */
  short: Short | null;
  /** So many in the same window would have been rare enough, all else alike; null: not by number alone, or beyond reason. */
  enough: number | null;
}

/** A series that counts the mention. */
export interface SeriesExplained {
  subject: SeriesSubject;
  /** As it stood when the mention was heard, and at its highest in the two days after; null: nothing to measure. */
  heard: Measurement | null;
  height: Measurement | null;
}

/** What one mention is enough for by itself, as the rules of today judge it. */
export interface SingleExplained {
  rule: Extract<SignalRule, 'claim' | 'tripwire'>;
  /** Of the claim or the wire. */
  id: string;
  level: Level;
}

/**
 * Whether the series count it. `irrelevant`: not ours, or not read yet · `undated`: backlog of unknown age · `archive`: older than two weeks
 * when it was heard · `repeat`: the same publisher had said the same words before.
 */
export const COUNTED = ['yes', 'irrelevant', 'undated', 'archive', 'repeat'] as const;
export type Counted = (typeof COUNTED)[number];

/** How one mention was measured, worked out anew with today's understanding as of the moments of then. */
export interface Explained {
  mentionId: string;
  counted: Counted;
  /** Does it speak against us, so that a rise of trouble counts it? */
  against: boolean;
  /** Listened for so few days by then that a rise stayed on the desk. */
  young: boolean;
  singles: SingleExplained[];
  /** Wires it touched that do nothing: switched off, or a headline not read all over the country. */
  idle: { wire: string; why: 'off' | 'local' }[];
  series: SeriesExplained[];
}

/** The look that came closest to being told: a rise, else the one that lacked the fewest mentions, else the strongest. */
export function nearest(looks: readonly (Measurement | null)[]): Measurement | null {
  return looks.filter((look) => look !== null).toSorted(byLack)[0] ?? null;
}

/** The series that came closest, at its highest. */
export function closest({
  series,
}: Pick<Explained, 'series'>): (SeriesExplained & { height: Measurement }) | null {
  const measured = series.flatMap((one) => (one.height === null ? [] : { ...one, height: one.height }));
  return measured.toSorted((a, b) => byLack(a.height, b.height))[0] ?? null;
}

function byLack(a: Measurement, b: Measurement): number {
  const [one, other] = [lackOf(a), lackOf(b)];
  return one === other ? shareOf(b) - shareOf(a) : one - other;
}

function lackOf(look: Measurement): number {
  if (look.short === null) return -1;
  return look.enough === null ? Infinity : Math.max(0, look.enough - look.observed);
}

function shareOf({ evidence, needed }: Measurement): number {
  return needed <= 0 ? 0 : evidence / needed;
}
