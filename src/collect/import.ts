import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { Item } from './answer.ts';
import type { DateOrder } from './dates.ts';
import { settle } from './settle.ts';
import { type Mistake, READABLE, readTold } from './told-file.ts';

/** So many items are written in one transaction. */
const BATCH = 200;

export interface Imported {
  fresh: number;
  edited: number;
  same: number;
  mistakes: Mistake[];
}

/**
 * Hears what stands in an Excel, CSV or NDJSON file as if `sourceId` had said it. Importing a file twice is importing it once.
 * @throws fault `not-found` for an unknown source, `invalid` for a file that is no such file or cannot be read.
 */
export async function importFile(
  store: Store,
  world: World,
  rules: Rules,
  file: string,
  sourceId: string,
): Promise<Imported> {
  if (!READABLE.test(file)) throw fault('invalid', 'import.format', { file });
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fault('invalid', 'import.unreadable', {
      file,
      detail: error instanceof Error ? error.message : '',
    });
  });
  const { items, mistakes } = readTold(bytes, basename(file), sourceId, orderOf(rules, sourceId));
  return { ...(await hearFile(store, world, rules, { items, sourceId })), mistakes };
}

/** In which order the source writes days and months. */
export function orderOf(rules: Rules, sourceId: string): DateOrder {
  return rules.sources.find(({ id }) => id === sourceId)?.dates ?? 'dmy';
}

/** Hears items of a file, batch by batch. What was heard before `signal` is aborted stays. */
export async function hearFile(
  store: Store,
  world: World,
  rules: Rules,
  told: {
    items: readonly Item[];
    sourceId: string;
    progress?: (share: number) => void;
    signal?: AbortSignal;
  },
): Promise<Omit<Imported, 'mistakes'>> {
  const { items, sourceId } = told;
  const total = { fresh: 0, edited: 0, same: 0 };
  if ((await store.sources.get(sourceId)) === null)
    throw fault('not-found', 'import.source', { source: sourceId });
  for (let at = 0; at < items.length; at += BATCH) {
    told.signal?.throwIfAborted();
    const batch = items.slice(at, at + BATCH);
    const settled = await store.together(async (s) => {
      const source = await s.sources.get(sourceId);
      if (source === null) throw fault('not-found', 'import.source', { source: sourceId });
      const { etag, modified } = source;
      const finding = { kind: 'feed' as const, items: batch, unusable: 0, etag, modified };
      return settle(s, source, finding, world.now(), rules);
    });
    total.fresh += settled.fresh;
    total.edited += settled.edited;
    total.same += batch.length - settled.fresh - settled.edited;
    told.progress?.((at + batch.length) / items.length);
    // SQLite answers at once: without a pause the desk would answer nobody until the whole file is heard.
    await world.sleep(0);
  }
  return total;
}
