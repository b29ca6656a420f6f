import { levelOf } from '../domain/level.ts';
import { reason } from '../domain/reason.ts';
import type { Level, Signal } from '../domain/signal.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { factsOf, type Known } from './facts.ts';
import { claimLevel, relationTo, signalFrom, SITUATION } from './find.ts';
import { factorsOf } from './level.ts';
import { isTrouble, newTo, within } from './series.ts';

/** A kind of publisher that carried a claim is remembered for so long. */
const REMEMBERED = 30 * DAY;

/** A claim that reaches a new kind of publisher, above all the press: worth telling even when the count hardly moves. */
export function spreadSignals(pulses: readonly Pulse[], known: Known, now: Instant): Signal[] {
  const signals: Signal[] = [];
  const claims = new Set(
    pulses.flatMap((pulse) => pulse.marks.filter((mark) => mark.kind === 'claim').map((mark) => mark.name)),
  );
  const recent = newTo(pulses, now - SITUATION, now);
  for (const id of claims) {
    const claim = known.claims.get(id);
    const carriers = recent.filter((pulse) => carries(pulse, id));
    const first = carriers.find((pulse) => relationTo(pulse, id) === 'repeats');
    if (claim === undefined || first === undefined) continue;
    // A kind it reached within the month is no news, however the days of the situation slide.
    const heard = new Set(
      within(pulses, first.countsAt - REMEMBERED, first.countsAt)
        .filter((pulse) => carries(pulse, id))
        .map((pulse) => pulse.kind),
    );
    for (const pulse of carriers) {
      if (pulse.countsAt < first.countsAt || heard.has(pulse.kind)) continue;
      heard.add(pulse.kind);
      const around = carriers.filter((other) => other.countsAt <= pulse.countsAt);
      const factors = factorsOf(factsOf(around, known));
      const proposed = claimLevel(claim, 1, around, levelOf(factors));
      signals.push(
        signalFrom(
          {
            id: `spread:${id}:${pulse.kind}:${pulse.id}`,
            rule: 'spread',
            subject: { kind: 'claim', id },
            at: pulse.countsAt,
            level: claim.harm === 'low' ? proposed : nationally(proposed, pulse, known),
            factors,
            reason: reason('signal.spread', {
              claim: id,
              title: claim.title,
              verdict: claim.verdict,
              kind: `kind.${pulse.kind}`,
              hours: hoursBetween(first, pulse),
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

function carries(pulse: Pulse, claim: string): boolean {
  const relation = relationTo(pulse, claim);
  return relation === 'repeats' || relation === 'asks' || relation === 'reports';
}

/** What people told each other is a warning once the whole country reads it, however few they are. */
function nationally(proposed: Level, pulse: Pulse, known: Known): Level {
  return proposed < 2 && known.national.has(pulse.publisher) ? 2 : proposed;
}

/**
 * What people complained of among themselves, now told by the first paper the whole country reads: the hour in which a local matter
 * becomes a national one.
 */
export function nationalSignals(pulses: readonly Pulse[], known: Known, now: Instant): Signal[] {
  const stories = new Map<string, Pulse[]>();
  for (const pulse of within(pulses, now - REMEMBERED, now)) {
    if (pulse.storyId === null) continue;
    const told = stories.get(pulse.storyId);
    if (told) told.push(pulse);
    else stories.set(pulse.storyId, [pulse]);
  }
  const signals: Signal[] = [];
  for (const [story, told] of stories) {
    const paper = told.find((pulse) => known.national.has(pulse.publisher));
    const first = told.find(
      (pulse) => pulse.kind !== 'press' && pulse.kind !== 'official' && isTrouble(pulse, known),
    );
    if (paper === undefined || first === undefined || first.countsAt >= paper.countsAt) continue;
    if (newTo([paper], now - SITUATION, now).length === 0) continue;
    const around = within(told, paper.countsAt - SITUATION, paper.countsAt);
    const factors = factorsOf(factsOf(around, known));
    const proposed = levelOf(factors);
    const level = isTrouble(paper, known)
      ? nationally(proposed, paper, known)
      : proposed === 0
        ? 1
        : proposed;
    signals.push(
      signalFrom(
        {
          id: `national:${story}`,
          rule: 'spread',
          subject: { kind: 'story', id: story },
          at: paper.countsAt,
          level,
          factors,
          reason: reason('signal.national', {
            publisher: paper.publisher,
            hours: hoursBetween(first, paper),
            kind: `kind.${paper.kind}`,
          }),
          window: SITUATION,
        },
        around,
      ),
    );
  }
  return signals;
}

/** Begun hours: nothing spreads in none. */
function hoursBetween(first: Pulse, then: Pulse): number {
  return Math.max(1, Math.ceil((then.countsAt - first.countsAt) / HOUR));
}
