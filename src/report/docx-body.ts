import {
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { columnShares, type OfficialBlock, type Span, spansText } from '../domain/official.ts';
import { pngOf } from '../view/picture.ts';
import {
  CENTER,
  JUSTIFIED,
  LEFT_SIDE,
  line,
  type Look,
  mm,
  pt,
  px,
  RIGHT_SIDE,
  runs,
  SPACED,
  text,
} from './docx-means.ts';
import { BETWEEN, CAPTION, INDENT, isSmall, type Layout, TABLE, TEXT_WIDTH } from './official-layout.ts';

/** `last`: what stands right before the signature, two paragraphs at least, is never left on the page before it. */
export function blockOf(block: OfficialBlock, { body }: Layout, last: boolean): (Paragraph | Table)[] {
  const paragraph = (spans: readonly Span[], look: Look = {}, held = false) =>
    new Paragraph({
      alignment: JUSTIFIED,
      indent: { firstLine: mm(INDENT) },
      spacing: SPACED,
      keepNext: last || held,
      children: runs(spans, body, look),
    });
  if (block.is === 'heading')
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        indent: { firstLine: mm(INDENT) },
        spacing: { ...SPACED, before: pt(BETWEEN * 2) },
        keepNext: true,
        children: [text(block.text, body, { bold: true })],
      }),
    ];
  if (block.is === 'paragraph')
    return [paragraph(block.spans, block.note ? { italics: true } : {}, leadsOn(block.spans))];
  if (block.is === 'points') return block.items.map((item) => paragraph([{ text: '- ' }, ...item]));
  if (block.is === 'table') return [caption(block.caption, true), tableOf(block)];
  return [pictureOf(block), caption(block.caption, false)];
}

/** `… như sau:` is nothing without what follows. */
function leadsOn(spans: readonly Span[]): boolean {
  return spansText(spans).endsWith(':');
}

function caption(words: string, above: boolean): Paragraph {
  return line(
    words,
    CAPTION,
    { bold: above, italics: !above },
    {
      spacing: above ? { before: pt(10), after: pt(4) } : { before: pt(2), after: pt(6) },
      keepNext: above,
    },
  );
}

function pictureOf({ chart, alt, caption: name }: Extract<OfficialBlock, { is: 'picture' }>): Paragraph {
  return new Paragraph({
    alignment: CENTER,
    spacing: { before: pt(10) },
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: pngOf(chart),
        transformation: { width: px(chart.width), height: px(chart.height) },
        altText: { name, title: name, description: alt },
      }),
    ],
  });
}

/**
 * Its first row stands again on every page, no row is torn in two, its name has two rows with it, and its last row another; a small one stays
 * whole.
 */
function tableOf(table: Extract<OfficialBlock, { is: 'table' }>): Table {
  const last = table.rows.length - 1;
  const holds = (index: number) => index < last && (index === 0 || index === last - 1 || isSmall(table));
  const widths = columnShares(table).map((share) => mm(share * TEXT_WIDTH));
  const cell = (at: number, spans: readonly Span[], title: boolean, held: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: title ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { left: mm(1.5), right: mm(1.5), top: pt(2), bottom: pt(2) },
      children: [
        new Paragraph({
          keepNext: held,
          alignment: title ? CENTER : table.numeric[at] === true ? RIGHT_SIDE : LEFT_SIDE,
          children: runs(spans, TABLE, title ? { bold: true } : {}),
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.head.map((words, at) => cell(at, [{ text: words }], true, true)),
      }),
      ...table.rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: row.map((spans, at) => cell(at, spans, false, holds(index))),
          }),
      ),
    ],
  });
}
