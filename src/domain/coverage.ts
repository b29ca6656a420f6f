import { expectedBetween, fewChance, type Habit, habitOf, type Rhythm } from './habit.ts';
import type { Source, SourceState } from './source.ts';
import { addDays, DAY, type Day, dayOf, HOUR, type Instant, MINUTE, startOfDay } from './time.ts';

/** A stretch of time, end exclusive. */
export interface Span {
  from: Instant;
  to: Instant;
}

/** A stretch in which one source was not heard, or answered but said nothing against its habit (`silent`). */
export interface Gap {
  sourceId: string;
  from: Instant;
  /** Null while it lasts. */
  to: Instant | null;
  state: Extract<SourceState, 'failing' | 'malformed' | 'blocked' | 'silent'>;
  /** Key of the sentence that says why. */
  trouble: string;
}

/** The visits to one source on one Vietnamese day. */
export interface SourceDay {
  sourceId: string;
  day: Day;
  tries: number;
  good: number;
  heard: number;
  fresh: number;
}

/** What was written down about listening: everything coverage is computed from. */
export interface Journal {
  days: readonly SourceDay[];
  gaps: readonly Gap[];
  /** When our own machine did not listen at all. */
  outages: readonly Span[];
  /** At which hours each source publishes. */
  rhythms: ReadonlyMap<string, Rhythm>;
}

/** How much of one day was heard. */
export interface DayCoverage {
  day: Day;
  /** Sources listened to by then, and those of them that answered at least once. */
  sources: number;
  answered: number;
  /** 0–1: items usual for the time that was heard, over all that are usual; null when none are. */
  volume: number | null;
  expected: number;
}

type Listened = Pick<Source, 'id' | 'weekly' | 'firstOkAt'>;

/** A listener that has not run for this long was asleep: the shipped rhythm is a minute, so many turns were missed. */
export const ASLEEP_AFTER = 30 * MINUTE;

/** Shorter gaps are logged, but nobody is told: a feed still holds what was said meanwhile. */
export const NOTABLE = HOUR;

/** Days of history behind a habit: eight of each weekday. */
export const HABIT_DAYS = 56;

/** A chance below this is out of character: about one quiet spell in two hundred by chance alone. */
export const UNUSUAL = 0.005;

/** A day of which more than this share was lost to trouble says nothing of a habit. */
const SPOILED = 0.25;

/** Spans in order, overlapping ones as one. */
export function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
}

/** The parts of spans that lie in [from, to). */
export function clipped(spans: readonly Span[], from: Instant, to: Instant): Span[] {
  return spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);
}

/** Milliseconds of [from, to) that lie in the spans. */
export function lengthIn(spans: readonly Span[], from: Instant, to: Instant): number {
  return merged(clipped(spans, from, to)).reduce((sum, span) => sum + span.to - span.from, 0);
}

/** A gap as a span; one that lasts reaches `now`. */
export function spanOf(gap: Gap, now: Instant): Span {
  return { from: gap.from, to: gap.to ?? Math.max(now, gap.from) };
}

/** A gap after one more visit: the same one going on, a new one, or none, and the one that ended. */
export function gapAfter(
  open: Gap | null,
  sourceId: string,
  visit: Pick<Source, 'state' | 'trouble' | 'newsAt'>,
  now: Instant,
): { open: Gap | null; ended: Gap | null } {
  const { state } = visit;
  const ended = open === null ? null : { ...open, to: now };
  if (state !== 'failing' && state !== 'malformed' && state !== 'blocked' && state !== 'silent')
    return { open: null, ended };
  const trouble = visit.trouble ?? `trouble.${state}`;
  // Not to be heard and to say nothing are different things; within the first the latest cause says most.
  if (open !== null && (open.state === 'silent') === (state === 'silent'))
    return { open: { ...open, state, trouble }, ended: null };
  const from = state === 'silent' ? (visit.newsAt ?? now) : now;
  return { open: { sourceId, from, to: null, state, trouble }, ended };
}

/** Gaps worth telling that ended at or after `since`, newest first: sources that can be heard again. */
export function recovered(gaps: readonly Gap[], since: Instant, until: Instant): (Gap & Span)[] {
  return gaps
    .flatMap((gap) => (gap.to === null ? [] : { ...gap, to: gap.to }))
    .filter((gap) => gap.to >= since && gap.to < until && gap.to - gap.from >= NOTABLE)
    .sort((a, b) => b.to - a.to);
}

/** Trouble that also comes from our own line. */
export const LINE: ReadonlySet<string> = new Set([
  'trouble.no-connection',
  'trouble.timeout',
  'trouble.robots-unreachable',
]);

/**
 * When every source was out of reach at once, most of them for want of a connection: then it was our own line and not theirs.
 * With fewer than three sources nobody can tell.
 */
