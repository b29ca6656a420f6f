import type { Content, ContentText, CustomTableLayout } from 'pdfmake/interfaces.js';
import { columnShares, type OfficialBlock, type Span } from '../domain/official.ts';
import { pngOf } from '../view/picture.ts';
import {
  BETWEEN,
  CAPTION,
  INDENT,
  isSmall,
  type Layout,
  LINE,
  TABLE,
  TEXT_WIDTH,
} from './official-layout.ts';

/** Levels of what stands over something. */
export const HEADING = 1;
const NAME_OF_TABLE = 2;
const HEADING_OF_TABLE = 3;
/** Points that the name of a long table, its head and two rows of three lines take at most; and with a heading over it. */
export const ROOM_ASKED: Partial<Record<number, number>> = { [NAME_OF_TABLE]: 150, [HEADING_OF_TABLE]: 190 };
export const GREY = '#7f7f7f';

export const mm = (length: number) => (length * 72) / 25.4;

export const line = (text: string, fontSize: number, look: Partial<ContentText> = {}): ContentText => ({
  text,
  fontSize,
  alignment: 'center',
  ...look,
});

/** A heading goes with the picture or the small table right under it; of a long table it is left to the name of the table to ask for room. */
export function blocksOf(blocks: readonly OfficialBlock[], layout: Layout): Content[] {
  const contents: Content[] = [];
  for (const [at, block] of blocks.entries()) {
    const above = blocks[at - 1];
    if (above?.is === 'heading' && isTied(block)) continue;
    const next = blocks[at + 1];
    if (block.is !== 'heading' || next === undefined || !isTied(next))
      contents.push(...blockOf(block, layout));
    else if (next.is === 'table' && !isSmall(next))
      contents.push(...blockOf(block, layout, HEADING_OF_TABLE), ...blockOf(next, layout));
    else contents.push({ stack: [...blockOf(block, layout), ...blockOf(next, layout)], unbreakable: true });
  }
  return contents;
}

function isTied({ is }: OfficialBlock): boolean {
  return is === 'table' || is === 'picture';
}

function runs(spans: readonly Span[]): Content[] {
  return spans.map(({ text, href }) =>
    href === undefined
      ? { text }
      : {
          text,
          link: href,
          decoration: 'underline' as const,
          decorationStyle: 'dotted' as const,
          decorationColor: GREY,
        },
  );
}

function blockOf(block: OfficialBlock, { body }: Layout, level = HEADING): Content[] {
  const paragraph = (spans: readonly Span[], look: Partial<ContentText> = {}): Content => ({
    text: runs(spans),
    alignment: 'justify',
    leadingIndent: mm(INDENT),
    lineHeight: LINE,
    margin: [0, BETWEEN, 0, 0],
    ...look,
  });
  if (block.is === 'heading')
    return [
      {
        text: block.text,
        bold: true,
        fontSize: body,
        leadingIndent: mm(INDENT),
        margin: [0, BETWEEN * 2, 0, 0],
        headlineLevel: level,
      },
    ];
  if (block.is === 'paragraph') return [paragraph(block.spans, block.note === true ? { italics: true } : {})];
  if (block.is === 'points') return block.items.map((item) => paragraph([{ text: '- ' }, ...item]));
  if (block.is === 'table') return [tableOf(block)];
  return [
    {
      stack: [
        {
          image: `data:image/png;base64,${Buffer.from(pngOf(block.chart)).toString('base64')}`,
          width: block.chart.width,
          alignment: 'center',
        },
        line(block.caption, CAPTION, { italics: true, margin: [0, 2, 0, 6] }),
      ],
      unbreakable: true,
      margin: [0, 10, 0, 0],
    },
  ];
}

const RULED: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingTop: () => 2,
  paddingBottom: () => 2,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

/** Its first row stands again on every page, and no row is torn in two. */
function tableOf(table: Extract<OfficialBlock, { is: 'table' }>): Content {
  // What lies between the columns is no part of their widths.
  const room = mm(TEXT_WIDTH) - table.head.length * 8 - (table.head.length + 1) * 0.5;
  return {
    unbreakable: isSmall(table),
    stack: [
      line(table.caption, CAPTION, {
        bold: true,
        margin: [0, 10, 0, 4],
        ...(!isSmall(table) && { headlineLevel: NAME_OF_TABLE }),
      }),
      {
        layout: RULED,
        table: {
          headerRows: 1,
          keepWithHeaderRows: Math.min(2, table.rows.length),
          dontBreakRows: true,
          widths: columnShares(table).map((share) => share * room),
          body: [
            table.head.map((words) => line(words, TABLE, { bold: true })),
            ...table.rows.map((row) =>
              row.map((spans, at) => ({
                text: runs(spans),
                fontSize: TABLE,
                alignment: table.numeric[at] === true ? ('right' as const) : ('left' as const),
              })),
            ),
          ],
        },
      },
    ],
  };
}
