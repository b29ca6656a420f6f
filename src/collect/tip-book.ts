import { fault } from '../domain/fault.ts';
import type { TipBook } from '../domain/tip-book.ts';
import { READABLE } from './told-file.ts';
import { readTable } from './told-table.ts';

/**
 * The rows of a hotline's book: an Excel or CSV file.
 * @throws fault `invalid` for a file that is none or cannot be read
 */
export function readTipBook(bytes: Uint8Array, file: string): TipBook {
  if (!READABLE.test(file)) throw fault('invalid', 'import.format', { file });
  const { columns, rows } = readTable(bytes, file);
  return {
    columns: columns.map(({ name }) => name),
    rows: [...rows].map(([line, cells]) => ({ line, cells })),
  };
}
