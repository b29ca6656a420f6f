import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { DAY, type Day, HOUR, type Instant, startOfDay } from '../domain/time.ts';

/** What stands in a cell: words, a number, a moment, or a day. */
export type Cell = string | number | { at: Instant } | { day: Day } | null;

/** A table as it leaves the desk. */
export interface Sheet {
  name: string;
  /** Column heads, and how wide each is in characters. */
  head: readonly { words: string; width: number }[];
  rows: readonly (readonly Cell[])[];
  /** Said in a last row of its own; null: nothing to say. */
  note: string | null;
}

/** The most a cell of a workbook may hold is 32,767. */
const LONGEST_CELL = 32_000;
/** Days from the beginning of a spreadsheet's calendar to 1970. */
const EPOCH = 25_569;
const VIETNAM = 7 * HOUR;
const MOMENT = 'dd/mm/yyyy hh:mm';
const DATE = 'dd/mm/yyyy';

/** A table as an Excel workbook. Moments are real dates, on a Vietnamese clock; words stay words whatever they begin with. */
export async function workbook({ name, head, rows, note }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const data: SheetData = [
    head.map(({ words }) => ({ value: words, type: String, fontWeight: 'bold', wrap: true })),
    ...rows.map((row) => row.map(cellOf)),
    ...(note === null ? [] : [[cellOf(note)]]),
  ];
  const columns = head.map(({ width }) => ({ width }));
  return new Uint8Array(await writeXlsxFile(data, { sheet: name, columns, stickyRowsCount: 1 }).toBuffer());
}

function cellOf(cell: Cell): SheetData[number][number] {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: writable(cell), type: String };
  if ('day' in cell) return { value: serial(startOfDay(cell.day)), type: Number, format: DATE };
  return { value: serial(cell.at), type: Number, format: MOMENT };
}

/** How a spreadsheet numbers a moment. */
function serial(at: Instant): number {
  return (at + VIETNAM) / DAY + EPOCH;
}

/** XML has no place for control characters, nor for half of a letter. */
function writable(words: string): string {
  return words.slice(0, LONGEST_CELL).replace(/[^\t\n\r\P{Cc}]|[\ud800-\udfff\ufffe\uffff]/gu, '');
}
