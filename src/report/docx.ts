import {
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
  UnderlineType,
} from 'docx';
import { type OfficialDocument, printableDocument } from '../domain/official.ts';
import { blockOf } from './docx-body.ts';
import {
  BLACK,
  CENTER,
  FONT,
  GREY,
  LEFT_SIDE,
  line,
  type Look,
  mm,
  pt,
  rule,
  text,
  twoColumns,
} from './docx-means.ts';
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
  PAGE,
  PAGE_NUMBER,
  PAGE_NUMBER_TOP,
  RIGHT,
  SIGNING,
  TEXT_WIDTH,
} from './official-layout.ts';

/** The paper as a DOCX file: NĐ 30/2020 in Word's own means (tables, borders, headers), so that an officer can go on writing in it. */
export async function docxOf(given: OfficialDocument): Promise<Uint8Array> {
  const doc = printableDocument(given);
  const layout = LAYOUT[doc.layout];
  const body = doc.body.flatMap((block, at) => blockOf(block, layout, at >= doc.body.length - 2));
  const file = new Document({
    creator: doc.author,
    lastModifiedBy: doc.author,
    title: doc.title,
    subject: doc.abstract,
    styles: stylesOf(layout),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(PAGE.width), height: mm(PAGE.height) },
            margin: {
              top: mm(MARGIN.top),
              bottom: mm(MARGIN.bottom),
              left: mm(MARGIN.left),
              right: mm(MARGIN.right),
              header: mm(PAGE_NUMBER_TOP),
              footer: mm(PAGE_NUMBER_TOP),
              gutter: 0,
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({
            children: [
              new Paragraph({
                alignment: CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: PAGE_NUMBER * 2 })],
              }),
            ],
          }),
        },
        children: [
          head(doc, layout),
          ...titled(doc, layout),
          ...addressed(doc, layout),
          ...body,
          foot(doc, layout),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function stylesOf({ body }: Layout) {
  const run = { font: FONT, size: body * 2, color: BLACK, language: { value: 'vi-VN' } };
  return {
    default: {
      document: { run, paragraph: { spacing: { before: 0, after: 0 } } },
      title: { run: { ...run, bold: true }, paragraph: { alignment: CENTER } },
      heading1: { run: { ...run, bold: true } },
    },
  };
}

function head(doc: OfficialDocument, layout: Layout): Table {
  const below = { spacing: { before: pt(8) } };
  const left = [
    ...doc.parent.map((words) => line(words, layout.parent)),
    ...doc.office.map((words) => line(words, layout.office, { bold: true })),
    layout.star ? line('*', layout.office) : rule(lineUnderOffice(doc, layout), LEFT),
    line(doc.number, layout.number, {}, below),
    ...(doc.type === null ? [line(doc.abstract, ABOUT)] : []),
    ...(doc.draft ?? []).map((words, at) =>
      line(
        words,
        at === 0 ? layout.number : DRAFT,
        at === 0 ? { bold: true } : { italics: true, color: GREY },
        {
          ...(at === 0 && below),
        },
      ),
    ),
  ];
  const country = line(doc.country, layout.country, { bold: true });
  const right = [
    country,
    ...(doc.motto === null ? [] : [line(doc.motto, layout.motto, { bold: true })]),
    rule(lineUnderCountry(doc, layout), RIGHT),
    line(doc.dateline, layout.dateline, { italics: true }, below),
  ];
  return twoColumns(left, right);
}

function titled(doc: OfficialDocument, layout: Layout): Paragraph[] {
  if (doc.type === null) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { before: pt(18) },
      children: [text(doc.type, layout.type, { bold: true })],
    }),
    ...abstractLines(doc.abstract).map((words) => line(words, layout.abstract, { bold: true })),
    rule(lineUnderAbstract(doc, layout), TEXT_WIDTH),
  ];
}

function addressed({ addressed: them }: OfficialDocument, { body }: Layout): Paragraph[] {
  if (them === null) return [];
  const { to, agencies } = them;
  const [one = ''] = agencies;
  if (agencies.length === 1)
    return [line(`${to} ${one}`, body, {}, { spacing: { before: pt(16), after: pt(10) } })];
  return [
    line(to, body, {}, { alignment: LEFT_SIDE, indent: { left: mm(25) }, spacing: { before: pt(16) } }),
    ...agencies.map((agency, at) =>
      line(
        agency,
        body,
        {},
        {
          alignment: LEFT_SIDE,
          indent: { left: mm(48), hanging: mm(3) },
          ...(at === agencies.length - 1 && { spacing: { after: pt(10) } }),
        },
      ),
    ),
  ];
}

function foot({ copies, signature }: OfficialDocument, layout: Layout): Table {
  const marked: Look =
    layout.copiesMark === 'underlined'
      ? { underline: { type: UnderlineType.SINGLE } }
      : { bold: true, italics: true };
  const above = { spacing: { before: pt(12) } };
  return twoColumns(
    [
      line(copies.heading, layout.copiesHead, marked, { alignment: LEFT_SIDE, ...above }),
      ...copies.lines.map((words) => line(words, layout.copies, {}, { alignment: LEFT_SIDE })),
    ],
    [
      ...signature.lines.map((words, at) =>
        line(words, layout.signature, { bold: true }, at === 0 ? above : {}),
      ),
      line(signature.name, layout.signature, { bold: true }, { spacing: { before: pt(SIGNING) } }),
    ],
  );
}
