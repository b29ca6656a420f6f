import { fold } from '../domain/words.ts';
import type { Scan } from './scan.ts';
import type { Word } from './words.ts';

/** A closed class of single words that decide what stands beside them. */
export interface SpokenWords {
  forms: ReadonlySet<string>;
  bare: ReadonlySet<string>;
}

/** `list`: words separated by blanks, with their diacritics. */
export function spokenWords(list: string): SpokenWords {
  const forms = list.split(' ');
  return { forms: new Set(forms), bare: new Set(forms.map(fold)) };
}

/** Is the word one of the class? In a sentence typed without diacritics the bare syllable is enough. */
export function isOneOf({ words }: Scan, word: Word | undefined, { forms, bare }: SpokenWords): boolean {
  if (word === undefined) return false;
  if (forms.has(word.form)) return true;
  return !word.accented && words.sentences[word.sentence]?.loose === true && bare.has(word.bare);
}

/** Does the word carry a capital anywhere, as in "Đồng", "ĐỒNG" and "đỒnG"? */
export function hasCapital({ words: { text } }: Scan, word: Word): boolean {
  const letters = text.slice(word.start, word.end);
  return letters !== letters.toLowerCase();
}

/** Is it written "Đồng", with one capital at its head? */
export function isTitled({ words: { text } }: Scan, word: Word): boolean {
  const [first = '', ...rest] = text.slice(word.start, word.end);
  return (
    first !== first.toLowerCase() &&
    (rest.length === 0 || rest.some((letter) => letter !== letter.toUpperCase()))
  );
}
