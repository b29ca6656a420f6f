import type { Source } from '../domain/source.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../domain/time.ts';
import type { Run } from '../storage/events.ts';

/** A listener that has not run for this long is asleep: the shipped rhythm is minutes, so several turns were missed. */
const ASLEEP_AFTER = 30 * MINUTE;
/** A source counts as heard when it answered within a day; the slowest rhythm is a day, so it gets two hours of slack. */
const HEARD_WITHIN = DAY + 2 * HOUR;
/** Below this share of sources, quiet says little. */
const ENOUGH = 0.8;

/**
 * How much the desk may be believed right now.
 * `never`: nothing has listened yet · `asleep`: the listener stopped · `partial`: too many sources are dumb · `well`: all as it should be.
 */
export type Hearing = 'never' | 'asleep' | 'partial' | 'well';

export interface Listening {
  hearing: Hearing;
  /** Sources that answered within the last day, of all sources. */
  heard: number;
  of: number;
  /** Those that did not. */
  gaps: Source[];
  lastCollect: Instant | null;
  /** Stages whose last run ended in trouble. */
  troubled: Run[];
}

/** Judges from what the visits and runs left behind; an outage must never look like a quiet day. */
export function listening(sources: Source[], runs: Run[], now: Instant): Listening {
  const gaps = sources.filter((source) => source.okAt === null || now - source.okAt > HEARD_WITHIN);
  const lastCollect = runs.find((run) => run.stage === 'collect')?.at ?? null;
  const heard = sources.length - gaps.length;
  return {
    hearing: hearing(lastCollect, heard, sources.length, now),
    heard,
    of: sources.length,
    gaps,
    lastCollect,
    troubled: runs.filter((run) => run.trouble !== null),
  };
}

function hearing(lastCollect: Instant | null, heard: number, of: number, now: Instant): Hearing {
  if (lastCollect === null || of === 0) return 'never';
  if (now - lastCollect > ASLEEP_AFTER) return 'asleep';
  return heard / of < ENOUGH ? 'partial' : 'well';
}
