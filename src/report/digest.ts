import { measuredBy } from '../domain/accuracy.ts';
import type { Alert } from '../domain/alert.ts';
import type { Correction } from '../domain/correction.ts';
import {
  clipped,
  coverageOf as coverageByDay,
  type Journal,
  overall,
  recovered,
} from '../domain/coverage.ts';
import type {
  AlertLine,
  ClaimLine,
  Coverage,
  Digest,
  StanceCounts,
  StoryLine,
  TopicLine,
} from '../domain/digest.ts';
import { TOUCHES, totalOf } from '../domain/digest.ts';
import type { Relation } from '../domain/meaning.ts';
import { isPrivate, type Source } from '../domain/source.ts';
import { addDays, startOfDay, type Day, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';

/** Everything a week is told from. */
export interface Week {
  monday: Day;
  now: Instant;
  /** Relevant mentions of this week and the one before; later ones are left out. */
  pulses: readonly Pulse[];
  /** Items heard in the week, relevant or not. */
  heard: number;
  /** Titles of stories by id. */
  titles: ReadonlyMap<string, string>;
  /** Alerts opened before the week's end, newest first; those over before it began are left out. */
  alerts: readonly Alert[];
  sources: readonly Source[];
  /** Visits, gaps and outages of this week, with the weeks before it that habits are learned from. */
  journal: Journal;
  /** What people said of the latest mentions drawn at random. */
  checks: readonly Correction[];
}

/** How many stories and claims a digest names: more is a list nobody reads. */
const STORIES = 5;
const CLAIMS = 10;

/** The weekly sentiment digest, counted once; page, letter and document only show it. */
export function weeklyDigest(week: Week): Digest {
  const { monday, now } = week;
  const from = startOfDay(monday);
  const to = startOfDay(addDays(monday, 7));
  const pulses = week.pulses.filter((pulse) => pulse.countsAt >= from && pulse.countsAt < to);
  const earlier = startOfDay(addDays(monday, -7));
  const before = week.pulses.filter((pulse) => pulse.countsAt >= earlier && pulse.countsAt < from);
  return {
    id: `week-${monday}`,
    from: monday,
    to: addDays(monday, 7),
    madeAt: now,
    heard: week.heard,
    mentions: stancesOf(pulses),
    before: stancesOf(before),
    grievances: pulses.filter((pulse) => pulse.grievance).length,
    questions: pulses.filter((pulse) => pulse.question).length,
    topics: topicsOf(pulses, before),
    stories: storiesOf(pulses, week.titles, STORIES),
    claims: claimsOf(pulses),
    touched: touchedBy(pulses),
    alerts: alertsOf(week.alerts, from, to),
    coverage: coverageOf(week),
    checked: measuredBy(week.checks),
  };
}

/** Ids of the stories a week may name: those told more than once. */
export function storiesIn(pulses: readonly Pulse[]): string[] {
  return [...grouped(pulses).keys()];
}

/** How many of each stance. */
export function stancesOf(pulses: readonly Pulse[]): StanceCounts {
  const counts = { negative: 0, neutral: 0, positive: 0 };
  for (const pulse of pulses) counts[pulse.stance]++;
  return counts;
}

function marked(pulses: readonly Pulse[], kind: 'topic' | 'claim', name: string): Pulse[] {
  return pulses.filter((pulse) => pulse.marks.some((mark) => mark.kind === kind && mark.name === name));
}

function names(pulses: readonly Pulse[], kind: 'topic' | 'claim'): Set<string> {
  return new Set(
    pulses.flatMap((pulse) => pulse.marks.filter((mark) => mark.kind === kind).map((mark) => mark.name)),
  );
}

/** A mention of two topics counts in both lines, so the lines may add up to more than the week. */
function topicsOf(pulses: readonly Pulse[], before: readonly Pulse[]): TopicLine[] {
  return [...names([...pulses, ...before], 'topic')]
    .map((topic) => ({
      topic,
      now: stancesOf(marked(pulses, 'topic', topic)),
      before: stancesOf(marked(before, 'topic', topic)),
    }))
    .sort(
      (a, b) =>
        totalOf(b.now) - totalOf(a.now) ||
        totalOf(b.before) - totalOf(a.before) ||
        a.topic.localeCompare(b.topic),
    );
}

/** Mentions by story; a story of one mention is only a mention. */
function grouped(pulses: readonly Pulse[]): Map<string, Pulse[]> {
  const stories = new Map<string, Pulse[]>();
  for (const pulse of pulses) {
    if (pulse.storyId === null) continue;
    const known = stories.get(pulse.storyId);
    if (known) known.push(pulse);
    else stories.set(pulse.storyId, [pulse]);
  }
  for (const [id, told] of stories) if (told.length < 2) stories.delete(id);
  return stories;
}

/** Stories told more than once, the most told first. */
export function storiesOf(
  pulses: readonly Pulse[],
  titles: ReadonlyMap<string, string>,
  most: number,
): StoryLine[] {
  return [...grouped(pulses)]
    .map(([story, told]) => ({
      story,
      // Never the words of a private person: they expire, the digest does not.
      title: titles.get(story) ?? told.find((pulse) => !isPrivate(pulse.kind))?.title ?? story,
      mentions: told.length,
      publishers: new Set(told.map((pulse) => pulse.publisher)).size,
      stance: stancesOf(told),
    }))
    .sort((a, b) => b.mentions - a.mentions || b.publishers - a.publishers || a.story.localeCompare(b.story))
    .slice(0, most);
}

/** What was done with each claim in each mention that meets it. */
function relationsTo(pulses: readonly Pulse[], claim: string): Relation[] {
  return pulses.flatMap(({ marks }) =>
    marks.filter(({ kind, name }) => kind === 'claim' && name === claim).map(relationIn),
  );
}

function relationIn({ relation }: Pulse['marks'][number]): Relation {
  return relation ?? 'related';
}

/** Those that were spread or denied; what was merely touched on is no news of a claim. */
function claimsOf(pulses: readonly Pulse[]): ClaimLine[] {
  return [...names(pulses, 'claim')]
    .map((claim) => {
      const relations = relationsTo(pulses, claim);
      const repeats = relations.filter((relation) => relation === 'repeats').length;
      const denies = relations.filter((relation) => relation === 'denies').length;
      return { claim, repeats, denies, others: relations.length - repeats - denies };
    })
    .filter(({ repeats, denies }) => repeats + denies > 0)
    .sort((a, b) => b.repeats - a.repeats || b.denies - a.denies || a.claim.localeCompare(b.claim))
    .slice(0, CLAIMS);
}

/** Mentions that touch on a claim. */
function touchedBy(pulses: readonly Pulse[]): number {
  return pulses.filter(({ marks }) =>
    marks.some((mark) => mark.kind === 'claim' && TOUCHES.includes(relationIn(mark))),
  ).length;
}

function alertsOf(alerts: readonly Alert[], from: Instant, to: Instant): AlertLine[] {
  return alerts
    .filter((alert) => alert.openedAt < to && (alert.closedAt === null || alert.closedAt >= from))
    .map(({ id, title, level, push, openedAt, closedAt }) => ({
      alert: id,
      title,
      level,
      push,
      openedAt,
      closedAt,
    }));
}

/** Sources that were never called (an imported archive) are not expected to answer. */
function isExpected(source: Source): boolean {
  return source.triedAt !== null || source.state === 'new';
}

function coverageOf({ sources, journal, monday, now }: Week): Coverage {
  const listened = sources.filter(isExpected);
  const expected = listened.map((source) => source.id);
  const answered = new Set(
    journal.days.filter((visit) => visit.good > 0).map((visit) => `${visit.day} ${visit.sourceId}`),
  );
  const end = addDays(monday, 7);
  const [from, to] = [startOfDay(monday), startOfDay(end)];
  const week = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const silentOn = (day: Day) => expected.filter((id) => !answered.has(`${day} ${id}`));
  const gaps = expected.filter((id) => week.some((day) => !answered.has(`${day} ${id}`)));
  const days = week.map((day) => ({ day, silent: silentOn(day).length })).filter((entry) => entry.silent > 0);
  const silent = days.reduce((total, entry) => total + entry.silent, 0);
  const all = expected.length * week.length;
  return {
    sources: expected.length,
    whole: expected.length - gaps.length,
    share: all === 0 ? 0 : (all - silent) / all,
    gaps,
    days,
    volume: overall(coverageByDay(listened, journal, monday, end, now)).volume,
    outages: clipped(journal.outages, from, to),
    recovered: recovered(
      journal.gaps.filter((gap) => expected.includes(gap.sourceId)),
      from,
      to,
    ).map((gap) => ({ source: gap.sourceId, from: gap.from, to: gap.to })),
  };
}
