import { type Factors, levelOf } from '../domain/level.ts';
import { reason } from '../domain/reason.ts';
import type { Level, Signal, Subject, SubjectKind } from '../domain/signal.ts';
import { DAY, HOUR, dayOf, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { baselineOf, evidenceOf } from './count.ts';
import { distinct, factsOf, liftOf, type Known } from './facts.ts';
import { signalFrom } from './find.ts';
import { factorsOf } from './level.ts';
import { dailyCounts, HISTORY_DAYS, isOurs, isTrouble, type Series, newTo, within } from './series.ts';

/** Windows a rise is looked for in: half a day for a rush, two weeks for a slow burn. */
const WINDOWS = [0.5, 1, 2, 3, 7, 14] as const;

/** Everything together is looked at over a day at most: over longer unrelated troubles add up. */
const SYSTEM_WINDOW = 1;

/** Evidence a rise needs, as −log10 of its chance. Stories are few and new, so for them the floors below do most of the work. */
const ENOUGH: Readonly<Record<SubjectKind, number>> = {
  story: 1.5,
  topic: 2.5,
  place: 2.5,
  claim: 1.5,
  tripwire: 0,
  system: 3,
};

/** Fewer than three mentions are never a rise, whatever their chance. */
const MENTIONS_FLOOR = 3;
/** One paper following its own story is not public opinion; one busy group of people is. */
const PUBLISHERS_FLOOR = 2;
const CROWD_FLOOR = 5;
/** Everything together mixes stories, so it wants one more mention and publisher than a story does. */
const SYSTEM_FLOOR = 4;

/** A rise in everything, trouble or not, is only worth a look. */
const VOLUME_FLOOR = 6;
const VOLUME_ENOUGH = 5;

/** Usual trouble of a series nobody has seen before, in mentions a day. */
const UNSEEN: Readonly<Record<SubjectKind, number>> = {
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
 * @param series all mentions of the series in the last 70 days, oldest first
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
    const facts = factsOf(trouble.pulses, known);
    const factors = factorsOf(facts);
    const proposed = levelOf(factors);
    // Anger at employers, scammers or nobody in particular is news for the desk; it does not wake people.
    const level: Level =
      trouble.pulses.some((pulse) => isOurs(pulse, known)) || facts.mobilising > 0
        ? proposed
        : proposed > 1
          ? 1
          : proposed;
    return level === 0 ? [] : [signalOf('signal.surge', subject, trouble, { level, factors }, now)];
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

function crowded(pulses: readonly Pulse[], subject: Subject): boolean {
  const publishers = distinct(pulses.map((pulse) => pulse.publisher));
  if (subject.kind === 'system') return pulses.length >= SYSTEM_FLOOR && publishers > PUBLISHERS_FLOOR;
  if (pulses.length < MENTIONS_FLOOR) return false;
  if (publishers >= PUBLISHERS_FLOOR) return true;
  return pulses.filter((pulse) => pulse.kind !== 'press' && pulse.kind !== 'official').length >= CROWD_FLOOR;
}

/** The window in which these mentions are most surprising against the days before it. */
function bestRise(
  pulses: readonly Pulse[],
  subject: Subject,
  known: Known,
  now: Instant,
  heardDays: number,
): Rise | null {
  let best: Rise | null = null;
  for (const days of WINDOWS) {
    const start = now - days * DAY;
    if (subject.kind === 'system' && days > SYSTEM_WINDOW) break;
    const inside = within(pulses, start, now);
    // Something must have come to us lately: a rise is told while it rises.
    if (inside.length < MENTIONS_FLOOR || newTo(inside, now - 12 * HOUR, now).length === 0) continue;
    const past = Math.max(0, Math.min(HISTORY_DAYS, Math.floor(heardDays - days)));
    const baseline = baselineOf(dailyCounts(pulses, start, past, known.deaf), UNSEEN[subject.kind]);
    const lift = subject.kind === 'topic' ? liftOf([subject.id], now, known.expected) : 1;
    const { expected, score } = evidenceOf(inside.length, days, baseline, lift);
    if (inside.length - expected < 2 || inside.length < 1.5 * expected) continue;
    if (best === null || score > best.score) best = { pulses: inside, days, expected, score };
  }
  return best;
}

/** Counts grow in steps of about a quarter, so a rise speaks again when it has really grown. */
function step(count: number): number {
  return count < 8 ? count : Math.floor(Math.log(count) / Math.log(1.25));
}

function signalOf(
  key: string,
  subject: Subject,
  rise: Rise,
  { level, factors }: { level: Level; factors: Factors },
  now: Instant,
): Signal {
  const observed = rise.pulses.length;
  return signalFrom(
    {
      id: `${key}:${subject.kind}:${subject.id}:${dayOf(now)}:${step(observed)}`,
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
      }),
      window: rise.days * DAY,
    },
    rise.pulses,
    { score: rise.score, observed, expected: rise.expected },
  );
}
