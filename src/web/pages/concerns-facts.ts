import { type StanceCounts, type Trend, totalOf, trendOf } from '../../domain/digest.ts';
import { meanShare, WELL_HEARD } from '../../domain/listened.ts';
import type { Stance } from '../../domain/meaning.ts';
import { PUBLISHER_KINDS, type PublisherKind } from '../../domain/source.ts';
import { addDays, type Day } from '../../domain/time.ts';
import type { Cell, NamedCell } from '../../storage/concerns.ts';

/** How two stretches compare; `unheard`: one of them was not heard well enough to be compared. */
export type Change = Trend | 'unheard';

export interface TopicLine {
  topic: string;
  now: StanceCounts;
  before: number;
  change: Change;
  /** By kind of source: whose voice it is. */
  kinds: Record<PublisherKind, number>;
}

export interface KindLine {
  kind: PublisherKind;
  counts: StanceCounts;
}

/** What is asked, or complained about, in one topic, with the claims of the catalogue it meets there. */
export interface AskedLine {
  topic: string;
  n: number;
  claims: { claim: string; n: number }[];
}

export interface ConcernsFacts {
  /** Every mention once. */
  now: StanceCounts;
  before: number;
  change: Change;
  questions: number;
  grievances: number;
  /** Most mentioned first. A mention of two topics counts in both. */
  topics: TopicLine[];
  /** Of the chosen topic, or of all. */
  kinds: KindLine[];
  asked: Record<'question' | 'grievance', AskedLine[]>;
}

/** What the database counted, and how well both stretches were heard. */
export interface ConcernsMaterial {
  total: readonly Cell[];
  before: readonly Cell[];
  topics: readonly NamedCell[];
  topicsBefore: readonly NamedCell[];
  claims: readonly NamedCell[];
  /** The topic each claim of the catalogue belongs to. */
  topicOf: ReadonlyMap<string, string>;
  /** The chosen topic; null: all. */
  chosen: string | null;
  /** 0–1 for each day. */
  heard: readonly number[];
  heardBefore: readonly number[];
}

/** Everything on the page of concerns but its charts; counts are those of the database, only added up. */
export function concernsOf(material: ConcernsMaterial): ConcernsFacts {
  const { total, before, topics, chosen } = material;
  const comparable = [material.heard, material.heardBefore].every(
    (shares) => (meanShare(shares) ?? 0) >= WELL_HEARD,
  );
  const change = (now: number, then: number): Change => (comparable ? trendOf(now, then) : 'unheard');
  const now = stancesOf(total);
  const counted = totalOf(stancesOf(before));
  return {
    now,
    before: counted,
    change: change(totalOf(now), counted),
    questions: sum(total, 'questions'),
    grievances: sum(total, 'grievances'),
    topics: topicLines(material, change),
    kinds: kindLines(chosen === null ? total : topics.filter(({ name }) => name === chosen)),
    asked: {
      question: askedLines(material, 'questions'),
      grievance: askedLines(material, 'grievances'),
    },
  };
}

function topicLines(
  { topics, topicsBefore }: ConcernsMaterial,
  change: (now: number, then: number) => Change,
): TopicLine[] {
  const earlier = byName(topicsBefore);
  const lines = [...byName([...topics])].map(([topic, cells]) => line(topic, cells));
  const gone = [...earlier.keys()].filter((topic) => !lines.some((one) => one.topic === topic));
  return [...lines, ...gone.map((topic) => line(topic, []))].sort(
    (a, b) => totalOf(b.now) - totalOf(a.now) || b.before - a.before || (a.topic < b.topic ? -1 : 1),
  );

  function line(topic: string, cells: readonly NamedCell[]): TopicLine {
    const now = stancesOf(cells);
    const before = sum(earlier.get(topic) ?? [], 'n');
    return { topic, now, before, change: change(totalOf(now), before), kinds: kindsOf(cells) };
  }
}

function kindLines(cells: readonly Cell[]): KindLine[] {
  return PUBLISHER_KINDS.map((kind) => ({
    kind,
    counts: stancesOf(cells.filter((cell) => cell.kind === kind)),
  }))
    .filter(({ counts }) => totalOf(counts) > 0)
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts));
}

/** Claims stand under the topic the catalogue gives them, also where the text was found in no topic. */
function askedLines(
  { topics, claims, topicOf, chosen }: ConcernsMaterial,
  what: 'questions' | 'grievances',
): AskedLine[] {
  const lines = new Map<string, AskedLine>();
  const lineOf = (topic: string): AskedLine => {
    const known = lines.get(topic) ?? { topic, n: 0, claims: [] };
    lines.set(topic, known);
    return known;
  };
  for (const [topic, cells] of byName(topics)) {
    const n = sum(cells, what);
    if (n > 0) lineOf(topic).n = n;
  }
  for (const [claim, cells] of byName(claims)) {
    const topic = topicOf.get(claim);
    const n = sum(cells, what);
    if (n > 0 && topic !== undefined) lineOf(topic).claims.push({ claim, n });
  }
  for (const { claims: met } of lines.values()) met.sort((a, b) => b.n - a.n || (a.claim < b.claim ? -1 : 1));
  return [...lines.values()]
    .filter(({ topic }) => chosen === null || topic === chosen)
    .sort((a, b) => most(b) - most(a) || (a.topic < b.topic ? -1 : 1));
}

function most({ n, claims }: AskedLine): number {
  return Math.max(n, claims[0]?.n ?? 0);
}

export function stancesOf(cells: readonly { stance: Stance; n: number }[]): StanceCounts {
  const counts = { negative: 0, neutral: 0, positive: 0 };
  for (const { stance, n } of cells) counts[stance] += n;
  return counts;
}

function kindsOf(cells: readonly Cell[]): Record<PublisherKind, number> {
  const counts = { press: 0, official: 0, page: 0, forum: 0, group: 0, comment: 0 };
  for (const { kind, n } of cells) counts[kind] += n;
  return counts;
}

function sum(cells: readonly Cell[], what: 'n' | 'questions' | 'grievances'): number {
  return cells.reduce((total, cell) => total + cell[what], 0);
}

function byName(cells: readonly NamedCell[]): Map<string, NamedCell[]> {
  const names = new Map<string, NamedCell[]>();
  for (const cell of cells) names.set(cell.name, [...(names.get(cell.name) ?? []), cell]);
  return names;
}

/** One column of a chart before it has colours: counts of a stretch of days, and how much of them was heard. */
export interface Column {
  from: Day;
  days: number;
  heard: number;
  running: boolean;
  counts: StanceCounts;
}

/** Counts by day as columns of `width` days that end with `today`. */
export function columnsOf(
  rows: readonly { day: Day; stance: Stance; n: number }[],
  shares: ReadonlyMap<Day, number>,
  stretch: { first: Day; today: Day; days: number; width: number },
): Column[] {
  const { first, today, days, width } = stretch;
  const byDay = new Map<Day, { stance: Stance; n: number }[]>();
  for (const row of rows) byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  return Array.from({ length: Math.ceil(days / width) }, (_, index) => {
    const from = addDays(first, index * width);
    const last = addDays(from, width - 1);
    const within = Array.from({ length: width }, (__, day) => addDays(from, day));
    return {
      from,
      days: width,
      heard: meanShare(within.map((day) => shares.get(day) ?? 0)) ?? 0,
      running: last >= today,
      counts: stancesOf(within.flatMap((day) => byDay.get(day) ?? [])),
    };
  });
}
