import {
  clipped,
  coverageOf,
  type DayCoverage,
  type Gap,
  habitsOf,
  type Journal,
  lineDown,
  NOTABLE,
  overall,
  recovered,
  type Span,
  spanOf,
} from '../domain/coverage.ts';
import type { Habit } from '../domain/habit.ts';
import type { Source } from '../domain/source.ts';
import { addDays, dayOf, type Instant, startOfDay } from '../domain/time.ts';
import { ownSilence, type Listening } from '../domain/listening.ts';

/** Something that could not be heard: one source (`gap`), every source at once (`line`), or our own machine that slept (`own`). */
export interface Unheard extends Span {
  kind: 'gap' | 'line' | 'own';
  gap: Gap | null;
  /** Null once the source is configured no more. */
  source: Source | null;
  lasts: boolean;
}

/** How well we heard in the last days, for pages. */
export interface Covered {
  days: DayCoverage[];
  /** Over whole days; today is not over. */
  total: { plain: number | null; volume: number | null };
  habits: Map<string, Habit>;
  /** Newest first. */
  unheard: Unheard[];
}

/**
 * Judges the journal of the days from `from` up to now. Gaps shorter than an hour are left out unless they last; what a whole machine or
 * line did not hear stands once, not once for every source.
 */
export function covered(
  sources: readonly Source[],
  journal: Journal,
  hears: Listening,
  now: Instant,
  from: string,
  habits: Map<string, Habit> = habitsOf(sources, journal, dayOf(now)),
): Covered {
  const own = [...journal.outages, ...ownSilence(hears, now)];
  const days = coverageOf(sources, { ...journal, outages: own }, from, addDays(dayOf(now), 1), now, habits);
  const since = startOfDay(from);
  return {
    days,
    total: overall(days.filter((day) => day.day < dayOf(now))),
    habits,
    unheard: unheardIn(sources, journal.gaps, own, since, now),
  };
}

function unheardIn(
  sources: readonly Source[],
  gaps: readonly Gap[],
  own: readonly Span[],
  since: Instant,
  now: Instant,
): Unheard[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const living = gaps.filter((gap) => byId.has(gap.sourceId) && (gap.to ?? now) > since);
  const line = lineDown(living, sources.length, now);
  const mine = (kind: 'own' | 'line') => (span: Span) => ({
    ...span,
    kind,
    gap: null,
    source: null,
    lasts: span.to >= now,
  });
  return [
    ...clipped(own, since, now).map(mine('own')),
    ...clipped(line, since, now).map(mine('line')),
    ...living
      .filter((gap) => gap.to === null || gap.to - gap.from >= NOTABLE)
      .map((gap) => ({
        ...spanOf(gap, now),
        kind: 'gap' as const,
        gap,
        source: byId.get(gap.sourceId) ?? null,
        lasts: gap.to === null,
      })),
  ].sort((a, b) => Number(b.lasts) - Number(a.lasts) || b.to - a.to || b.from - a.from);
}

/** What came back since `since`, with its source's name. */
export function backAgain(
  sources: readonly Source[],
  gaps: readonly Gap[],
  since: Instant,
  now: Instant,
): (Gap & Span & { name: string })[] {
  const names = new Map(sources.map((source) => [source.id, source.name]));
  return recovered(gaps, since, now + 1).flatMap((gap) => {
    const name = names.get(gap.sourceId);
    return name === undefined ? [] : { ...gap, name };
  });
}
