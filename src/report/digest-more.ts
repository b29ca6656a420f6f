import type { Rules } from '../config/rules.ts';
import type { Judgement } from '../domain/alert.ts';
import type { Journal } from '../domain/coverage.ts';
import { type AheadLine, type DayLine, type DigestMore, type GraveLine, isFair } from '../domain/digest.ts';
import { heardShares, meanShare, type Visited, WELL_HEARD } from '../domain/listened.ts';
import type { Owed } from '../domain/owed.ts';
import { type KeptProspect, standing } from '../domain/prospect.ts';
import type { Statement } from '../domain/statement.ts';
import { isPrivate } from '../domain/source.ts';
import { addDays, type Day, dayOf, startOfDay } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { stancesOf } from './digest.ts';

/** So many weeks before is the same week of last year: weekdays stay weekdays. */
export const YEAR_OF_WEEKS = 52;

/** What a digest tells beyond the bare week is told from. */
export interface Around {
  monday: Day;
  /** Relevant mentions of this week and the one before. */
  pulses: readonly Pulse[];
  /** Stories the digest names anyway. */
  told: ReadonlySet<string>;
  lastYear: DigestMore['lastYear'];
  /** How the days of the same week of last year were listened to. */
  visitedThen: readonly Visited[];
  journal: Pick<Journal, 'days' | 'outages'>;
  /** Texts that were published, whenever. */
  published: readonly Pick<Statement, 'claim' | 'published'>[];
  judgements: ReadonlyMap<string, Judgement>;
  owed: readonly Pick<Owed, 'duty' | 'due'>[];
  prospects: readonly KeptProspect[];
}

/** More than these are a list nobody reads. */
const TOPICS = 5;
const PROSPECTS = 4;
const GRAVE = 5;
/** From this severity on an item is read whatever stance it takes. */
const SEVERE = 2;

export function moreOf(around: Around, calendar: Rules['calendar']): DigestMore {
  const { monday } = around;
  const [before, from, to] = [-7, 0, 7].map((days) => startOfDay(addDays(monday, days))) as [
    number,
    number,
    number,
  ];
  const now = around.pulses.filter(({ countsAt }) => countsAt >= from && countsAt < to);
  const past = around.pulses.filter(({ countsAt }) => countsAt >= before && countsAt < from);
  return {
    lastYear: around.lastYear,
    days: daysOf(now, around),
    grave: graveOf(now, around),
    fair: fairOf(around),
    voicesBefore: voicesIn(past),
    voices: voicesByTopic(now),
    corrected: correctedOf(now, around, { from, to }),
    useful: Object.fromEntries([...around.judgements].map(([alert, { usefulness }]) => [alert, usefulness])),
    ahead: aheadOf(around, calendar),
    prospects: standing(around.prospects, addDays(monday, 7))
      .slice(0, PROSPECTS)
      .map(({ title, reason, from: first, to: last }) => ({ title, reason, from: first, to: last })),
  };
}

function daysOf(pulses: readonly Pulse[], { monday, journal }: Around): DayLine[] {
  const answered = new Set(journal.days.filter(({ good }) => good > 0).map(({ day }) => day));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => {
    const counts = stancesOf(pulses.filter(({ countsAt }) => dayOf(countsAt) === day));
    return { day, counts, heard: answered.has(day) };
  });
}

/** One item a story, copies left out; never the words of a private person: they expire, the digest does not. */
function graveOf(pulses: readonly Pulse[], { told }: Around): GraveLine[] {
  const seen = new Set(told);
  return pulses
    .filter(({ kind, copyOf }) => !isPrivate(kind) && copyOf === null)
    .filter(({ stance, severity, grievance }) => stance === 'negative' || grievance || severity >= SEVERE)
    .toSorted(
      (a, b) =>
        b.severity - a.severity ||
        Number(b.stance === 'negative') - Number(a.stance === 'negative') ||
        b.countsAt - a.countsAt ||
        a.id.localeCompare(b.id),
    )
    .filter(({ id, storyId }) => {
      const story = storyId ?? id;
      if (seen.has(story)) return false;
      seen.add(story);
      return true;
    })
    .slice(0, GRAVE)
    .map(({ id, title, sourceId, severity, stance, grievance }) => ({
      mention: id,
      title,
      source: sourceId,
      severity,
      stance,
      grievance,
    }));
}

