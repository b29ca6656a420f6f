import { type Audience, AUDIENCES, type Relation, RELATIONS, STANCES, type Stance } from './meaning.ts';
import { LONGEST_SEARCH, readSearch, type Search, searchTrouble } from './search.ts';
import { PUBLISHER_KINDS, type PublisherKind } from './source.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay } from './time.ts';

export const FEEDBACK = ['grievance', 'question'] as const;
export type Feedback = (typeof FEEDBACK)[number];

/** Longer than any day one types; what is longer is cut. */
const DAY_LENGTH = 20;

/** What a list of mentions is asked for, as it stands in an address: empty means not asked. */
export interface Asking {
  /** Words to search for, as typed. */
  q: string;
  /** First and last Vietnamese day, as typed. */
  from: string;
  to: string;
  /** One, or several with commas between them: any of these. */
  topic: string;
  stance: Stance | '';
  /** One, or several with commas between them: any of these. */
  kind: string;
  feedback: Feedback | '';
  place: string;
  audience: Audience | '';
  story: string;
  claim: string;
  /** What they do with `claim`, or with any: one, or several with commas between them. */
  relation: string;
  publisher: string;
  /** Only what has a day: what papers and series count. An old item without a date is listed by when it was heard. */
  dated: boolean;
  /** Also what was judged not to be ours. */
  all: boolean;
}

/** The same as the store is asked. */
export interface Narrowing {
  words?: Search;
  relevant?: boolean;
  from?: Instant;
  /** Not included. */
  to?: Instant;
  topic?: string;
  stance?: Stance;
  kind?: readonly PublisherKind[];
  feedback?: Feedback;
  place?: string;
  audience?: Audience;
  story?: string;
  claim?: string;
  relation?: readonly Relation[];
  publisher?: string;
  dated?: true;
}

/** Reads an address; what makes no sense in a choice is taken as not asked. */
export function readAsking(query: (name: string) => string): Asking {
  return {
    q: query('q').slice(0, LONGEST_SEARCH),
    from: query('from').trim().slice(0, DAY_LENGTH),
    to: query('to').trim().slice(0, DAY_LENGTH),
    topic: query('topic'),
    stance: STANCES.find((stance) => stance === query('stance')) ?? '',
    kind: kindsIn(query('kind')).join(','),
    feedback: FEEDBACK.find((feedback) => feedback === query('feedback')) ?? '',
    place: query('place'),
    audience: AUDIENCES.find((audience) => audience === query('audience')) ?? '',
    story: query('story'),
    claim: query('claim'),
    relation: relationsIn(query('relation')).join(','),
    publisher: query('publisher'),
    dated: query('dated') === 'yes',
    all: query('relevant') === 'all',
  };
}

/** What may be done with a claim, as it stands in an address. */
export function relationsIn(asked: string): Relation[] {
  const names = asked.split(',');
  return RELATIONS.filter((relation) => names.includes(relation));
}

/** Kinds of sources, as they stand in an address. */
export function kindsIn(asked: string): PublisherKind[] {
  const names = asked.split(',');
  return PUBLISHER_KINDS.filter((kind) => names.includes(kind));
}

/** What of it cannot be done, by field: keys of sentences. */
export function troublesIn({ q, from, to }: Asking): Partial<Record<'q' | 'from' | 'to', string>> {
  const words = searchTrouble(q, readSearch(q));
  const noDay = (day: string) => day !== '' && !isDay(day);
  const crossed = isDay(from) && isDay(to) && to < from;
  return {
    ...(words !== null && { q: words }),
    ...(noDay(from) && { from: 'search.no-day' }),
    ...(noDay(to) ? { to: 'search.no-day' } : crossed && { to: 'search.days-crossed' }),
  };
}

/** What to search for; null where nothing was typed, or nothing that can be found. */
export function wordsOf({ q }: Pick<Asking, 'q'>): Search | null {
  const search = readSearch(q);
  return search.wanted.length === 0 ? null : search;
}

/** The conditions behind it. One that cannot be done does not narrow; the others do. */
export function narrowing(asking: Asking): Narrowing {
  const { from, to, topic, stance, kind, feedback, place, audience, story, claim, relation } = asking;
  const { publisher, dated, all } = asking;
  const troubles = troublesIn(asking);
  const words = wordsOf(asking);
  return {
    ...(words !== null && { words }),
    ...(from !== '' && troubles.from === undefined && { from: startOfDay(from) }),
    ...(to !== '' && troubles.to === undefined && { to: startOfDay(addDays(to, 1)) }),
    ...(!all && { relevant: true }),
    ...(topic !== '' && { topic }),
    ...(stance !== '' && { stance }),
    ...(kind !== '' && { kind: kindsIn(kind) }),
    ...(feedback !== '' && { feedback }),
    ...(place !== '' && { place }),
    ...(audience !== '' && { audience }),
    ...(story !== '' && { story }),
    ...(claim !== '' && { claim }),
    ...(relation !== '' && { relation: relationsIn(relation) }),
    ...(publisher !== '' && { publisher }),
    ...(dated && { dated }),
  };
}

/** In the order in which an address tells them. */
const FIELDS = [
  'q',
  'from',
  'to',
  'topic',
  'stance',
  'kind',
  'feedback',
  'place',
  'audience',
  'story',
  'claim',
  'relation',
  'publisher',
] as const satisfies readonly (keyof Asking)[];

/** The query of an address that asks for this. */
export function askingQuery(asking: Asking): string {
  const query = new URLSearchParams(
    FIELDS.flatMap((field): [string, string][] => (asking[field] === '' ? [] : [[field, asking[field]]])),
  );
  if (asking.dated) query.set('dated', 'yes');
  if (asking.all) query.set('relevant', 'all');
  return query.toString();
}

/** Reads back what `askingQuery` wrote. */
export function askingOf(query: string): Asking {
  const fields = new URLSearchParams(query);
  return readAsking((name) => fields.get(name) ?? '');
}

/** A day that is in the calendar, `YYYY-MM-DD`. */
export function isDay(day: string): day is Day {
  return (
    /^(19|20)\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(startOfDay(day)) && dayOf(startOfDay(day)) === day
  );
}
