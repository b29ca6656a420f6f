import type { CalendarRules } from '../config/calendar.ts';
import type { Rules } from '../config/rules.ts';
import { mayCorrect } from '../domain/claim.ts';
import type { Span } from '../domain/coverage.ts';
import type { Prospect } from '../domain/prospect.ts';
import { reason } from '../domain/reason.ts';
import { isPrivate } from '../domain/source.ts';
import { addDays, DAY, type Day, dayOf, type Instant, mondayOf, WEEK } from '../domain/time.ts';
import type { Relation } from '../domain/meaning.ts';
import { slug } from '../domain/words.ts';
import type { Pulse } from '../storage/meanings.ts';
import { baselineOf, evidenceOf } from './count.ts';
import { dailyCounts, HISTORY_DAYS, within } from './series.ts';

/** A season is prepared for two weeks ahead, a day of law or an ending answer a month ahead. (P) */
const SEASON_AHEAD = 14;
const DATE_AHEAD = 30;
/** A known day goes on being asked about for so long. (P) */
const DATE_AFTER = 14;
/** Prepared answers are looked at again so many days before the day. (P) */
const REVIEW_BEFORE = 3;

/** More than usual: three at least, and a chance under 1 in 20. A list to look at may be looser than an alarm. (P) */
const FEWEST = 3;
const ENOUGH = 1.3;
/** A subject nobody spoke of so far: one item in fifty days. (P) */
const USUAL = 0.02;

/** A claim goes round: told twice, by two. (P) */
const CLAIM_SPAN = 14 * DAY;
const CLAIM_TOLD = 2;

/** Employers' debts: a list of debtors published, a factory that closes, and claims for unpaid contributions follow. */
const DEBTS = 'no_tron_dong';

const EVIDENCE = 10;

/** How far back mentions are needed. */
export const MAY_OCCUR_BACK = (HISTORY_DAYS + 7) * DAY;

/** Everything worth preparing for as of `now`, from what is known in advance and what is heard (`pulses`, oldest first). Pure. */
export function mayOccur(
  rules: Rules,
  pulses: readonly Pulse[],
  now: Instant,
  deaf: readonly Span[] = [],
): Prospect[] {
  const today = dayOf(now);
  return [
    ...seasons(rules, today),
    ...dates(rules, today),
    ...ends(rules, today),
    ...debts(rules, pulses, now, deaf),
    ...questions(rules, pulses, now, deaf),
    ...gaps(rules, pulses, now),
  ];
}

/** The role that answers for the first of these topics that has one. */
function ownerOf({ topics }: Rules, ids: readonly string[]): string | null {
  for (const id of ids) {
    const owner = topics.topics.find((topic) => topic.id === id)?.owner;
    if (owner !== undefined) return owner;
  }
  return null;
}

function topicsOf(rules: Rules, claims: readonly string[]): string[] {
  return [...new Set(rules.claims.filter(({ id }) => claims.includes(id)).map(({ topic }) => topic))];
}

/** The first of `days` days ahead that is a day to prepare for, never in the past. */
function reviewBefore(day: Day, today: Day): Day {
  const wanted = addDays(day, -REVIEW_BEFORE);
  return wanted > today ? wanted : addDays(today, 1);
}

function seasons(rules: Rules, today: Day): Prospect[] {
  return rules.calendar.expected.flatMap((season) => {
    const [from, to] = spanOf(season, today);
    if (to < today || from > addDays(today, SEASON_AHEAD)) return [];
    return [
      {
        id: `season:${season.id}:${from}`,
        trigger: 'season' as const,
        title: season.name,
        reason: reason('prospect.season', { lift: season.lift, sure: season.confidence }),
        topics: season.topics,
        claims: [],
        owner: ownerOf(rules, season.topics),
        from,
        to,
        reviewOn: reviewBefore(from, today),
        evidence: [],
      },
    ];
  });
}

/** This year's window, or next year's once it is over. One that runs over New Year begins in the year before. */
function spanOf({ from, to }: CalendarRules['expected'][number], today: Day): [Day, Day] {
  const year = Number(today.slice(0, 4));
  const over = from > to ? 1 : 0;
  const begins = [year - over, year, year + 1].find((one) => `${one + over}-${to}` >= today) ?? year;
  return [`${begins}-${from}`, `${begins + over}-${to}`];
}

function dates(rules: Rules, today: Day): Prospect[] {
  return rules.calendar.dates.flatMap(({ day, name, claims, confidence }) => {
    if (day > addDays(today, DATE_AHEAD) || addDays(day, DATE_AFTER) < today) return [];
    const topics = topicsOf(rules, claims);
    return [
      {
        id: `date:${day}:${slug(name).slice(0, 60)}`,
        trigger: 'date' as const,
        title: name,
        reason: reason('prospect.date', { n: claims.length, sure: confidence }),
        topics,
        claims,
        owner: ownerOf(rules, topics),
        from: day,
        to: addDays(day, DATE_AFTER),
        reviewOn: reviewBefore(day, today),
        evidence: [],
      },
    ];
  });
}

