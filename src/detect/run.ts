import type { Rules } from '../config/rules.ts';
import { lineDown } from '../domain/coverage.ts';
import { isSpared, isWatched, type Signal } from '../domain/signal.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { Tally } from '../domain/tally.ts';
import type { Pulse } from '../storage/meanings.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { BURN_DAYS, burnSignals, livesLong } from './burns.ts';
import { type Known, knownFrom } from './facts.ts';
import { claimSignals, type Kept, tripwireSignals } from './find.ts';
import { withoutRepeats } from './repeats.ts';
import { mayRush, rushSignals } from './rushes.ts';
import { HISTORY_DAYS, seriesOf } from './series.ts';
import { nationalSignals, spreadSignals } from './spread.ts';
import { surgeSignals } from './surge.ts';
import { together } from './together.ts';
import { watchSignals } from './watch.ts';

/** Longest window plus the history it is compared with. */
const LOOK_BACK = Math.max(HISTORY_DAYS + 14, BURN_DAYS + 1) * DAY;

/** Everything detection rests on. */
export interface Ground {
  /** Oldest first. */
  pulses: readonly Pulse[];
  known: Known;
  /** When the house began to listen. */
  listening: Instant;
}

/** What is needed to detect at any moment of [from, to]. */
export async function groundOf(store: Store, rules: Rules, from: Instant, to: Instant): Promise<Ground> {
  const since = from - LOOK_BACK;
  const pulses = await store.meanings.pulses(since, to, false);
  const sources = await store.sources.all();
  const national = new Set(
    sources
      .filter((source) => source.kind === 'press' && source.reach === 'national')
      .map((source) => source.publisher),
  );
  const deaf = [
    ...(await store.coverage.outages(since, to)),
    ...lineDown(await store.coverage.gaps(since, to), sources.length, to),
  ];
  return {
    pulses,
    known: knownFrom(rules, national, deaf, await store.events.rebased(since)),
    listening: Math.min(...sources.map((source) => source.firstOkAt ?? to), to),
  };
}

/** From what was understood to signals: measured rises, repeated claims, tripwires. Pure detection, then one write. */
export async function detect(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const { pulses, known, listening } = await groundOf(store, rules, now, now);
  const kept = await store.signals.idsSince(now - 15 * DAY);
  const found = detectIn(pulses, known, now, (now - listening) / DAY, kept);
  const fresh = await store.together(async (s) => {
    const added = await s.signals.keep(found);
    await s.events.add(
      added.map((signal) => ({
        at: now,
        event: 'signal',
        subject: signal.id,
        who: null,
        data: summary(signal),
      })),
    );
    return added;
  });
  return { mentions: pulses.length, signals: fresh.length };
}

/** All signals in a set of mentions (oldest first) as of `now`. */
export function detectIn(
  pulses: readonly Pulse[],
  known: Known,
  now: Instant,
  heardDays: number,
  kept: Kept = new Set(),
): Signal[] {
  const past = withoutRepeats(listened(pulses, known).filter((pulse) => pulse.countsAt <= now));
  const series = seriesOf(past, known.home);
  const longLived = series.filter(({ subject }) => livesLong(subject.kind)).length;
  const moving = series.filter((one) => mayRush(one, now)).length;
  const rises = series.flatMap((one) => [
    ...surgeSignals(one, known, now, heardDays),
    ...burnSignals(one, known, now, heardDays, longLived),
    ...rushSignals(one, known, now, heardDays, longLived + moving),
  ]);
  const topics = series.filter(({ subject }) => subject.kind === 'topic').length;
  const told = [
    ...tripwireSignals(past, known, now, kept),
    ...claimSignals(past, known, now, kept),
    ...spreadSignals(past, known, now),
    ...nationalSignals(past, known, now),
    ...together(grown(rises, heardDays), topics, past, known, now),
  ];
  return [...told, ...watchSignals(series, told, known, now, heardDays, kept)].filter(
    (signal) => signal.level > 0 || isWatched(signal) || isSpared(signal),
  );
}

/** Before so many days were heard, chance and habit cannot be told apart: what is measured stays on the desk. Claims and wires do not wait. */
export const YOUNG_DAYS = 3;
const YOUNG_BURN_DAYS = 7;

function grown(rises: readonly Signal[], heardDays: number): Signal[] {
  return rises.map((signal) => {
    const needed = signal.reason.key.startsWith('signal.burn') ? YOUNG_BURN_DAYS : YOUNG_DAYS;
    return heardDays < needed && signal.level > 1 ? { ...signal, level: 1 as const, young: true } : signal;
  });
}

/** Wires the office switched off are not there at all: neither as signals nor in the facts behind a level. */
export function listened(pulses: readonly Pulse[], known: Known): readonly Pulse[] {
  const silent = (mark: Pulse['marks'][number]) =>
    mark.kind === 'tripwire' && known.reach(mark.name) === 'off';
  return pulses.map((pulse) =>
    pulse.marks.some(silent) ? { ...pulse, marks: pulse.marks.filter((mark) => !silent(mark)) } : pulse,
  );
}

function summary(signal: Signal): Record<string, unknown> {
  const { id, rule, subject, level, score, observed, expected, publishers, kinds } = signal;
  return {
    id,
    rule,
    subject: `${subject.kind}:${subject.id}`,
    level,
    score,
    observed,
    expected,
    publishers,
    kinds,
  };
}
