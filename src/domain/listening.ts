import { ASLEEP_AFTER, coverageOf, type Journal, overall, type Span } from './coverage.ts';
import type { Habit } from './habit.ts';
import type { Source } from './source.ts';
import { addDays, DAY, dayOf, HOUR, type Instant, WEEK } from './time.ts';

/** A source counts as heard when it answered within a day; the slowest rhythm is a day, so it gets two hours of slack. */
const HEARD_WITHIN = DAY + 2 * HOUR;
/** Below this share of sources, quiet says little. */
const ENOUGH = 0.8;

/**
 * How much the desk may be believed right now.
 * `never`: nothing has listened yet · `asleep`: the listener stopped · `partial`: too many sources are dumb · `well`: all as it should be.
 */
export type Hearing = 'never' | 'asleep' | 'partial' | 'well';

/** How a stage ran last. */
export interface StageRun {
  stage: string;
  at: Instant;
  trouble: string | null;
}

export interface Listening {
  hearing: Hearing;
  /** Sources that answered within the last day, of all sources. */
  heard: number;
  of: number;
  /** Those that did not. */
  gaps: Source[];
  lastCollect: Instant | null;
  /** 0–1: since yesterday, what could be heard in time of what the sources usually say; null when nobody can tell yet. */
  volume: number | null;
  /** Stages whose last run ended in trouble. */
  troubled: StageRun[];
}

/** Enough same weekdays for an average, few enough to belong to the same season. */
const WEEKS_COMPARED = 4;

/** How many of the weeks before `since` we really listened to, so that a young installation does not compare with emptiness. */
export function weeksHeard(sources: readonly Pick<Source, 'firstOkAt'>[], since: Instant): number {
  const first = Math.min(...sources.map(({ firstOkAt }) => firstOkAt ?? Infinity));
  const whole = Math.floor((since - first) / WEEK);
  return Number.isFinite(whole) ? Math.max(0, Math.min(WEEKS_COMPARED, whole)) : 0;
}

/** Judges from what the visits and runs left behind; an outage must never look like a quiet day. `habits`: of the journal, where they are known already. */
export function listening(
  sources: Source[],
  runs: readonly StageRun[],
  now: Instant,
  journal: Journal | null = null,
  habits?: ReadonlyMap<string, Habit>,
): Listening {
  const gaps = sources.filter((source) => source.okAt === null || now - source.okAt > HEARD_WITHIN);
  const lastCollect = runs.find((run) => run.stage === 'collect')?.at ?? null;
  const heard = sources.length - gaps.length;
  const state = hearing(lastCollect, heard, sources.length, now);
  const asleep = ownSilence({ hearing: state, lastCollect }, now);
  const volume = journal === null ? null : volumeOf(sources, journal, asleep, now, habits);
  return {
    hearing: state === 'well' && volume !== null && volume < ENOUGH ? 'partial' : state,
    volume,
    heard,
    of: sources.length,
    gaps,
    lastCollect,
    troubled: runs.filter((run) => run.trouble !== null),
  };
}

/** Our own silence that has not ended: nobody has written it down yet. */
export function ownSilence(
  { hearing: state, lastCollect }: Pick<Listening, 'hearing' | 'lastCollect'>,
  now: Instant,
): Span[] {
  return state === 'asleep' && lastCollect !== null ? [{ from: lastCollect, to: now }] : [];
}

function volumeOf(
  sources: readonly Source[],
  journal: Journal,
  asleep: readonly Span[],
  now: Instant,
  habits?: ReadonlyMap<string, Habit>,
): number | null {
  const today = dayOf(now);
  const outages = [...journal.outages, ...asleep];
  const days = coverageOf(
    sources,
    { ...journal, outages },
    addDays(today, -1),
    addDays(today, 1),
    now,
    habits,
  );
  return overall(days).volume;
}

function hearing(lastCollect: Instant | null, heard: number, of: number, now: Instant): Hearing {
  if (lastCollect === null || of === 0) return 'never';
  if (now - lastCollect > ASLEEP_AFTER) return 'asleep';
  return heard / of < ENOUGH ? 'partial' : 'well';
}
