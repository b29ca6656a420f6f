import { ASLEEP_AFTER } from './coverage.ts';
import { HOUR, type Instant, MINUTE } from './time.ts';

/** Trouble of our own that people are told of. Each has a title and a first step in `view/words/house.ts`. */
export const HOUSE_KINDS = [
  'source',
  'sources',
  'coverage',
  'line',
  'stage',
  'disk',
  'clock',
  'mail',
  'bounced',
  'stopped',
  'nobody',
  'heartbeat',
] as const;
export type HouseKind = (typeof HOUSE_KINDS)[number];

/** The kind behind the id of a situation: `source.some-paper` is a `source`. Null for one nobody knows any more. */
export function houseKind(id: string): HouseKind | null {
  const [name = ''] = id.split('.', 1);
  return HOUSE_KINDS.find((kind) => kind === name) ?? null;
}

/** Key of the title of trouble with this id, and of the first thing to do about it; blanks are filled by the reason of its signal. */
export function houseWords(id: string): { title: string; step: string } {
  const kind = houseKind(id) ?? 'stage';
  return { title: `house.title.${kind}`, step: `house.step.${kind}` };
}

/** Trouble is found anew once an hour while it lasts; not found for so long, it is over. */
export const HOUSE_OVER_AFTER = 2 * HOUR;

/** A stage as its last run left it. */
export interface StageRun {
  stage: string;
  /** When its last run began, and how long it took. */
  at: Instant;
  took: number;
  /** Runs in a row that ended in trouble. */
  failures: number;
}

/** The stage that tells the outside that we live. It is left out wherever that is asked: its own failure must not keep it from trying. */
export const HEARTBEAT = 'heartbeat';

/**
 * Stages the line does not go on without, and how long none of their runs may end. They beat every minute, so a quarter of an hour is
 * fifteen missed turns, beyond any slow mail server (P); a listener is asleep after the half hour that coverage is counted by.
 */
const MUST_RUN: Readonly<Record<string, Instant>> = {
  collect: ASLEEP_AFTER,
  understand: 15 * MINUTE,
  deliver: 15 * MINUTE,
};

/** So many failures in a row are no accident: one is a restarted database, two may be the same one (the rule of three; P). */
const FAILURES = 3;

/** Stages whose last run ended too long ago. One that never ran is not stuck: it may not have begun. */
export function stuckStages<Run extends StageRun>(runs: readonly Run[], now: Instant): Run[] {
  return runs.filter(({ stage, at, took }) => now - (at + took) > (MUST_RUN[stage] ?? Infinity));
}

/** Stages that failed several times in a row. */
export function failingStages<Run extends StageRun>(runs: readonly Run[]): Run[] {
  return runs.filter((run) => run.failures >= FAILURES);
}

/** Stages that hold the whole line up: stuck ones, and failing ones it does not go on without. */
export function heldUp<Run extends StageRun>(runs: readonly Run[], now: Instant): Run[] {
  const failing = failingStages(runs).filter((run) => run.stage in MUST_RUN);
  return [...new Set([...stuckStages(runs, now), ...failing])];
}
