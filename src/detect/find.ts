import type { ClaimRules } from '../config/claims.ts';
import { type Factors, levelOf } from '../domain/level.ts';
import { reason, type Reason } from '../domain/reason.ts';
import type { Level, Signal, SignalRule, Subject } from '../domain/signal.ts';
import { DAY, type Instant } from '../domain/time.ts';
import { wireSubject } from '../domain/tripwire.ts';
import type { Pulse } from '../storage/meanings.ts';
import { distinct, factsOf, type Known } from './facts.ts';
import { factorsOf } from './level.ts';
import { isTrouble, newTo, within } from './series.ts';

/**
 * A situation is looked at over three days: long enough for a Friday rumour to meet its Monday paper. What was published earlier but is
 * only heard now (a new source, or one that had failed) is news to the office all the same.
 */
export const SITUATION = 3 * DAY;

const EVIDENCE_KEPT = 50;

/** Fills a signal from the mentions that made it (oldest first). */
export function signalFrom(
  head: {
    id: string;
    rule: SignalRule;
    subject: Subject;
    at: Instant;
    level: Level;
    factors: Factors;
    reason: Reason;
    window: Instant;
  },
  pulses: readonly Pulse[],
  measured: { score: number; observed: number; expected: number } = {
    score: 0,
    observed: pulses.length,
    expected: 0,
  },
): Signal {
  return {
    ...head,
    ...measured,
    publishers: distinct(pulses.map((pulse) => pulse.publisher)),
    kinds: [...new Set(pulses.map((pulse) => pulse.kind))],
    evidence: pulses
      .slice(-EVIDENCE_KEPT)
      .map((pulse) => pulse.id)
      .reverse(),
  };
}

/** Ids of signals that are known already: what was told of a mention once is not worked out again at every tick. */
export type Kept = ReadonlySet<string>;

/**
 * Claims of the catalogue being spread: every mention that repeats one is a signal of its own, at n = 1.
 * A question ("có đúng là …?") shows that the claim goes round; it counts as evidence and is a low signal by itself.
 */
export function claimSignals(pulses: readonly Pulse[], known: Known, now: Instant, kept: Kept): Signal[] {
  const spreaders = new Map<string, Pulse[]>();
  for (const pulse of pulses)
    for (const mark of pulse.marks)
      if (mark.kind === 'claim' && (mark.relation === 'repeats' || mark.relation === 'asks'))
        append(spreaders, mark.name, pulse);

  const signals: Signal[] = [];
  for (const [id, carriers] of spreaders) {
    const claim = known.claims.get(id);
    if (claim === undefined) continue;
    for (const pulse of newTo(carriers, now - SITUATION, now)) {
      const name = `claim:${id}:${pulse.id}`;
      if (kept.has(name)) continue;
      const around = within(carriers, pulse.countsAt - SITUATION, pulse.countsAt);
      const repeats = around.filter((other) => relationTo(other, id) === 'repeats').length;
      const repeated = relationTo(pulse, id) === 'repeats';
      const factors = factorsOf(factsOf(around, known));
      signals.push(
        signalFrom(
          {
            id: name,
            rule: 'claim',
            subject: { kind: 'claim', id },
            at: pulse.countsAt,
            level: claimLevel(claim, repeats, around, levelOf(factors)),
            factors,
            reason: reason(keyOf(claim, repeated), {
              verdict: claim.verdict,
              claim: id,
              title: claim.title,
              n: around.length,
              publishers: distinct(around.map((other) => other.publisher)),
              harm: `harm.${claim.harm}`,
            }),
            window: SITUATION,
          },
          around,
        ),
      );
    }
  }
  return signals;
}

function keyOf(claim: ClaimRules, repeated: boolean): string {
  if (claim.verdict === 'grievance') return 'signal.grievance';
  return repeated ? 'signal.claim' : 'signal.claim-asked';
}

function append(lists: Map<string, Pulse[]>, name: string, pulse: Pulse): void {
  const list = lists.get(name);
  if (list) list.push(pulse);
  else lists.set(name, [pulse]);
}

export function relationTo(pulse: Pulse, claim: string): string | null {
  return pulse.marks.find((mark) => mark.kind === 'claim' && mark.name === claim)?.relation ?? null;
}

