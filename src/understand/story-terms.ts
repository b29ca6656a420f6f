import type { Instant } from '../domain/time.ts';
import { compose, fold } from '../domain/words.ts';
import type { ReadWords } from './words.ts';

/** What one text tells: the material stories are recognised by. */
export interface Told {
  title: string;
  summary: string;
  /** The body, as far as it is known; may be empty. */
  text: string;
  at: Instant;
  /** Words of a private person: they name nothing that is kept. */
  personal?: boolean;
}

/** The terms of one text and how often each counts. */
export interface ToldTerms {
  counts: Map<string, number>;
  /** Too little is said to be sure by half an agreement. */
  short: boolean;
}

const TITLE_TIMES = 3;
const SUMMARY_TIMES = 1.5;
/** News tells what happened first; later words are background that other stories share. */
const BODY_WORDS = 220;
/** A Vietnamese syllable with its blank takes fewer than six characters: what stands beyond need not even be read. */
const BODY_LETTERS = 6 * BODY_WORDS;
const SHORT_WORDS = 30;
/** The number of a document names one thing only. */
const NUMBER_TIMES = 2;

/** "41/2024/QH15", "158/2025/NĐ-CP", "2133/BHXH-CSYT". */
const DOCUMENT = /\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*/gu;
/** Capitalised syllables in a row make a name from two on ("Hoa Sen"); a longer run is a headline in capitals. */
const NAME_LEAST = 2;
const NAME_MOST = 5;

/** Distinct words kept as they are read; a language has fewer syllables than this. */
const KEPT_WORDS = 50_000;
const PIECE = /[\p{L}\p{M}]+|\p{N}+/gu;

export type ToldTermsOf = (told: Told) => ToldTerms;

/**
 * Opens the terms of a text: its unaccented syllables (title three times, summary one and a half times, head of the body once), the names
 * in it and the documents it cites. Names and document numbers come on top of their syllables, so they strengthen a link that the words
 * make. Each distinct word is read once: stories need neither sentences nor places, and this is most of their time.
 */
export function openToldTerms(read: ReadWords): ToldTermsOf {
  const known = new Map<string, string[]>();
  function bareOf(piece: string): string[] {
    const kept = known.get(piece);
    if (kept) return kept;
    const bare = read(piece).words.map((word) => word.bare);
    if (known.size >= KEPT_WORDS) known.clear();
    known.set(piece, bare);
    return bare;
  }

  return (told) => {
    const counts = new Map<string, number>();
    const count = (term: string, times: number): void =>
      void counts.set(term, (counts.get(term) ?? 0) + times);
    const text = compose(told.text.slice(0, BODY_LETTERS));
    const summary = text.includes(told.summary) ? '' : compose(told.summary);
    const title = compose(told.title);
    const extras = documentsIn(`${title}\n${summary}\n${text}`);
    let words = 0;
    for (const [part, times] of [
      [title, TITLE_TIMES],
      [summary, SUMMARY_TIMES],
      [text, 1],
    ] as const) {
      const most = words + BODY_WORDS;
      let run: string[] = [];
      let last = -1;
      const close = (): void => {
        if (run.length >= NAME_LEAST && run.length <= NAME_MOST) extras.add(`_${run.join(' ')}`);
        run = [];
      };
      for (const { 0: piece, index } of part.matchAll(PIECE)) {
        const bare = bareOf(piece);
        for (const word of bare) count(word, times);
        const letter = piece.charAt(0);
        const named = letter !== letter.toLowerCase();
        if (!named || index !== last + 1 || part[last] !== ' ') close();
        if (named) run.push(...bare);
        last = index + piece.length;
        words += bare.length;
        if (words >= most) break;
      }
      close();
    }
    for (const extra of extras) count(extra, extra.startsWith('#') ? NUMBER_TIMES : 1);
    return { counts, short: words < SHORT_WORDS };
  };
}

/** Numbers of the documents a text cites, in one spelling. */
export function documentsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(DOCUMENT), ([number]) => `#${fold(number)}`));
}
