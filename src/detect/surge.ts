import type { Rate } from '../domain/chance.ts';
import type { Factors } from '../domain/level.ts';
import { reason } from '../domain/reason.ts';
import type { Level, SeriesKind, SeriesSubject, Signal } from '../domain/signal.ts';
import { DAY, HOUR, dayOf, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { baselineOf, evidenceOf } from './count.ts';
import { distinct, factsOf, liftOf, type Known } from './facts.ts';
import { signalFrom } from './find.ts';
import { factorsOf } from './level.ts';
import { dailyCounts, HISTORY_DAYS, isTrouble, type Series, newTo, within } from './series.ts';
import { stepOf } from './steps.ts';
import { crowded, MENTIONS_FLOOR, PUBLISHERS_FLOOR, weighRise } from './weigh.ts';

/** Windows a story's rise is looked for in: half a day for a rush, two weeks for a slow one. */
const WINDOWS = [0.5, 1, 2, 3, 7, 14] as const;

/**
 * Everything together is looked at over a day at most: over longer unrelated troubles add up. Series that live long are watched by the day
 * elsewhere (`burns.ts`); here only the half day is left of them.
 */
const LONGEST: Partial<Record<SeriesKind, number>> = { system: 1, topic: 0.5, place: 0.5, claim: 0.5 };

/** Evidence a rise needs, as −log10 of its chance. Stories are few and new, so for them the floors below do most of the work. */
const ENOUGH: Readonly<Record<SeriesKind, number>> = {
  story: 1.5,
  topic: 2.5,
  place: 2.5,
  claim: 1.5,
  tripwire: 0,
  system: 3,
};

/** A rise in everything, trouble or not, is only worth a look. */
const VOLUME_FLOOR = 6;
const VOLUME_ENOUGH = 5;

/** Usual trouble of a series nobody has seen before, in mentions a day. */
const UNSEEN: Readonly<Record<SeriesKind, number>> = {
  story: 0.05,
  topic: 0.02,
  place: 0.01,
  claim: 0.01,
  tripwire: 0.01,
  system: 0.2,
};

interface Rise {
  pulses: Pulse[];
  days: number;
  expected: number;
  score: number;
}

/**
 * Rises of one series, at most one for trouble and one for volume.
 * @param series all mentions of the series in the last half year, oldest first
 * @param heardDays how many days the house has been listening: before that there is no history to compare with
 */
export function surgeSignals(series: Series, known: Known, now: Instant, heardDays: number): Signal[] {
  const { subject } = series;
  const trouble = bestRise(
    series.pulses.filter((pulse) => isTrouble(pulse, known)),
    subject,
    known,
    now,
    heardDays,
  );
  if (trouble !== null && trouble.score >= ENOUGH[subject.kind] && crowded(trouble.pulses, subject)) {
    const { level, factors, doubted } = weighRise(trouble.pulses, known);
    const key = doubted ? 'signal.surge-doubted' : 'signal.surge';
    return level === 0 ? [] : [signalOf(key, subject, trouble, { level, factors }, now)];
  }
  if (subject.kind === 'claim' || subject.kind === 'system') return [];
  const volume = bestRise(series.pulses, subject, known, now, heardDays);
  const loud =
    volume !== null &&
    volume.pulses.length >= VOLUME_FLOOR &&
    volume.score >= VOLUME_ENOUGH &&
    distinct(volume.pulses.map((pulse) => pulse.publisher)) > PUBLISHERS_FLOOR;
  if (!loud) return [];
  const factors = factorsOf(factsOf(volume.pulses, known));
  return [signalOf('signal.volume', subject, volume, { level: 1, factors }, now)];
}

/** Windows a series of this kind is looked at over, in days. */
export function windowsFor(kind: SeriesKind): readonly number[] {
  return WINDOWS.filter((days) => days <= (LONGEST[kind] ?? Infinity));
}

/** Evidence a rise of this kind needs, as −log10 of its chance. */
export function enoughFor(kind: SeriesKind): number {
  return ENOUGH[kind];
}

/** Two more than usual and half as many again at least, whatever their chance. */
export function exceeds(observed: number, expected: number): boolean {
  return observed - expected >= 2 && observed >= 1.5 * expected;
}

/** What a series usually brings a day, learned from the days before the window of `days` days, and what the calendar expects of it. */
export function usualBefore(
  pulses: readonly Pulse[],
  subject: SeriesSubject,
  known: Known,
  now: Instant,
  heardDays: number,
  days: number,
): { baseline: Rate; lift: number } {
  const past = Math.max(0, Math.min(HISTORY_DAYS, Math.floor(heardDays - days)));
  const counts = dailyCounts(pulses, now - days * DAY, past, known.deaf);
  return {
    baseline: baselineOf(counts, UNSEEN[subject.kind]),
    lift: subject.kind === 'topic' ? liftOf([subject.id], now, known) : 1,
  };
}

/** The window in which these mentions are most surprising against the days before it. */
function bestRise(
  pulses: readonly Pulse[],
  subject: SeriesSubject,
  known: Known,
  now: Instant,
  heardDays: number,
): Rise | null {
  let best: Rise | null = null;
  for (const days of windowsFor(subject.kind)) {
    const inside = within(pulses, now - days * DAY, now);
    // Something must have come to us lately: a rise is told while it rises.
    if (inside.length < MENTIONS_FLOOR || newTo(inside, now - 12 * HOUR, now).length === 0) continue;
    const { baseline, lift } = usualBefore(pulses, subject, known, now, heardDays, days);
    const { expected, score } = evidenceOf(inside.length, days, baseline, lift);
    if (!exceeds(inside.length, expected)) continue;
    if (best === null || score > best.score) best = { pulses: inside, days, expected, score };
  }
  return best;
}

function signalOf(
  key: string,
  subject: SeriesSubject,
  rise: Rise,
  { level, factors }: { level: Level; factors: Factors },
  now: Instant,
): Signal {
  const observed = rise.pulses.length;
  return signalFrom(
    {
      id: `${key}:${subject.kind}:${subject.id}:${dayOf(now)}:${stepOf(observed)}`,
      rule: 'surge',
      subject,
      at: now,
      level,
      factors,
      reason: reason(key, {
        n: observed,
        expected: Math.round(rise.expected * 100) / 100,
        hours: rise.days * 24,
        publishers: distinct(rise.pulses.map((pulse) => pulse.publisher)),
        doubted: rise.pulses.filter((pulse) => pulse.doubted).length,
      }),
      window: rise.days * DAY,
    },
    rise.pulses,
    { score: rise.score, observed, expected: rise.expected },
  );
}
