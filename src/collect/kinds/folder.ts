import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isFault } from '../../domain/fault.ts';
import { type Item, trouble } from '../answer.ts';
import type { DateOrder } from '../dates.ts';
import { READABLE, readTold, type ToldFile } from '../told-file.ts';
import { readJson } from './json.ts';
import type { Kind } from './kind.ts';

/** Files that are left alone, beside those of other types: hidden ones, and Excel's own mark that a workbook is being edited. */
const HIDDEN = /^(?:\.|~\$)/;

/** A larger file belongs to `haidang import`, with somebody watching. */
const LARGEST = 50 * 1024 * 1024;

/** Size and time of each file that has been read, by name. A file that grew or changed is read again; what it repeats is heard once. */
const CURSOR = z.record(z.string(), z.string());

/** A folder that other programs drop files into. The files stay where they are. */
export const folder: Kind<'folder'> = {
  name: 'folder',
  caution: 'source.folder.caution',
  limits: { requests: 0, pause: 0 },
  reach: 'none',
  // A tool often tells no more than a headline; comments and posts are never read as pages.
  pages: true,
  door: (source) => source.url,
  async visit({ source, settings, order }) {
    const known = readJson(source.cursor ?? '{}', CURSOR) ?? {};
    const cursor: Record<string, string> = {};
    const items: Item[] = [];
    let unusable = 0;
    try {
      for (const name of (await readdir(settings.path)).filter(isWanted).sort()) {
        const file = join(settings.path, name);
        const { size, mtimeMs } = await stat(file);
        cursor[name] = `${size} ${Math.floor(mtimeMs)}`;
        if (cursor[name] === known[name]) continue;
        if (size > LARGEST) {
          unusable++;
          continue;
        }
        const told = opened(await readFile(file), name, source.id, order);
        items.push(...(told?.items ?? []));
        unusable += told?.mistakes.length ?? 1;
      }
    } catch (error) {
      return trouble('failing', 'trouble.folder', error instanceof Error ? error.message : String(error));
    }
    return { kind: 'feed', items, unusable, etag: null, modified: null, cursor: JSON.stringify(cursor) };
  },
};

function isWanted(name: string): boolean {
  return READABLE.test(name) && !HIDDEN.test(name);
}

/** Null: a workbook that cannot be opened. It must not keep the files beside it from being read. */
function opened(bytes: Uint8Array, name: string, sourceId: string, order: DateOrder): ToldFile | null {
  try {
    return readTold(bytes, name, sourceId, order);
  } catch (error) {
    if (isFault(error)) return null;
    throw error;
  }
}
