import { load } from 'cheerio';
import { fault, isFault } from '../domain/fault.ts';
import { DAY, HOUR, iso, SECOND } from '../domain/time.ts';
import { fieldOf, known, type Numbered } from './rows.ts';
import { unpackWorkbook } from './workbook-parts.ts';

/** People write a title, a unit and a date above their tables. */
const HEADER_WITHIN = 30;

/** Vietnamese time, which dates in a workbook are meant in; it has no zones. */
const VIETNAM = 7 * HOUR;

/** 30 December 1899, day 0 of serial dates; day 0 of the "1904" system is 1,462 days later (ECMA-376 §18.17.4.1). */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1_462;

/** Serials of 1995 to 2100: a number outside is no publication date. */
const SERIALS = { from: 34_700, to: 73_415 };

/** Built-in number formats that are dates (ECMA-376 §18.8.30, with those of East Asia). */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);

/**
 * The rows of the first visible sheet of an Excel workbook (ECMA-376, `.xlsx`) below its header, which is found by the usual names of
 * columns. `line` is the row as Excel numbers it.
 * @throws fault `invalid`: no workbook, a locked one, one that unpacks beyond all measure, or one without a header. `name` is the file's.
 */
export function readWorkbook(bytes: Uint8Array, name: string): Numbered[] {
  try {
    return rowsBelowHeader(bytes, name);
  } catch (error) {
    // A broken archive, or markup nested beyond the stack.
    throw isFault(error) ? error : fault('invalid', 'import.workbook.damaged', { file: name });
  }
}

/** The cells below the header as they are written, for people to look at. Throws as `readWorkbook` does. */
export function workbookTable(
  bytes: Uint8Array,
  name: string,
): { columns: string[]; rows: { line: number; cells: string[] }[] } {
  try {
    const { rows, head } = tableIn(bytes, name);
    return {
      columns: [...head.columns.values()],
      rows: rows
        .filter(({ line }) => line > head.line)
        .map(({ line, cells, dayZero }) => ({
          line,
          cells: [...head.columns.keys()].map((column) => {
            const cell = cells.get(column);
            return cell === undefined ? '' : cell.date ? dateOf(cell, dayZero) : cell.text;
          }),
        })),
    };
  } catch (error) {
    throw isFault(error) ? error : fault('invalid', 'import.workbook.damaged', { file: name });
  }
}

function rowsBelowHeader(bytes: Uint8Array, name: string): Numbered[] {
  const { rows, head } = tableIn(bytes, name);
  return rows.filter(({ line }) => line > head.line).flatMap((row) => toRow(row, head.columns));
}

function tableIn(bytes: Uint8Array, name: string) {
  const parts = unpackWorkbook(bytes, name);
  const sheet = firstSheet(parts);
  const xml = sheet === null ? undefined : parts.get(sheet.path);
  if (sheet === null || xml === undefined) throw fault('invalid', 'import.workbook.damaged', { file: name });
  const rows = rowsOf(xml, {
    shared: sharedStrings(parts.get('xl/sharedStrings.xml') ?? ''),
    dates: dateStyles(parts.get('xl/styles.xml') ?? ''),
    dayZero: DAY_ZERO + (sheet.from1904 ? DAYS_TO_1904 * DAY : 0),
    links: linksOf(xml, parts.get(sheet.path.replace(/([^/]+)$/, '_rels/$1.rels')) ?? ''),
  });
  const head = headerOf(rows);
  if (head === null) throw fault('invalid', 'import.workbook.header', { file: name });
  return { rows, head };
}

/** A node of parsed XML, as little of it as is read here. */
interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/** Every element called `name`, whatever prefix the writing program gave to the namespace. */
function elements(xml: string, name: string): Node[] {
  const found: Node[] = [];
  const walk = (node: Node): void => {
    if (local(node) === name) found.push(node);
    else for (const child of node.children ?? []) walk(child);
  };
  for (const node of load(xml, { xml: true }).root().get(0)?.children ?? []) walk(node);
  return found;
}

function local({ name = '' }: Node): string {
  return name.slice(name.indexOf(':') + 1);
}

function attribute(node: Node, name: string): string | undefined {
  return node.attribs?.[name];
}

/** All text below a node; the reading aids of East Asian writing are none. */
function textOf(node: Node): string {
  if (node.type === 'text') return node.data ?? '';
  return local(node) === 'rPh' ? '' : (node.children ?? []).map(textOf).join('');
}

