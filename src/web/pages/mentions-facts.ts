import type { Mention } from '../../domain/mention.ts';
import type { MentionFilter } from '../../storage/mentions.ts';
import type { Store } from '../../storage/store.ts';
import { evidenceOf } from '../judge.ts';
import { type Asked, filterOf } from './mentions-asked.ts';

/** Counted no further on the page: beyond this nobody reads on, and everybody waits. */
export const COUNTED = 1_000;
/** Rows read at a time for a file. */
const CHUNK = 500;

export interface MentionsShown {
  shown: Mention[];
  /** There are more behind the last one shown. */
  more: boolean;
  /** In all, however far one has paged; one more than `COUNTED` when there are more. */
  count: number;
}

/** One page of what is asked for. */
export async function readMentions(store: Store, asked: Asked, size: number): Promise<MentionsShown> {
  const filter = await narrowed(store, asked);
  const found = await store.mentions.list({ ...filter, limit: size + 1 });
  const whole = filter.before === undefined && found.length <= size;
  const count = whole ? found.length : await store.mentions.count({ ...filter, limit: COUNTED + 1 });
  return { shown: found.slice(0, size), more: found.length > size, count };
}

/** How many there are in all, counted no further than `limit`. */
export async function countAsked(store: Store, asked: Asked, limit: number): Promise<number> {
  return store.mentions.count({ ...(await narrowed(store, asked)), limit });
}

/**
 * All that is asked for, newest first, at most `limit`, some at a time. Between two readings `rest` lets others have their turn.
 */
export async function* everyMention(
  store: Store,
  asked: Asked,
  limit: number,
  rest: () => Promise<void>,
): AsyncGenerator<Mention[]> {
  const { before: _, ...filter } = await narrowed(store, asked);
  let before: MentionFilter['before'];
  for (let left = limit; left > 0;) {
    const size = Math.min(CHUNK, left);
    const found = await store.mentions.list({ ...filter, ...(before && { before }), limit: size });
    yield found;
    left -= found.length;
    const last = found.at(-1);
    if (last === undefined || found.length < size) break;
    before = { at: timeOf(last), id: last.id };
    await rest();
  }
}

/** The time a mention stands at in lists. */
export function timeOf(mention: Mention): number {
  return mention.countsAt ?? mention.seenAt;
}

async function narrowed(store: Store, asked: Asked): Promise<Omit<MentionFilter, 'limit'>> {
  const filter = filterOf(asked);
  return asked.alert === '' ? filter : { ...filter, ids: await evidenceOf(store, asked.alert.split(',')) };
}
