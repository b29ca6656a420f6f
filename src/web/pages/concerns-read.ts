import { heardShares } from '../../domain/listened.ts';
import { totalOf } from '../../domain/digest.ts';
import { addDays } from '../../domain/time.ts';
import type { Counted } from '../../storage/concerns.ts';
import type { TimeMark } from '../../view/charts-marks.tsx';
import type { Desk } from '../desk.ts';
import { listening, ownSilence } from '../../domain/listening.ts';
import { type Compared, comparedOf, type ConcernsAsked, RANGES } from './concerns-asked.ts';
import { type Column, columnsOf, type ConcernsFacts, concernsOf } from './concerns-facts.ts';
import { marksOf } from './concerns-marks.ts';

/** So many topics are drawn against each other; more lines are a tangle. */
const LINES = 3;

export interface ConcernsRead {
  compared: Compared;
  facts: ConcernsFacts;
  /** Of the chosen topic, or of all. */
  columns: Column[];
  /** The topics told most, where none is chosen. */
  lines: { topic: string; columns: Column[] }[];
  marks: TimeMark[];
  /** Marks that found no room. */
  left: number;
}

/** Asks the database for everything on the page of concerns. */
export async function readFacts(
  { store, rules }: Desk,
  asked: ConcernsAsked,
  at: number,
): Promise<ConcernsRead> {
  const compared = comparedOf(asked, at);
  const { first, today, firstBefore } = compared;
  const narrowed = {
    ...(asked.place !== '' && { place: asked.place }),
    ...(asked.kind !== '' && { kind: asked.kind }),
  };
  const now: Counted = { ...compared.now, ...narrowed };
  const before: Counted = { ...compared.before, ...narrowed };
  const { concerns } = store;
  const chosen = asked.topic === '' ? null : asked.topic;
  const [total, totalBefore, topics, topicsBefore, claims, rows, visited, outages, alerts, sources, runs] =
    await Promise.all([
      concerns.total(now),
      concerns.total(before),
      concerns.by('topic', now),
      concerns.by('topic', before),
      concerns.by('claim', now),
      concerns.byDay(chosen, now),
      concerns.visits(firstBefore, addDays(today, 1)),
      store.coverage.outages(compared.before.from, compared.now.to),
      store.alerts.openedBetween(compared.now.from, compared.now.to),
      store.sources.all(),
      store.events.runs(),
    ]);
  const asleep = [...outages, ...ownSilence(listening(sources, runs, at), at)];
  const shares = heardShares(visited, asleep, firstBefore, addDays(today, 1), at);
  const facts = concernsOf({
    total,
    before: totalBefore,
    topics,
    topicsBefore,
    claims,
    topicOf: new Map(rules.claims.map(({ id, topic }) => [id, topic])),
    chosen,
    heard: sharesIn(shares, (day) => day >= first),
    heardBefore: sharesIn(shares, (day) => day < first),
  });
  const { days, bin: width } = RANGES[asked.range];
  const stretch = { first, today, days, width };
  const top = chosen === null ? facts.topics.filter((line) => totalOf(line.now) > 0).slice(0, LINES) : [];
  const lines = await Promise.all(
    top.map(async ({ topic }) => ({
      topic,
      columns: columnsOf(await concerns.byDay(topic, now), shares, stretch),
    })),
  );
  return {
    compared,
    facts,
    columns: columnsOf(rows, shares, stretch),
    lines,
    ...marksOf(rules, alerts, asked, compared),
  };
}

function sharesIn(shares: ReadonlyMap<string, number>, which: (day: string) => boolean): number[] {
  return [...shares].flatMap(([day, share]) => (which(day) ? [share] : []));
}
