import type { Figure, Period, Unit } from './paper.ts';
import type { Instant } from './time.ts';

/**
 * What only people know. `conferences` … `correction-cases`: Nghị định 244/2026/NĐ-CP, phụ lục (Điều 10); the others belong to indicators.
 * Each is a number of its own: shares are derived from two of them, so that both can be asked where they come from.
 */
export const INPUTS = {
  conferences: 'count',
  briefings: 'count',
  'other-cases': 'count',
  'other-answered': 'count',
  'other-in-time': 'count',
  'correction-cases': 'count',
  'press-checked': 'count',
  'press-wrong': 'count',
  'forecast-foreseen': 'count',
  'forecast-lead': 'days',
  'broadcast-communes': 'count',
  'broadcast-met': 'count',
  'activities-planned': 'count',
  'activities-done': 'count',
  referrals: 'count',
  'referrals-answered': 'count',
} as const satisfies Record<string, Unit>;
export type KnownInput = keyof typeof INPUTS;

/** What of the six metrics of Nghị định 244/2026/NĐ-CP, Điều 10 only people know. */
export const SPOKESPERSON_INPUTS = [
  'conferences',
  'briefings',
  'other-cases',
  'other-answered',
  'other-in-time',
  'correction-cases',
] as const satisfies KnownInput[];

/** Parts that cannot be larger than the whole they are of. */
export const INPUT_PARTS: Partial<Record<KnownInput, KnownInput>> = {
  'other-answered': 'other-cases',
  'other-in-time': 'other-cases',
  'press-wrong': 'press-checked',
  'broadcast-met': 'broadcast-communes',
  'referrals-answered': 'referrals',
};

/** An indicator that the office added: its value is entered as it stands, in the unit its row names. */
export const OWN = 'own:';

/** A number a person entered for a period. Lines are only added: the last one holds. */
export interface Input {
  id: string;
  /** A name of `INPUTS`, or `own:` and the id of an indicator. */
  what: string;
  period: Period;
  /** Null: taken back, nothing is known again. */
  value: number | null;
  /** From where they know: a register, a plan, a letter. */
  note: string;
  who: string;
  name: string;
  at: Instant;
}

export const INPUT_NOTE = 500;
/** Beyond this somebody typed two numbers into one. */
export const INPUT_MOST = 1_000_000;

/** What holds: the last word on each, the newest line last in `lines`. */
export function lastWords(lines: readonly Input[]): Map<string, Input> {
  return new Map(lines.map((line) => [line.what, line]));
}

/** What a person entered, as a figure that names them; `why` where nobody did. */
export function enteredFigure(input: Input | undefined, unit: Unit, why: string): Figure {
  if (input === undefined || input.value === null)
    return { value: null, unit, source: { from: 'person', name: '', at: 0 }, why };
  return { value: input.value, unit, source: { from: 'person', name: input.name, at: input.at } };
}

/** What a person typed: a number, or why it is none. `unclear`: `1,234` is a thousand to some and one and a bit to others. */
export type Typed = { value: number } | { fault: 'none' | 'whole' | 'unclear' };

/** A number as people type it, `1.234` and `12,5` as in Vietnamese. Things that are counted are whole; nothing is below nought. */
export function numberIn(typed: string, unit: Unit | null): Typed {
  const text = typed.trim();
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(text)) return { fault: 'unclear' };
  const thousands = /^[1-9]\d{0,2}([.\s]\d{3})+(,\d+)?$/.test(text);
  const plain = (thousands ? text.replaceAll(/[.\s]/g, '') : text).replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return { fault: 'none' };
  const value = Number(plain);
  return unit === 'count' && !Number.isInteger(value) ? { fault: 'whole' } : { value };
}
