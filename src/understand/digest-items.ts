import { wordsOf } from '../domain/mention.ts';
import type { Item } from './scan.ts';
import type { ReadWords } from './words.ts';

/** A stretch of `wordsOf(item)`, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** One of several things a digest tells, e.g. of "Điểm tin 17h: Lương hưu tăng; Bão vào Nghệ An". */
export interface DigestItem {
  title: string;
  text: string;
  stretches: Stretch[];
}

/** An item while its stretches are gathered; `words` are those of its headline. */
interface Part {
  words: Set<string>;
  stretches: Stretch[];
}

/** The name of a digest ends with a colon soon after it began ("Tin tức sáng 12-3:"). */
const NAME_MOST = 60;
const BETWEEN_ITEMS = /\s*[;|]\s*/gu;
/** A sentence ends where room and a capital or a number follow. */
const BETWEEN_SENTENCES = /(?<=[.!?…])\s+(?=[\p{Lu}\d"“'])/gu;
/** "Tin tức đáng chú ý:", "'Xem nhanh 20h' ngày 12.10 có nhiều tin tức đáng chú ý về:" name the digest once more. */
const LEAD_IN = /^[^:;.!?\n]{0,110}(?:tin|thông tin|xem nhanh)[^:;.!?\n]{0,60}:\s/iu;
/** A heading is a short line above a longer one. */
const HEADING_WORDS = 25;
/** A line of the body takes up a headline when it shares half of the headline's words, and three at least. */
const TAKES_UP = 0.5;
const TAKES_UP_WORDS = 3;

/**
 * The items of a digest whose name ends at `named` in the title, or null when it tells but one thing. Title and text are cut at ";", "|",
 * lines and sentences; what takes up a headline, or follows under its heading, belongs to that item. Offsets count in `wordsOf(item)`.
 */
export function digestItems(item: Item, named: number, read: ReadWords): DigestItem[] | null {
  const whole = wordsOf(item);
  const colon = item.title.indexOf(':', named);
  const begin = colon >= 0 && colon < NAME_MOST ? colon + 1 : item.title.length;
  const headlines = cut(whole, { start: begin, end: item.title.length }, BETWEEN_ITEMS);
  const items: Part[] = headlines.map((stretch) => ({
    words: bare(read, slice(whole, stretch)),
    stretches: [stretch],
  }));
  let under: Part | null = null;
  const lines = linesOf(whole, item.title.length);
  for (const [i, line] of lines.entries()) {
    const heading = isHeading(read, whole, line, lines[i + 1]);
    for (const stretch of piecesOf(whole, line, lines.length === 1)) {
      const words = bare(read, slice(whole, stretch));
      const home: Part | undefined | null =
        items.find((one) => takesUp(words, one.words)) ?? (heading ? null : under);
      if (home) home.stretches.push(stretch);
      else items.push({ words, stretches: [stretch] });
      under = lines.length > 2 ? (home ?? items.at(-1) ?? null) : null;
    }
  }
  if (items.length < 2) return null;
  return items.map(({ stretches }) => {
    const [title = '', ...text] = stretches.map((stretch) => slice(whole, stretch));
    return { title, text: text.join('\n'), stretches };
  });
}

/** The item with everything outside `stretches` blanked: what is concluded from it keeps its offsets in `wordsOf(item)`. */
export function onlyThese(item: Item, stretches: readonly Stretch[]): Item {
  const whole = wordsOf(item);
  let masked = '';
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    masked += blank(whole.slice(at, start)) + whole.slice(Math.max(at, start), end);
    at = Math.max(at, end);
  }
  masked += blank(whole.slice(at));
  const border = item.title.length;
  return { ...item, title: masked.slice(0, border), summary: '', text: masked.slice(border + 1) };
}

/** Full stops keep what stands on both sides of a gap from becoming one sentence. */
function blank(text: string): string {
  return text.replace(/[^\n]/gu, (letter) => ' '.repeat(letter.length)).replace(/^ {2}/, '. ');
}

function slice(whole: string, { start, end }: Stretch): string {
  return whole.slice(start, end);
}

/** Non-empty parts of a stretch between separators. */
function cut(whole: string, { start, end }: Stretch, separator: RegExp): Stretch[] {
  const found: Stretch[] = [];
  let from = start;
  const close = (to: number): void => {
    while (from < to && /\s/u.test(whole.charAt(from))) from++;
    let last = to;
    while (last > from && /[\s.…]/u.test(whole.charAt(last - 1))) last--;
    if (last > from) found.push({ start: from, end: last });
  };
  for (const match of whole.slice(start, end).matchAll(separator)) {
    close(start + match.index);
    from = start + match.index + match[0].length;
  }
  close(end);
  return found;
}

function linesOf(whole: string, title: number): Stretch[] {
  return cut(whole, { start: title, end: whole.length }, /\n+/gu);
}

/** A list is cut at its separators; prose only when there is nothing else to go by. */
function piecesOf(whole: string, line: Stretch, alone: boolean): Stretch[] {
  const lead = LEAD_IN.exec(slice(whole, line))?.[0].length ?? 0;
  const told = { start: line.start + lead, end: line.end };
  const listed = cut(whole, told, BETWEEN_ITEMS);
  return listed.length > 1 || !alone ? listed : cut(whole, told, BETWEEN_SENTENCES);
}

function isHeading(read: ReadWords, whole: string, line: Stretch, next: Stretch | undefined): boolean {
  if (next === undefined || next.end - next.start <= line.end - line.start) return false;
  return read(slice(whole, line)).words.length <= HEADING_WORDS;
}

function bare(read: ReadWords, text: string): Set<string> {
  return new Set(read(text).words.map((word) => word.bare));
}

function takesUp(words: ReadonlySet<string>, headline: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of headline) if (words.has(word)) shared++;
  return shared >= TAKES_UP_WORDS && shared / headline.size >= TAKES_UP;
}
