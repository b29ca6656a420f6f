import { levelOf } from '../domain/level.ts';
import { reason } from '../domain/reason.ts';
import type { SeriesKind, Signal } from '../domain/signal.ts';
import { isPrivate } from '../domain/source.ts';
import { DAY, dayOf, HOUR, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { binned } from './crisis/bins.ts';
import { rushOf, type Rush } from './crisis/rush.ts';
import { falseAlarmsAt, returnDays, shareOfBudget } from './crisis/threshold.ts';
import { distinct, factsOf, type Known, liftOf } from './facts.ts';
import { signalFrom } from './find.ts';
import { factorsOf } from './level.ts';
import { isTrouble, newTo, type Series, within } from './series.ts';
import { stepOf } from './steps.ts';
import { crowded, weighRise } from './weigh.ts';

/** The longest window of the rush, and the fewest mentions in it: below them its score is 0 whatever came before. */
export const REACH = 12 * HOUR;
const FEWEST = 5;
/** How far back it asks for what is usual. */
const HISTORY = 56 * DAY;
/** A rise this rare may wake people; one this common is only for the desk: false alarms of one series a month (method: .5 for a watch list). */
const WATCH = 0.5;
/** What comparable series bring in all, and of trouble, in mentions an hour, before anything was seen (P). */
const SIBLINGS: Readonly<Record<SeriesKind, { perHour: number; negativePerHour: number }>> = {
  story: { perHour: 0.02, negativePerHour: 0.004 },
  topic: { perHour: 0.01, negativePerHour: 0.002 },
  claim: { perHour: 0.002, negativePerHour: 0.001 },
  place: { perHour: 0.01, negativePerHour: 0.002 },
  tripwire: { perHour: 0.002, negativePerHour: 0.001 },
  system: { perHour: 0.07, negativePerHour: 0.01 },
};

/** Has it enough of the last twelve hours to be a rush at all? */
export function mayRush({ pulses }: Series, now: Instant): boolean {
  return within(pulses, now - REACH, now).length >= FEWEST;
}

/**
 * The rush: more within hours than a series' own days and hours explain, for sources busy enough to have a usual by the hour. What is rare
 * enough for the letter budget is weighed like any rise; what is only rare enough for the watch list, or is a lone flurry, stays on the desk.
 * @param all how many series share the letter budget: those that live for years, and those that move now
 */
export function rushSignals(
  series: Series,
  known: Known,
  now: Instant,
  heardDays: number,
  all: number,
): Signal[] {
  const recent = within(series.pulses, now - REACH, now);
  if (!mayRush(series, now) || newTo(recent, now - HOUR, now).length === 0) return [];
  const rush = judged(series, known, now, heardDays);
  if (rush === null) return [];
  const flurry = rush.perMonth > WATCH;
  if (flurry && falseAlarmsAt(rush.spike, rush.class) > WATCH) return [];
  const inside = within(series.pulses, now - rush.hours * HOUR, now);
  const trouble = inside.filter((pulse) => isTrouble(pulse, known));
  const grave = rush.of === 'negative' || trouble.length * 2 > inside.length;
  const weighed = grave ? weighRise(trouble, known) : null;
  const behind = grave ? trouble : inside;
  if (!crowded(behind, series.subject)) return [];
  const factors = weighed?.factors ?? factorsOf(factsOf(behind, known));
  const letters = grave && !flurry && rush.perMonth <= shareOfBudget(known.pushAWeek, all);
  const proposed = weighed?.level ?? levelOf(factors);
  const level = letters || proposed < 1 ? proposed : 1;
  if (level === 0) return [];
  return [
    signalFrom(
      {
        id: `rush:${series.subject.kind}:${series.subject.id}:${dayOf(now)}:${stepOf(behind.length)}`,
        rule: 'surge',
        subject: series.subject,
        at: now,
        level,
        factors,
        reason: reason(keyOf(grave, rush), {
          n: behind.length,
          all: inside.length,
          expected: Math.round(rush.expected * 10) / 10,
          hours: rush.hours,
          publishers: distinct(behind.map((pulse) => pulse.publisher)),
          days: Math.min(
            Math.round(flurry ? returnDays(rush.spike, rush.class) : rush.returnDays),
            MOST_DAYS,
          ),
        }),
        window: rush.hours * HOUR,
      },
      behind,
      { score: rush.score, observed: behind.length, expected: rush.expected },
    ),
  ];
}

/** What was measured, all items or those against us, is what is compared in words. */
function keyOf(grave: boolean, rush: Rush): string {
  if (!grave) return 'signal.rush-volume';
  return rush.of === 'negative' ? 'signal.rush' : 'signal.rush-mixed';
}

/** Longer than ten years is not said as a number: nobody has listened that long. */
const MOST_DAYS = 3650;

/** What the latest quarter of an hour of a series says; null when nothing is unusual. */
export function judged(series: Series, known: Known, now: Instant, heardDays: number): Rush | null {
  const { subject, pulses } = series;
  const begin = now - Math.min(HISTORY, heardDays * DAY);
  const first = pulses[0]?.countsAt ?? now;
  // A story could not speak before it existed: days of its silence are no evidence.
  const from = subject.kind === 'story' ? Math.max(begin, first) : begin;
  const items = pulses.map((pulse: Pulse) => ({
    at: pulse.countsAt,
    // In a group every post is somebody's; a newspaper is one voice however much it prints.
    voice: isPrivate(pulse.kind) ? pulse.id : pulse.publisher,
    negative: isTrouble(pulse, known),
  }));
  const rebased = known.rebased.get(`${subject.kind}:${subject.id}`);
  return rushOf(binned(items, from, now, known.deaf), {
    siblings: SIBLINGS[subject.kind],
    ...(rebased !== undefined && { rebaselined: [rebased] }),
    ...(subject.kind === 'topic' && { calendar: (at: Instant) => factorOf(liftOf([subject.id], at, known)) }),
  });
}

/** The calendar speaks only of days it knows; an ordinary day is left to the season. */
function factorOf(lift: number): number | null {
  return lift > 1 ? lift : null;
}
