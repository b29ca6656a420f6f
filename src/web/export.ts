import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { iso } from '../domain/time.ts';
import type { DeskContext } from './desk.ts';
import { csv } from './ledger.ts';
import type { Cell, Sheet } from './workbook.ts';
import { workbook } from './workbook.ts';

export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** Rows of one file at most. */
export const MOST_ROWS = 50_000;

const TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Spreadsheets take a file for UTF-8 only when it says so. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A column of a list: what it is called, and what stands in it for one row. */
export interface Column<Row> {
  words: string;
  /** In characters; for workbooks. */
  width: number;
  cell: (row: Row) => Cell;
}

/**
 * A list as a table. Whoever gathers the rows asks for one more than fit into a file: when it is there, the table ends with a sentence
 * that says so.
 */
export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  cutWords: string,
): Sheet {
  return {
    name,
    head: columns.map(({ words, width }) => ({ words, width })),
    rows: rows.slice(0, MOST_ROWS).map((row) => columns.map(({ cell }) => cell(row))),
    note: rows.length > MOST_ROWS ? cutWords : null,
  };
}

/** The table as a file to keep. `fileName` without its ending. */
export async function sheetFile(
  c: DeskContext,
  format: Format,
  fileName: string,
  sheet: Sheet,
): Promise<Response> {
  return c.body(format === 'csv' ? asCsv(sheet) : await asWorkbook(sheet), 200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${fileName}.${format}"`,
  });
}

function asCsv({ head, rows, note }: Sheet): string {
  const plain = (cell: Cell) => (typeof cell === 'object' && cell !== null ? iso(cell.at) : cell);
  const last = note === null ? [] : [[note]];
  return (
    BYTE_ORDER_MARK + csv([head.map(({ words }) => words), ...rows.map((row) => row.map(plain)), ...last])
  );
}

/**
 * Ten thousand rows take a second or two of computing, which is done on a thread of its own: the desk and the letters go on meanwhile.
 * Threads run the compiled file; from the TypeScript sources (tests) there is none.
 */
async function asWorkbook(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  if (import.meta.url.endsWith('.ts')) return workbook(sheet);
  const thread = new Worker(new URL('./workbook-worker.js', import.meta.url));
  try {
    const answer = once(thread, 'message');
    thread.postMessage(sheet, []);
    const [bytes] = (await answer) as [Uint8Array<ArrayBuffer>];
    return bytes;
  } finally {
    await thread.terminate();
  }
}
