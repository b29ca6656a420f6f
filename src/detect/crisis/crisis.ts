import { DAY, type Instant } from '../../domain/time.ts';
import { type Bins, binsPerHour, type Counts, type Voices } from './bins.ts';
import {
  CALENDAR_ALPHA,
  CALENDAR_WEIGHT,
  HOUR_DOUBT,
  HOUR_PRIOR_EVENTS,
  LEAST_EXPECTED,
  LEVEL_PRIOR_PER_HOUR,
  SEASON_FROM_DAYS,
  SHIFT_DAYS,
} from './constants.ts';
import { type Mode, openEvidence, type Window } from './evidence.ts';
import { binsPerDay, openSeason, type Profile, SHIPPED_PROFILE, slotOf } from './season.ts';
import { openUsual, outbreakWeight, type Usual } from './usual.ts';

/** What is known besides the counts. */
export interface CrisisOptions {
  /** Shape of the day and week that comparable series show; see `pooledProfile`. */
  profile?: Profile;
  /** Mean of comparable series, in mentions an hour. Without it a new series starts at one an hour, and is young. */
  siblings?: { perHour: number; negativePerHour: number };
  /** What the calendar expects at this time as a multiple of the usual; null on an ordinary day. */
  calendar?: (at: Instant) => number | null;
  /** When a person accepted a new level for this series. */
  rebaselined?: readonly Instant[];
}

/** One score per bin. */
export interface Scores {
  /** Evidence for a crisis: that of the total or of the negative series, whichever is larger. 0 in missing bins. */
  score: Float64Array;
  /** The same with the largest bin kept: a flurry is enough. */
  spike: Float64Array;
}

/** Scores of a whole series, each bin judged by what came before it and by nothing after. */
export function scoreSeries(bins: Bins, options: CrisisOptions = {}): Scores {
  const joint = (mode: Mode) => {
    const { scores } = scan(bins, 'total', mode, options);
    if (bins.negative === undefined) return scores;
    const negative = scan(bins, 'negative', mode, options).scores;
    return scores.map((score, bin) => Math.max(score, negative[bin] ?? 0));
  };
  return { score: joint('crisis'), spike: joint('spike') };
}

/** One of the two series of `bins` in one mode. */
export interface Scan {
  scores: Float64Array;
  /** The window that says most at the last bin, if any gate was open. */
  window: Window | null;
  /** Usual mentions an hour after the last bin. */
  perHour: number;
}

/**
 * Scans a series: expectation = level × hour × weekday × calendar; evidence against it; then, and only then, the bin teaches the
 * baseline, the less the more it looks like an outbreak. About 5 µs a bin.
 */
export function scan(bins: Bins, which: 'total' | 'negative', mode: Mode, options: CrisisOptions): Scan {
  const { counts, voices, prior } = chosen(bins, which, options);
  const perHour = binsPerHour(bins);
  const perDay = binsPerDay(bins);
  const season = openSeason(options.profile ?? SHIPPED_PROFILE, slotOf(bins.start).weekday);
  const usual = openUsual(prior / perHour, perDay);
  const evidence = openEvidence(counts.length, perHour, mode, voices);
  const scores = new Float64Array(counts.length);
  let window: Window | null = null;
  let today = slotOf(bins.start).weekday;

  for (let bin = 0; bin < counts.length; bin++) {
    const at = bins.start + bin * bins.width;
    const slot = slotOf(at);
    if (slot.weekday !== today) {
      today = slot.weekday;
      // The sweep looks at whole days that are over, so it comes before the row of the new one is cleared.
      if (bin >= SEASON_FROM_DAYS * perDay) season.sweep();
      season.turn(today);
    }
    const count = counts[bin] ?? null;
    const quickly = isRebaselined(at, options.rebaselined);
    if (count === null) {
      evidence.skip();
      usual.learn(0, 0, 0, quickly);
      window = null;
      continue;
    }
    const special = options.calendar?.(at) ?? null;
    const lift = special ?? 1;
    const trust = special === null ? 1 : CALENDAR_WEIGHT;
    const shape = season.shape(slot) * lift;
    const level = usual.level();
    const found = evidence.weigh(count, {
      mean: Math.max(level * shape, LEAST_EXPECTED),
      level,
      doubt: doubtOf(usual, season.events(slot.hour), special !== null),
      weight: trust,
    });
    scores[bin] = found.score;
    window = found.window;
    const weight = quickly ? 1 : trust * outbreakWeight(found.z);
    usual.learn(count, shape, weight, quickly);
    season.learn(slot.hour, weight * count, weight * level * lift);
  }
  return { scores, window, perHour: usual.level() * perHour };
}

function chosen(
  bins: Bins,
  which: 'total' | 'negative',
  { siblings }: CrisisOptions,
): { counts: Counts; voices: Voices | undefined; prior: number } {
  return which === 'total'
    ? { counts: bins.total, voices: bins.voices, prior: siblings?.perHour ?? LEVEL_PRIOR_PER_HOUR }
    : {
        counts: bins.negative ?? [],
        voices: bins.negativeVoices,
        prior: siblings?.negativePerHour ?? LEVEL_PRIOR_PER_HOUR,
      };
}

/** How little is known of what to expect. This is what keeps a young series from crying at its second mention. */
function doubtOf(usual: Usual, hourEvents: number, special: boolean): number {
  return usual.doubt() + HOUR_DOUBT / (hourEvents + HOUR_PRIOR_EVENTS) + (special ? CALENDAR_ALPHA : 0);
}

function isRebaselined(at: Instant, accepted: readonly Instant[] = []): boolean {
  return accepted.some((since) => at >= since && at < since + SHIFT_DAYS * DAY);
}
