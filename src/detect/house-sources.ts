import { clipped, type Gap, lengthIn, merged, NOTABLE, type Span, spanOf } from '../domain/coverage.ts';
import { expectedBetween, type Habit } from '../domain/habit.ts';
import { reason } from '../domain/reason.ts';
import type { Level } from '../domain/signal.ts';
import type { Source } from '../domain/source.ts';
import { DAY, HOUR, type Instant } from '../domain/time.ts';
import { type Condition, hours } from './house.ts';
import { deadOf, type Hearing, isTold, lineBack, lineTrouble, sleepTrouble } from './house-line.ts';

/** A source that fails is worth a word when so much of what it usually says is missed: one item is chance, a feed still holds two (P). */
const MISSED = 3;
/** However talkative it is, a shorter failure mends itself: most does within an hour, a day of editors' maintenance within six (P). */
const LONG = 6 * HOUR;
/** And however quiet it is, so long without an answer is told: at two days even the slowest rhythm was tried twice (P). */
const LONGEST = 2 * DAY;

/** From so many sources at once on it is one trouble and no coincidence (P). */
const SEVERAL = 3;

/** A drop of coverage: less than four fifths of the usual volume of a day can be heard. The same line the desk draws on Hôm nay. */
const LOST = 0.2;
/** Below so many usual items a day nobody can tell a drop (P). */
const ENOUGH = 10;
/** A drop is over when sources of half that weight are heard again: it does not linger until a day has passed (P). */
const STILL = LOST / 2;
/** A gap that ended so lately may be one of many short ones. */
const LATELY = 2 * HOUR;

const IN_TROUBLE: ReadonlySet<string> = new Set(['silent', 'failing', 'malformed', 'blocked']);

/** What is known of listening, with what was nobody else's fault. */
interface Look extends Hearing {
  dead: readonly Span[];
  /** When our line came back, if it was down; before, nothing is anybody's own fault. */
  back: Instant;
}

interface Ill {
  source: Source;
  /** How much of the whole usual volume of a day is lost with it, 0–1. To be silent is to be heard: it loses nothing. */
  share: number;
  condition: Condition;
}

/**
 * What is wrong with listening, each trouble once: a broken line explains every source behind it; several sources are one trouble; and what
 * was told alone goes on alone, so that no source stands in two living alerts.
 */
export function hearingTroubles(heard: Hearing): Condition[] {
  const line = lineTrouble(heard);
  if (line !== null) return [line];
  const slept = sleepTrouble(heard);
  const look = { ...heard, dead: deadOf(heard), back: lineBack(heard) ?? 0 };
  const losses = lossesOf(look);
  const ill = heard.sources.flatMap((source) => illness(source, look, losses) ?? []);
  const alone = ill.filter(({ source }) => isTold(heard, `source.${source.id}`));
  const rest = ill.filter((one) => !alone.includes(one));
  return [...slept, ...alone.map((one) => one.condition), ...restTroubles(rest, alone, heard, losses)];
}

/** The sources that were not told of alone: as single ones, as several, or as a drop of coverage; whatever was told first goes on. */
function restTroubles(
  rest: readonly Ill[],
  alone: readonly Ill[],
  heard: Hearing,
  losses: Losses,
): Condition[] {
  const told = new Set(alone.map(({ source }) => source.id));
  const { lost, lasting } = sumOf(losses, told);
  const drops = losses.expected >= ENOUGH && lost >= LOST && lasting >= STILL;
  const coverage = () => [coverageTrouble(lost, losses.expected, rest.length)];
  const several = () => [severalTrouble(rest, heard.sources.length, lost, drops)];
  if (isTold(heard, 'coverage')) return drops || rest.length > 0 ? coverage() : [];
  if (isTold(heard, 'sources')) return rest.length > 0 ? several() : [];
  if (rest.length >= SEVERAL) return several();
  const heavy = rest.some(({ share }) => share >= LOST);
  return drops && !heavy ? coverage() : rest.map((one) => one.condition);
}

interface Losses {
  /** Usual items of the last day for the time our own line and machine stood, of all sources. */
  expected: number;
  /** By source: what of it was lost, and its own share of the volume while it still is lost, else 0. */
  bySource: ReadonlyMap<string, { lost: number; lasting: number }>;
}

