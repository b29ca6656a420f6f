import { printable } from './printable.ts';
import type { Instant } from './time.ts';

/** A stretch of a sentence. `href`: where its number comes from; drafts alone have one. */
export interface Span {
  text: string;
  href?: string;
}

/** A chart as drawn: an SVG that names its own font, and its size in points of a page. */
export interface DrawnChart {
  svg: string;
  width: number;
  height: number;
}

export type OfficialBlock =
  | { is: 'heading'; text: string }
  /** `note`: what is not known or was not done, set apart from what is told. */
  | { is: 'paragraph'; spans: Span[]; note?: true }
  | { is: 'points'; items: Span[][] }
  /** `numeric`: columns that hold numbers alone. */
  | { is: 'table'; caption: string; head: string[]; rows: Span[][][]; numeric: boolean[] }
  /** `alt`: what it shows, for who cannot see it. */
  | { is: 'picture'; caption: string; alt: string; chart: DrawnChart };

/**
 * An official paper as it lies on the table, before any format: every word of it, in its place. DOCX and PDF are made from this and add nothing,
 * so that they cannot differ.
 */
export interface OfficialDocument {
  /** Agencies of the state (decree 30/2020), or bodies of the Party. */
  layout: 'state' | 'party';
  /** For the properties of the file; stands nowhere in it. */
  title: string;
  author: string;
  /** When its figures were counted. */
  madeAt: Instant;
  /** Who issues it: the superior agency, and the office. Lines as they are broken. */
  parent: string[];
  office: string[];
  /** Quốc hiệu and tiêu ngữ; a body of the Party has the Party's name and no motto. */
  country: string;
  motto: string | null;
  number: string;
  dateline: string;
  /** Said of what is not signed yet; null: it is no draft. */
  draft: string[] | null;
  /** `BÁO CÁO`; null: a letter, whose abstract stands under its number. */
  type: string | null;
  abstract: string;
  addressed: { to: string; agencies: string[] } | null;
  body: OfficialBlock[];
  signature: { lines: string[]; name: string };
  copies: { heading: string; lines: string[] };
}

/** Every word of it without characters that no file can hold, whoever put them there. */
export function printableDocument(doc: OfficialDocument): OfficialDocument {
  return allPrintable(doc) as OfficialDocument;
}

function allPrintable(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(allPrintable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, allPrintable(one)]));
}

/** What a leader approved: every word, and what its number is written with once the registry gives it. */
export interface ApprovedPaper {
  /** Its numbers lead to where they come from; `withoutLinks` before it leaves the office. */
  document: OfficialDocument;
  letters: string;
  symbol: string;
}

/** As it is read outside the office: no number leads to the desk. */
export function withoutLinks(doc: OfficialDocument): OfficialDocument {
  const bare = (spans: readonly Span[]): Span[] => spans.map(({ text }) => ({ text }));
  return {
    ...doc,
    body: doc.body.map((block) => {
      if (block.is === 'paragraph') return { ...block, spans: bare(block.spans) };
      if (block.is === 'points') return { ...block, items: block.items.map(bare) };
      if (block.is === 'table') return { ...block, rows: block.rows.map((row) => row.map(bare)) };
      return block;
    }),
  };
}

/** The words of a paper in the order they are read; what a second reader of a file must find there. */
export function linesOf(doc: OfficialDocument): string[] {
  const { to, agencies } = doc.addressed ?? { to: '', agencies: [] };
  return [
    ...doc.parent,
    ...doc.office,
    doc.layout === 'party' ? '*' : '',
    doc.country,
    doc.motto ?? '',
    doc.number,
    ...(doc.type === null ? [doc.abstract] : []),
    ...(doc.draft ?? []),
    doc.dateline,
    ...(doc.type === null ? [] : [doc.type, doc.abstract]),
    ...(agencies.length === 1 ? [`${to} ${agencies[0] ?? ''}`] : [to, ...agencies]),
    ...doc.body.flatMap(blockLines),
    doc.copies.heading,
    ...doc.copies.lines,
    ...doc.signature.lines,
    doc.signature.name,
  ].filter((line) => line.trim() !== '');
}

export function spansText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

function blockLines(block: OfficialBlock): string[] {
  if (block.is === 'heading') return [block.text];
  if (block.is === 'paragraph') return [spansText(block.spans)];
  if (block.is === 'points') return block.items.map((item) => `- ${spansText(item)}`);
  if (block.is === 'picture') return [block.caption];
  return [block.caption, ...block.head, ...block.rows.flatMap((row) => row.map(spansText))];
}

/**
 * Shares of a table's width, 0–1. Every column first has its longest word, of its title and of its cells, so that no word breaks; what is left
 * goes to columns with long texts.
 */
export function columnShares({ head, rows }: Extract<OfficialBlock, { is: 'table' }>): number[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const texts = Array.from({ length: columns }, (_, at) => ({
    title: head[at] ?? '',
    cells: rows.map((row) => spansText(row[at] ?? [])),
  }));
  const needed = texts.map(({ title, cells }) => {
    const words = cells.flatMap((cell) => (cell.length <= WHOLE ? [cell] : cell.split(/[\s/]+/u)));
    return Math.min(Math.max(longest(title.split(' ')) * BOLD, longest(words)), WIDEST) + BESIDE;
  });
  const wanted = texts.map(({ title, cells }, at) =>
    // A title may stand on two lines where its cells are shorter.
    Math.max(needed[at] ?? 0, Math.min(Math.max((title.length * BOLD) / 2, longest(cells)), WIDEST) + BESIDE),
  );
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
  const [least, most] = [sum(needed), sum(wanted)];
  if (least >= ACROSS) return needed.map((one) => one / least);
  if (most <= ACROSS) return wanted.map((one) => one / most);
  const part = (ACROSS - least) / (most - least);
  return needed.map((one, at) => (one + part * ((wanted[at] ?? one) - one)) / ACROSS);
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

/** Letters across a page in the size of a table; a little fewer than there are, for wide ones. */
const ACROSS = 80;
/** Letters of the widest column that is asked for. */
const WIDEST = 46;
/** A number, a date or a short word stands on one line. */
const WHOLE = 14;
/** Letters of the room on both sides of a cell. */
const BESIDE = 3;
/** How much wider bold letters are. */
const BOLD = 1.15;
