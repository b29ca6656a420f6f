import { type Factors, levelOf } from '../domain/level.ts';
import type { Level, Subject } from '../domain/signal.ts';
import type { Pulse } from '../storage/meanings.ts';
import { distinct, factsOf, type Known } from './facts.ts';
import { factorsOf } from './level.ts';
import { isOurs } from './series.ts';

/** Fewer than three mentions are never a rise, whatever their chance. */
export const MENTIONS_FLOOR = 3;
/** One paper following its own story is not public opinion; one busy group of people is. */
export const PUBLISHERS_FLOOR = 2;
const CROWD_FLOOR = 5;
/** Everything together mixes stories, so it wants one more mention and publisher than a story does. */
const SYSTEM_FLOOR = 4;

/**
 * How grave a measured rise of trouble is. Anger at employers, scammers or nobody in particular is news for the desk, and so is what the
 * machine itself doubts for the larger part: neither becomes a letter.
 */
export function weighRise(
  trouble: readonly Pulse[],
  known: Known,
): { level: Level; factors: Factors; doubted: boolean } {
  const facts = factsOf(trouble, known);
  const factors = factorsOf(facts);
  const proposed = levelOf(factors);
  const doubted = trouble.filter((pulse) => pulse.doubted).length * 2 > trouble.length;
  const wakes = facts.mobilising > 0 || (!doubted && trouble.some((pulse) => isOurs(pulse, known)));
  return { level: wakes || proposed <= 1 ? proposed : 1, factors, doubted };
}

/** Fewer than so many are no rise of such a subject. */
export function leastOf(subject: Subject): number {
  return subject.kind === 'system' ? SYSTEM_FLOOR : MENTIONS_FLOOR;
}

/** Are these enough voices to be more than one paper that follows its own story? */
export function crowded(pulses: readonly Pulse[], subject: Subject): boolean {
  const publishers = distinct(pulses.map((pulse) => pulse.publisher));
  if (pulses.length < leastOf(subject)) return false;
  if (subject.kind === 'system') return publishers > PUBLISHERS_FLOOR;
  if (publishers >= PUBLISHERS_FLOOR) return true;
  return pulses.filter((pulse) => pulse.kind !== 'press' && pulse.kind !== 'official').length >= CROWD_FLOOR;
}
