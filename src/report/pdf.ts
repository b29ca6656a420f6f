import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type OfficialDocument, printableDocument } from '../domain/official.ts';
import {
  ABOUT,
  abstractLines,
  DRAFT,
  LAYOUT,
  type Layout,
  LEFT,
  lineUnderAbstract,
  lineUnderCountry,
  lineUnderOffice,
  MARGIN,
  PAGE_NUMBER,
  PAGE_NUMBER_TOP,
  RIGHT,
  SIGNING,
  TEXT_WIDTH,
} from './official-layout.ts';
import { blocksOf, GREY, HEADING, line, mm, ROOM_ASKED } from './pdf-body.ts';

const find = createRequire(import.meta.url).resolve;
const face = (file: string) => find(`@expo-google-fonts/tinos/${file}.ttf`);
/** Of the same metrics as Times New Roman, and free to embed: lines and pages break as in the DOCX. */
const TINOS = {
  normal: face('400Regular/Tinos_400Regular'),
  bold: face('700Bold/Tinos_700Bold'),
  italics: face('400Regular_Italic/Tinos_400Regular_Italic'),
  bolditalics: face('700Bold_Italic/Tinos_700Bold_Italic'),
};
const PAGE = 'page';

pdfmake.setFonts({ Tinos: TINOS });
// A paper is made of what is handed in: nothing is fetched, and nothing else is read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(TINOS).includes(path));

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
      const asked = ROOM_ASKED[headlineLevel ?? 0];
      if (asked !== undefined)
        return (1 - startPosition.verticalRatio) * startPosition.pageInnerHeight < asked;
      return (
        headlineLevel === HEADING && nodes.getFollowingNodesOnPage().every(({ style }) => style === PAGE)
      );
    },
    content: [head(doc, layout), ...titled(doc, layout), ...addressed(doc), ...bodyAndFoot(doc, layout)],
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

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

/** The last paragraphs and the signature stand on one page: a signature alone on a sheet could be put under any paper. */
function bodyAndFoot(doc: OfficialDocument, layout: Layout): Content[] {
  const ends = doc.body.at(-2)?.is === 'paragraph' ? 2 : 1;
  const before = blocksOf(doc.body.slice(0, -ends), layout);
  const end = blocksOf(doc.body.slice(-ends), layout);
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
