import { type Audience, AUDIENCES, STANCES, type Stance } from '../../domain/meaning.ts';
import { LONGEST_SEARCH, readSearch, type Search, searchTrouble } from '../../domain/search.ts';
import { PUBLISHER_KINDS, type PublisherKind } from '../../domain/source.ts';
import { addDays, type Day, dayOf, startOfDay } from '../../domain/time.ts';
import type { MentionFilter } from '../../storage/mentions.ts';
import { paths } from '../../view/paths.ts';

export const FEEDBACK = ['grievance', 'question'] as const;

const DAY_LENGTH = 20;

/** What the address asks for. The address is the state of the page: it can be sent to a colleague. */
export interface Asked {
  /** Words to search for, as typed. */
  q: string;
  /** First and last Vietnamese day, as typed. */
  from: string;
  to: string;
  topic: string;
  stance: Stance | '';
  kind: PublisherKind | '';
  feedback: (typeof FEEDBACK)[number] | '';
  place: string;
  audience: Audience | '';
  story: string;
  claim: string;
  /** Ids of alerts with commas between: their evidence, to be corrected at one go. */
  alert: string;
  /** Also what was judged not to be ours. */
  all: boolean;
  before: { at: number; id: string } | null;
}

/** Reads the address; what makes no sense is taken as not asked. */
export function readAsked(query: (name: string) => string): Asked {
  const [at = '', id = ''] = query('before').split('~');
  return {
    q: query('q').slice(0, LONGEST_SEARCH),
    from: query('from').slice(0, DAY_LENGTH),
    to: query('to').slice(0, DAY_LENGTH),
    topic: query('topic'),
    stance: STANCES.find((stance) => stance === query('stance')) ?? '',
    kind: PUBLISHER_KINDS.find((kind) => kind === query('kind')) ?? '',
    feedback: FEEDBACK.find((feedback) => feedback === query('feedback')) ?? '',
    place: query('place'),
    audience: AUDIENCES.find((audience) => audience === query('audience')) ?? '',
    story: query('story'),
    claim: query('claim'),
    alert: query('alert'),
    all: query('relevant') === 'all',
    before: /^\d{1,15}$/.test(at) && id !== '' ? { at: Number(at), id } : null,
  };
}

/** What of it cannot be done, by field: keys of sentences. */
export function troublesOf(asked: Asked): Partial<Record<'q' | 'from' | 'to', string>> {
  const q = searchTrouble(asked.q, readSearch(asked.q));
  const noDay = (day: string) => day !== '' && !isDay(day);
  const crossed = isDay(asked.from) && isDay(asked.to) && asked.to < asked.from;
  return {
    ...(q !== null && { q }),
    ...(noDay(asked.from) && { from: 'search.no-day' }),
    ...(noDay(asked.to) ? { to: 'search.no-day' } : crossed && { to: 'search.days-crossed' }),
  };
}

/** What to search for; null where nothing was typed. */
export function searchOf({ q }: Pick<Asked, 'q'>): Search | null {
  return q.trim() === '' ? null : readSearch(q);
}

/** The filter behind the address; only for one without troubles. */
export function filterOf(asked: Asked): Omit<MentionFilter, 'limit'> {
  const words = searchOf(asked);
  return {
    ...(words !== null && { words }),
    ...(asked.from !== '' && { from: startOfDay(asked.from) }),
    ...(asked.to !== '' && { to: startOfDay(addDays(asked.to, 1)) }),
    ...(!asked.all && { relevant: true }),
    ...(asked.topic !== '' && { topic: asked.topic }),
    ...(asked.stance !== '' && { stance: asked.stance }),
    ...(asked.kind !== '' && { kind: asked.kind }),
    ...(asked.feedback !== '' && { feedback: asked.feedback }),
    ...(asked.place !== '' && { place: asked.place }),
    ...(asked.audience !== '' && { audience: asked.audience }),
    ...(asked.story !== '' && { story: asked.story }),
    ...(asked.claim !== '' && { claim: asked.claim }),
    ...(asked.before !== null && { before: asked.before }),
  };
}

/** How many of the conditions behind "more filters" are in use. */
export function filtersUsed(asked: Asked): number {
  const { from, to, topic, stance, kind, feedback, place, audience, all } = asked;
  const set = [from, to, topic, stance, kind, feedback, place, audience].filter((value) => value !== '');
  return set.length + (all ? 1 : 0);
}

export function addressOf(asked: Asked): string {
  const text = queryOf(asked);
  return text === '' ? paths.mentions : `${paths.mentions}?${text}`;
}

/** The query of the whole list, from its newest row on. */
export function listQueryOf(asked: Asked): string {
  return queryOf({ ...asked, before: null });
}

function queryOf(asked: Asked): string {
  const { before, all, ...rest } = asked;
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''));
  if (all) query.set('relevant', 'all');
  if (before !== null) query.set('before', `${before.at}~${before.id}`);
  return query.toString();
}

function isDay(day: string): day is Day {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(startOfDay(day)) && dayOf(startOfDay(day)) === day;
}
