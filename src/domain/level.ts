import type { Level } from './signal.ts';

/** The five factors of the playbook, each 0–4, in the order in which they are shown. */
export const FACTORS = ['harm', 'reach', 'emotion', 'responsibility', 'vulnerable'] as const;
export type Factor = (typeof FACTORS)[number];

/**
 * `harm` money, health, rights at stake · `reach` how far and how fast · `emotion` anger, fear, calls to act · `responsibility` whose fault it
 * seems; 4 (our confirmed fault) is for a person to say · `vulnerable` who is hit: the elderly, an industrial zone, several provinces.
 */
export type Factors = Record<Factor, number>;

/** A full factor. */
export const FULL = 4;

export function sumOf(factors: Factors): number {
  return FACTORS.reduce((sum, factor) => sum + factors[factor], 0);
}

/**
 * The proposed level: by the sum of factors, and at once 2 when harm or emotion is at its top (playbook: "any factor 4 except reach"; the
 * machine cannot confirm a fault, and many places alone are no warning). From 3 on a person confirms; level 4 (beyond our remit) is never
 * proposed by the machine.
 */
export function levelOf(factors: Factors): Level {
  const sum = sumOf(factors);
  if (sum >= 13) return 3;
  if (sum >= 9 || factors.harm === FULL || factors.emotion === FULL) return 2;
  return sum >= 5 ? 1 : 0;
}

/**
 * The level that a person's own scores make (playbook §3): as proposed, and at once 2 when any factor but reach is at its top, for a person may
 * confirm a fault and say who is hit.
 */
export function levelScored(factors: Factors): Level {
  const proposed = levelOf(factors);
  const full = FACTORS.some((factor) => factor !== 'reach' && factors[factor] === FULL);
  return proposed < 2 && full ? 2 : proposed;
}
