import { type Asking, askingQuery, narrowing, readAsking, troublesIn } from '../../domain/asking.ts';
import type { MentionFilter } from '../../storage/mentions.ts';
import { paths } from '../../view/paths.ts';

/** What the address asks for. The address is the state of the page: it can be sent to a colleague. */
export interface Asked extends Asking {
  /** Ids of alerts with commas between: their evidence, to be corrected at one go. */
  alert: string;
  before: { at: number; id: string } | null;
}

/** Reads the address; what makes no sense is taken as not asked. */
export function readAsked(query: (name: string) => string): Asked {
  const [at = '', id = ''] = query('before').split('~');
  return {
    ...readAsking(query),
    alert: query('alert'),
    before: /^\d{1,15}$/.test(at) && id !== '' ? { at: Number(at), id } : null,
  };
}

/** The filter behind the address. */
export function filterOf(asked: Asked): Omit<MentionFilter, 'limit'> {
  return { ...narrowing(asked), ...(asked.before !== null && { before: asked.before }) };
}

/** Without the days that are none: what the page really shows, for its file. */
export function withoutTroubles(asked: Asked): Asked {
  const { from, to } = troublesIn(asked);
  return { ...asked, ...(from !== undefined && { from: '' }), ...(to !== undefined && { to: '' }) };
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

function queryOf({ before, alert, ...asking }: Asked): string {
  const query = new URLSearchParams(askingQuery(asking));
  if (alert !== '') query.set('alert', alert);
  if (before !== null) query.set('before', `${before.at}~${before.id}`);
  return query.toString();
}
