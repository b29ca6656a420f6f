import { reason } from '../domain/reason.ts';
import type { Signal, SubjectKind } from '../domain/signal.ts';
import { DAY, dayOf, HOUR, type Instant, weekdayOf } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { type Burn, burnOf, GUARD, PRIOR_RATE } from './burn.ts';
import { distinct, factsOf, type Known, liftOf } from './facts.ts';
import { signalFrom } from './find.ts';
import { factorsOf } from './level.ts';
import { countsByDay, isTrouble, newTo, type Series, within } from './series.ts';
import { souringOf } from './souring.ts';
import { stepOf } from './steps.ts';
import { type Days, HISTORY } from './usual.ts';
import { crowded, PUBLISHERS_FLOOR, weighRise } from './weigh.ts';

/** Days of the past the slow burn asks for. */
export const BURN_DAYS = HISTORY + GUARD;

/** Series that live for years. A story is itself one heap, and everything together mixes stories: the calibration holds for neither. */
const LIVE_LONG: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['topic', 'place', 'claim']);

/** False alarms all these series together may bring in a month; a rise must be rarer than that by chance. */
const NOISE_A_MONTH = 1;
/** log10 of months: no single series is believed below 0.1 false alarms a month, measured (docs/method.md). */
const LEAST = 1.1;
/** Much talk that is not against us, and a tone that turned at the usual volume, are for the desk: rarer than once in 100 and 25 months (P). */
const VOLUME = 2;
const TURNED = 1.4;
/** Below this many items a day a share of them says nothing. */
const TONE_RATE = 0.5;
const VOLUME_FLOOR = 6;
/** A new level had stood for so many days before a person was asked about it (method §4.9). */
const SETTLED_DAYS = 3;
/** Chances per month said per day, as every signal's score is: −log10 that a day brings it. */
const DAYS_A_MONTH = Math.log10(30);

/** Evidence a series of these must show, in log10 of the months in which chance brings it once. */
export function borderOf(seriesInAll: number): number {
  return Math.max(LEAST, Math.log10(Math.max(1, seriesInAll) / NOISE_A_MONTH));
}

/** Does the slow burn hold for such a series? */
export function livesLong(kind: SubjectKind): boolean {
  return LIVE_LONG.has(kind);
}

/** A series by the day, as the slow burn reads it. */
export function byDay(series: Series, known: Known, now: Instant, heardDays: number) {
  const since = known.rebased.get(`${series.subject.kind}:${series.subject.id}`);
  // Of a level a person took for the usual one, only the days of that level say what is usual.
  const ago = since === undefined ? null : Math.ceil((now - since) / DAY);
  const guard = ago === null ? GUARD : Math.min(GUARD, 1 + ago);
  const usualDays = ago === null ? BURN_DAYS : ago + SETTLED_DAYS + guard;
  const length = Math.max(1, Math.min(BURN_DAYS, usualDays, Math.floor(heardDays)));
  const trouble = series.pulses.filter((pulse) => isTrouble(pulse, known));
  const { kind, id } = series.subject;
  const lift = (day: number) =>
    kind === 'topic' ? liftOf([id], now - (length - 0.5 - day) * DAY, known) : 1;
  const count = (of: readonly Pulse[]) => countsByDay(of, now, length);
  return {
    days: countsByDay(series.pulses, now, length, known.deaf),
    negative: countsByDay(trouble, now, length, known.deaf),
    trouble,
    options: {
      weekday: weekdayOf(now - (length - 0.5) * DAY),
      lift,
      usual: PRIOR_RATE,
      found: numbers(count(series.pulses)),
      foundAgainst: numbers(count(trouble)),
      guard,
    },
  };
}

/** Counts without holes: nothing is left out when nobody says what was not heard. */
function numbers(counts: Days): number[] {
  return counts.map((count) => count ?? 0);
}

/**
 * The slow burn of one series: more items, or more of them against us, over one to fourteen days than its half year explains.
 * @param all how many such series share the noise allowed
 */
export function burnSignals(
  series: Series,
  known: Known,
  now: Instant,
  heardDays: number,
  all: number,
): Signal[] {
  const { subject, pulses } = series;
  if (!livesLong(subject.kind) || newTo(pulses, now - 12 * HOUR, now).length === 0) return [];
  const { days, negative, trouble, options } = byDay(series, known, now, heardDays);
  const gate = (window: number) => crowded(within(trouble, now - window * DAY, now), subject);
  const burn = burnOf(days, { ...options, negative, gate });
  if (burn.score >= borderOf(all)) {
    const against = within(trouble, now - burn.days * DAY, now);
    const { level, factors, doubted } = weighRise(against, known);
    const key = doubted ? 'signal.burn-doubted' : 'signal.burn';
    return level === 0 ? [] : [told(series, key, burn, against, { level, factors }, now)];
  }
  const desk = (key: string, rise: Burn, behind: Pulse[]) => {
    const factors = factorsOf(factsOf(behind, known));
    return [told(series, key, rise, behind, { level: 1, factors }, now)];
  };
  const souring = turned(days, negative);
  if (souring !== null && subject.kind !== 'claim') {
    const soured = within(trouble, now - souring.days * DAY, now);
    if (crowded(soured, subject)) return desk('signal.souring', souring, soured);
  }
  if (subject.kind === 'claim') return [];
  const volume = burnOf(days, options);
  const inside = within(pulses, now - volume.days * DAY, now);
  const loud =
    volume.score >= VOLUME &&
    inside.length >= VOLUME_FLOOR &&
    distinct(inside.map((pulse) => pulse.publisher)) > PUBLISHERS_FLOOR;
  return loud ? desk('signal.volume', volume, inside) : [];
}

/** A tone that turned, in series busy enough to have one. */
function turned(days: Days, negative: Days): Burn | null {
  const heard = days.filter((count) => count !== null);
  const rate = heard.reduce((sum, count) => sum + count, 0) / Math.max(1, heard.length);
  if (rate < TONE_RATE) return null;
  const souring = souringOf(days, negative);
  return souring.score >= TURNED ? souring : null;
}

/** Nothing usual is ever said to be none: a tenth of an item. */
export const LEAST_SAID = 0.1;
/** Longer than ten years is not said as a number. */
const MOST_MONTHS = 120;

function told(
  { subject }: Series,
  key: string,
  burn: Burn,
  behind: readonly Pulse[],
  { level, factors }: Pick<ReturnType<typeof weighRise>, 'level' | 'factors'>,
  now: Instant,
): Signal {
  return signalFrom(
    {
      id: `${key}:${subject.kind}:${subject.id}:${dayOf(now)}:${stepOf(behind.length)}`,
      rule: 'surge',
      subject,
      at: now,
      level,
      factors,
      reason: reason(key, {
        n: behind.length,
        all: burn.observed,
        expected: Math.max(LEAST_SAID, Math.round(burn.expected * 10) / 10),
        days: burn.days,
        hours: burn.days * 24,
        publishers: distinct(behind.map((pulse) => pulse.publisher)),
        doubted: behind.filter((pulse) => pulse.doubted).length,
        months: Math.min(MOST_MONTHS, Math.round(10 ** burn.score)),
      }),
      window: burn.days * DAY,
    },
    behind,
    { score: burn.score + DAYS_A_MONTH, observed: burn.observed, expected: burn.expected },
  );
}
