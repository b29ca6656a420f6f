import type { Instant } from '../domain/time.ts';
import type { DeskContext } from './desk.ts';
import { type Column, csvAsItComes, type Format, MOST_ROWS, sheetFile, sheetOf } from './export.ts';

/** A column by its name among `export.col.…`. */
export function column<Row>(
  c: DeskContext,
  name: string,
  width: number,
  cell: Column<Row>['cell'],
): Column<Row> {
  return { words: c.var.voice.say(`export.col.${name}`), width, cell };
}

export function momentOf(at: Instant | null): { at: Instant } | null {
  return at === null ? null : { at };
}

/** Rows as a file. `title` and `file`: keys of what its sheet, and the file itself, are called. */
export function listFile<Row>(
  c: DeskContext,
  format: Format,
  { title, file }: { title: string; file: string },
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Response> {
  const { voice: v } = c.var;
  const sheet = sheetOf(v.say(title), columns, rows, v.say('export.cut', { n: MOST_ROWS }));
  return sheetFile(c, format, v.say(file), sheet);
}

/** A long list as CSV, sent while it is read. `n`: how many rows there were when it began. */
export function listAsItComes<Row>(
  c: DeskContext,
  { file }: { file: string },
  columns: readonly Column<Row>[],
  chunks: AsyncIterable<readonly Row[]>,
  n: number,
): Response {
  const { voice: v } = c.var;
  return csvAsItComes(c, v.say(file), columns, chunks, n, v.say('export.cut', { n: MOST_ROWS }));
}
