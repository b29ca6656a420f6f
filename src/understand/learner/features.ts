import type { Word, Words } from '../words.ts';
import { identifiersIn, signsIn, type Mark } from './marks.ts';
import { finish, hashText } from './random.ts';

/**
 * The occurrences of features in one text, as parallel columns of which the first `size` are filled. The columns belong to the extractor
 * and are overwritten by its next text.
 */
export interface Bag {
  size: number;
  bucket: Int32Array;
  /** Which family of features, an index into `FAMILIES`. */
  family: Uint8Array;
  /** Where it stands in the original text, end exclusive. */
  from: Int32Array;
  to: Int32Array;
}

/** Families of features. */
export const FAMILIES = ['phrase', 'bare phrase', 'piece', 'sign'] as const;
/** How loud each family speaks: a word is told once in full and up to nine times in pieces. */
export const LOUDNESS = [1, 0.8, 0.4, 1] as const;
const PHRASE = 0;
const BARE = 1;
const PIECE = 2;
const SIGN = 3;

/** Seeds keep "ban" typed bare apart from "ban" as a piece of a word. */
const SEEDS = [0x1f83d9ab, 0x5be0cd19, 0x3c6ef372, 0x510e527f, 0x6a09e667].map((seed) => seed | 0);
const [ONE = 0, TWO = 0, THREE = 0, BARE_ONE = 0, BARE_TWO = 0] = SEEDS;
/** Odd, so that the order of syllables is told apart. */
const ORDER = 0x2c1b3c6d;
const KEPT_SYLLABLES = 50_000;
const PIECES_OF = 24;

/** A syllable with everything that is computed of it alone. */
interface Syllable {
  form: number;
  bare: number;
  pieces: Int32Array;
}

export type Extract = (words: Words) => Bag;

/**
 * Opens the reading of features: syllable 1–3-grams as written, 1–2-grams without diacritics, 3–4 letters inside a word, classes of numbers
 * and identifiers instead of themselves, faces, question and exclamation marks, shouting. `bits` is the binary logarithm of the number of
 * buckets. Phrases never cross the end of a sentence. Linear in the length of the text; nothing is allocated per feature.
 */
export function openFeatures(bits: number): Extract {
  const shift = 32 - bits;
  const known = new Map<string, Syllable>();
  let bag = bagOf(1 << 12);

  function syllableOf(word: Word): Syllable {
    const kept = known.get(word.form);
    if (kept) return kept;
    const made = syllable(word.form, word.bare);
    if (known.size >= KEPT_SYLLABLES) known.clear();
    if (word.form.length <= PIECES_OF) known.set(word.form, made);
    return made;
  }

  function add(hash: number, family: number, from: number, to: number): void {
    if (bag.size === bag.bucket.length) bag = grown(bag);
    bag.bucket[bag.size] = finish(hash) >>> shift;
    bag.family[bag.size] = family;
    bag.from[bag.size] = from;
    bag.to[bag.size] = to;
    bag.size++;
  }

  /** The features that end with this syllable, and the last two phrases to go on from. */
  function addSyllable(at: Syllable, before: Phrase, from: number, to: number): void {
    add(at.form ^ ONE, PHRASE, from, to);
    add(at.bare ^ BARE_ONE, BARE, from, to);
    for (let i = 0; i < at.pieces.length; i++) add(at.pieces[i] ?? 0, PIECE, from, to);
    if (before.length > 0) {
      const two = Math.imul(before.form, ORDER) + at.form;
      add(two ^ TWO, PHRASE, before.from, to);
      add((Math.imul(before.bare, ORDER) + at.bare) ^ BARE_TWO, BARE, before.from, to);
      if (before.length > 1)
        add((Math.imul(before.two, ORDER) + at.form) ^ THREE, PHRASE, before.fromTwo, to);
      before.two = two;
    }
    before.fromTwo = before.from;
    before.from = from;
    before.form = at.form;
    before.bare = at.bare;
    before.length++;
  }

  return ({ text, words }) => {
    bag.size = 0;
    const hidden = identifiersIn(text);
    const before: Phrase = { length: 0, form: 0, bare: 0, two: 0, from: 0, fromTwo: 0 };
    let sentence = 0;
    let next = 0;
    for (const word of words) {
      while (next < hidden.length && (hidden[next]?.end ?? 0) <= word.start) next++;
      const mask = hidden[next];
      if (word.sentence !== sentence) {
        sentence = word.sentence;
        before.length = 0;
      }
      if (mask === undefined || word.end <= mask.start) {
        addSyllable(syllableOf(word), before, word.start, word.end);
      } else if (mask.name !== '') {
        addSyllable(classSyllable(mask.name), before, mask.start, mask.end);
        mask.name = '';
      }
    }
    for (const mark of signs({ text, words }, hidden))
      add(hashText(mark.name, SIGN), SIGN, mark.start, mark.end);
    return bag;
  };
}

/** The syllables just before, as far as phrases reach. */
interface Phrase {
  length: number;
  form: number;
  bare: number;
  /** Hash of the last two. */
  two: number;
  from: number;
  fromTwo: number;
}

function syllable(form: string, bare: string): Syllable {
  const digits = /^\p{N}/u.test(form);
  if (digits) return classSyllable(numberClass(form));
  return { form: hashText(form), bare: hashText(bare), pieces: piecesOf(bare) };
}

/** A stand-in for what is masked; it has no letters to learn from. */
function classSyllable(name: string): Syllable {
  const hash = hashText(`#${name}`);
  return { form: hash, bare: hash, pieces: NO_PIECES };
}
const NO_PIECES = new Int32Array(0);

/** How many digits, and whether it may be a year: figures change, their kind stays. */
function numberClass(form: string): string {
  if (/^(?:19|20)\d\d$/.test(form)) return 'year';
  return `digits ${Math.min(form.length, 5)}`;
}

function piecesOf(bare: string): Int32Array {
  const word = `<${bare.slice(0, PIECES_OF)}>`;
  const pieces: number[] = [];
  for (const size of [3, 4])
    for (let at = 0; at + size <= word.length; at++) pieces.push(hashText(word.slice(at, at + size), PIECE));
  return Int32Array.from(pieces);
}

const SHOUTED_AT_LEAST = 3;
/** "BHXH" shouts nothing: only words with a vowel count. */
const VOWEL = /[aeiouy]/;

function signs({ text, words }: Pick<Words, 'text' | 'words'>, hidden: readonly Mark[]): Mark[] {
  const marks = signsIn(text).filter(
    (mark) => !hidden.some(({ start, end }) => mark.start >= start && mark.end <= end),
  );
  let shouted = 0;
  let spoken = 0;
  for (const { start, end, bare } of words) {
    if (bare.length < 2 || !VOWEL.test(bare)) continue;
    spoken++;
    if (isCapital(text, start) && isCapital(text, end - 1)) shouted++;
  }
  if (shouted >= SHOUTED_AT_LEAST)
    marks.push({ start: 0, end: text.length, name: shouted * 2 > spoken ? 'all shouted' : 'shouted' });
  return marks;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return false;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

function bagOf(room: number): Bag {
  return {
    size: 0,
    bucket: new Int32Array(room),
    family: new Uint8Array(room),
    from: new Int32Array(room),
    to: new Int32Array(room),
  };
}

function grown(bag: Bag): Bag {
  const larger = bagOf(bag.bucket.length * 2);
  larger.size = bag.size;
  larger.bucket.set(bag.bucket);
  larger.family.set(bag.family);
  larger.from.set(bag.from);
  larger.to.set(bag.to);
  return larger;
}