export function lineDown(gaps: readonly Gap[], sources: number, now: Instant): Span[] {
  if (sources < 3) return [];
  const deaf = gaps.filter((gap) => gap.state !== 'silent').map((gap) => ({ ...spanOf(gap, now), gap }));
  const edges = [...new Set(deaf.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const down = edges.flatMap((from, index) => {
    const to = edges[index + 1];
    if (to === undefined) return [];
    const inside = deaf.filter((span) => span.from <= from && span.to >= to);
    const ids = new Set(inside.map(({ gap }) => gap.sourceId));
    const line = inside.filter(({ gap }) => LINE.has(gap.trouble)).length;
    return ids.size >= sources && line * 2 > sources ? [{ from, to }] : [];
  });
  return merged(down);
}

/** The habits of sources as their journal shows them; days before `today` on which they were listened to count. */
export function habitsOf(sources: readonly Listened[], journal: Journal, today: Day): Map<string, Habit> {
  const days = bySource(journal.days);
  const gaps = bySource(journal.gaps);
  return new Map(
    sources.map((source) => {
      const trouble = [
        ...journal.outages,
        ...(gaps.get(source.id) ?? []).map((gap) => spanOf(gap, startOfDay(today))),
      ];
      // What a first visit brings is backlog.
      const first = source.firstOkAt === null ? today : dayOf(source.firstOkAt);
      const past = (days.get(source.id) ?? []).filter(
        (entry) => entry.good > 0 && entry.day < today && entry.day > first && !isSpoiled(entry.day, trouble),
      );
      return [source.id, habitOf(source.weekly, past, journal.rhythms.get(source.id) ?? null)];
    }),
  );
}

/** Rows by the source they are of, in their order. */
export function bySource<T extends { sourceId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.sourceId);
    if (group) group.push(row);
    else groups.set(row.sourceId, [row]);
  }
  return groups;
}

function isSpoiled(day: Day, trouble: readonly Span[]): boolean {
  if (trouble.length === 0) return false;
  const from = startOfDay(day);
  const to = from + DAY;
  return lengthIn(trouble, from, to) > SPOILED * (to - from);
}

/** How much was heard on each day of [from, to), as far as it has come. Sources nobody had listened to by then do not count. */
export function coverageOf(
  sources: readonly Listened[],
  journal: Journal,
  from: Day,
  to: Day,
  now: Instant,
  habits: ReadonlyMap<string, Habit> = habitsOf(sources, journal, dayOf(now)),
): DayCoverage[] {
  const good = new Set(
    journal.days.flatMap(({ day, sourceId, good: answers }) =>
      day >= from && day < to && answers > 0 ? [`${sourceId} ${day}`] : [],
    ),
  );
  const gaps = bySource(journal.gaps);
  const listened = sources.flatMap((source) => {
    const habit = habits.get(source.id);
    if (habit === undefined) return [];
    const theirs = gaps.get(source.id) ?? [];
    const since = Math.min(source.firstOkAt ?? Infinity, ...theirs.map((gap) => gap.from));
    return [{ id: source.id, habit, since, deaf: deafIn(theirs, journal.outages, -Infinity, Infinity, now) }];
  });
  const out: DayCoverage[] = [];
  for (let day = from; day < to && startOfDay(day) <= now; day = addDays(day, 1)) {
    const [begins, ends] = [startOfDay(day), Math.min(startOfDay(addDays(day, 1)), now)];
    const total = { day, sources: 0, answered: 0, expected: 0 };
    let missed = 0;
    for (const { id, habit, since, deaf } of listened) {
      if (since >= ends) continue;
      const answered = good.has(`${id} ${day}`);
      const expected = expectedBetween(habit, Math.max(begins, since), ends);
      total.sources++;
      total.expected += expected;
      if (answered) total.answered++;
      // A day that is over without one answer was not heard, whatever the log says of it.
      if (!answered && ends < now) missed += expected;
      else
        for (const span of clipped(deaf, Math.max(begins, since), ends))
          missed += expectedBetween(habit, span.from, span.to);
    }
    out.push({ ...total, volume: total.expected > 0 ? 1 - missed / total.expected : null });
  }
  return out;
}

/** The parts of [from, to) in which a source was not heard, for its trouble or for ours. To be silent is to be heard. */
export function deafIn(
  gaps: readonly Gap[],
  outages: readonly Span[],
  from: Instant,
  to: Instant,
  now: Instant,
): Span[] {
  const theirs = gaps.filter((gap) => gap.state !== 'silent').map((gap) => spanOf(gap, now));
  return merged(clipped([...theirs, ...outages], from, to));
}

/** Days of many as one: shares weighted by what was expected on each. */
export function overall(days: readonly DayCoverage[]): { plain: number | null; volume: number | null } {
  const sum = (pick: (day: DayCoverage) => number) => days.reduce((total, day) => total + pick(day), 0);
  const sources = sum((day) => day.sources);
  const expected = sum((day) => day.expected);
  return {
    plain: sources === 0 ? null : sum((day) => day.answered) / sources,
    volume: expected === 0 ? null : sum((day) => day.expected * (day.volume ?? 0)) / expected,
  };
}

/** What one day of one source was. `thin`: it answered, but said far less than on its other days of that name. */
export type DayVerdict = 'full' | 'part' | 'none' | 'thin' | 'idle';

/** Judges a day against the source's own habit, so that a quiet Sunday is a quiet Sunday. `deaf`: from `deafIn`. */
export function verdictOf(
  entry: SourceDay | undefined,
  day: Day,
  habit: Habit,
  deaf: readonly Span[],
  now: Instant,
): DayVerdict {
  if (entry === undefined || entry.tries === 0) return 'idle';
  if (entry.good === 0) return 'none';
  const [from, to] = [startOfDay(day), Math.min(startOfDay(addDays(day, 1)), now)];
  if (lengthIn(deaf, from, to) >= NOTABLE) return 'part';
  return fewChance(habit, entry.fresh, from, to) < UNUSUAL ? 'thin' : 'full';
}
