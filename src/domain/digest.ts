import type { FieldFigures } from './accuracy.ts';
import type { Span } from './coverage.ts';
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

/**
 * How much of the week the sources really covered, so that an outage never looks like quiet. Digests from before the volume was measured
 * lack the last three.
 */
export interface Coverage {
  /** Sources expected to speak, and those that answered at least once on each day. */
  sources: number;
  whole: number;
  /** 0–1: source-days with at least one good visit over all source-days. */
  share: number;
  /** Source ids with at least one day without a good visit. */
  gaps: string[];
  /** Days on which sources were silent, and how many of them; whole days are left out. */
  days: { day: Day; silent: number }[];
  /** 0–1: of what the sources usually say in such a week, the share that could be heard in time; null when nothing is usual. */
  volume?: number | null;
  /** When our own machine did not listen. */
  outages?: Span[];
  /** Sources that were heard again after more than an hour, the latest first. */
  recovered?: (Span & { source: string })[];
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
  /** How well the machine reads, by people's checks; absent from digests made before anybody checked. */
  checked?: FieldFigures[];
}

export function totalOf(counts: StanceCounts): number {
  return counts.negative + counts.neutral + counts.positive;
}

export const TRENDS = ['few', 'up', 'down', 'same'] as const;
export type Trend = (typeof TRENDS)[number];

/** Below this many in both weeks together one busy newspaper decides the sign: nothing is concluded (our proposal). */
const ENOUGH = 10;

/** Departure in standard deviations that is called a change: 1 week in 20 passes it by chance. */
const CHANGE = 2;

/** One event is told by several papers, so weekly counts vary more than independent ones: variance 1.5 × mean, as in detection. */
const CLUSTERED = 1.5;

/**
 * What two weekly counts allow to say. If both weeks had the same rate, their difference would have the variance
 * `1.5 × (now + before)`; less than two deviations is the usual to and fro.
 */
export function trendOf(now: number, before: number): Trend {
  const both = now + before;
  if (both < ENOUGH) return 'few';
  if (Math.abs(now - before) < CHANGE * Math.sqrt(CLUSTERED * both)) return 'same';
  return now > before ? 'up' : 'down';
}
