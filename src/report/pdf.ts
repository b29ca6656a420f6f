import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, ContentText, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  columnShares,
  type OfficialBlock,
  type OfficialDocument,
  printableDocument,
  type Span,
} from '../domain/official.ts';
import { pngOf } from '../view/picture.ts';
import {
  ABOUT,
  abstractLines,
  BETWEEN,
  CAPTION,
  DRAFT,
  INDENT,
  LAYOUT,
  type Layout,
  LEFT,
  LINE,
  lineUnderAbstract,
  lineUnderCountry,
  lineUnderOffice,
  MARGIN,
  PAGE_NUMBER,
  PAGE_NUMBER_TOP,
  RIGHT,
  SIGNING,
  TABLE,
  TEXT_WIDTH,
} from './official-layout.ts';

const find = createRequire(import.meta.url).resolve;
const face = (file: string) => find(`@expo-google-fonts/tinos/${file}.ttf`);
/** Of the same metrics as Times New Roman, and free to embed: lines and pages break as in the DOCX. */
const TINOS = {
  normal: face('400Regular/Tinos_400Regular'),
  bold: face('700Bold/Tinos_700Bold'),
  italics: face('400Regular_Italic/Tinos_400Regular_Italic'),
  bolditalics: face('700Bold_Italic/Tinos_700Bold_Italic'),
};
/** Levels of what stands over something. */
const [HEADING, NAME_OF_TABLE] = [1, 2];
/** Points that the name of a table, its head and two rows of three lines take at most. */
const FIRST_ROWS = 150;
const PAGE = 'page';
const GREY = '#7f7f7f';

pdfmake.setFonts({ Tinos: TINOS });
// A paper is made of what is handed in: nothing is fetched, and nothing else is read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(TINOS).includes(path));

const mm = (length: number) => (length * 72) / 25.4;

