import type { Rules } from '../config/rules.ts';
import type { FileHeard, FileLook, HandedIn, RefusedRow } from '../domain/told-file.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { Item } from './answer.ts';
import { hearFile, orderOf } from './import.ts';
import { readHandedIn } from './handed-in.ts';
import type { ToldFile } from './told-file.ts';

/** Items shown as they were understood. */
const SAMPLES = 5;
/** Characters of an item's words shown with it. */
const SHOWN = 160;

/** Files handed in on the desk. */
export interface FileImporter {
  /** Faults: `invalid` for a file that cannot be read or has too many rows. */
  look(handed: HandedIn): Promise<FileLook>;
  /** Hears it, batch by batch; `progress` is told shares from 0 to 1. Heard twice is heard once. Rejects when `signal` is aborted. */
  hear(handed: HandedIn, progress: (share: number) => void, signal: AbortSignal): Promise<FileHeard>;
}

export function openImporter(store: Store, world: World, rules: Rules): FileImporter {
  async function read(handed: HandedIn) {
    const { told, table } = await readHandedIn({ ...handed, order: orderOf(rules, handed.sourceId) });
    return { told, table, refused: refusedIn(told, table.rows) };
  }

  return {
    async look(handed) {
      const { told, table, refused } = await read(handed);
      return {
        columns: table.columns,
        good: told.items.length,
        samples: told.items.slice(0, SAMPLES).map(sampleOf),
        refused,
      };
    },
    async hear(handed, progress, signal) {
      const { told, table, refused } = await read(handed);
      const counts = await hearFile(store, world, rules, {
        ...told,
        sourceId: handed.sourceId,
        progress,
        signal,
      });
      return { ...counts, columns: table.columns.map(({ name }) => name), refused };
    },
  };
}

function refusedIn({ mistakes }: ToldFile, rows: ReadonlyMap<number, string[]>): RefusedRow[] {
  return mistakes.map(({ line, why }) => ({ line, why, cells: rows.get(line) ?? [] }));
}

function sampleOf({ title, publishedAt, address, kind, summary, text }: Item) {
  const words = [summary, text ?? ''].filter((part) => part !== '').join(' ');
  return { title, published: publishedAt, address, kind: kind ?? null, words: words.slice(0, SHOWN) };
}
