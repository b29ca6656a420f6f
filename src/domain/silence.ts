import { CRISIS } from './alert.ts';
import type { Level, Subject } from './signal.ts';
import type { Instant } from './time.ts';

/** What a person asked not to be told about, for a while. What is named must all fit; at least one thing is named. */
export interface SilenceScope {
  situation: Subject | null;
  claim: string | null;
  topic: string | null;
  place: string | null;
}

/** Why a silence ended: its time was over, nothing came any more, or a person ended it. */
export const SILENCE_ENDS = ['time', 'quiet', 'person'] as const;
export type SilenceEnd = (typeof SILENCE_ENDS)[number];

export interface Silence {
  id: string;
  scope: SilenceScope;
  reason: string;
  /** Person who answers for it, by id, and by name as it was then. */
  owner: string;
  ownerName: string;
  from: Instant;
  until: Instant;
  /** When something it covers was last held back. */
  heldAt: Instant | null;
  held: number;
  /** When its owner was told that it will end. */
  warnedAt: Instant | null;
  endedAt: Instant | null;
  endedWhy: SilenceEnd | null;
  endedBy: string | null;
}

/** What a silence is held against: a situation as its alert or signal tells it. */
export interface Silenceable {
  situation: Subject;
  claim: string | null;
  topics: readonly string[];
  place: string | null;
  level: Level;
}

/** Does `silence` keep letters about this back at `now`? A crisis is never silenced. */
export function silences(silence: Silence, one: Silenceable, now: Instant): boolean {
  if (one.level >= CRISIS || silence.endedAt !== null || now < silence.from || now >= silence.until)
    return false;
  const { situation, claim, topic, place } = silence.scope;
  if (situation === null && claim === null && topic === null && place === null) return false;
  return (
    (situation === null || (situation.kind === one.situation.kind && situation.id === one.situation.id)) &&
    (claim === null || claim === one.claim) &&
    (topic === null || one.topics.includes(topic)) &&
    (place === null || place === one.place)
  );
}
