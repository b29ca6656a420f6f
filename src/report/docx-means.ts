import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { Span } from '../domain/official.ts';
import { BETWEEN, LEFT, LINE, RIGHT, TEXT_WIDTH } from './official-layout.ts';

export const FONT = 'Times New Roman';
export const BLACK = '000000';
export const GREY = '7F7F7F';
export const { CENTER, JUSTIFIED, LEFT: LEFT_SIDE, RIGHT: RIGHT_SIDE } = AlignmentType;

/** Twips. */
export const mm = (length: number) => Math.round((length * 1440) / 25.4);
export const pt = (length: number) => Math.round(length * 20);
/** A picture is measured in pixels, 96 to the inch. */
export const px = (length: number) => Math.round((length * 96) / 72);

export type Look = Omit<IRunOptions, 'size' | 'children' | 'text'>;

export const text = (words: string, size: number, look: Look = {}) =>
  new TextRun({ ...look, text: words, size: size * 2 });

export const line = (words: string, size: number, look: Look = {}, options: IParagraphOptions = {}) =>
  new Paragraph({ alignment: CENTER, ...options, children: [text(words, size, look)] });

/** A drawn line, `long` millimetres in the middle of `within`. */
export function rule(long: number, within: number): Paragraph {
  const side = mm(Math.max(0, within - long) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: pt(1.5), after: 0, line: pt(3), lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: BLACK } },
    children: [],
  });
}

/** Two columns without borders, as the head and the foot of every official paper are set. */
export function twoColumns(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: mm(width), type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: [mm(LEFT), mm(RIGHT)],
    borders: TableBorders.NONE,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, LEFT), cell(right, RIGHT)] })],
  });
}

export const SPACED = { before: pt(BETWEEN), line: Math.round(LINE * 240), lineRule: LineRuleType.AUTO };

export function runs(spans: readonly Span[], size: number, look: Look = {}): (TextRun | ExternalHyperlink)[] {
  return spans.map(({ text: words, href }) =>
    href === undefined
      ? text(words, size, look)
      : new ExternalHyperlink({
          link: href,
          children: [text(words, size, { ...look, underline: { type: UnderlineType.DOTTED, color: GREY } })],
        }),
  );
}
