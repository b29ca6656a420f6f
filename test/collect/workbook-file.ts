import { strToU8, zipSync } from 'fflate';

/** A cell: text, a number, a formula's text, or a number under a style (index into `STYLES`). */
export type Cell =
  string | number | null | { n: number; style: number } | { inline: string } | { link: string; text: string };

/** Formats of the styles 0 to 4: general · built-in day · own day and time · own with words · a plain number. */
const STYLES = [0, 14, 164, 165, 4];

/** A workbook as Excel writes it: shared strings, styles, relations; its rows begin at line `first`. */
export function workbook(
  rows: Cell[][],
  options: {
    first?: number;
    prefix?: string;
    date1904?: boolean;
    hidden?: boolean;
    more?: Record<string, Uint8Array>;
  } = {},
): Uint8Array {
  const { first = 1, prefix: p = '', date1904 = false } = options;
  const shared: string[] = [];
  const links: { place: string; target: string }[] = [];
  const cell = (value: Cell, place: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<${p}c r="${place}"><${p}v>${value}</${p}v></${p}c>`;
    if (typeof value === 'object' && 'n' in value)
      return `<${p}c r="${place}" s="${value.style}"><${p}v>${value.n}</${p}v></${p}c>`;
    if (typeof value === 'object' && 'inline' in value)
      return `<${p}c r="${place}" t="inlineStr"><${p}is><${p}t>${escape(value.inline)}</${p}t></${p}is></${p}c>`;
    const text = typeof value === 'string' ? value : value.text;
    if (typeof value === 'object') links.push({ place, target: value.link });
    return `<${p}c r="${place}" t="s"><${p}v>${shared.push(text) - 1}</${p}v></${p}c>`;
  };
  const body = rows
    .map((row, index) => {
      const line = first + index;
      const cells = row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${line}`));
      return `<${p}row r="${line}">${cells.join('')}</${p}row>`;
    })
    .join('');
  const ns = p === '' ? 'xmlns' : `xmlns:${p.slice(0, -1)}`;
  const main = `${ns}="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
  const rel = (inside: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><${p}workbook ${main}><${p}workbookPr${date1904 ? ' date1904="1"' : ''}/><${p}sheets>${
      options.hidden ? `<${p}sheet name="An" sheetId="9" state="hidden" r:id="rId9"/>` : ''
    }<${p}sheet name="Tin" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': rel(
      '<Relationship Id="rId9" Target="worksheets/sheet9.xml"/><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>',
    ),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><${p}worksheet ${main}><${p}sheetData>${body}</${p}sheetData><${p}hyperlinks>${links
      .map(({ place }, n) => `<${p}hyperlink ref="${place}" r:id="rId${n + 1}"/>`)
      .join('')}</${p}hyperlinks></${p}worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': rel(
      links
        .map(
          ({ target }, n) =>
            `<Relationship Id="rId${n + 1}" Target="${escape(target)}" TargetMode="External"/>`,
        )
        .join(''),
    ),
    'xl/sharedStrings.xml': `<?xml version="1.0"?><${p}sst ${main}>${shared
      .map(
        (text) =>
          `<${p}si><${p}r><${p}t>${escape(text.slice(0, 2))}</${p}t></${p}r><${p}r><${p}t xml:space="preserve">${escape(text.slice(2))}</${p}t></${p}r><${p}rPh><${p}t>!</${p}t></${p}rPh></${p}si>`,
      )
      .join('')}</${p}sst>`,
    'xl/styles.xml': `<?xml version="1.0"?><${p}styleSheet ${main}><${p}numFmts><${p}numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy\\ hh:mm"/><${p}numFmt numFmtId="165" formatCode="0&quot; dòng&quot;"/></${p}numFmts><${p}cellXfs>${STYLES.map((id) => `<${p}xf numFmtId="${id}"/>`).join('')}</${p}cellXfs></${p}styleSheet>`,
  };
  return zipSync(
    {
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      ...options.more,
    },
    { level: 1 },
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
