import type { OfficialDocument } from '../domain/official.ts';

/**
 * How official papers are set. State: decree 30/2020/NĐ-CP, annex I (A4; margins 20–25, 20–25, 30–35, 15–20 mm; every size within what the
 * annex allows). Party: guidance 05-HD/VPTW of 2026, which was not read in its own words: whoever sends such a paper compares it first, and
 * drafts say so. Sizes in points, lengths in millimetres.
 */
export interface Layout {
  country: number;
  motto: number;
  parent: number;
  office: number;
  number: number;
  dateline: number;
  type: number;
  abstract: number;
  body: number;
  signature: number;
  copiesHead: number;
  copies: number;
  /** `Nơi nhận:` bold and italic, or underlined. */
  copiesMark: 'bold-italic' | 'underlined';
  /** A star stands under the office in place of a line. */
  star: boolean;
}

export const LAYOUT: Record<OfficialDocument['layout'], Layout> = {
  state: {
    country: 12,
    motto: 13,
    parent: 12,
    office: 12,
    number: 13,
    dateline: 13,
    type: 14,
    abstract: 14,
    body: 14,
    signature: 14,
    copiesHead: 12,
    copies: 11,
    copiesMark: 'bold-italic',
    star: false,
  },
  party: {
    country: 15,
    motto: 14,
    parent: 14,
    office: 14,
    number: 14,
    dateline: 14,
    type: 16,
    abstract: 15,
    body: 14,
    signature: 14,
    copiesHead: 14,
    copies: 12,
    copiesMark: 'underlined',
    star: true,
  },
};

export const PAGE = { width: 210, height: 297 };
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 };
/** What is left for text, and how the head shares it: quốc hiệu in 12 points bold is 88 mm long and never breaks. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const LEFT = 72;
export const RIGHT = TEXT_WIDTH - LEFT;

/** From the paper's upper edge. */
export const PAGE_NUMBER_TOP = 10;
export const PAGE_NUMBER = 13;
export const TABLE = 12;
/** "V/v …" of a letter, under its number; what a draft says of itself. */
export const ABOUT = 12;
export const DRAFT = 11;
export const CAPTION = 13;

/** First line of a paragraph, and what stands between two. */
export const INDENT = 12.7;
export const BETWEEN = 6;
/** Lines of text, single being 1. */
export const LINE = 1.08;
/** Points left for a hand to sign and a seal to be set. */
export const SIGNING = 72;

/** Mean width of a letter in Times New Roman, in its size: capitals in bold, and others in bold. */
const CAPITAL = 0.61;
const SMALL = 0.453;
const MM_A_POINT = 0.3528;
/** Between a third and a half of the words above it. */
const SHORT = 0.4;

/** Millimetres of the line under the motto (or the Party's name): as long as its words. */
export function lineUnderCountry({ motto, country }: OfficialDocument, layout: Layout): number {
  return motto === null ? widthOf(country, layout.country, CAPITAL) : widthOf(motto, layout.motto, SMALL);
}

/** The line under the office's name. */
export function lineUnderOffice({ office }: OfficialDocument, layout: Layout): number {
  return Math.min(widthOf(office.at(-1) ?? '', layout.office, CAPITAL), LEFT) * SHORT;
}

/** The line under the abstract. */
export function lineUnderAbstract({ abstract }: OfficialDocument, layout: Layout): number {
  return Math.min(widthOf(abstract, layout.abstract, SMALL), TEXT_WIDTH * 0.9) * SHORT;
}

function widthOf(text: string, size: number, letter: number): number {
  return text.length * letter * size * MM_A_POINT;
}

/** Tables of at most so many rows are never broken over two pages. */
const SMALL_TABLE = 5;
export function isSmall({ rows }: { rows: readonly unknown[] }): boolean {
  return rows.length <= SMALL_TABLE;
}

/** A long abstract in lines of about the same length: the last word never stands alone. */
export function abstractLines(abstract: string): string[] {
  const words = abstract.replace(NAMES, (name) => name.replaceAll(' ', BOUND)).split(' ');
  const rows = Math.ceil(abstract.length / ABSTRACT_LETTERS);
  const wanted = abstract.length / rows;
  const lines = [''];
  for (const word of words) {
    const now = lines.at(-1) ?? '';
    const longer = now === '' ? word : `${now} ${word}`;
    if (lines.length < rows && now !== '' && longer.length > wanted + word.length / 2) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => line.replaceAll(BOUND, ' '));
}
/** Names that stay on one line, and what holds their words together until then. */
const NAMES = /bảo hiểm (?:xã hội|y tế|thất nghiệp)/giu;
const BOUND = '\u{a0}';
/** Letters of an abstract that fit on a line. */
const ABSTRACT_LETTERS = 62;
