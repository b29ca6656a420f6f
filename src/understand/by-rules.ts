import type { ClaimRules } from '../config/claims.ts';
import { mayCorrect, type Verdict } from '../domain/claim.ts';
import type { ClaimFound, Meaning, TripwireFound } from '../domain/meaning.ts';
import { SWINDLES } from '../domain/tripwire.ts';
import { judgeGrievance } from './grievance.ts';
import { callsToAct } from './mobilise.ts';
import { judgeRelevance, type Relevance } from './relevance.ts';
import type { Scan } from './scan.ts';
import { type Spam, spamKind } from './spam.ts';
import { judgeStance, type StanceFound } from './stance.ts';
import { findTopics } from './topics.ts';
import type { FindTripwires } from './tripwires.ts';

/** Everything the rules make of a text, whether or not it is ours: the model may know better than they. */
export interface ByRules
  extends
    Relevance,
    StanceFound,
    Pick<Meaning, 'topics' | 'grievance' | 'question' | 'claims' | 'tripwires' | 'mobilises'> {
  spam: Spam | null;
}

/** What rules conclude with. */
export interface RuleBook {
  findClaims: (scan: Scan) => ClaimFound[];
  claims: ReadonlyMap<string, ClaimRules>;
  findTripwires: FindTripwires;
}

/** Is the text ours, and does it sell? The rest is only worth concluding when one of the two, or the model, has use for it. */
export interface FirstLook {
  spam: Spam | null;
  relevance: Relevance;
  claims: () => ClaimFound[];
}

export function lookFirst(scan: Scan, { findClaims }: RuleBook): FirstLook {
  let found: ClaimFound[] | null = null;
  const claims = (): ClaimFound[] => (found ??= findClaims(scan));
  return { spam: spamKind(scan), relevance: judgeRelevance(scan, claims), claims };
}

export function concludeByRules(scan: Scan, first: FirstLook, book: RuleBook): ByRules {
  const claims = first.claims();
  const topics = findTopics(scan);
  const tripwires = book.findTripwires(scan, claims);
  const rumours = rumoursIn(claims, book.claims);
  const stance = settle(
    judgeStance(
      scan,
      topics.map((topic) => topic.id),
    ),
    rumours,
    tripwires,
  );
  return {
    ...first.relevance,
    ...stance,
    ...judgeGrievance(scan, { ...stance, rumour: rumours.length > 0 }),
    topics,
    claims,
    tripwires,
    mobilises: callsToAct(scan),
    spam: first.spam,
  };
}

/** Verdicts of the claims a text spreads; a true grievance is no rumour. */
function rumoursIn(found: ClaimFound[], claims: ReadonlyMap<string, ClaimRules>): Verdict[] {
  return found
    .filter(({ relation }) => relation === 'repeats')
    .map(({ id }) => claims.get(id)?.verdict)
    .filter((verdict): verdict is Verdict => verdict !== undefined && mayCorrect(verdict));
}

/** Statements that speak against the system even when told without a harsh word. */
const AGAINST: ReadonlySet<Verdict> = new Set(['false', 'misleading', 'missing-context', 'proposal']);

/**
 * A swindler's friendly words are no praise and no complaint; a rumour told calmly is still against the system, but we are less sure.
 */
function settle(stance: StanceFound, rumours: Verdict[], tripwires: TripwireFound[]): StanceFound {
  const swindles = tripwires.some((wire) => SWINDLES.has(wire.id));
  if (swindles) return { ...stance, stance: 'neutral', stanceSure: 0.7, target: 'none' };
  if (stance.stance === 'neutral' && rumours.some((verdict) => AGAINST.has(verdict)))
    return { ...stance, stance: 'negative', stanceSure: 0.5, target: 'policy' };
  return stance;
}
