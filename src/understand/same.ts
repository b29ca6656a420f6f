import { createHash } from 'node:crypto';
import type { Mention } from '../domain/mention.ts';
import { DAY } from '../domain/time.ts';
import { compose } from '../domain/words.ts';
import { bandsOf, resemblance, shingles, signatureOf, type Signature } from './minhash.ts';

/** A reprint comes within days; what returns after two weeks is published anew. */
export const COPY_WINDOW = 14 * DAY;

/** What a text is recognised by when it stands at another address. */
export interface Sketch {
  /** Hash of the normalised words: equal for the same text. */
  textHash: string;
  signature: Signature;
  /** Keys under which texts that may be alike meet. */
  bands: number[];
}

type Text = Pick<Mention, 'title' | 'summary' | 'text'>;

/** Below this everybody says the same by chance ("Lương hưu tháng này có chưa ạ?"). */
const LEAST_WORDS = 10;
/** From this many words on, half of the shingles in common is no accident. */
const LONG_WORDS = 60;
const ALIKE = 0.5;
/**
 * Headline and summary, or a short post: serial notices (prices, draws, timetables) differ in a date and a number only, and a page's stock
 * sentence may stand under every headline. So more must agree, the numbers must be the same, and the headlines share half of their words.
 */
const ALIKE_BRIEF = 0.7;
const TITLES_ALIKE = 0.5;

/** The sketch of a text, or null when it says too little to be recognised. */
export function sketchOf(text: Text): Sketch | null {
  const words = wordsIn(comparable(text));
  if (words.length < LEAST_WORDS) return null;
  const set = shingles(words);
  const signature = signatureOf(set);
  return { textHash: keyOf(words), signature, bands: bandsOf(signature) };
}

/** Is one text the other, edited? Both must have met under a band or a text hash. */
export function isCopy(
  one: { sketch: Sketch; text: Text },
  other: { sketch: Pick<Sketch, 'textHash' | 'signature'>; text: Text },
): boolean {
  if (one.sketch.textHash === other.sketch.textHash) return true;
  const alike = resemblance(one.sketch.signature, other.sketch.signature);
  if (!isBrief(one.text) && !isBrief(other.text)) return alike >= ALIKE;
  return alike >= ALIKE_BRIEF && sameNumbers(one.text, other.text) && titlesAgree(one.text, other.text);
}

/** Without a body, or the length of one: what a feed says of an article, or a post of a few sentences. */
function isBrief({ title, summary, text }: Text): boolean {
  const body = text ?? (title === '' ? summary : '');
  return wordsIn(body).length < LONG_WORDS;
}

/** The body where we have one, since every paper writes its own headline; otherwise all there is. */
function comparable({ title, summary, text }: Text): string {
  return text !== null && wordsIn(text).length >= LONG_WORDS ? text : `${title}\n${summary}\n${text ?? ''}`;
}

function wordsIn(text: string): string[] {
  return (
    compose(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function keyOf(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 20);
}

function sameNumbers(one: Text, other: Text): boolean {
  return numbersIn(one) === numbersIn(other);
}

function numbersIn(text: Text): string {
  return (comparable(text).match(/\d+/g) ?? []).sort().join(' ');
}

function titlesAgree(one: Text, other: Text): boolean {
  const mine = new Set(wordsIn(one.title));
  const theirs = new Set(wordsIn(other.title));
  if (mine.size === 0 || theirs.size === 0) return mine.size === theirs.size;
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared / (mine.size + theirs.size - shared) >= TITLES_ALIKE;
}
