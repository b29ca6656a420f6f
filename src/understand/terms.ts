import type { Words } from './words.ts';

/** A phrase that was found, in words [from, to) and characters [start, end) of the text. */
export interface Hit<Tag> {
  tag: Tag;
  from: number;
  to: number;
  start: number;
  end: number;
}

interface Ending<Tag> {
  tag: Tag;
  /** The phrase as it should be spelled, one form per word. */
  forms: string[];
}

interface Node<Tag> {
  next: Map<string, Node<Tag>>;
  ends: Ending<Tag>[];
}

export type FindTerms<Tag> = (words: Words) => Hit<Tag>[];

/** From this many words on, one wrongly placed diacritic is a slip of the finger and not another phrase. */
const FORGIVING_FROM = 4;

/**
 * Compiles phrases into one trie over bare syllables. Finding is linear in the words of the text (times the longest phrase), whatever
 * the number of phrases.
 *
 * A phrase matches on word borders. Where the text is accented, the accents must agree ("hưu trí" is not "hữu trị"); a sentence typed
 * without diacritics matches bare, except for phrases of a single accented syllable, which would match anything (`loneSyllables`
 * allows them, for matches that count only together with others).
 */
export function compileTerms<Tag>(
  phrases: Iterable<readonly [phrase: string, tag: Tag]>,
  read: (text: string) => Words,
  { loneSyllables = false } = {},
): FindTerms<Tag> {
  const root: Node<Tag> = { next: new Map(), ends: [] };
  for (const [phrase, tag] of phrases) {
    const { words } = read(phrase);
    let node = root;
    for (const word of words) {
      let next = node.next.get(word.bare);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(word.bare, next);
      }
      node = next;
    }
    if (words.length > 0) node.ends.push({ tag, forms: words.map((word) => word.form) });
  }

  return (text) => {
    const hits: Hit<Tag>[] = [];
    const { words } = text;
    for (let from = 0; from < words.length; from++) {
      let node: Node<Tag> | undefined = root;
      for (let to = from; to < words.length; to++) {
        node = node.next.get(words[to]?.bare ?? '');
        if (!node) break;
        for (const ending of node.ends) {
          if (!agrees(text, from, ending.forms, loneSyllables)) continue;
          hits.push({
            tag: ending.tag,
            from,
            to: to + 1,
            start: words[from]?.start ?? 0,
            end: words[to]?.end ?? 0,
          });
        }
      }
    }
    return hits;
  };
}

function agrees({ words, sentences }: Words, from: number, forms: string[], lone: boolean): boolean {
  let slips = forms.length >= FORGIVING_FROM ? 1 : 0;
  for (let i = 0; i < forms.length; i++) {
    const word = words[from + i];
    if (!word) return false;
    if (word.form === forms[i]) continue;
    const loose = sentences[word.sentence]?.loose === true;
    if (loose && !word.accented && (lone || forms.length > 1)) continue;
    if (slips-- <= 0) return false;
  }
  return true;
}

/** Keeps the longest of overlapping hits: "bảo hiểm xã hội một lần" is not also "bảo hiểm xã hội". */
export function longest<Tag>(hits: Hit<Tag>[]): Hit<Tag>[] {
  const sorted = [...hits].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = new Set<number>();
  const stretches = new Set<string>();
  const kept: Hit<Tag>[] = [];
  for (const hit of sorted) {
    // The same words may speak for two topics: an equal stretch is not an overlap.
    const stretch = `${hit.from} ${hit.to}`;
    if (!stretches.has(stretch)) {
      let free = true;
      for (let i = hit.from; i < hit.to && free; i++) free = !taken.has(i);
      if (!free) continue;
      for (let i = hit.from; i < hit.to; i++) taken.add(i);
      stretches.add(stretch);
    }
    kept.push(hit);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}
