import { MINUTE } from '../../domain/time.ts';

/**
 * Every number of the rush detector, in one place. `docs/method.md` (The rush) states each with its reason, and a test compares the two.
 * (P) marks our own proposals; the others were chosen on simulated series and on thinned public tweet counts, never on the examination data.
 */

/** A quarter of an hour: short enough for a rush that doubles in half an hour, long enough to hold a count. Milliseconds. */
export const BIN = 15 * MINUTE;

/** A bin of which more than this share was not listened to is missing. */
export const MISSED_SHARE = 0.25;

/** What is usual is looked for in so many days. */
export const HISTORY_DAYS = 56;

/** The level of a series forgets by half in so many days. */
export const LEVEL_HALF_LIFE_DAYS = 10;

/** What is believed of the level before anything was heard: worth half an event. */
export const LEVEL_PRIOR_EVENTS = 0.5;

/** Usual mentions an hour of a series without siblings. */
export const LEVEL_PRIOR_PER_HOUR = 1;

/** No bin is expected to hold less than this: a chance of exactly nothing would make the first mention infinitely strange. */
export const LEAST_EXPECTED = 1e-4;

/** Events that the pooled profile of an hour, and of a weekday, is worth against the series' own. */
export const HOUR_PRIOR_EVENTS = 8;
export const WEEKDAY_PRIOR_EVENTS = 12;

/** Hours and weekdays are looked at together so many times a night: each depends on the other. */
export const SWEEPS = 2;

/** Days before a series' own hours and weekdays are believed at all. */
export const SEASON_FROM_DAYS = 3;

/** An outbreak beyond so many standard deviations weighs (2.58/z)² in everything that is learned (Noufaily et al. 2013, after Farrington). */
export const OUTBREAK_Z = 2.58;

/** How much a count scatters is forgotten by half in so many days. */
export const SCATTER_HALF_LIFE_DAYS = 21;

/** What is believed of the scatter counts like so many hours of experience. */
export const SCATTER_PRIOR_HOURS = 150;

/** Believed scatter: variance = phi × mean + alpha × mean². */
export const SCATTER_PRIOR_PHI = 1.4;
export const SCATTER_PRIOR_ALPHA = 0.12;

/** The prior's mean square over its squared mean: windows of a day are not all alike. */
export const SCATTER_PRIOR_UNEVEN = 1.25;

/** Less scatter than this is never believed. */
export const LEAST_ALPHA = 0.01;
export const LEAST_PHI = 1;

/** A residual beyond so many standard deviations teaches no more scatter than one of so many. */
export const WINSOR_SD = 3.5;

/** The ratio of a squared residual to its mean is taken against at least so many mentions an hour. */
export const SCATTER_FLOOR_PER_HOUR = 0.05;

/** Doubt of the level: 1/(events + 1.5). Doubt of the hour: .5/(its events + its prior). Both widen the scatter of a young series. */
export const LEVEL_DOUBT_EVENTS = 1.5;
export const HOUR_DOUBT = 0.5;

/** Evidence is summed over windows of so many hours. */
export const WINDOW_HOURS = [1, 2, 3, 6, 12] as const;

/** The single largest bin is looked for among so many latest ones, in windows of at least so many bins. */
export const TRIM_BINS = 24;
export const TRIM_FROM_BINS = 3;

/** The gate: so many mentions, so many more than expected, so many times the expected, so many distinct voices. */
export const GATE_MENTIONS = 5;
export const GATE_EXCESS = 4;
export const GATE_RATIO = 1.5;
export const GATE_VOICES = 3;

/** The score is so much of the sum over windows: the borders below were fitted on this scale. */
export const SUM_SHARE = 0.5;

/** Calendar days: extra scatter, and the weight with which they teach anything (P). */
export const CALENDAR_ALPHA = 0.1;
export const CALENDAR_WEIGHT = 0.2;

/** A new level, once a person accepted it, is learned with this half-life for so many days (P). */
export const SHIFT_HALF_LIFE_DAYS = 1;
export const SHIFT_DAYS = 3;

/** Volume classes: 0 below .2 × 2^1.6 mentions an hour, and so on; the last is open. */
export const CLASS_BASE_PER_HOUR = 0.2;
export const CLASS_DOUBLINGS = 1.6;

/** Tail of the daily maximum of the score by class: P(maximum > s) = share × exp(−(s − from)/scale), fitted on 150 simulated quiet series of 28 days. */
export const SHIPPED_TAILS = [
  { from: 2.08, scale: 1.41, share: 0.1 },
  { from: 2.84, scale: 1.09, share: 0.1 },
  { from: 3.42, scale: 0.8, share: 0.1 },
  { from: 3.62, scale: 0.97, share: 0.1 },
  { from: 3.24, scale: 1.14, share: 0.1 },
] as const;

/** An own tail begins at this quantile of at least so many days, and not below this score. */
export const TAIL_QUANTILE = 0.9;
export const TAIL_DAYS = 60;
export const TAIL_LEAST = 0.3;

/** Days of a month, and weeks of a month: false alarms are counted per series and month. */
export const MONTH_DAYS = 30;
export const MONTH_WEEKS = 4.29;

/** Share of false discoveries allowed in the daily list (Benjamini–Hochberg). */
export const DISCOVERY_RATE = 0.05;

/** Pooled shape of the Vietnamese day and week until there are own ones: night trough, lunch and evening peaks (P). Mean one after scaling. */
export const HOURS_SHAPE = [
  0.45, 0.28, 0.18, 0.15, 0.16, 0.28, 0.55, 0.9, 1.15, 1.25, 1.3, 1.35, 1.3, 1.2, 1.15, 1.2, 1.25, 1.25, 1.3,
  1.5, 1.75, 1.7, 1.35, 0.85,
] as const;
/** Monday first. */
export const WEEKDAYS_SHAPE = [1.05, 1.08, 1.08, 1.06, 1.03, 0.88, 0.82] as const;

/** Events that the shipped shape is worth in a pool of own series (P). */
export const POOL_PRIOR_EVENTS = 200;
