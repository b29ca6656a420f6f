import type { Instant } from './time.ts';
import type { Reason } from './reason.ts';

/** Long work that somebody started on the desk and that goes on while they do something else. */
export const WORK_KINDS = ['import', 'teach', 'trial', 'settings-trial', 'drill', 'report'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** `interrupted`: the house was stopped, or died, under it. */
export const WORK_STATES = ['running', 'stopping', 'done', 'stopped', 'failed', 'interrupted'] as const;
export type WorkState = (typeof WORK_STATES)[number];

export interface Work {
  id: string;
  kind: WorkKind;
  /** What it is done to, for people: the name of a file, "90 days". May be empty. */
  subject: string;
  who: string;
  name: string;
  startedAt: Instant;
  endedAt: Instant | null;
  /** 0–1. */
  share: number;
  /** What it is doing now, or what it came to; null: nothing to say beyond its state. */
  words: Reason | null;
  state: WorkState;
  /** The page of the desk that shows its result; null: it has none of its own. */
  link: string | null;
  /** Last sign of life of the process that does it. */
  beatAt: Instant;
}

/** Is somebody still at it, as far as the register knows? */
export function isAtWork({ state }: Pick<Work, 'state'>): boolean {
  return state === 'running' || state === 'stopping';
}
