import { inflateSync } from 'node:zlib';

export interface PdfRead {
  pages: number;
  /** Names of the fonts that lie in the file. */
  fonts: string[];
  /** Addresses its links lead to. */
  links: string[];
  /** What a reader can select and search, page after page, without blanks. */
  text: string;
}

/** Reads back what a PDF says: enough of the format for files of pdfkit, and nothing of ours in it. */
export function readPdf(bytes: Uint8Array): PdfRead {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const stream = (id: string): string => {
    const [head = '', data] = (objects.get(id) ?? '').split(/stream\r?\n/, 2);
    if (data === undefined) return '';
    const body = Buffer.from(data.replace(/\r?\nendstream$/, ''), 'latin1');
    return head.includes('FlateDecode') ? inflateSync(body).toString('latin1') : body.toString('latin1');
  };
  const letters = new Map<string, Map<string, string>>();
  for (const body of objects.values())
    for (const [, name = '', font = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
      if (map !== undefined && !letters.has(name)) letters.set(name, unicodeOf(stream(map)));
    }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(`${body}\n`));
  const text = pages.map((page) => pageText(stream(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''), letters));
  return {
    pages: pages.length,
    fonts: [...new Set([...raw.matchAll(/\/FontName \/([\w+-]+)/g)].map(([, name = '']) => name))],
    links: [...raw.matchAll(/\/URI \((.*?)\)/g)].map(([, link = '']) => link),
    text: text.join(''),
  };
}

function unicodeOf(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  const letter = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
  for (const [, start = '', , list = ''] of map.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([\da-f ]+)>/gi)].forEach(([, hex = ''], at) =>
      letters.set((parseInt(start, 16) + at).toString(16).padStart(4, '0'), letter(hex)),
    );
  return letters;
}

function pageText(content: string, letters: Map<string, Map<string, string>>): string {
  let font = '';
  let text = '';
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = name;
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([\da-f]+)>/gi))
      for (const glyph of hex.match(/.{4}/g) ?? [])
        text += letters.get(font)?.get(glyph.toLowerCase()) ?? '�';
  }
  return text.replace(/\s/gu, '');
}