/** Facts and answers that begin or cease to hold: old ones told again after that day are tomorrow's rumour. */
function ends(rules: Rules, today: Day): Prospect[] {
  const soon = (day: Day | null) => day !== null && day >= today && day <= addDays(today, DATE_AHEAD);
  const made = (key: string, id: string, day: Day, title: string, claims: string[]): Prospect => ({
    id: `fact:${id}:${day}`,
    trigger: 'fact',
    title,
    reason: reason(key, { id, n: claims.length }),
    topics: topicsOf(rules, claims),
    claims,
    owner: ownerOf(rules, topicsOf(rules, claims)),
    from: day,
    to: addDays(day, DATE_AFTER),
    reviewOn: reviewBefore(day, today),
    evidence: [],
  });
  const standOn = (fact: string) =>
    rules.claims.filter((claim) => claim.facts.includes(fact)).map((claim) => claim.id);
  return [
    ...rules.facts.flatMap(({ id, fact, valid_from: begins, valid_to: stops }) => [
      ...(begins !== null && soon(begins) ? [made('prospect.begins', id, begins, fact, standOn(id))] : []),
      ...(stops !== null && soon(stops) ? [made('prospect.ends', id, stops, fact, standOn(id))] : []),
    ]),
    ...rules.claims.flatMap(({ id, title, valid_to: stops }) =>
      stops !== null && soon(stops) ? [made('prospect.answer-ends', id, stops, title, [id])] : [],
    ),
  ];
}

/** What is told this week of `all` more than usual; null when it is not. */
function risen(all: readonly Pulse[], now: Instant, deaf: readonly Span[]) {
  const recent = within(all, now - WEEK, now);
  if (recent.length < FEWEST) return null;
  const usual = baselineOf(dailyCounts(all, now - WEEK, HISTORY_DAYS, deaf), USUAL);
  const { score, expected } = evidenceOf(recent.length, 7, usual);
  return score >= ENOUGH ? { recent, expected } : null;
}

function newest(pulses: readonly Pulse[]): string[] {
  return pulses
    .slice(-EVIDENCE)
    .map(({ id }) => id)
    .reverse();
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** What is found in the week's news: it stands until the week is over, and is asked anew in the next. */
function ofTheWeek(now: Instant) {
  const monday = mondayOf(now);
  return { from: dayOf(now), to: addDays(monday, 6), reviewOn: addDays(dayOf(now), 7), week: monday };
}

function debts(rules: Rules, pulses: readonly Pulse[], now: Instant, deaf: readonly Span[]): Prospect[] {
  const topic = rules.topics.topics.find(({ id }) => id === DEBTS);
  const found =
    topic &&
    risen(
      pulses.filter((pulse) => hasTopic(pulse, DEBTS)),
      now,
      deaf,
    );
  if (!topic || !found) return [];
  const { week, ...when } = ofTheWeek(now);
  return [
    {
      id: `debts:${week}`,
      trigger: 'debts',
      title: topic.name,
      reason: reason('prospect.debts', { n: found.recent.length, usual: tenth(found.expected) }),
      topics: [DEBTS],
      claims: [],
      owner: topic.owner,
      ...when,
      evidence: newest(found.recent),
    },
  ];
}

/** Questions that rise in a topic while nobody official has spoken about it since the first of them. */
function questions(rules: Rules, pulses: readonly Pulse[], now: Instant, deaf: readonly Span[]): Prospect[] {
  return rules.topics.topics.flatMap((topic) => {
    const told = pulses.filter((pulse) => hasTopic(pulse, topic.id));
    const asked = told.filter((pulse) => pulse.question);
    const found = risen(asked, now, deaf);
    const first = found?.recent[0];
    if (!found || !first) return [];
    if (told.some((pulse) => pulse.kind === 'official' && pulse.countsAt >= first.countsAt)) return [];
    const { week, ...when } = ofTheWeek(now);
    return [
      {
        id: `questions:${topic.id}:${week}`,
        trigger: 'questions' as const,
        title: topic.name,
        reason: reason('prospect.questions', { n: found.recent.length, usual: tenth(found.expected) }),
        topics: [topic.id],
        claims: [],
        owner: topic.owner,
        ...when,
        evidence: newest(found.recent),
      },
    ];
  });
}

/** Claims that go round while nobody who publishes has denied them since. A true grievance is never denied: it has no gap. */
function gaps(rules: Rules, pulses: readonly Pulse[], now: Instant): Prospect[] {
  return rules.claims.flatMap((claim) => {
    if (!mayCorrect(claim.verdict)) return [];
    const doing = (relation: Relation) => (pulse: Pulse) =>
      pulse.marks.some(
        (mark) => mark.kind === 'claim' && mark.name === claim.id && mark.relation === relation,
      );
    const told = within(pulses, now - CLAIM_SPAN, now).filter(doing('repeats'));
    const first = told[0];
    const publishers = new Set(told.map(({ publisher }) => publisher)).size;
    if (!first || told.length < CLAIM_TOLD || publishers < CLAIM_TOLD) return [];
    const corrected = pulses.some(
      (pulse) => pulse.countsAt >= first.countsAt && !isPrivate(pulse.kind) && doing('denies')(pulse),
    );
    if (corrected) return [];
    const { week, ...when } = ofTheWeek(now);
    return [
      {
        id: `correction:${claim.id}:${week}`,
        trigger: 'correction' as const,
        title: claim.title,
        reason: reason('prospect.correction', { claim: claim.id, n: told.length, publishers }),
        topics: [claim.topic],
        claims: [claim.id],
        owner: ownerOf(rules, [claim.topic]),
        ...when,
        // A gap grows by the day.
        reviewOn: addDays(dayOf(now), 2),
        evidence: newest(told),
      },
    ];
  });
}

function hasTopic(pulse: Pulse, topic: string): boolean {
  return pulse.marks.some((mark) => mark.kind === 'topic' && mark.name === topic);
}
