import { levelOf } from '../domain/level.ts';
import { reason } from '../domain/reason.ts';
import type { Level, Signal } from '../domain/signal.ts';
import { dayOf, HOUR, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { factsOf, type Known } from './facts.ts';
import { claimLevel, relationTo, signalFrom, SITUATION } from './find.ts';
import { factorsOf } from './level.ts';
import { isTrouble, newTo } from './series.ts';

/** A claim that reaches a new kind of publisher, above all the press: worth telling even when the count hardly moves. */
export function spreadSignals(pulses: readonly Pulse[], known: Known, now: Instant): Signal[] {
  const signals: Signal[] = [];
  const claims = new Set(
    pulses.flatMap((pulse) => pulse.marks.filter((mark) => mark.kind === 'claim').map((mark) => mark.name)),
  );
  for (const id of claims) {
    const claim = known.claims.get(id);
    const carriers = newTo(pulses, now - SITUATION, now).filter((pulse) => {
      const relation = relationTo(pulse, id);
      return relation === 'repeats' || relation === 'asks' || relation === 'reports';
    });
    const first = carriers.find((pulse) => relationTo(pulse, id) === 'repeats');
    if (claim === undefined || first === undefined) continue;
    const heard = new Set([first.kind]);
    for (const pulse of carriers) {
      if (pulse.countsAt < first.countsAt || heard.has(pulse.kind)) continue;
      heard.add(pulse.kind);
      const around = carriers.filter((other) => other.countsAt <= pulse.countsAt);
      const factors = factorsOf(factsOf(around, known));
      signals.push(
        signalFrom(
          {
            id: `spread:${id}:${pulse.kind}:${dayOf(first.countsAt)}`,
            rule: 'spread',
            subject: { kind: 'claim', id },
            at: pulse.countsAt,
            level: nationally(claimLevel(claim, 1, around, levelOf(factors)), pulse, known),
            factors,
            reason: reason('signal.spread', {
              claim: id,
              title: claim.title,
              kind: `kind.${pulse.kind}`,
              hours: Math.round((pulse.countsAt - first.countsAt) / HOUR),
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
  for (const pulse of newTo(pulses, now - SITUATION, now)) {
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
    const around = told.filter((pulse) => pulse.countsAt <= paper.countsAt);
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
          id: `national:${story}:${dayOf(first.countsAt)}`,
          rule: 'spread',
          subject: { kind: 'story', id: story },
          at: paper.countsAt,
          level,
          factors,
          reason: reason('signal.national', {
            publisher: paper.publisher,
            hours: Math.round((paper.countsAt - first.countsAt) / HOUR),
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
