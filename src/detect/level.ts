import type { Harm } from '../domain/claim.ts';
import type { Factors } from '../domain/level.ts';

export interface Facts {
  mentions: number;
  publishers: number;
  kinds: number;
  /** Distinct press publishers of national reach. */
  nationalPress: number;
  /** Share of trouble among the mentions, 0–1. */
  troubleShare: number;
  grievances: number;
  /** Highest severity any of the mentions was given, 0–3. */
  severity: number;
  mobilising: number;
  /** Mentions whose anger is at the agency, its policy or its hospitals. */
  ours: number;
  /** Mentions in the latest third of the window against the two thirds before, > 1 while growing. */
  growth: number;
  places: number;
  /** Topics of old people's money or of industrial zones. */
  frail: boolean;
  claim: { harm: Harm; spreading: number } | null;
  tripwire: 'high' | 'low' | null;
}

/** Playbook §3 as arithmetic. Every number here is our proposal and stands in docs/method.md. */
export function factorsOf(facts: Facts): Factors {
  return {
    harm: harmOf(facts),
    reach: reachOf(facts),
    emotion: facts.mobilising > 0 ? 4 : facts.troubleShare >= 0.6 ? 2 : facts.troubleShare > 0.25 ? 1 : 0,
    responsibility: facts.ours === 0 ? 0 : facts.grievances >= 2 ? 3 : facts.grievances === 1 ? 2 : 1,
    vulnerable: facts.places >= 3 ? 4 : facts.frail ? 2 : facts.places > 0 ? 1 : 0,
  };
}

function harmOf(facts: Facts): number {
  const spreading = facts.claim !== null && facts.claim.spreading > 0 ? facts.claim.harm : null;
  if (facts.tripwire === 'high' || spreading === 'high') return 4;
  if (spreading === 'medium' || facts.tripwire === 'low') return 2;
  if (facts.severity >= 2 || facts.grievances > 0) return 2;
  return facts.severity;
}

function reachOf(facts: Facts): number {
  if (facts.nationalPress >= 2 && facts.kinds >= 3) return 4;
  if (facts.mentions >= 8 && facts.growth >= 2) return 4;
  if (facts.publishers >= 4 || facts.mentions >= 8) return 3;
  if (facts.publishers >= 3 || facts.kinds >= 2 || facts.mentions >= 5) return 2;
  return facts.mentions >= 3 ? 1 : 0;
}