/** The paper as a PDF, set as the DOCX is. */
export async function pdfOf(given: OfficialDocument): Promise<Uint8Array> {
  const doc = printableDocument(given);
  const layout = LAYOUT[doc.layout];
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [mm(MARGIN.left), mm(MARGIN.top), mm(MARGIN.right), mm(MARGIN.bottom)],
    language: 'vi-VN',
    info: {
      title: doc.title,
      author: doc.author,
      subject: doc.abstract,
      creator: doc.author,
      producer: doc.author,
      creationDate: new Date(doc.madeAt),
    },
    defaultStyle: { font: 'Tinos', fontSize: layout.body, color: '#000000' },
    header: (page) =>
      page === 1
        ? ''
        : {
            text: String(page),
            alignment: 'center',
            style: PAGE,
            margin: [mm(MARGIN.left), mm(PAGE_NUMBER_TOP), mm(MARGIN.right), 0],
          },
    styles: { [PAGE]: { fontSize: PAGE_NUMBER } },
    // What stands over something is never left alone at the foot of a page. Rows that are moved to the next page still say that they are on
    // this one, so the name of a table asks for room instead; and the number of the page follows everything on it.
    pageBreakBefore: ({ headlineLevel, startPosition }, nodes) => {
      if (headlineLevel === NAME_OF_TABLE)
        return (1 - startPosition.verticalRatio) * startPosition.pageInnerHeight < FIRST_ROWS;
      return (
        headlineLevel === HEADING && nodes.getFollowingNodesOnPage().every(({ style }) => style === PAGE)
      );
    },
    content: [head(doc, layout), ...titled(doc, layout), ...addressed(doc), ...bodyAndFoot(doc, layout)],
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

const line = (text: string, fontSize: number, look: Partial<ContentText> = {}): ContentText => ({
  text,
  fontSize,
  alignment: 'center',
  ...look,
});

/** A drawn line, `long` millimetres in the middle of `within`. */
function rule(long: number, within: number): Content {
  const from = mm(Math.max(0, within - long) / 2);
  return {
    canvas: [{ type: 'line', x1: from, y1: 3, x2: mm(within) - from, y2: 3, lineWidth: 0.75 }],
    margin: [0, 0, 0, 2],
  };
}

function twoColumns(left: Content[], right: Content[]): Content {
  return {
    columns: [
      { width: mm(LEFT), stack: left },
      { width: mm(RIGHT), stack: right },
    ],
    unbreakable: true,
  };
}

function head(doc: OfficialDocument, layout: Layout): Content {
  const below: Partial<ContentText> = { margin: [0, 8, 0, 0] };
  const left = [
    ...doc.parent.map((words) => line(words, layout.parent)),
    ...doc.office.map((words) => line(words, layout.office, { bold: true })),
    layout.star ? line('*', layout.office) : rule(lineUnderOffice(doc, layout), LEFT),
    line(doc.number, layout.number, below),
    ...(doc.type === null ? [line(doc.abstract, ABOUT)] : []),
    ...(doc.draft ?? []).map((words, at) =>
      at === 0
        ? line(words, layout.number, { bold: true, ...below })
        : line(words, DRAFT, { italics: true, color: GREY }),
    ),
  ];
  const right = [
    line(doc.country, layout.country, { bold: true }),
    ...(doc.motto === null ? [] : [line(doc.motto, layout.motto, { bold: true })]),
    rule(lineUnderCountry(doc, layout), RIGHT),
    line(doc.dateline, layout.dateline, { italics: true, ...below }),
  ];
  return twoColumns(left, right);
}

function titled(doc: OfficialDocument, layout: Layout): Content[] {
  if (doc.type === null) return [];
  return [
    line(doc.type, layout.type, { bold: true, margin: [0, 18, 0, 0] }),
    ...abstractLines(doc.abstract).map((words) => line(words, layout.abstract, { bold: true })),
    rule(lineUnderAbstract(doc, layout), TEXT_WIDTH),
  ];
}

function addressed({ addressed: them, layout }: OfficialDocument): Content[] {
  if (them === null) return [];
  const { body } = LAYOUT[layout];
  const { to, agencies } = them;
  const [one = ''] = agencies;
  if (agencies.length === 1) return [line(`${to} ${one}`, body, { margin: [0, 16, 0, 10] })];
  return [
    line(to, body, { alignment: 'left', margin: [mm(25), 16, 0, 0] }),
    ...agencies.map((agency, at) =>
      line(agency, body, {
        alignment: 'left',
        margin: [mm(48), 0, 0, at === agencies.length - 1 ? 10 : 0],
      }),
    ),
  ];
}

/** The last paragraph and the signature stand on one page: a signature alone on a sheet could be put under any paper. */
function bodyAndFoot(doc: OfficialDocument, layout: Layout): Content[] {
  const last = doc.body.at(-1);
  const before = doc.body.slice(0, -1).flatMap((block) => blockOf(block, layout));
  const end = last === undefined ? [] : blockOf(last, layout);
  return [...before, { stack: [...end, foot(doc, layout)], unbreakable: true }];
}

function foot({ copies, signature }: OfficialDocument, layout: Layout): Content {
  const above: Partial<ContentText> = { margin: [0, 12, 0, 0] };
  const marked: Partial<ContentText> =
    layout.copiesMark === 'underlined' ? { decoration: 'underline' } : { bold: true, italics: true };
  return twoColumns(
    [
      line(copies.heading, layout.copiesHead, { alignment: 'left', ...marked, ...above }),
      ...copies.lines.map((words) => line(words, layout.copies, { alignment: 'left' })),
    ],
    [
      ...signature.lines.map((words, at) =>
        line(words, layout.signature, { bold: true, ...(at === 0 && above) }),
      ),
      line(signature.name, layout.signature, { bold: true, margin: [0, SIGNING, 0, 0] }),
    ],
  );
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

function blockOf(block: OfficialBlock, { body }: Layout): Content[] {
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
        headlineLevel: HEADING,
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
    stack: [
      line(table.caption, CAPTION, { bold: true, margin: [0, 10, 0, 4], headlineLevel: NAME_OF_TABLE }),
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
