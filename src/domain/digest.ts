import type { Level } from './signal.ts';
import type { Day, Instant } from './time.ts';
import type { Stance } from './meaning.ts';

export type StanceCounts = Record<Stance, number>;

export interface TopicLine {
  topic: string;
  now: StanceCounts;
  before: StanceCounts;
}

export interface StoryLine {
  story: string;
  title: string;
  mentions: number;
  publishers: number;
  stance: StanceCounts;
}

export interface ClaimLine {
  claim: string;
  repeats: number;
  denies: number;
  others: number;
}

export interface AlertLine {
  alert: string;
  title: string;
  level: Level;
  push: boolean;
  openedAt: Instant;
  closedAt: Instant | null;
}

/** How much of the week the sources really covered, so that an outage never looks like quiet. */
export interface Coverage {
  /** Sources expected to speak, and those that answered at least once on each day. */
  sources: number;
  whole: number;
  /** 0–1: source-days with at least one good visit over all source-days. */
  share: number;
  /** Source ids with at least one day without a good visit. */
  gaps: string[];
}

/** The weekly sentiment digest as one computed object: page, letter and document show the same facts. */
export interface Digest {
  /** `week-2026-11-16`: its Monday. */
  id: string;
  from: Day;
  /** Exclusive. */
  to: Day;
  madeAt: Instant;
  heard: number;
  mentions: StanceCounts;
  before: StanceCounts;
  grievances: number;
  questions: number;
  topics: TopicLine[];
  stories: StoryLine[];
  claims: ClaimLine[];
  alerts: AlertLine[];
  coverage: Coverage;
}
