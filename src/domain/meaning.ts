import type { Reason } from './reason.ts';

/** Toward the social-insurance system, not the tone of the document: an arrested fraudster is not bad news. */
export const STANCES = ['negative', 'neutral', 'positive'] as const;
export type Stance = (typeof STANCES)[number];

/** At whom a stance is directed. Anger at an employer in debt is not anger at the agency. */
export const TARGETS = ['agency', 'policy', 'employer', 'hospital', 'scammer', 'other', 'none'] as const;
export type Target = (typeof TARGETS)[number];

/** What a text does with a claim. Only `repeats` spreads it. */
export const RELATIONS = ['repeats', 'asks', 'reports', 'denies', 'related'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A stretch of `wordsOf(mention)` that led to a conclusion, end exclusive. */
export interface Evidence {
  start: number;
  end: number;
  /** What it speaks for: a topic term, a cue, a claim phrasing, a tripwire. */
  label: string;
}

export interface TopicFound {
  id: string;
  /** 0–1: share of the topic's evidence in this text. */
  weight: number;
  evidence: Evidence[];
}

export interface ClaimFound {
  id: string;
  relation: Relation;
  /** Similarity of the best window, 0–1. */
  score: number;
  evidence: Evidence[];
}

export interface TripwireFound {
  /** Which wire, by its id in `understand/tripwires`. */
  id: string;
  evidence: Evidence[];
}

/** What the machine understood of one mention, always with what it was understood from. A person may overrule any of it. */
export interface Meaning {
  relevant: boolean;
  /** 0–1. */
  relevance: number;
  /** Why it was kept or left out. */
  reason: Reason;
  spam: boolean;
  topics: TopicFound[];
  stance: Stance;
  /** 0–1; below the abstain threshold the desk shows "chưa chắc". */
  stanceSure: number;
  target: Target;
  stanceEvidence: Evidence[];
  /** A complaint about service or rights: feedback to act on, never "misinformation". */
  grievance: boolean;
  question: boolean;
  /** 0 none · 1 low · 2 watch · 3 act. */
  severity: 0 | 1 | 2 | 3;
  claims: ClaimFound[];
  tripwires: TripwireFound[];
  /** Province ids; empty for a national text. */
  places: string[];
  /** Calls to act: withdraw, stop work, gather. */
  mobilises: boolean;
  /** Name of the rules and model that concluded this, so that a change re-reads what it must. */
  by: string;
}
