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
  const [found, count] = await Promise.all([
    store.mentions.list({ ...filter, limit: size + 1 }),
    store.mentions.count({ ...filter, limit: COUNTED + 1 }),
  ]);
  return { shown: found.slice(0, size), more: found.length > size, count };
}

/**
 * All that is asked for, newest first, at most `limit`, each made into what is kept of it. Between two readings `rest` lets
 * others have their turn.
 */
export async function everyMention<Row>(
  store: Store,
  asked: Asked,
  limit: number,
  keep: (mention: Mention) => Row,
  rest: () => Promise<void>,
): Promise<Row[]> {
  const { before: _, ...filter } = await narrowed(store, asked);
  const rows: Row[] = [];
  let before: MentionFilter['before'];
  while (rows.length < limit) {
    const size = Math.min(CHUNK, limit - rows.length);
    const found = await store.mentions.list({ ...filter, ...(before && { before }), limit: size });
    rows.push(...found.map(keep));
    const last = found.at(-1);
    if (last === undefined || found.length < size) break;
    before = { at: timeOf(last), id: last.id };
    await rest();
  }
  return rows;
}

/** The time a mention stands at in lists. */
export function timeOf(mention: Mention): number {
  return mention.countsAt ?? mention.seenAt;
}

async function narrowed(store: Store, asked: Asked): Promise<Omit<MentionFilter, 'limit'>> {
  const filter = filterOf(asked);
  return asked.alert === '' ? filter : { ...filter, ids: await evidenceOf(store, asked.alert.split(',')) };
}
