import type { PaperRules } from '../config/organisations.ts';
import type { Evidence } from '../domain/meaning.ts';
import { fold } from '../domain/words.ts';
import type { Scan } from './scan.ts';

/** What a text says of official papers. */
export interface PapersFound {
  /** Numbers written like those of our papers: "1234/BHXH-CSXH". */
  numbers: Evidence[];
  /** Numbers known to be forged. */
  forged: Evidence[];
  /** What a genuine paper of ours cannot say. */
  impossible: Evidence[];
}

/** Letters after the number of an official paper. */
const SYMBOLS = new Set(['bhxh', 'bhyt', 'bhtn', 'tb', 'gm', 'qd', 'cv', 'grv', 'lpt', 'gtt', 'tbao']);
const SYMBOL_WORDS = 3;
/** "ngày 1/3/2025", "01-03-2025", "ngày 5 tháng 3 năm 2026". */
const DATE =
  /(?<!\d)(\d{1,2})(?:\s{0,2}[/.-]\s{0,2}|\s{1,2}tháng\s{1,2})(\d{1,2})(?:\s{0,2}[/.-]\s{0,2}|\s{1,2}năm\s{1,2})(\d{4})(?!\d)/giu;
/** Papers are short; hostile text is not. */
const READ_CHARACTERS = 20_000;

/**
 * Reads number, symbol and dates of official papers in a text and holds them against what is known of genuine ones. A number that is not
 * known is only reported: nobody has the list of all papers. Dates decide whether a body that has ceased could still have signed.
 */
export function papersIn(scan: Scan, papers: PaperRules): PapersFound {
  const found = documentNumbers(scan);
  const text = scan.words.text.slice(0, READ_CHARACTERS);
  const known = new Map(papers.numbers.map((paper) => [keyOf(paper.number), paper.genuine]));
  const forged = found.filter(({ key }) => known.get(key) === false).map(({ evidence }) => evidence);
  const bare = fold(text);
  const dates = datesIn(text);
  const impossible: Evidence[] = dates
    .filter(({ day }) => day === null)
    .map(({ start, end }) => ({ start, end, label: 'no-such-day' }));
  const latest = dates.reduce<string | null>(
    (last, { day }) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );
  for (const { phrase, since } of papers.impossible) {
    if (since !== null && (latest === null || latest < since)) continue;
    const at = bare.indexOf(fold(phrase));
    if (at >= 0) impossible.push({ start: at, end: at + phrase.length, label: phrase });
  }
  return { numbers: found.map(({ evidence }) => evidence), forged, impossible };
}

function documentNumbers({ words: { words, text } }: Scan): { key: string; evidence: Evidence }[] {
  const found: { key: string; evidence: Evidence }[] = [];
  for (const [i, word] of words.entries()) {
    if (word.start > READ_CHARACTERS) break;
    const next = words[i + 1];
    if (!next || !/^\d{1,5}$/.test(word.bare) || !SYMBOLS.has(next.bare)) continue;
    if (!/^\s*\/\s*$/.test(text.slice(word.end, next.start))) continue;
    let last = i + 1;
    while (last - i < SYMBOL_WORDS && /^[-/]$/.test(text.slice(words[last]?.end, words[last + 1]?.start)))
      last++;
    const end = words[last]?.end ?? next.end;
    found.push({
      key: keyOf(text.slice(word.start, end)),
      evidence: { start: word.start, end, label: 'document-number' },
    });
  }
  return found;
}

function keyOf(number: string): string {
  return fold(number)
    .replace(/[^0-9a-z]+/g, '/')
    .replace(/^0+/, '');
}

/** Days written out; `null` for one that no calendar has. */
function datesIn(text: string): { day: string | null; start: number; end: number }[] {
  return Array.from(text.matchAll(DATE), (match) => {
    const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return {
      day: exists ? date.toISOString().slice(0, 10) : null,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
