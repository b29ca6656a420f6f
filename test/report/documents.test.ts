import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { linesOf, type OfficialDocument } from '../../src/domain/official.ts';
import { docxOf as makeDocx } from '../../src/report/docx.ts';
import { official } from '../../src/report/official.ts';
import { pdfOf as makePdf } from '../../src/report/pdf.ts';
import { readPdf } from '../support/pdf.ts';
import { inventedContent, inventedPaper, inventedRules, signedPaper } from './official-samples.ts';

const rules = await inventedRules();
const month = rules.papers.papers.find(({ id }) => id === 'bao-cao-thang')!;
const several = { ...month, addressed: ['UBND tỉnh', 'Sở Nội vụ'] };
const DOCUMENTS = {
  draft: official(inventedPaper(), inventedContent(), month, rules),
  signed: official(signedPaper(), inventedContent(), several, rules),
  letter: official(signedPaper(), inventedContent(3), { ...month, letters: '' }, rules),
  party: official(signedPaper(), inventedContent(3), { ...month, family: 'dang' }, rules),
};
/** Each file is made once. */
const once = <Made>(make: (doc: OfficialDocument) => Promise<Made>) => {
  const made = new Map<OfficialDocument, Promise<Made>>();
  return (doc: OfficialDocument) => {
    const known = made.get(doc) ?? make(doc);
    made.set(doc, known);
    return known;
  };
};
const docxOf = once(makeDocx);
const pdfOf = once(makePdf);
const NAMES = Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[];
const close = (text: string) => text.replace(/\s/gu, '');

describe.each(NAMES)('the %s', (name) => {
  const doc = DOCUMENTS[name];
  // Where a person reads from left to right, a file holds one side of the page after the other.
  const words = linesOf(doc).map(close).toSorted();

  it('as DOCX tells a reader of somebody else’s making exactly the words of the paper', async () => {
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(await docxOf(doc)) });
    expect(messages).toEqual([]);
    const read = value.split('\n').map(close).filter(Boolean);
    // An abstract may be broken into lines.
    const abstract = close(doc.abstract);
    const whole = close(value);
    expect(whole).toContain(abstract);
    expect(read.filter((line) => !abstract.includes(line)).toSorted()).toEqual(
      words.filter((line) => !abstract.includes(line)),
    );
  });

  it('as PDF can be searched and copied: the same words, in an embedded font', async () => {
    const { text, fonts, pages } = readPdf(await pdfOf(doc));
    // Pages carry their numbers, and a table its head once more.
    for (const line of words) expect(text).toContain(line);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos/);
    expect(pages).toBeGreaterThan(1);
    expect(text).not.toContain('�');
  });
});

/** What XML 1.0 allows nowhere. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

describe('the DOCX', () => {
  const xml = async (name: keyof typeof DOCUMENTS) => {
    const files = unzipSync(await docxOf(DOCUMENTS[name]));
    const read = (path: string) => Buffer.from(files[path] ?? []).toString();
    const headers = Object.keys(files).filter((path) => /word\/header\d/.test(path));
    return {
      document: read('word/document.xml'),
      styles: read('word/styles.xml'),
      headers: headers.map(read),
      read,
    };
  };

  it('is A4 upright within the margins of the decree, in Times New Roman, black, and Vietnamese', async () => {
    const { document, styles } = await xml('signed');
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const margin = (side: string) =>
      (Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(document)?.[1]) * 25.4) / 1440;
    expect([margin('top'), margin('bottom')].every((mm) => mm >= 19.9 && mm <= 25)).toBe(true);
    expect(margin('left')).toBeCloseTo(30, 0);
    expect(margin('right')).toBeCloseTo(15, 0);
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('w:val="vi-VN"');
    expect([...document.matchAll(/w:rFonts w:ascii="([^"]+)"/g)]).toEqual([]);
    // 11 points at the least (nơi nhận), 14 at the most.
    const sizes = new Set([...document.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2));
    expect([...sizes].toSorted((a, b) => a - b)).toEqual([11, 12, 13, 14]);
  });

  it('numbers its pages in the middle of the upper margin, and not the first', async () => {
    const { document, headers } = await xml('signed');
    expect(document).toContain('<w:titlePg/>');
    const [numbered, ...others] = headers.filter((header) => header.includes('PAGE'));
    expect(others).toEqual([]);
    expect(numbered).toContain('<w:jc w:val="center"/>');
    expect(headers).toHaveLength(2);
  });

  it('repeats the head of a table on each page, tears no row, and tells who cannot see a chart what it shows', async () => {
    const { document } = await xml('signed');
    expect(document.match(/<w:tblHeader/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit/g)).toHaveLength(document.match(/<w:tr>|<w:tr /g)?.length ?? -1);
    expect(document).toContain(
      'descr="Cột theo tuần: cao nhất ở tuần từ 5/11, không có số liệu tuần từ 29/10."',
    );
  });

  it('leads from the numbers of a draft to the desk, and gives no address of the desk away with a paper that is approved', async () => {
    const relations = 'word/_rels/document.xml.rels';
    expect((await xml('draft')).read(relations)).toContain(
      'https://ban-truc.example/bao-cao/van-ban/bc-1/so/all',
    );
    const { document, read } = await xml('signed');
    expect(document).not.toContain('w:hyperlink');
    expect(read(relations)).not.toContain('ban-truc');
  });
});

it('the PDF leads from the numbers of a draft to the desk too, and fetches nothing', async () => {
  expect(readPdf(await pdfOf(DOCUMENTS.draft)).links).toContain(
    'https://ban-truc.example/bao-cao/van-ban/bc-1/so/all',
  );
  expect(readPdf(await pdfOf(DOCUMENTS.signed)).links).toEqual([]);
});

it('a character that no file can hold is in no part of a DOCX or a PDF, wherever it came from', async () => {
  const doc = DOCUMENTS.draft;
  const dirty = (text: string) => `\u0001${text}\u000b\ufffe`;
  const pasted: OfficialDocument = {
    ...doc,
    title: dirty(doc.title),
    author: dirty(doc.author),
    abstract: dirty(doc.abstract),
    body: doc.body.map((block) => {
      if (block.is === 'paragraph')
        return { ...block, spans: block.spans.map((span) => ({ ...span, text: dirty(span.text) })) };
      if (block.is === 'table') return { ...block, caption: dirty(block.caption) };
      if (block.is !== 'picture') return block;
      const chart = { ...block.chart, svg: block.chart.svg.replace('</text>', '\u0002</text>') };
      return { ...block, caption: dirty(block.caption), alt: dirty(block.alt), chart };
    }),
  };
  const files = unzipSync(await makeDocx(pasted));
  for (const [name, bytes] of Object.entries(files).filter(([file]) => /\.(?:xml|rels)$/.test(file)))
    expect([name, FORBIDDEN.test(new TextDecoder().decode(bytes))]).toEqual([name, false]);
  const { text } = readPdf(await makePdf(pasted));
  for (const line of linesOf(doc)) expect(text).toContain(close(line));
});
