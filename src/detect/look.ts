import type { Measurement, Short } from '../domain/explained.ts';
import type { SeriesSubject } from '../domain/signal.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { type Burn, burnWindows } from './burn.ts';
import { borderOf, byDay, livesLong } from './burns.ts';
import { evidenceOf } from './count.ts';
import { falseAlarmsAt, shareOfBudget } from './crisis/threshold.ts';
import { distinct, type Known } from './facts.ts';
import { judged, mayRush } from './rushes.ts';
import { isTrouble, type Series, within } from './series.ts';
import { enoughFor, exceeds, usualBefore, windowsFor } from './surge.ts';
import { crowded, leastOf, weighRise } from './weigh.ts';

/** What every look needs beside the series itself. */
export interface Sight {
  known: Known;
  heardDays: number;
  /** Series that live for years, and those that move as well: they share what noise is allowed. */
  longLived: number;
  all: number;
}

/** A look whose last question is asked only of the one that is shown: it costs more than the look. */
export interface Look extends Omit<Measurement, 'enough'> {
  enough: () => number | null;
}

export function settled(look: Look | null): Measurement | null {
  return look === null ? null : { ...look, enough: look.enough() };
}

/** Nobody is told that a hundred more would have been enough. */
const REASON = 50;

/** A series as far as it had been heard by a moment, and what of it speaks against us. */
export interface Past extends Series {
  trouble: readonly Pulse[];
}

/** The loudest window of trouble as of `at`, however little is in it. */
export function windowLook(series: Past, at: Instant, { known, heardDays }: Sight): Look {
  const { subject, trouble } = series;
  const needed = enoughFor(subject.kind);
  const looks = windowsFor(subject.kind).map((days) => {
    const inside = within(trouble, at - days * DAY, at);
    const { baseline, lift } = usualBefore(trouble, subject, known, at, heardDays, days);
    const evidence = (n: number) => evidenceOf(n, days, baseline, lift).score;
    const { expected, score } = evidenceOf(inside.length, days, baseline, lift);
    return { days, inside, expected, score: inside.length === 0 ? 0 : score, evidence };
  });
  const [best] = looks.toSorted((a, b) => b.score - a.score || a.days - b.days);
  if (best === undefined) throw new Error(`no window for a series of ${subject.kind}`);
  const enough = (n: number) => exceeds(n, best.expected) && best.evidence(n) >= needed;
  const n = best.inside.length;
  return {
    at,
    measure: 'window',
    window: best.days * DAY,
    observed: n,
    expected: best.expected,
    ...voicesOf(best.inside),
    evidence: best.score,
    needed,
    short: shortOf(best.inside, subject, enough(n), known),
    enough: () => fewest(leastOf(subject), n + REASON, enough),
  };
}

/** The slow burn as of `at`, for series that live long; null for others, and on a day that brought nothing. */
export function burnLook(series: Series, at: Instant, sight: Sight): Look | null {
  const { subject } = series;
  const { known, heardDays, longLived } = sight;
  if (!livesLong(subject.kind)) return null;
  const { days, negative, trouble, options } = byDay(series, known, at, heardDays);
  const inside = (window: number) => within(trouble, at - window * DAY, at);
  const open = burnWindows(days, { ...options, negative });
  // A window the gate would shut explains less than an open one, however strong it is.
  const gate = (look: Burn) => (crowded(inside(look.days), subject) ? 1 : 0);
  const [best] = open.toSorted(
    (a, b) =>
      gate(b) - gate(a) || b.evidence - a.evidence || b.observed - b.expected - (a.observed - a.expected),
  );
  if (best === undefined) return null;
  const needed = borderOf(longLived);
  const against = inside(best.days);
  return {
    at,
    measure: 'burn',
    window: best.days * DAY,
    observed: best.observed,
    expected: best.expected,
    ...voicesOf(against),
    evidence: best.score,
    needed,
    short: shortOf(against, subject, best.score >= needed, known),
    enough: () =>
      fewest(best.observed, best.observed + REASON, (n) => {
        const more = n - best.observed;
        const scored = burnWindows(plus(days, more), {
          ...options,
          negative: plus(negative, more),
          found: numbered(plus(options.found, more)),
          foundAgainst: numbered(plus(options.foundAgainst, more)),
        });
        return (scored.find((look) => look.days === best.days)?.score ?? 0) >= needed;
      }),
  };
}

/** The rush as of `at`; null where too few came within half a day, or their hours explain them. About a tenth of a second. */
export function rushLook(series: Series, at: Instant, sight: Sight): Look | null {
  const { known, heardDays, all } = sight;
  if (!mayRush(series, at)) return null;
  const rush = judged(series, known, at, heardDays);
  if (rush === null) return null;
  const inside = within(series.pulses, at - rush.hours * HOUR, at);
  const trouble = inside.filter((pulse) => isTrouble(pulse, known));
  const perMonth = falseAlarmsAt(rush.score, rush.class);
  const allowed = shareOfBudget(known.pushAWeek, all);
  return {
    at,
    measure: 'rush',
    window: rush.hours * HOUR,
    observed: rush.observed,
    expected: rush.expected,
    ...voicesOf(trouble),
    evidence: -Math.log10(perMonth),
    needed: -Math.log10(allowed),
    short: shortOf(trouble, series.subject, perMonth <= allowed, known),
    enough: () => null,
  };
}

function voicesOf(against: readonly Pulse[]): Pick<Measurement, 'against' | 'publishers'> {
  return { against: against.length, publishers: distinct(against.map((pulse) => pulse.publisher)) };
}

/** The first thing that keeps these mentions against us from being a rise that is told. */
function shortOf(
  against: readonly Pulse[],
  subject: SeriesSubject,
  rare: boolean,
  known: Known,
): Short | null {
  if (against.length < leastOf(subject)) return 'few';
  if (!crowded(against, subject)) return 'voices';
  if (!rare) return 'usual';
  return weighRise(against, known).level === 0 ? 'mild' : null;
}

/** The smallest count in [from, to] that is enough; null when none is. */
function fewest(from: number, to: number, enough: (n: number) => boolean): number | null {
  for (let n = from; n <= to; n++) if (enough(n)) return n;
  return null;
}

/** The same days with so many more today. */
function plus(days: readonly (number | null)[], more: number): (number | null)[] {
  const today = days.length - 1;
  return days.map((count, day) => (day === today && count !== null ? count + more : count));
}

function numbered(days: readonly (number | null)[]): number[] {
  return days.map((count) => count ?? 0);
}
