import { unzipSync } from 'fflate';
import { fault } from '../domain/fault.ts';

/** All parts of a workbook that are read, unpacked. A list of ten thousand long articles is a tenth of it. */
const LARGEST = 64 * 1024 * 1024;

/** Elements inside elements; a cell with rich text inside a table has eight. */
const DEEPEST = 64;

/** The parts that are looked at; pictures, macros, charts and other sheets' drawings stay packed. */
const PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/i;

/**
 * The parts of a workbook that hold its first sheet, as text, by their names.
 * @throws fault `invalid` for one that is locked, or that is larger or deeper inside than any honest one; whatever else a broken archive
 * makes the library throw. `name` is the file's
 */
export function unpackWorkbook(bytes: Uint8Array, name: string): Map<string, string> {
  // Excel locks a workbook by wrapping it in the container of the old `.xls` (MS-CFB).
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0')
    throw fault('invalid', 'import.workbook.locked', { file: name });
  let size = 0;
  const wanted = ({ name: part, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!PARTS.test(part)) return false;
    // The archive's own word is enough: what unpacks to more than it says is cut off there, not believed.
    size += originalSize;
    if (size > LARGEST)
      throw fault('invalid', 'import.workbook.bomb', { file: name, megabytes: LARGEST / 1024 / 1024 });
    return true;
  };
  const parts = new Map(
    Object.entries(unzipSync(bytes, { filter: wanted })).map(([part, body]) => [
      part,
      new TextDecoder().decode(body),
    ]),
  );
  if ([...parts.values()].some(isTooDeep)) throw fault('invalid', 'import.workbook.damaged', { file: name });
  return parts;
}

/** Is markup nested deeper than any workbook's? Looked at before parsing: the parser's time grows with the square of the depth. */
function isTooDeep(xml: string): boolean {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0 && depth <= DEEPEST; at = xml.indexOf('<', at + 1)) {
    const next = xml.charAt(at + 1);
    if (next === '/') depth--;
    else if (next !== '?' && next !== '!' && xml.charAt(xml.indexOf('>', at) - 1) !== '/') depth++;
  }
  return depth > DEEPEST;
}
