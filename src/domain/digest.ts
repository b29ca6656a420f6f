import type { FieldFigures } from './accuracy.ts';
import type { Usefulness } from './alert.ts';
import type { Span } from './coverage.ts';
import type { Level } from './signal.ts';
import type { Day, Instant } from './time.ts';
import { type Relation, RELATIONS, type Stance } from './meaning.ts';
import type { Reason } from './reason.ts';

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

/** One day of the week. `heard` false: no source answered on it, so that its nought says nothing. */
export interface DayLine {
  day: Day;
  counts: StanceCounts;
  heard: boolean;
}

/** An item worth reading although hardly anybody repeated it. */
export interface GraveLine {
  mention: string;
  title: string;
  source: string;
  severity: number;
  stance: Stance;
  grievance: boolean;
}

/** Something that the week to come holds. */
export interface AheadLine {
  kind: 'date' | 'duty' | 'holiday' | 'campaign' | 'expected';
  day: Day;
  /** Last day of what lasts. */
  until: Day | null;
  what: string;
}

/** What a digest tells beyond the bare week. Digests of earlier versions have none of it. */
export interface DigestMore {
  /** The same weekdays 52 weeks before; null: that week was not heard. */
  lastYear: { mentions: StanceCounts; topics: Record<string, number> } | null;
  days: DayLine[];
  /** The gravest items outside the stories told most: what one paper told once may matter most. */
  grave: GraveLine[];
  /** Were the week before, and that of last year, heard well enough to be compared with? Fewer sources tell less, and that is no trend. */
  fair: { before: boolean; lastYear: boolean };
  /** Feedback of the week before, and where this week's comes from, the most first. */
  voicesBefore: { grievances: number; questions: number };
  voices: { topic: string; grievances: number; questions: number }[];
  /** By claim: items of official sources that deny it, and texts of ours that were published on it. */
  corrected: Record<string, { official: number; published: number }>;
  /** By alert: what people said of it. */
  useful: Record<string, Usefulness>;
  /** The seven days that follow. */
  ahead: AheadLine[];
  /** What may come: a reason to look, never a probability. */
  prospects: { title: string; reason: Reason; from: Day; to: Day }[];
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
  /** Claims that were spread or denied. */
  claims: ClaimLine[];
  /** Mentions that meet a claim and do neither (`TOUCHES`). Absent from digests of earlier versions. */
  touched?: number;
  alerts: AlertLine[];
  coverage: Coverage;
  /** How well the machine reads, by people's checks; absent from digests made before anybody checked. */
  checked?: FieldFigures[];
  more?: DigestMore;
}

/** What neither spreads a claim nor denies it. */
export const TOUCHES: readonly Relation[] = RELATIONS.filter((one) => one !== 'repeats' && one !== 'denies');

export function totalOf(counts: StanceCounts): number {
  return counts.negative + counts.neutral + counts.positive;
}

export const TRENDS = ['few', 'up', 'down', 'same'] as const;
export type Trend = (typeof TRENDS)[number];

/** Below this many in both together one busy newspaper decides the sign: nothing is concluded (our proposal). */
const ENOUGH = 10;

/** Departure in standard deviations that is called a change: 1 week in 20 passes it by chance. */
const CHANGE = 2;

/** One event is told by several papers, so weekly counts vary more than independent ones: variance 1.5 × mean, as in detection. */
const CLUSTERED = 1.5;

/**
 * What a count allows to say beside the one before, or beside the average of `weeks` before. If all had the same rate, the difference would have
 * the variance `1.5 × rate × (1 + 1/weeks)`; less than two deviations is the usual to and fro.
 */
export function trendOf(now: number, before: number, weeks = 1): Trend {
  if (now + before < ENOUGH) return 'few';
  const rate = (now + weeks * before) / (weeks + 1);
  if (Math.abs(now - before) < CHANGE * Math.sqrt(CLUSTERED * rate * (1 + 1 / weeks))) return 'same';
  return now > before ? 'up' : 'down';
}

/** From this share of the source-days of a week on another week was heard as well (`WELL_HEARD` of `listened.ts`, for the same reason). */
const FAIR = 0.8;

/** May a week of `now` answered source-days be compared with one of `before`? */
export function isFair(now: number, before: number): boolean {
  return before > 0 && before >= FAIR * now;
}

/** The trend against the week before, unless that one was heard too little. */
export function weekTrend({ more }: Pick<Digest, 'more'>, now: number, before: number): Trend | 'unfair' {
  return more?.fair.before === false ? 'unfair' : trendOf(now, before);
}
