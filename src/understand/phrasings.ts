import type { ClaimRules } from '../config/claims.ts';
import type { Match, Window } from './claims.ts';
import type { Lexicon } from './lexicon.ts';
import { type Numbered, openVocabulary, type Vocabulary } from './vocabulary.ts';
import type { ReadWords, Word, Words } from './words.ts';

/** Below this cosine a window has nothing to do with the phrasing. */
const NEAR = 0.24;
/** From this on a window may tell the claim by its wording alone; on long posts it gave precision .99 at recall .95. */
const ALONE = 0.35;
/** A word no phrasing knows says little about which claim is told, so it takes less of a window's length. */
const STRANGE = 0.7;
/** From this on a window is a copy of the phrasing with little changed, and one more "không" turns it round. */
const COPY = 0.5;
/** A text up to this long has one set of numbers. */
const SHORT_WORDS = 60;
/** Texts that tell no claim and may still pass for one, as a share. */
const FALSE_ALARMS = 0.01;
/** So many texts are looked at to find where that is. */
const TRIED = 500;

interface Phrasing {
  claim: string;
  numbers: Map<string, number>;
  words: readonly Word[];
}

/** A match by wording. */
export interface Worded extends Match {
  /** A near copy that says no where the phrasing does not, or the other way round. */
  turned: boolean;
}

export interface Phrasings {
  /** `numbered`: the same words in the numbers of the vocabulary. */
  find: (words: Words, windows: readonly Window[], numbered?: Numbered) => Worded[];
  /** Likeness from which wording alone is enough in this catalogue. */
  alone: number;
}

/**
 * Compares windows with the phrasings of the catalogue: cosine of TF-IDF over unaccented syllables and pairs of them, through an
 * inverted index. Where both sides name numbers, those of the side with fewer must all appear on the other: "50 %" is not "75 %".
 *
 * How alike is alike enough is asked of the catalogue itself: of the texts of `background`, which tell none of it, one in a hundred may pass.
 */
export function openPhrasings(
  claims: readonly Pick<ClaimRules, 'id' | 'phrasings'>[],
  background: readonly string[],
  lexicon: Lexicon,
  read: ReadWords,
  vocabulary: Vocabulary = openVocabulary(),
): Phrasings {
  const phrasings: Phrasing[] = [];
  const vectors: Map<string, number>[] = [];
  for (const claim of claims)
    for (const phrasing of claim.phrasings) {
      const words = read(phrasing);
      const to = words.words.length;
      phrasings.push({
        claim: claim.id,
        numbers: numbersOf(words.words, 0, to),
        words: words.words,
      });
      vectors.push(counts(words.words, 0, to));
    }
  const likeness = openLikeness(vectors, lexicon, vocabulary);

  function find(
    { words, sentences, text }: Words,
    windows: readonly Window[],
    numbered = vocabulary.read({ words, sentences, text }),
  ): Worded[] {
    const matches: Worded[] = [];
    for (const window of windows) {
      const scores = likeness(window, numbered);
      let numbers: Map<string, number> | null = null;
      for (let i = 0; i < phrasings.length; i++) {
        const score = scores[i] ?? 0;
        const phrasing = phrasings[i];
        if (score < NEAR || phrasing === undefined) continue;
        numbers ??= numbersOf(words, ...widened(window, words, sentences));
        if (!numbersAgree(numbers, phrasing.numbers)) continue;
        const turned = score >= COPY && isTurned(words.slice(window.from, window.to), phrasing.words);
        matches.push({ claim: phrasing.claim, score, window, turned });
      }
    }
    return matches;
  }

  /** The likeness that all but the alarming one in a hundred stay below. */
  function border(): number {
    const highest = background.slice(0, TRIED).map((text) => {
      const words = read(text);
      const found = find(words, [{ from: 0, to: words.words.length }]);
      return found.reduce((most, { score }) => Math.max(most, score), 0);
    });
    highest.sort((a, b) => b - a);
    return Math.max(ALONE, highest[Math.floor(highest.length * FALSE_ALARMS)] ?? 0);
  }
  return { find, alone: border() };
}

/**
 * Cosine of a window with every phrasing, through an inverted index over the numbers of the vocabulary. The buffer is overwritten by the
 * next window.
 */
function openLikeness(
  vectors: Map<string, number>[],
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): (window: Window, numbered: Numbered) => Float64Array {
  const idf = idfOf(vectors, lexicon);
  const index: { phrasing: number; weight: number }[][] = [];
  for (const [phrasing, vector] of vectors.entries())
    for (const [term, weight] of unit(vector, idf))
      (index[vocabulary.learn(term)] ??= []).push({ phrasing, weight });
  const told = [...lexicon.frequency.keys(), ...vectors.flatMap((vector) => [...vector.keys()])];
  for (const term of told) vocabulary.learn(term);
  const strange = idf('');
  const rarity = new Float64Array(vocabulary.size()).fill(strange);
  for (const term of told) rarity[vocabulary.learn(term)] = idf(term);

  const scores = new Float64Array(vectors.length);
  let times = new Int32Array(vocabulary.size() * 2);
  let terms = new Int32Array(1 << 10);
  let found = 0;
  const count = (term: number): void => {
    const before = times[term] ?? 0;
    if (before === 0) terms[found++] = term;
    times[term] = before + 1;
  };

  return ({ from, to }, { single, pair, size }) => {
    if (times.length < size) times = new Int32Array(size * 2);
    if (terms.length < 2 * (to - from)) terms = new Int32Array(4 * (to - from));
    found = 0;
    for (let i = from; i < to; i++) {
      count(single[i] ?? 0);
      const both = i === from ? -1 : (pair[i] ?? -1);
      if (both >= 0) count(both);
    }
    scores.fill(0);
    let length = 0;
    for (let i = 0; i < found; i++) {
      const term = terms[i] ?? 0;
      const weight =
        (1 + Math.log(times[term] ?? 1)) * (term < rarity.length ? (rarity[term] ?? strange) : strange);
      times[term] = 0;
      length += weight * weight;
      const others = term < index.length ? index[term] : undefined;
      if (others === undefined) continue;
      for (const other of others)
        scores[other.phrasing] = (scores[other.phrasing] ?? 0) + weight * other.weight;
    }
    const scale = length === 0 ? 0 : 1 / Math.sqrt(length);
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) * scale;
    return scores;
  };
}