/** Characters that XML cannot hold are written `_x000D_`. */
function written(node: Node): string {
  return textOf(node).replace(/_x([0-9A-F]{4})_/gi, (_mark, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function firstSheet(parts: ReadonlyMap<string, string>): { path: string; from1904: boolean } | null {
  const book = parts.get('xl/workbook.xml') ?? '';
  const sheets = elements(book, 'sheet');
  const sheet = sheets.find((one) => (attribute(one, 'state') ?? 'visible') === 'visible') ?? sheets[0];
  if (!sheet) return null;
  const id = Object.entries(sheet.attribs ?? {}).find(([name]) => /^(?:\w+:)id$/.test(name))?.[1];
  const relation = elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').find(
    (one) => attribute(one, 'Id') === id,
  );
  const target = relation && attribute(relation, 'Target');
  if (target === undefined) return null;
  const flag = elements(book, 'workbookPr').map((one) => attribute(one, 'date1904'))[0];
  return {
    path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    from1904: flag === '1' || flag === 'true',
  };
}

function sharedStrings(xml: string): string[] {
  return elements(xml, 'si').map(written);
}

/** For each cell style whether its numbers are dates. */
function dateStyles(xml: string): boolean[] {
  const own = new Map(
    elements(xml, 'numFmt').map((format) => [
      Number(attribute(format, 'numFmtId')),
      // Quoted words, escaped signs, colours and languages say nothing of the kind; `[h]` and its like count time.
      /[ymdhs]/i.test(
        (attribute(format, 'formatCode') ?? '').replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''),
      ),
    ]),
  );
  const styles = elements(xml, 'cellXfs')[0]?.children ?? [];
  return styles
    .filter((style) => local(style) === 'xf')
    .map((style) => {
      const id = Number(attribute(style, 'numFmtId') ?? 0);
      return own.get(id) ?? DATE_FORMATS.has(id);
    });
}

/** Where cells lead to, by their place. */
function linksOf(xml: string, rels: string): Map<string, string> {
  const targets = new Map(
    elements(rels, 'Relationship').map((one) => [attribute(one, 'Id'), attribute(one, 'Target') ?? '']),
  );
  return new Map(
    elements(xml.slice(xml.lastIndexOf('</sheetData>')).replace(/^<\/sheetData>/, ''), 'hyperlink').map(
      (link) => {
        const id = Object.entries(link.attribs ?? {}).find(([name]) => /^\w+:id$/.test(name))?.[1];
        return [(attribute(link, 'ref') ?? '').split(':')[0] ?? '', targets.get(id) ?? ''];
      },
    ),
  );
}

interface Cell {
  text: string;
  /** The bare number of a cell, which may be a serial date. */
  number: number | null;
  date: boolean;
  link: string;
}
interface SheetRow {
  line: number;
  cells: Map<string, Cell>;
  dayZero: number;
}
interface Reading {
  shared: readonly string[];
  dates: readonly boolean[];
  dayZero: number;
  links: ReadonlyMap<string, string>;
}

function rowsOf(xml: string, reading: Reading): SheetRow[] {
  let line = 0;
  return elements(xml, 'row').map((row) => {
    line = Number(attribute(row, 'r') ?? line + 1);
    const cells = new Map<string, Cell>();
    let next = 0;
    for (const node of row.children ?? []) {
      if (local(node) !== 'c') continue;
      // A place may be left out: then it is the one after the last.
      const column = /^[A-Z]+/.exec(attribute(node, 'r') ?? '')?.[0] ?? letters(next);
      next = columnNumber(column) + 1;
      cells.set(column, cellOf(node, `${column}${line}`, reading));
    }
    return { line, cells, dayZero: reading.dayZero };
  });
}

function cellOf(node: Node, place: string, { shared, dates, links }: Reading): Cell {
  const type = attribute(node, 't') ?? 'n';
  const part = (name: string): Node | undefined => node.children?.find((child) => local(child) === name);
  const value = part('v');
  const inline = part('is');
  const raw = value ? textOf(value).trim() : '';
  const number = type === 'n' && raw !== '' && Number.isFinite(Number(raw)) ? Number(raw) : null;
  const text =
    type === 's'
      ? (shared[Number(raw)] ?? '')
      : type === 'inlineStr'
        ? inline
          ? written(inline)
          : ''
        : type === 'e'
          ? ''
          : value
            ? written(value)
            : '';
  return {
    text,
    number,
    date: type === 'd' || (number !== null && (dates[Number(attribute(node, 's') ?? 0)] ?? false)),
    link: links.get(place) ?? '',
  };
}

/** The row whose cells name most of what we know, at least one of them words to read. */
function headerOf(rows: readonly SheetRow[]): { line: number; columns: Map<string, string> } | null {
  let best: { line: number; columns: Map<string, string>; fields: number } | null = null;
  for (const { line, cells } of rows.slice(0, HEADER_WITHIN)) {
    const fields = new Set([...cells.values()].flatMap(({ text }) => fieldOf(text) ?? []));
    if (!['title', 'text', 'summary'].some((field) => fields.has(field))) continue;
    const columns = new Map([...cells].map(([column, { text }]) => [column, text]));
    if (best === null || fields.size > best.fields) best = { line, columns, fields: fields.size };
  }
  return best;
}

function toRow({ line, cells, dayZero }: SheetRow, columns: ReadonlyMap<string, string>): Numbered[] {
  const fields: [string, unknown][] = [];
  let linked = '';
  for (const [column, name] of columns) {
    const cell = cells.get(column);
    if (!cell) continue;
    const field = fieldOf(name);
    const link = /^https?:/i.test(cell.link) ? cell.link : '';
    if (field === 'title') linked = link;
    const shown = field === 'published' || cell.date ? dateOf(cell, dayZero) : cell.text;
    // "Xem bài" that leads somewhere is where it leads.
    fields.push([name, field === 'url' && link !== '' && !/^https?:/i.test(shown) ? link : shown.trim()]);
  }
  if (fields.every(([, value]) => value === '')) return [];
  // A headline that leads somewhere names its address, where no column does.
  return [{ line, row: known([...fields, ...(linked === '' ? [] : [['url', linked] as [string, string]])]) }];
}

/** A serial date as the time it shows on a Vietnamese wall; anything else as it is written. */
function dateOf({ text, number, date }: Cell, dayZero: number): string {
  const day = number === null ? NaN : number + (dayZero - DAY_ZERO) / DAY;
  if (number === null || !(date || (day >= SERIALS.from && day <= SERIALS.to))) return text;
  // Fractions of a day are rounded to the second that Excel shows.
  const shown = dayZero + Math.round((number * DAY) / SECOND) * SECOND;
  return iso(shown - VIETNAM);
}

function columnNumber(column: string): number {
  return Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
