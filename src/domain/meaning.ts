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

/** A place the text names. */
export interface PlaceNamed {
  /** Province of today. */
  id: string;
  /** Province until the merger of 1 July 2025, where the text names one that was merged or a town of it. */
  former?: string;
  evidence: Evidence[];
}

/** A body the text names. People in public office are known by their office alone. */
export interface ActorFound {
  /** Of the organisation in configuration; of the role, for a body that is not listed there. */
  id: string;
  role: string;
  /** Province the body is named with. */
  place?: string;
  evidence: Evidence[];
}

/** Whom a text concerns. */
export const AUDIENCES = [
  'workers',
  'pensioners',
  'unemployed',
  'mothers',
  'patients',
  'households',
  'students',
  'employers',
  'traders',
  'professionals',
  'vulnerable',
  'staff',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a text feels. */
export const MOODS = ['fear', 'anger', 'grief', 'shame', 'hope', 'irony'] as const;
export type Mood = (typeof MOODS)[number];

export interface HeardOf<Id extends string> {
  id: Id;
  evidence: Evidence[];
}

/** What the machine was not sure of: "chưa chắc", for a person to say. */
export const DOUBTS = ['relevant', 'stance', 'grievance'] as const;
export type Doubt = (typeof DOUBTS)[number];

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
  /** Province ids the text is at home in; empty for a national text. Series count these. */
  places: string[];
  /** Every place it names, also as an example or by the way. Absent, like the three below, in what was concluded before it was looked for. */
  named?: PlaceNamed[];
  actors?: ActorFound[];
  audience?: HeardOf<Audience>[];
  moods?: HeardOf<Mood>[];
  /** Calls to act: withdraw, stop work, gather. */
  mobilises: boolean;
  /** Absent in what was concluded before doubts were kept. */
  doubts?: Doubt[];
  /** Name of the rules and model that concluded this, so that a change re-reads what it must. */
  by: string;
}
