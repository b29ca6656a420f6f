import type { Day } from './time.ts';

/** A provision a tripwire may touch, and how sure we are of it: V read, S from a secondary source, M from memory. */
export interface LegalBasis {
  wire: string;
  /** In force from and to these days; `null` when unknown or open. */
  from: Day | null;
  to: Day | null;
  basis: string;
  confidence: string;
}

/** What a person may say of a proposed provision: that it is worth referring to the competent body, or that it does not apply. */
export const LEGAL_DECISIONS = ['confirm', 'reject'] as const;
export type LegalDecision = (typeof LEGAL_DECISIONS)[number];
