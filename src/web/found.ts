import { type Mention, wordsOf } from '../domain/mention.ts';
import { foundIn, type Search } from '../domain/search.ts';

/** A stretch of text that was looked for, or that stands around it. */
export interface Stretch {
  text: string;
  found: boolean;
}

/** How much is shown before and after the first words that were found, in characters. */
const BEFORE = 60;
const AFTER = 150;

/** Where a mention holds what was looked for: its headline, and the place in its words where it is met first; null when only up there. */
export function whereFound(
  mention: Pick<Mention, 'title' | 'summary' | 'text'>,
  search: Search,
): { title: Stretch[]; body: Stretch[] | null } {
  const whole = wordsOf(mention);
  const spans = joined(whole, foundIn(whole, search));
  const head = mention.title.length;
  const title = cut(
    mention.title,
    spans.filter(({ end }) => end <= head),
  );
  const from = head === 0 ? 0 : head + 1;
  const body = whole.slice(from);
  const below = spans
    .filter(({ start }) => start >= from)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return { title, body: around(body, below) };
}

function around(body: string, spans: readonly { start: number; end: number }[]): Stretch[] | null {
  const [first] = spans;
  if (first === undefined) return null;
  const start = first.start <= BEFORE ? 0 : backTo(body, first.start - BEFORE);
  const end = body.length <= first.end + AFTER ? body.length : backTo(body, first.end + AFTER);
  const window = body.slice(start, end);
  const inside = spans
    .filter((span) => span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  const pieces = cut(window, inside);
  if (start > 0) pieces.unshift({ text: '… ', found: false });
  if (end < body.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** Words that were found side by side are marked as one, but for a headline and what stands below it. */
function joined(text: string, spans: readonly { start: number; end: number }[]) {
  const whole: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last !== undefined && /^ +$/.test(text.slice(last.end, span.start))) last.end = span.end;
    else whole.push({ ...span });
  }
  return whole;
}

function cut(text: string, spans: readonly { start: number; end: number }[]): Stretch[] {
  const pieces: Stretch[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push({ text: text.slice(at, start), found: false }, { text: text.slice(start, end), found: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), found: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The last blank at or before `at`, so that no word is cut in two; `at` itself in text without blanks. */
function backTo(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at);
  return blank < at - BEFORE ? at : Math.max(0, blank);
}