/**
 * A true grievance is answered, not alarmed about, at n = 1: it rises with its numbers like any other trouble.
 * Questions alone never reach the level of a repeated claim before there are three of them.
 */
export function claimLevel(
  claim: ClaimRules,
  repeats: number,
  around: readonly Pulse[],
  level: Level,
): Level {
  if (repeats === 0) {
    const goesRound = around.length >= 3 && distinct(around.map((pulse) => pulse.publisher)) >= 2;
    if (claim.harm === 'high' && goesRound) return 2;
    return claim.harm === 'low' ? 0 : level > 1 ? 1 : level;
  }
  if (claim.verdict === 'grievance' && around.length < 3) return level > 1 ? 1 : level;
  return claim.harm === 'medium' && level < 1 ? 1 : level;
}

/** Tripwires: one item is enough. Each story that trips a wire is a situation of its own, however often it is told. */
export function tripwireSignals(pulses: readonly Pulse[], known: Known, now: Instant, kept: Kept): Signal[] {
  const signals: Signal[] = [];
  for (const pulse of newTo(pulses, now - SITUATION, now)) {
    for (const mark of pulse.marks) {
      const name = `tripwire:${mark.name}:${pulse.id}`;
      if (mark.kind !== 'tripwire' || kept.has(name) || !counts(mark.name, pulse, known)) continue;
      const around = within(pulses, pulse.countsAt - SITUATION, pulse.countsAt).filter((other) =>
        other.marks.some((theirs) => theirs.kind === 'tripwire' && theirs.name === mark.name),
      );
      const told =
        mark.name === 'headline'
          ? against(pulse, pulses, known)
          : around.filter((other) => other === pulse || tellsWith(other, pulse));
      // Of its own story: that a wave of others goes round makes this one no graver.
      const factors = factorsOf(factsOf(told, known));
      signals.push(
        signalFrom(
          {
            id: name,
            rule: 'tripwire',
            subject: { kind: 'tripwire', id: wireSubject(mark.name, pulse.storyId) },
            at: pulse.countsAt,
            level: wireLevel(mark.name, levelOf(factors), known, () => isWidelyNamed(told, pulse, known)),
            factors,
            reason: reason(`signal.tripwire.${mark.name}`, { n: around.length }),
            window: SITUATION,
          },
          told,
        ),
      );
    }
  }
  return signals;
}

/** Being named in a headline matters where the whole country reads it. */
export function counts(wire: string, pulse: Pulse, known: Known): boolean {
  return wire !== 'headline' || known.national.has(pulse.publisher);
}

/** The same story, or the same statement of the catalogue. */
function tellsWith(one: Pulse, other: Pulse): boolean {
  if (one.storyId !== null && one.storyId === other.storyId) return true;
  const claims = new Set(claimsIn(one));
  return claimsIn(other).some((claim) => claims.has(claim));
}

function claimsIn(pulse: Pulse): string[] {
  return pulse.marks.flatMap((mark) =>
    mark.kind === 'claim' && mark.relation !== 'related' ? [mark.name] : [],
  );
}

/** Everything that speaks against us over the same matter, up to this headline: with it, the headline finds the alert it belongs to. */
function against(pulse: Pulse, pulses: readonly Pulse[], known: Known): Pulse[] {
  return within(pulses, pulse.countsAt - SITUATION, pulse.countsAt).filter(
    (other) => other === pulse || (tellsWith(other, pulse) && isTrouble(other, known)),
  );
}

/** Two papers of the whole country against us over one matter within a situation, or one that names our own province. */
function isWidelyNamed(told: readonly Pulse[], pulse: Pulse, known: Known): boolean {
  if (pulse.marks.some((mark) => mark.kind === 'place' && mark.name === known.home)) return true;
  const papers = told.map((other) => other.publisher).filter((publisher) => known.national.has(publisher));
  return distinct(papers) >= 2;
}

/** By the facts; a wire kept to the desk stays below letters, unless the whole country reads of us. */
function wireLevel(wire: string, proposed: Level, known: Known, widely: () => boolean): Level {
  if (wire === 'headline') return widely() ? 2 : 1;
  return known.reach(wire) === 'desk' && proposed > 1 ? 1 : proposed;
}
