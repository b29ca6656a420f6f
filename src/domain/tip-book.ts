import { DAY, type Day, dayOf, type Instant, startOfDay } from './time.ts';
import { TIP_LENGTH, type TipKind, type TipWay } from './tip.ts';
import { fold } from './words.ts';

/** The book of a hotline as it is written: its columns, and its rows with the line each begins in. */
export interface TipBook {
  columns: string[];
  rows: { line: number; cells: string[] }[];
}

/** One row as it was understood. `way` null: the file's own. */
export interface BookedTip {
  line: number;
  kind: TipKind;
  way: TipWay | null;
  heardAt: Instant;
  words: string;
  where: string;
  unit: string;
  answer: string;
  name: string;
  reach: string;
}

/** A row that cannot be used, and why: the key of a sentence. */
export interface RefusedTip {
  line: number;
  why: 'tip.book.no-words' | 'tip.book.long' | 'tip.book.date' | 'tip.book.formal';
}

export interface ReadTips {
  /** Each column of the file with the field it is read as; null: it is not read. */
  columns: { name: string; field: TipField | null }[];
  tips: BookedTip[];
  refused: RefusedTip[];
}

/** What columns are called, without accents. Any other is not read. */
const COLUMNS = {
  words: ['noi dung', 'noi dung phan anh', 'cau hoi', 'phan anh', 'text', 'content'],
  kind: ['loai', 'phan loai', 'kind', 'type'],
  way: ['kenh', 'qua', 'hinh thuc', 'way', 'channel'],
  date: ['ngay', 'thoi gian', 'ngay gio', 'ngay nhan', 'date'],
  where: ['noi', 'dia ban', 'xa phuong', 'noi o', 'where', 'place'],
  unit: ['don vi', 'chuyen', 'don vi tra loi', 'phong', 'unit'],
  answer: ['tra loi', 'ket qua', 'noi dung tra loi', 'answer'],
  name: ['ten', 'ho ten', 'ho va ten', 'nguoi phan anh', 'name'],
  reach: ['dien thoai', 'so dien thoai', 'sdt', 'lien he', 'lien lac', 'phone', 'contact'],
} as const satisfies Record<string, readonly string[]>;
export type TipField = keyof typeof COLUMNS;

/** How people write kinds and ways; matched without accents, by how the cell begins. */
const KINDS: readonly (readonly [string, TipKind])[] = [
  ['kien nghi', 'proposal'],
  ['de xuat', 'proposal'],
  ['gop y', 'proposal'],
  ['tam tu', 'feeling'],
  ['hoi', 'question'],
  ['cau hoi', 'question'],
  ['thac mac', 'question'],
  ['tu van', 'question'],
  ['khieu nai', 'complaint'],
  ['to cao', 'denunciation'],
  ['phan anh', 'grievance'],
  ['question', 'question'],
  ['proposal', 'proposal'],
  ['complaint', 'complaint'],
];
const WAYS: readonly (readonly [string, TipWay])[] = [
  ['dien thoai', 'phone'],
  ['duong day nong', 'phone'],
  ['tong dai', 'phone'],
  ['hotline', 'phone'],
  ['truc tiep', 'counter'],
  ['mot cua', 'counter'],
  ['quay', 'counter'],
  ['zalo', 'message'],
  ['facebook', 'message'],
  ['fanpage', 'message'],
  ['tin nhan', 'message'],
  ['thu', 'mail'],
  ['email', 'mail'],
  ['van ban', 'mail'],
  ['hoi nghi', 'meeting'],
  ['doi thoai', 'meeting'],
  ['tiep dan', 'meeting'],
  ['cong doan', 'union'],
];

/** Reads a book; a bad row costs itself. A cell that names no kind is taken for a grievance, or for a question where it asks one. */
export function readTips({ columns, rows }: TipBook, now: Instant): ReadTips {
  const fields = columns.map(fieldOf);
  const read: ReadTips = {
    columns: columns.map((name, at) => ({ name, field: fields[at] ?? null })),
    tips: [],
    refused: [],
  };
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (field: TipField) => (cells[fields.indexOf(field)] ?? '').trim();
    const row = readRow(line, cell, now);
    if ('why' in row) read.refused.push(row);
    else read.tips.push(row);
  }
  return read;
}

function readRow(line: number, cell: (field: TipField) => string, now: Instant): BookedTip | RefusedTip {
  const words = cell('words');
  if (words === '') return { line, why: 'tip.book.no-words' };
  if (words.length > TIP_LENGTH) return { line, why: 'tip.book.long' };
  const kind = kindOf(cell('kind'), words);
  // Its words have no place here: whoever hands in the book takes such a row to the procedure it belongs to.
  if (kind === 'complaint' || kind === 'denunciation') return { line, why: 'tip.book.formal' };
  // A day nobody wrote down stays unknown: "today" would make a rush of old calls.
  const heardAt = momentIn(cell('date'));
  if (heardAt === null || heardAt > now + DAY) return { line, why: 'tip.book.date' };
  return {
    line,
    kind,
    heardAt,
    words,
    way: startsWith(WAYS, cell('way')),
    where: cell('where'),
    unit: cell('unit'),
    answer: cell('answer'),
    name: cell('name'),
    reach: cell('reach'),
  };
}

function kindOf(written: string, words: string): TipKind {
  return startsWith(KINDS, written) ?? (/[?？]\s*$/.test(words) ? 'question' : 'grievance');
}

function startsWith<Meant>(table: readonly (readonly [string, Meant])[], written: string): Meant | null {
  const plain = plainOf(written);
  return plain === '' ? null : (table.find(([word]) => plain.startsWith(word))?.[1] ?? null);
}

function fieldOf(column: string): TipField | null {
  const name = plainOf(column);
  const fields = Object.keys(COLUMNS) as TipField[];
  return fields.find((field) => (COLUMNS[field] as readonly string[]).includes(name)) ?? null;
}

function plainOf(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** `23/11/2026`, `23/11/2026 08:15`, `08:15 23/11/2026`, `2026-11-23`; Vietnamese time, noon where no hour is written. Null: no such moment. */
export function momentIn(written: string): Instant | null {
  const day = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(written);
  const machine = /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(written);
  const [year, month, date] = machine ? [machine[1], machine[2], machine[3]] : [day?.[3], day?.[2], day?.[1]];
  if (year === undefined || month === undefined || date === undefined) return null;
  const text: Day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const clock = /(?<!\d)([01]?\d|2[0-3])[:hg]([0-5]\d)/.exec(written);
  const [hours, minutes] = clock ? [Number(clock[1]), Number(clock[2])] : [12, 0];
  const begins = startOfDay(text);
  if (Number.isNaN(begins) || dayOf(begins) !== text) return null;
  return begins + (hours * 60 + minutes) * 60_000;
}