/** What the last day lost to sources that could not be heard for an hour or more; our own failures are told as such. */
function lossesOf({ now, sources, habits, gaps: all, dead }: Look): Losses {
  const from = now - DAY;
  let total = 0;
  const found = sources.map((source) => {
    const habit = habits.get(source.id);
    const gaps = all.filter((gap) => gap.sourceId === source.id && gap.state !== 'silent');
    const since = Math.max(from, Math.min(source.firstOkAt ?? Infinity, ...gaps.map((gap) => gap.from)));
    if (habit === undefined || since >= now) return { source, expected: 0, lost: 0, lasts: false };
    const expected = usual(habit, since, now, dead);
    const spans = gaps.map((gap) => spanOf(gap, now)).filter((span) => span.to - span.from >= NOTABLE);
    const lost = merged(clipped(spans, since, now)).reduce(
      (sum, span) => sum + usual(habit, span.from, span.to, dead),
      0,
    );
    total += expected;
    return { source, expected, lost, lasts: gaps.some((gap) => (gap.to ?? now) >= now - LATELY) };
  });
  const share = (part: number) => (total > 0 ? part / total : 0);
  return {
    expected: total,
    bySource: new Map(
      found.map(({ source, expected, lost, lasts }) => [
        source.id,
        { lost: share(lost), lasting: lasts ? share(expected) : 0 },
      ]),
    ),
  };
}

function sumOf(losses: Losses, without: ReadonlySet<string>): { lost: number; lasting: number } {
  const counted = [...losses.bySource].filter(([id]) => !without.has(id)).map(([, loss]) => loss);
  return {
    lost: counted.reduce((sum, one) => sum + one.lost, 0),
    lasting: counted.reduce((sum, one) => sum + one.lasting, 0),
  };
}

/** Usual items in [from, to) without the time nobody could have heard them. */
function usual(habit: Habit, from: Instant, to: Instant, dead: readonly Span[]): number {
  const lost = clipped(dead, from, to).reduce(
    (sum, span) => sum + expectedBetween(habit, span.from, span.to),
    0,
  );
  return Math.max(0, expectedBetween(habit, from, to) - lost);
}

/** What ails one source, or null: against its own habit, so that a quiet night is a quiet night. */
function illness(source: Source, look: Look, losses: Losses): Ill | null {
  if (!IN_TROUBLE.has(source.state)) return null;
  const silent = source.state === 'silent';
  const gap = look.gaps.findLast(
    (one) => one.sourceId === source.id && one.to === null && (one.state === 'silent') === silent,
  );
  const habit = look.habits.get(source.id);
  if (gap === undefined || habit === undefined) return null;
  return silent ? silence(source, gap, habit, look) : deafness(source, gap, habit, look, losses);
}

/** `silent` is already judged against the source's own habit, at each visit. */
function silence(source: Source, gap: Gap, habit: Habit, { now, own }: Look): Ill {
  const expected = usual(habit, gap.from, now, own);
  const data = { name: source.name, hours: hours(now - gap.from), usual: Math.round(expected) };
  return {
    source,
    share: 0,
    condition: {
      ...single(source, 1),
      expected,
      window: now - gap.from,
      reason: reason('house.source.silent', data),
    },
  };
}

function deafness(source: Source, gap: Gap, habit: Habit, look: Look, losses: Losses): Ill | null {
  const { now, own, dead, back } = look;
  // What failed while we were cut off must fail again before it is its own fault.
  if ((source.triedAt ?? 0) < Math.max(back, ...own.map((span) => span.to))) return null;
  const from = Math.max(gap.from, back);
  const lasted = now - from - lengthIn(dead, from, now);
  const missed = usual(habit, from, now, dead);
  if (lasted < LONGEST && (lasted < LONG || missed < MISSED)) return null;
  const share = losses.expected < ENOUGH ? 0 : (losses.bySource.get(source.id)?.lost ?? 0);
  const data = { name: source.name, hours: hours(lasted), missed: Math.round(missed), trouble: gap.trouble };
  return {
    source,
    share,
    condition: {
      ...single(source, share >= LOST ? 2 : 1),
      expected: missed,
      window: lasted,
      reason: reason('house.source.deaf', data),
    },
  };
}

function single(source: Source, level: Level): Omit<Condition, 'expected' | 'window' | 'reason'> {
  return { id: `source.${source.id}`, level, observed: 0 };
}

function severalTrouble(rest: readonly Ill[], of: number, lost: number, drops: boolean): Condition {
  const names = rest
    .toSorted((a, b) => b.share - a.share || a.source.name.localeCompare(b.source.name))
    .slice(0, 3)
    .map(({ source }) => source.name)
    .join(', ');
  const data = { n: rest.length, of, names, lost: percent(lost) };
  return {
    id: 'sources',
    level: drops ? 2 : 1,
    observed: rest.length,
    expected: 0,
    window: Math.max(0, ...rest.map(({ condition }) => condition.window)),
    reason: reason(rest.length === 1 ? 'house.sources.last' : 'house.sources', data),
  };
}

function coverageTrouble(lost: number, expected: number, n: number): Condition {
  const heard = Math.max(0, 1 - lost);
  return {
    id: 'coverage',
    level: 2,
    observed: Math.round(heard * expected),
    expected: Math.round(expected),
    window: DAY,
    reason: reason('house.coverage', { heard: percent(heard), usual: Math.round(expected), n }),
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
