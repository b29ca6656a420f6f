import type { CalendarRules } from '../config/calendar.ts';
import type { ClaimRules } from '../config/claims.ts';
import type { Rules } from '../config/rules.ts';
import type { Verdict } from '../domain/claim.ts';
import type { Span } from '../domain/coverage.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { reachOf, stakeOf, type WireReach } from '../domain/tripwire.ts';
import type { Pulse } from '../storage/meanings.ts';
import type { Facts } from './level.ts';
import { isGrievance, isOurs, isTrouble, type Verdicts } from './series.ts';

/** What detection needs to know beside the mentions themselves. */
export interface Known extends Verdicts {
  claims: ReadonlyMap<string, ClaimRules>;
  /** Topics of old people's money or of industrial zones. */
  frail: ReadonlySet<string>;
  expected: CalendarRules['expected'];
  campaigns: CalendarRules['campaigns'];
  /** Press publishers of national reach. */
  national: ReadonlySet<string>;
  /** When our own machine, or its line, heard nobody: no evidence of quiet. */
  deaf: readonly Span[];
  /** The office's own province: elsewhere unrelated stories share a place, and that is no situation. */
  home: string | null;
  /** When a person took the present level of a series for its usual one, by `kind:id`; the latest. */
  rebased: ReadonlyMap<string, Instant>;
  /** What the office lets a wire do. */
  reach: (wire: string) => WireReach;
  /** Letters about rises the office wants at most in a week. */
  pushAWeek: number;
}

export function knownFrom(
  rules: Rules,
  national: ReadonlySet<string>,
  deaf: readonly Span[] = [],
  rebased: ReadonlyMap<string, Instant> = new Map(),
): Known {
  return {
    claims: new Map(rules.claims.map((claim) => [claim.id, claim])),
    grievances: idsOf(rules, 'grievance'),
    scams: idsOf(rules, 'scam'),
    frail: new Set(rules.topics.topics.filter((topic) => topic.frail).map((topic) => topic.id)),
    expected: rules.calendar.expected,
    campaigns: rules.calendar.campaigns,
    national,
    deaf,
    rebased,
    home: rules.haidang.organisation.province,
    pushAWeek: rules.haidang.alert.push_a_week,
    reach: (wire) => reachOf(rules.haidang.alert.tripwires, wire),
  };
}

function idsOf(rules: Rules, verdict: Verdict): Set<string> {
  return new Set(rules.claims.filter((claim) => claim.verdict === verdict).map((claim) => claim.id));
}

/** The facts behind a level, counted over the mentions of one window (oldest first). */
export function factsOf(pulses: readonly Pulse[], known: Known): Facts {
  const trouble = pulses.filter((pulse) => isTrouble(pulse, known));
  const marks = pulses.flatMap((pulse) => pulse.marks);
  const wires = new Set(marks.filter((mark) => mark.kind === 'tripwire').map((mark) => stakeOf(mark.name)));
  return {
    mentions: pulses.length,
    publishers: distinct(pulses.map((pulse) => pulse.publisher)),
    kinds: distinct(pulses.map((pulse) => pulse.kind)),
    nationalPress: distinct(
      pulses.map((pulse) => pulse.publisher).filter((name) => known.national.has(name)),
    ),
    troubleShare: pulses.length === 0 ? 0 : trouble.length / pulses.length,
    grievances: pulses.filter((pulse) => isGrievance(pulse, known)).length,
    severity: Math.max(0, ...pulses.map((pulse) => pulse.severity)),
    mobilising: pulses.filter((pulse) => pulse.mobilises).length,
    ours: trouble.filter((pulse) => isOurs(pulse, known)).length,
    growth: growthOf(pulses),
    places: distinct(marks.filter((mark) => mark.kind === 'place').map((mark) => mark.name)),
    frail: marks.some((mark) => mark.kind === 'topic' && known.frail.has(mark.name)),
    claim: worstClaim(pulses, known),
    tripwire: wires.has('high') ? 'high' : wires.has('low') ? 'low' : null,
  };
}

/** The most harmful claim these mentions spread, and how many of them do. */
function worstClaim(pulses: readonly Pulse[], known: Known): Facts['claim'] {
  let worst: Facts['claim'] = null;
  const rank = { low: 0, medium: 1, high: 2 };
  const spreading = new Map<string, number>();
  for (const pulse of pulses)
    for (const mark of pulse.marks)
      if (mark.kind === 'claim' && mark.relation === 'repeats')
        spreading.set(mark.name, (spreading.get(mark.name) ?? 0) + 1);
  for (const [id, count] of spreading) {
    const harm = known.claims.get(id)?.harm;
    if (harm !== undefined && (worst === null || rank[harm] > rank[worst.harm]))
      worst = { harm, spreading: count };
  }
  return worst;
}

/** Mentions in the latest third of the window's span against the mean of the two thirds before it. */
function growthOf(pulses: readonly Pulse[]): number {
  const first = pulses[0];
  const last = pulses.at(-1);
  if (first === undefined || last === undefined || last.countsAt === first.countsAt) return 1;
  const border = last.countsAt - (last.countsAt - first.countsAt) / 3;
  const late = pulses.filter((pulse) => pulse.countsAt > border).length;
  const early = (pulses.length - late) / 2;
  return late / Math.max(early, 0.5);
}

/** How many times the usual the calendar expects for these topics at `at`, by season or by a campaign of ours; 1 when nothing is expected. */
export function liftOf(
  topics: readonly string[],
  at: Instant,
  { expected, campaigns }: Pick<Known, 'expected' | 'campaigns'>,
): number {
  const today = dayOf(at);
  const season = today.slice(5);
  let lift = 1;
  const about = (window: { topics: string[]; lift: number }) => {
    if (window.topics.some((topic) => topics.includes(topic))) lift = Math.max(lift, window.lift);
  };
  for (const window of expected) {
    const inside =
      window.from <= window.to
        ? season >= window.from && season <= window.to
        : season >= window.from || season <= window.to;
    if (inside) about(window);
  }
  for (const window of campaigns) if (today >= window.from && today <= window.to) about(window);
  return lift;
}

export function distinct(values: readonly string[]): number {
  return new Set(values).size;
}
