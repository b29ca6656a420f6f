import type { Factors } from './level.ts';
import type { PublisherKind } from './source.ts';
import type { Reason } from './reason.ts';
import type { Instant } from './time.ts';

/** 0 theo dõi · 1 lưu ý · 2 cảnh báo · 3 khủng hoảng · 4 vượt thẩm quyền. From 3 on a person confirms. */
export type Level = 0 | 1 | 2 | 3 | 4;

/**
 * What a series or a tripwire is about. `system` is everything together: an outage is told in many words and under many topics. `house` is
 * ourselves: a source that fell silent, a full disk.
 */
export const SUBJECTS = ['story', 'topic', 'claim', 'tripwire', 'place', 'system', 'house'] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

/** Kinds of which mentions are counted. */
export type SeriesKind = Exclude<SubjectKind, 'house'>;

export interface Subject {
  kind: SubjectKind;
  id: string;
}

export interface SeriesSubject extends Subject {
  kind: SeriesKind;
}

/** Subject of the notice that everything rises at once. Its items are mixed: nothing belongs to it by sharing them. */
export const TOGETHER = 'together';

/**
 * `surge`: more than its normal · `tripwire`: one confirmed item is enough · `claim`: a catalogued claim is being repeated · `spread`: new kinds
 * of publisher join · `house`: trouble of our own.
 */
export const SIGNAL_RULES = ['surge', 'spread', 'claim', 'tripwire', 'house'] as const;
export type SignalRule = (typeof SIGNAL_RULES)[number];

/** A measured departure from normal, or a tripwire, with its evidence. */
export interface Signal {
  /** rule, subject and the bucket of time: detecting twice is detecting once. */
  id: string;
  rule: SignalRule;
  subject: Subject;
  at: Instant;
  level: Level;
  /** Held at level 1 because the house has not listened long enough to know what is usual. */
  young?: boolean;
  /** What the level was proposed by; signals of earlier versions carry none. */
  factors?: Factors;
  /** −log10 of the probability of so many by chance; tripwires carry 0. */
  score: number;
  observed: number;
  expected: number;
  /** Length of the window the counts were taken over, in milliseconds. */
  window: number;
  publishers: number;
  kinds: PublisherKind[];
  /** Ids of the mentions that made it, newest first, at most 50. */
  evidence: string[];
  reason: Reason;
}

/** The signal that weighs most: by level, then by surprise, then by count. */
export function strongest(signals: readonly Signal[]): Signal | null {
  return (
    signals.toSorted((a, b) => b.level - a.level || b.score - a.score || b.observed - a.observed)[0] ?? null
  );
}

/** Is it only on the day's watch list: looked at in the morning, told to nobody? */
export function isWatched(signal: Signal): boolean {
  return signal.id.startsWith('watch:');
}

const SPARED = 'spared:';

/** The same rise, held back because everything rises. */
export function spared(signal: Signal): Signal {
  return { ...signal, id: `${SPARED}${signal.id}`, level: 0 };
}

/** Is it part of a rise of everything, and held back for that? */
export function isSpared(signal: Signal): boolean {
  return signal.id.startsWith(SPARED);
}