/** Two weeks are held against each other where both were heard well enough, and the other by about as many sources. */
function fairOf({ monday, journal, visitedThen }: Around): DigestMore['fair'] {
  const week = (from: Day, visited: readonly Visited[]) => {
    const to = addDays(from, 7);
    const shares = heardShares(visited, journal.outages, from, to, startOfDay(to));
    return {
      answered: visited.reduce((sum, day) => sum + day.answered, 0),
      well: (meanShare(shares.values()) ?? 0) >= WELL_HEARD,
    };
  };
  const [last, lastYear] = [addDays(monday, -7), addDays(monday, -7 * YEAR_OF_WEEKS)];
  const now = week(monday, visitedIn(journal, monday));
  const fair = (then: typeof now) => now.well && then.well && isFair(now.answered, then.answered);
  return { before: fair(week(last, visitedIn(journal, last))), lastYear: fair(week(lastYear, visitedThen)) };
}

/** How the seven days from `from` on were listened to. */
function visitedIn({ days }: Around['journal'], from: Day): Visited[] {
  return Array.from({ length: 7 }, (_, index) => addDays(from, index)).map((day) => {
    const asked = days.filter((visit) => visit.day === day && visit.tries > 0);
    return { day, asked: asked.length, answered: asked.filter(({ good }) => good > 0).length };
  });
}

function voicesIn(pulses: readonly Pulse[]): { grievances: number; questions: number } {
  return {
    grievances: pulses.filter(({ grievance }) => grievance).length,
    questions: pulses.filter(({ question }) => question).length,
  };
}

/** A mention of two topics counts in both. */
function voicesByTopic(pulses: readonly Pulse[]): DigestMore['voices'] {
  const byTopic = new Map<string, Pulse[]>();
  for (const pulse of pulses)
    for (const { name } of pulse.marks.filter(({ kind }) => kind === 'topic'))
      byTopic.set(name, [...(byTopic.get(name) ?? []), pulse]);
  return [...byTopic]
    .map(([topic, told]) => ({ topic, ...voicesIn(told) }))
    .filter(({ grievances, questions }) => grievances + questions > 0)
    .toSorted(
      (a, b) => b.grievances + b.questions - a.grievances - a.questions || a.topic.localeCompare(b.topic),
    )
    .slice(0, TOPICS);
}

function correctedOf(
  pulses: readonly Pulse[],
  { published }: Around,
  { from, to }: { from: number; to: number },
): DigestMore['corrected'] {
  const met = new Set(
    pulses.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'claim').map(({ name }) => name)),
  );
  const denies = (pulse: Pulse, claim: string) =>
    pulse.kind === 'official' &&
    pulse.marks.some(
      ({ kind, name, relation }) => kind === 'claim' && name === claim && relation === 'denies',
    );
  return Object.fromEntries(
    [...met].toSorted().map((claim) => [
      claim,
      {
        official: pulses.filter((pulse) => denies(pulse, claim)).length,
        published: published.filter(
          (text) => text.claim === claim && text.published.some(({ at }) => at >= from && at < to),
        ).length,
      },
    ]),
  );
}

/** The week after: days of law, holidays, papers owed, and what begins or lasts. */
function aheadOf({ monday, owed }: Around, calendar: Rules['calendar']): AheadLine[] {
  const [from, to] = [addDays(monday, 7), addDays(monday, 14)];
  const year = from.slice(0, 4);
  const within = (day: Day) => day >= from && day < to;
  const lines: AheadLine[] = [
    ...calendar.dates.map(({ day, name }) => ({ kind: 'date' as const, day, until: null, what: name })),
    ...calendar.holidays.map(({ day, name }) => ({ kind: 'holiday' as const, day, until: null, what: name })),
    ...owed.map(({ duty, due }) => ({ kind: 'duty' as const, day: due, until: null, what: duty.name })),
    ...calendar.campaigns.map((one) => ({
      kind: 'campaign' as const,
      day: one.from,
      until: one.to,
      what: one.name,
    })),
    ...calendar.expected.map((one) => ({
      kind: 'expected' as const,
      day: `${year}-${one.from}`,
      until: `${year}-${one.to}`,
      what: one.name,
    })),
  ];
  return lines
    .filter(({ day, until }) => (until === null ? within(day) : day < to && until >= from))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.what.localeCompare(b.what));
}
