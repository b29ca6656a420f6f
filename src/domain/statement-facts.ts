import type { Day } from './time.ts';
import { addDays } from './time.ts';

/** A row of `facts.yaml`, as statements read it. */
export interface Fact {
  id: string;
  section: string;
  fact: string;
  /** The number, day or amount; empty when the sentence says it all. */
  value: string;
  source: string;
  /** `V` read in the legal text, `S` press or portal, `M` memory, `I` inferred, `P` proposed; several joined by `/`. */
  confidence: string;
  valid_from: Day | null;
  valid_to: Day | null;
  checked_on: Day;
  /** Who approved it and when, in words; null: nobody yet. */
  approved_by: string | null;
}

/** Why a fact may, or may not, stand in a statement on a day. */
export const FACT_STANDS = ['usable', 'unapproved', 'unchecked', 'not-yet', 'expired'] as const;
export type FactStand = (typeof FACT_STANDS)[number];

/** A fact that ends within so many days is looked after now: approving its successor takes longer than a day. */
export const SOON_DAYS = 30;

/**
 * How a fact stands on `day`. What nobody read anywhere (memory alone, or worked out from memory) never stands in a statement, whoever
 * approved it.
 */
export function factStand(fact: Fact, day: Day): FactStand {
  if (fact.valid_to !== null && fact.valid_to < day) return 'expired';
  if (fact.valid_from !== null && day < fact.valid_from) return 'not-yet';
  if (!wasRead(fact)) return 'unchecked';
  return fact.approved_by === null ? 'unapproved' : 'usable';
}

/** Was it read in a text somebody can open, or worked out from such? */
export function wasRead({ confidence }: Pick<Fact, 'confidence'>): boolean {
  return /[VS]/.test(confidence) || confidence === 'I';
}

/**
 * Is it surely what it says: read in the legal text, all of it? Only such facts are approved many at once; the others are opened one by one,
 * for somebody has to look at their source.
 */
export function isCertain({ confidence }: Pick<Fact, 'confidence'>): boolean {
  return confidence === 'V';
}

/**
 * May a leader approve it on `day`? Also what only begins to hold later: an age that changes on New Year is approved before. Not what
 * nobody looked up, nor what no longer holds.
 */
export function awaitsApproval(fact: Fact, day: Day): boolean {
  const ended = fact.valid_to !== null && fact.valid_to < day;
  return fact.approved_by === null && !ended && wasRead(fact);
}

/** Does it hold on `day` and end within `SOON_DAYS`? */
export function endsSoon({ valid_to }: Pick<Fact, 'valid_to'>, day: Day): boolean {
  return valid_to !== null && day <= valid_to && valid_to <= addDays(day, SOON_DAYS);
}

/** A fact as a sentence. */
export function factSentence({ fact, value }: Pick<Fact, 'fact' | 'value'>): string {
  const said = fact.trim().replace(/[.\s]+$/, '');
  const amount = value.trim().replace(/[.\s]+$/, '');
  if (amount === '' || amount === '—') return `${said}.`;
  return `${said}${said.includes(': ') ? ' – ' : ': '}${amount}.`;
}

/** Numbers of a text as they are written there, dates as one: `1/7/2026`, `2.530.000`, `10,5%`. */
export function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,/]\d+)*%?/g) ?? [];
}
