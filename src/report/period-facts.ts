import { type FieldFigures, CHECKS_SHOWN, measuredBy } from '../domain/accuracy.ts';
import { type Alert, isNews, type Judgement } from '../domain/alert.ts';
import { fault } from '../domain/fault.ts';
import { heardDays } from '../domain/heard-days.ts';
import type { Incident } from '../domain/incident.ts';
import { meanShare, WELL_HEARD } from '../domain/listened.ts';
import { comparedWith } from '../domain/paper-period.ts';
import type { Period } from '../domain/paper.ts';
import type { PublisherKind } from '../domain/source.ts';
import type { Stance } from '../domain/meaning.ts';
import type { Statement } from '../domain/statement.ts';
import type { Tip } from '../domain/tip.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../domain/time.ts';
import type { Cell, NamedCell } from '../storage/concerns.ts';
import type { ClaimSums, MarkSums, PublisherSums, StorySums, Within } from '../storage/period-counts.ts';
import type { Store } from '../storage/store.ts';
import type { PaperAsked } from './maker.ts';

/** What was told in one stretch, and how much of it was listened to. */
export interface StretchFacts {
  period: Period;
  cells: Cell[];
  topics: NamedCell[];
  /** 0–1, the mean over its days. */
  heard: number;
  /** Days below `WELL_HEARD`, and all of them. */
  thin: number;
  days: number;
}

/** Everything the papers of a period are written from: plain data, counted by the database. */
export interface PeriodFacts {
  /** What was asked for; `told.period` ends earlier while it is not over. */
  asked: Period;
  now: Instant;
  /** Only this kind of source; null: all. */
  kind: PublisherKind | null;
  told: StretchFacts;
  before: StretchFacts;
  lastYear: StretchFacts;
  /** At home in the office's own province; null: the office watches the whole country. */
  home: { place: string; cells: Cell[] } | null;
  byDay: { day: Day; stance: Stance; n: number }[];
  heardByDay: Map<Day, number>;
  outlets: { all: number; first: PublisherSums[] };
  /** Topics of all kinds of sources, whatever `kind`: what people care about. */
  concerns: NamedCell[];
  places: MarkSums[];
  audiences: MarkSums[];
  /** Told at least twice in the period: `all` of them, and the most told. */
  stories: { all: number; first: (StorySums & { topic: string | null })[] };
  claims: ClaimSums[];
  alerts: Alert[];
  judgements: Map<string, Judgement>;
  incidents: Incident[];
  /** Published for the first time in the period. */
  statements: Statement[];
  /** Told to us directly, without those entered by mistake. */
  tips: Tip[];
  sources: { asked: number; answered: number };
  checked: FieldFigures[];
}

/** Stories and outlets named in tables. */
const STORIES = 10;
const OUTLETS = 15;
/** A story of one mention is only a mention. */
export const STORY_FROM = 2;

/**
 * Counts a period. Only whole days that are over are told of.
 * @throws fault `invalid` when no day of it is over
 */
export async function periodFacts(
  { store, rules, template, period, now, step }: PaperAsked,
  kind: PublisherKind | null,
): Promise<PeriodFacts> {
  const today = dayOf(now);
  const told: Period = { from: period.from, to: period.to < today ? period.to : today };
  if (told.from >= told.to) throw fault('invalid', 'paper.not-begun', { day: period.from });
  const { from, to } = spanOf(told);
  const within: Within = { from, to, ...(kind !== null && { kind }) };
  const { before, lastYear } = comparedWith(told, template.closes);
  const { concerns, periodCounts } = store;
  const { province } = rules.haidang.organisation;
  let done = 0;
  /** Others have their turn after every question to the database: one of a year may take a moment. */
  const asked = async <Value>(value: Promise<Value>): Promise<Value> => {
    const answer = await value;
    await step(Math.min(MOST_DONE, ++done / QUESTIONS));
    return answer;
  };
  const stretch = (one: Period) => asked(stretchFacts(store, one, kind, now));
  const home = async (place: string) => ({ place, cells: await concerns.total({ ...within, place }) });
  const tellings = await stretch(told);
  return {
    asked: period,
    now,
    kind,
    told: tellings,
    before: await stretch(before),
    lastYear: await stretch(lastYear),
    home: province === null ? null : await asked(home(province)),
    byDay: await asked(concerns.byDay(null, within)),
    heardByDay: await heardOf(store, told, now),
    outlets: {
      all: await asked(periodCounts.publisherCount(within)),
      first: await asked(periodCounts.publishers(within, OUTLETS)),
    },
    concerns: kind === null ? tellings.topics : await asked(concerns.by('topic', { from, to })),
    places: await asked(periodCounts.marked('place', within)),
    audiences: await asked(periodCounts.marked('audience', within)),
    stories: await asked(storiesOf(store, within)),
    claims: await asked(periodCounts.claims(within)),
    alerts: (await asked(store.alerts.openedBetween(from, to))).filter(isNews),
    judgements: await store.alerts.judgements(from, to),
    incidents: await asked(store.incidents.opened(from, to)),
    statements: await publishedIn(store, from, to),
    tips: (await asked(store.tips.between(from, to, Number.MAX_SAFE_INTEGER))).filter(
      ({ state }) => state !== 'void',
    ),
    sources: {
      asked: await periodCounts.sources(told.from, told.to, 'asked'),
      answered: await periodCounts.sources(told.from, told.to, 'answered'),
    },
    checked: measuredBy(await store.corrections.checks(CHECKS_SHOWN)),
  };
}

/** How many questions the database is asked, about; writing the parts is the rest. */
const QUESTIONS = 16;
const MOST_DONE = 0.95;

async function publishedIn(store: Store, from: Instant, to: Instant): Promise<Statement[]> {
  const published = await store.statements.list(['published', 'superseded'], Number.MAX_SAFE_INTEGER);
  return published.filter((statement) => {
    const first = Math.min(...statement.published.map(({ at }) => at));
    return first >= from && first < to;
  });
}

function spanOf({ from, to }: Period): { from: Instant; to: Instant } {
  return { from: startOfDay(from), to: startOfDay(to) };
}

async function stretchFacts(
  store: Store,
  period: Period,
  kind: PublisherKind | null,
  now: Instant,
): Promise<StretchFacts> {
  const within = { ...spanOf(period), ...(kind !== null && { kind }) };
  const heard = await heardOf(store, period, now);
  return {
    period,
    cells: await store.concerns.total(within),
    topics: await store.concerns.by('topic', within),
    heard: meanShare(heard.values()) ?? 0,
    thin: [...heard.values()].filter((share) => share < WELL_HEARD).length,
    days: heard.size,
  };
}

function heardOf(store: Store, { from, to }: Period, now: Instant): Promise<Map<Day, number>> {
  return heardDays(store, startOfDay(from), startOfDay(addDays(to, -1)), now);
}

async function storiesOf(store: Store, within: Within): Promise<PeriodFacts['stories']> {
  const first = await store.periodCounts.stories(within, STORY_FROM, STORIES);
  const nameless = first.filter(({ title }) => title === '').map(({ story }) => story);
  const topics = await store.periodCounts.storyTopics(nameless);
  return {
    all: await store.periodCounts.storyCount(within, STORY_FROM),
    first: first.map((story) => ({ ...story, topic: topics.get(story.story) ?? null })),
  };
}
