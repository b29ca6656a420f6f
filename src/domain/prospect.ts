import type { Reason } from './reason.ts';
import type { Day, Instant } from './time.ts';

/**
 * What made somebody think of it. `season`: the calendar expects more talk · `date`: a known day of law or sector · `fact`: a fact or an
 * answer begins or ends to hold · `debts`: employers' debts are told more than usual · `questions`: questions rise and nobody official
 * answered · `correction`: a claim is repeated and no correction was heard.
 */
export const TRIGGERS = ['season', 'date', 'fact', 'debts', 'questions', 'correction'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Nhận theo dõi · bỏ qua. */
export const PROSPECT_DECISIONS = ['accept', 'dismiss'] as const;
export type ProspectDecision = (typeof PROSPECT_DECISIONS)[number];

/** Something worth preparing for. No probability is claimed: it is a reason to look, with somebody to look and a day to look again. */
export interface Prospect {
  /** Trigger, what it is about, and its day or week: found twice is found once. */
  id: string;
  trigger: Trigger;
  title: string;
  reason: Reason;
  topics: readonly string[];
  claims: readonly string[];
  /** Role in `organisations.yaml` proposed to look at it; null when nobody answers for it. */
  owner: string | null;
  /** When it may happen, and the day to look again. */
  from: Day;
  to: Day;
  reviewOn: Day;
  /** Ids of mentions behind it, newest first, at most ten. */
  evidence: readonly string[];
}

/** A prospect as it is kept: when it was found, and what a person decided. */
export interface KeptProspect extends Prospect {
  foundAt: Instant;
  decision: ProspectDecision | null;
  note: string;
  decidedAt: Instant | null;
  /** Name of who decided. */
  decidedBy: string | null;
}

/** What stands on the list on `today`: nothing dismissed, nothing whose time is over. Nearest first; what was accepted stays until its day. */
export function standing(kept: readonly KeptProspect[], today: Day): KeptProspect[] {
  return kept
    .filter(({ decision, to, reviewOn }) => decision !== 'dismiss' && (to >= today || reviewOn >= today))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
}