/** Words that say no. Without diacritics only those that are no other word. */
const NO: ReadonlySet<string> = new Set(['không', 'khong', 'chưa', 'chẳng', 'chả', 'đừng', 'hổng']);
/** Pairs of bare syllables that say no to what follows. */
const NO_PAIRS: ReadonlySet<string> = new Set([
  'tin gia',
  'bac bo',
  'phu nhan',
  'dinh chinh',
  'cai chinh',
  'bia dat',
  'tin vit',
  'sai su',
]);

/** Does one of two nearly equal statements say no where the other does not? */
function isTurned(said: readonly Word[], phrasing: readonly Word[]): boolean {
  const [more, fewer] = refusals(said) >= refusals(phrasing) ? [said, phrasing] : [phrasing, said];
  if (refusals(more) === refusals(fewer)) return false;
  if (refused(said) !== refused(phrasing)) return true;
  const pairs = new Set(fewer.map((word, i) => `${word.bare} ${fewer[i + 1]?.bare ?? ''}`));
  // "Khẳng định không có việc …": the no stands before everything the two share.
  const shared = more.findIndex((word, i) => pairs.has(`${word.bare} ${more[i + 1]?.bare ?? ''}`));
  if (more.slice(0, Math.max(0, shared)).some((word) => NO.has(word.form))) return true;
  // Taken out, the "không" leaves two words that stand side by side on the other hand.
  return more.some(
    (word, i) => NO.has(word.form) && pairs.has(`${more[i - 1]?.bare ?? ''} ${more[i + 1]?.bare ?? ''}`),
  );
}

function refusals(words: readonly Word[]): number {
  return words.filter(({ form }) => NO.has(form)).length + (refused(words) ? 1 : 0);
}

function refused(words: readonly Word[]): boolean {
  return words.some(({ bare }, i) => NO_PAIRS.has(`${bare} ${words[i + 1]?.bare ?? ''}`));
}

/** A short text is held to all its numbers, a stretch of a long sentence to those near it. */
function widened(
  { from, to }: Window,
  words: readonly Word[],
  sentences: Words['sentences'],
): [from: number, to: number] {
  if (words.length <= SHORT_WORDS) return [0, words.length];
  return [
    Math.max(sentences[words[from]?.sentence ?? 0]?.from ?? from, from - SHORT_WORDS),
    Math.min(sentences[words[to - 1]?.sentence ?? 0]?.to ?? to, to + SHORT_WORDS),
  ];
}

function counts(words: readonly Word[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  let previous = '';
  for (let i = from; i < to; i++) {
    const bare = words[i]?.bare ?? '';
    found.set(bare, (found.get(bare) ?? 0) + 1);
    if (previous !== '') {
      const pair = `${previous} ${bare}`;
      found.set(pair, (found.get(pair) ?? 0) + 1);
    }
    previous = bare;
  }
  return found;
}

/** Rarity of a term: from our own texts where they know it, else from the catalogue. */
function idfOf(vectors: Map<string, number>[], lexicon: Lexicon): (term: string) => number {
  const inCatalogue = new Map<string, number>();
  for (const vector of vectors)
    for (const term of vector.keys()) inCatalogue.set(term, (inCatalogue.get(term) ?? 0) + 1);
  const all = lexicon.documents + vectors.length;
  return (term) => {
    const here = inCatalogue.get(term) ?? 0;
    const rarity = Math.log((all + 1) / ((lexicon.frequency.get(term) ?? 0) + here + 1)) + 1;
    return here === 0 ? STRANGE * rarity : rarity;
  };
}

function unit(vector: Map<string, number>, idf: (term: string) => number): Map<string, number> {
  let length = 0;
  for (const [term, count] of vector) {
    const weight = (1 + Math.log(count)) * idf(term);
    vector.set(term, weight);
    length += weight * weight;
  }
  const scale = length === 0 ? 0 : 1 / Math.sqrt(length);
  for (const [term, weight] of vector) vector.set(term, weight * scale);
  return vector;
}

function numbersOf(words: readonly Word[], from: number, to: number): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const bare = words[i]?.bare ?? '';
    if (!/^\d/.test(bare)) continue;
    const number = String(Number(bare));
    numbers.set(number, (numbers.get(number) ?? 0) + 1);
  }
  return numbers;
}

/** Every number of the side that names fewer stands on the other; where both name as many, as often. */
function numbersAgree(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  const [fewer, more] = total(a) < total(b) ? [a, b] : [b, a];
  for (const [number, times] of fewer) if ((more.get(number) ?? 0) < times) return false;
  return true;
}

function total(numbers: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const times of numbers.values()) sum += times;
  return sum;
}
