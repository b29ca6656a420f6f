import { fold } from '../domain/words.ts';

/** One row of a file, by the names of its columns. */
export type Row = Record<string, unknown>;

/** A row, or what is wrong with it; `line` is where it begins in the file. */
export type Numbered = { line: number; row: Row } | { line: number; wrong: 'not-json' | 'cells' };

/**
 * Names that people and tools give to the fields of an item, without accents and marks. Columns by any other name (authors, phone numbers,
 * scores) are not read.
 */
const NAMES: Record<string, readonly string[]> = {
  url: ['url', 'link', 'address', 'permalink', 'duong dan', 'lien ket', 'dia chi'],
  title: ['title', 'headline', 'tieu de'],
  summary: ['summary', 'description', 'sapo', 'tom tat', 'mo ta'],
  text: ['text', 'content', 'body', 'message', 'noi dung'],
  published: [
    'published',
    'publishedat',
    'published at',
    'date',
    'created',
    'created at',
    'ngay dang',
    'ngay',
    'thoi gian',
  ],
  kind: ['kind', 'type', 'loai'],
  parent: ['parent', 'parent url', 'bai goc'],
};

/** The field a column is about, or null. */
export function fieldOf(column: string): string | null {
  const name = fold(column.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return Object.keys(NAMES).find((field) => NAMES[field]?.includes(name)) ?? null;
}

/** The rows of a file with one JSON object a line. */
export function readNdjson(text: string): Numbered[] {
  return text.split(/\r?\n/).flatMap((line, index): Numbered[] => {
    if (line.trim() === '') return [];
    const at = index + 1;
    const value = parsed(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [{ line: at, wrong: 'not-json' }];
    return [{ line: at, row: known(Object.entries(value)) }];
  });
}

/**
 * The rows of a CSV file (RFC 4180), as spreadsheets write it in our part of the world: separated by commas, semicolons or tabs (the header
 * tells), with or without a byte order mark, with line breaks and doubled quotes inside quoted cells.
 */
export function readCsv(text: string): Numbered[] {
  const [header, ...rows] = records(text.replace(/^\uFEFF/, ''));
  if (!header) return [];
  const columns = header.cells;
  return rows.flatMap(({ line, cells }): Numbered[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    // Too many cells: a separator stands in an unquoted text, and everything after it would be read as something else.
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      return [{ line, wrong: 'cells' }];
    return [{ line, row: known(columns.map((column, index) => [column, cells[index] ?? ''])) }];
  });
}

/** The fields we know, by our names for them; of two columns about the same, the first that says something. */
export function known(fields: [string, unknown][]): Row {
  const row: Row = {};
  for (const [column, value] of fields) {
    const field = fieldOf(column);
    if (field !== null && value !== null && value !== '') row[field] ??= value;
  }
  return row;
}

/** The records of a CSV text with the line each begins in; the header is the first. */
export function records(text: string): { line: number; cells: string[] }[] {
  const separator = separatorOf(text);
  const found: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let began = 1;
  const endRecord = (): void => {
    found.push({ line: began, cells: [...cells, cell] });
    cells = [];
    cell = '';
    began = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n') line++;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(at++);
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endRecord();
    else if (character !== '\r' || text.charAt(at + 1) !== '\n') cell += character;
  }
  if (cell !== '' || cells.length > 0) endRecord();
  return found;
}

/** The separator that the header uses most, outside quotes. Excel's `sep=;` line is not a header; it is rare enough to be told so. */
function separatorOf(text: string): string {
  const header = (/^[^\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
