import { decodeText } from './decode.ts';
import { fieldOf, records } from './rows.ts';
import { workbookTable } from './workbook.ts';

/** A file as it is written, for people to look at: `line` as their program numbers it. */
export interface ToldTable {
  columns: { name: string; field: string | null }[];
  rows: ReadonlyMap<number, string[]>;
}

/** The cells of an Excel, CSV or NDJSON file, also those that are not read. Throws where `readTold` throws. */
export function readTable(bytes: Uint8Array, name: string): ToldTable {
  if (/\.xlsx$/i.test(name)) return asTable(workbookTable(bytes, name));
  const text = decodeText(bytes);
  return asTable(/\.csv$/i.test(name) ? csvTable(text) : ndjsonTable(text));
}

interface Cells {
  columns: string[];
  rows: { line: number; cells: string[] }[];
}

function asTable({ columns, rows }: Cells): ToldTable {
  return {
    columns: columns.map((name) => ({ name, field: fieldOf(name) })),
    rows: new Map(rows.map(({ line, cells }) => [line, cells])),
  };
}

function csvTable(text: string): Cells {
  const [header, ...rows] = records(text.replace(/^\uFEFF/, ''));
  return { columns: header?.cells ?? [], rows };
}

/** A line that is no object stands in the first column as it is. */
function ndjsonTable(text: string): Cells {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, row: objectIn(line), text: line }));
  const columns = [...new Set(lines.flatMap(({ row }) => Object.keys(row ?? {})))];
  return {
    columns,
    rows: lines.map(({ line, row, text: written }) => ({
      line,
      cells: row === null ? [written] : columns.map((column) => shown(row[column])),
    })),
  };
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
