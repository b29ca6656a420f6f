import type { Words } from './words.ts';

/** A text in numbers: for each of its words the bare syllable, and the pair of bare syllables that ends there (−1: nothing to pair with). */
export interface Numbered {
  single: Int32Array;
  pair: Int32Array;
  /** Every number of this text is smaller. */
  size: number;
}

/**
 * Bare syllables and pairs of them as small numbers, so that windows of a text are compared by counting in arrays; strings are looked up
 * once a text instead of once a window. Numbers below `size()` are known to everybody who shares the vocabulary; terms nobody knows are
 * numbered from there on, by each text anew.
 */
export interface Vocabulary {
  size(): number;
  /** Makes a term known: one bare syllable, or two with a blank between them. */
  learn(term: string): number;
  read(words: Words): Numbered;
}

export function openVocabulary(): Vocabulary {
  const singles = new Map<string, number>();
  /** Of each first syllable of a known pair: its second ones, and the number of the pair. */
  const pairs: (Map<number, number> | undefined)[] = [];
  let size = 0;

  function learnSingle(syllable: string): number {
    const known = singles.get(syllable);
    if (known !== undefined) return known;
    singles.set(syllable, size);
    return size++;
  }

  return {
    size: () => size,
    learn(term) {
      const blank = term.indexOf(' ');
      if (blank < 0) return learnSingle(term);
      const [first, second] = [learnSingle(term.slice(0, blank)), learnSingle(term.slice(blank + 1))];
      const after = (pairs[first] ??= new Map());
      const known = after.get(second);
      if (known !== undefined) return known;
      after.set(second, size);
      return size++;
    },
    read({ words }) {
      const single = new Int32Array(words.length);
      const pair = new Int32Array(words.length);
      const strangeSingles = new Map<string, number>();
      const strangePairs = new Map<number, number>();
      // More than there are numbers in this text, and small enough for keys to be small integers in all but the longest.
      const most = size + 2 * words.length;
      let next = size;
      let before = -1;
      for (let i = 0; i < words.length; i++) {
        const bare = words[i]?.bare ?? '';
        let at = singles.get(bare) ?? strangeSingles.get(bare);
        if (at === undefined) strangeSingles.set(bare, (at = next++));
        single[i] = at;
        if (before < 0) {
          pair[i] = -1;
        } else {
          const key = before * most + at;
          let both = (before < pairs.length ? pairs[before]?.get(at) : undefined) ?? strangePairs.get(key);
          if (both === undefined) strangePairs.set(key, (both = next++));
          pair[i] = both;
        }
        before = bare === '' ? -1 : at;
      }
      return { single, pair, size: next };
    },
  };
}
