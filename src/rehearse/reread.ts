import { openRereadCount, REREAD_DAYS, type RereadReport } from '../domain/reread.ts';
import { DAY } from '../domain/time.ts';
import type { Place } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';
import type { Reader } from '../understand/reader.ts';
import type { World } from '../world.ts';

/** Mentions fetched together. */
const PAGE = 200;

/** Mentions read between two breaths: some tens of milliseconds. */
const EVERY = 10;

export interface Reread {
  /** Only read. */
  store: Pick<Store, 'kept'>;
  world: Pick<World, 'now' | 'sleep'>;
  /** How texts are read today, and how they would be. */
  today: Pick<Reader, 'read'>;
  changed: Pick<Reader, 'read'>;
  /** Told shares from 0 to 1. */
  progress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * What was heard in the last days, read as today and as it would be. Both are read anew: what is stored may come from older rules, or from
 * people. Nothing is written. Rejects with the signal's reason when it is aborted.
 */
export async function reread(options: Reread): Promise<RereadReport> {
  const { store, world, today, changed, progress, signal } = options;
  const to = world.now();
  const from = to - REREAD_DAYS * DAY;
  const all = await store.kept.count(from);
  const count = openRereadCount();
  let place: Place | null = null;
  let done = 0;
  for (;;) {
    const mentions = await store.kept.page(from, place, PAGE);
    for (const mention of mentions) {
      if (done++ % EVERY === 0) {
        await world.sleep(0);
        signal.throwIfAborted();
        progress(Math.min(1, done / Math.max(1, all)));
      }
      const { title, summary, text } = mention;
      if (title === '' && summary === '' && text === null) count.forgotten();
      else count.add(mention.id, today.read(mention).meaning, changed.read(mention).meaning);
    }
    const last = mentions.at(-1);
    if (last === undefined || mentions.length < PAGE) return count.report(from, to);
    place = { seenAt: last.seenAt, id: last.id };
  }
}
