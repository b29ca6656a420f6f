import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MiddlewareHandler } from 'hono';
import { iso } from '../domain/time.ts';
import { guestOf } from './access.ts';
import type { Desk, DeskContext, DeskEnv } from './desk.ts';
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
  c.set('taken', sheet.rows.length);
  return c.body(format === 'csv' ? asCsv(sheet) : await asWorkbook(sheet), 200, {
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="${fileName}.${format}"`,
  });
}

/** Writes down who took which list along, and how much of it: a file leaves the house. What it was narrowed to stays out of the log. */
export function noteTaken(desk: Desk): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    await next();
    const { taken } = c.var;
    if (taken === undefined || c.error !== undefined) return;
    const { person } = guestOf(c);
    const [list = '', format = ''] = c.req.path.split('.');
    const data = { act: 'download', name: person.name, list, format, n: taken };
    await desk.store.events.add([
      { at: desk.world.now(), event: 'act', subject: list, who: person.id, data },
    ]);
  };
}

/**
 * A table as CSV, sent while it is read, so that fifty thousand rows take no more memory than some hundred. When the database fails on the
 * way, the connection is broken off: the browser says that the file is not whole. `n`: how many rows there were when it began.
 */
export function csvAsItComes<Row>(
  c: DeskContext,
  fileName: string,
  columns: readonly Column<Row>[],
  chunks: AsyncIterable<readonly Row[]>,
  n: number,
  cutWords: string,
): Response {
  async function* lines(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csv([columns.map(({ words }) => words)]);
    let left = MOST_ROWS;
    for await (const chunk of chunks) {
      if (left > 0) yield csv(chunk.slice(0, left).map((row) => columns.map(({ cell }) => plain(cell(row)))));
      if (chunk.length > left) yield csv([[cutWords]]);
      left -= chunk.length;
    }
  }
  c.set('taken', Math.min(n, MOST_ROWS));
  const told = lines();
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await told.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    // Who breaks the download off is not read for any longer.
    async cancel() {
      await told.return(undefined);
    },
  });
  return c.body(stream, 200, {
    'content-type': TYPES.csv,
    'content-disposition': `attachment; filename="${fileName}.csv"`,
  });
}

function plain(cell: Cell): string | number | null {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'day' in cell ? cell.day : iso(cell.at);
}

function asCsv({ head, rows, note }: Sheet): string {
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
