import type { Item } from './answer.ts';
import { type DateOrder, parseDate } from './dates.ts';
import { decodeText } from './decode.ts';
import { toItem, toldSchema } from './kinds/told.ts';
import { type Numbered, readCsv, readNdjson, type Row } from './rows.ts';
import { readWorkbook } from './workbook.ts';

/** A row that could not be used: where it stands, which field, and the key of the sentence that says why. */
export interface Mistake {
  line: number;
  field: string;
  why: `import.row.${'not-json' | 'cells' | 'no-words' | 'address' | 'date' | 'kind' | 'field'}`;
}

export interface ToldFile {
  items: Item[];
  mistakes: Mistake[];
}

/** Names of files that can be read. */
export const READABLE = /\.(?:xlsx|csv|ndjson|jsonl)$/i;

/**
 * The items of an Excel, CSV or NDJSON file. A bad row costs itself.
 * @throws fault `invalid` for a workbook that cannot be opened, or has no header
 */
export function readTold(bytes: Uint8Array, name: string, sourceId: string, order: DateOrder): ToldFile {
  const rows = rowsOf(bytes, name);
  const told: ToldFile = { items: [], mistakes: [] };
  for (const row of rows) {
    const item = readRow(row, sourceId, order);
    if ('why' in item) told.mistakes.push(item);
    else told.items.push(item);
  }
  return told;
}

function rowsOf(bytes: Uint8Array, name: string): Numbered[] {
  if (/\.xlsx$/i.test(name)) return readWorkbook(bytes, name);
  const text = decodeText(bytes);
  return /\.csv$/i.test(name) ? readCsv(text) : readNdjson(text);
}

function readRow(numbered: Numbered, sourceId: string, order: DateOrder): Item | Mistake {
  const { line } = numbered;
  if ('wrong' in numbered) return { line, field: '', why: `import.row.${numbered.wrong}` };
  const row: Row = { ...numbered.row };
  // Files write dates as people do; the schema wants them as machines do.
  const written = row['published'];
  if (typeof written === 'string' || typeof written === 'number') {
    const at = parseDate(String(written), order);
    if (at === null) return { line, field: 'published', why: 'import.row.date' };
    row['published'] = new Date(at).toISOString();
  }
  const judged = toldSchema.safeParse(row);
  if (judged.success) return toItem(judged.data, sourceId);
  const field = String(judged.error.issues[0]?.path[0] ?? '');
  return { line, field, why: WHY[field] ?? 'import.row.field' };
}

const WHY: Record<string, Mistake['why']> = {
  url: 'import.row.address',
  parent: 'import.row.address',
  kind: 'import.row.kind',
  title: 'import.row.no-words',
};
