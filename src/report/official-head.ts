import type { PaperTemplate } from '../config/papers.ts';
import type { Rules } from '../config/rules.ts';
import type { OfficialDocument } from '../domain/official.ts';
import type { PaperHead } from '../domain/paper-book.ts';
import { type Day, dayOf, type Instant } from '../domain/time.ts';
import { say } from '../view/say.ts';

/** Official papers of a Vietnamese agency are Vietnamese. */
export const PAPERS = 'vi';

/** Room to write by hand where nothing is known yet. */
const GAP = '\u00a0'.repeat(6);
/** So many capitals fit on a line of the left half, in 12 points bold. */
const LINE = 27;
/** Where the name of an office breaks: its place stays in one piece. */
const PLACES = /\s+(?=(?:TỈNH|THÀNH PHỐ|KHU VỰC|HUYỆN|THỊ XÃ|PHƯỜNG|XÃ(?!\s+HỘI))\s)/u;

/** What is asked of a template for the head and the foot of its papers. */
export type HeadForm = Pick<PaperTemplate, 'letters' | 'addressed' | 'copies'>;

/** Everything around the text: who writes to whom, when, under which number, and who signs. */
export function headAndFoot(
  head: PaperHead,
  form: HeadForm,
  layout: OfficialDocument['layout'],
  rules: Pick<Rules, 'haidang' | 'papers'>,
  madeAt: Instant,
): Pick<
  OfficialDocument,
  | 'layout'
  | 'author'
  | 'madeAt'
  | 'parent'
  | 'office'
  | 'country'
  | 'motto'
  | 'number'
  | 'dateline'
  | 'addressed'
  | 'signature'
  | 'copies'
> {
  const { office } = rules.papers;
  const { name } = rules.haidang.organisation;
  return {
    layout,
    author: name,
    madeAt,
    parent: office.parent === '' ? [] : nameLines(office.parent),
    office: nameLines(name),
    country: say(PAPERS, layout === 'party' ? 'official.party' : 'official.country'),
    motto: layout === 'party' ? null : say(PAPERS, 'official.motto'),
    ...registered(head, { letters: form.letters, symbol: office.symbol, layout, madeAt }),
    addressed: addressedTo(form.addressed),
    signature: {
      lines: [head.authority, head.post].map(upper).filter((line) => line !== ''),
      name: head.signer,
    },
    copies: { heading: say(PAPERS, 'official.copies'), lines: listed(form.copies) },
  };
}

/** The two lines that the registry fills in, after everything else was approved. */
export function registered(
  { number, place, day }: Pick<PaperHead, 'number' | 'place' | 'day'>,
  by: Pick<OfficialDocument, 'layout' | 'madeAt'> & { letters: string; symbol: string },
): Pick<OfficialDocument, 'number' | 'dateline'> {
  return {
    number: numberLine(number, by.letters, by.layout, by.symbol),
    dateline: dateline(place, day, dayOf(by.madeAt)),
  };
}

/** `Số: 12/BC-BHXH`; a letter has no letters of its kind: `Số: 12/BHXH`. */
function numberLine(
  number: string,
  letters: string,
  layout: OfficialDocument['layout'],
  symbol: string,
): string {
  const known = number.trim() === '' ? GAP : number.trim();
  if (layout === 'party' && letters !== '')
    return say(PAPERS, 'official.number-party', { number: known, letters, symbol });
  return say(PAPERS, 'official.number', {
    number: known,
    symbol: letters === '' ? symbol : `${letters}-${symbol}`,
  });
}

/** Days below 10 and the months 1 and 2 take a leading nought, so that nobody writes a digit before them. */
function dateline(place: string, day: Day, made: Day): string {
  const [year = '', month = '', date = ''] = (day === '' ? made : day).split('-');
  const known = place.trim() === '' ? GAP.repeat(2) : place.trim();
  if (day === '') return say(PAPERS, 'official.dateline', { place: known, day: GAP, month: GAP, year });
  return say(PAPERS, 'official.dateline', {
    place: known,
    day: date,
    month: Number(month) <= 2 ? month : String(Number(month)),
    year,
  });
}

/** One agency stands beside the words, several below them, one a line. */
export function addressedTo(agencies: readonly string[]): OfficialDocument['addressed'] {
  if (agencies.length === 0) return null;
  const to = say(PAPERS, 'official.addressed');
  const [one = ''] = agencies;
  return { to, agencies: agencies.length === 1 ? [bare(one)] : listed(agencies) };
}

/** `- A;` … `- Z.` */
function listed(lines: readonly string[]): string[] {
  return lines.map((line, at) => `- ${bare(line)}${at === lines.length - 1 ? '.' : ';'}`);
}

function bare(line: string): string {
  return line.trim().replace(/[.;,\s]+$/u, '');
}

/** In capitals, and broken before its place where it is too long for a line. */
export function nameLines(name: string): string[] {
  const capitals = upper(name);
  return capitals.length <= LINE ? [capitals] : capitals.split(PLACES);
}

export function upper(text: string): string {
  return text.trim().toLocaleUpperCase('vi');
}
