import type { Asserting, Candidate } from '../domain/candidate.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { Lexicon } from './lexicon.ts';
import { openPhrasings } from './phrasings.ts';
import type { ReadWords } from './words.ts';

/** Told by so many texts of so many publishers within so many days, a sentence recurs. */
const TEXTS = 3;
const PUBLISHERS = 2;
const DAYS = 14;
/** Two sentences as like as this say the same; the border at which a phrasing is met by wording alone, and a little. */
const ALIKE = 0.4;
/** A shorter sentence says too little, a longer one tells a story. */
const WORDS = { least: 5, most: 40 };
/** So many texts are compared at most, the newest first: the cost grows with how alike they are. */
const COMPARED = 2_000;
const KEPT = 20;

interface Said {
  post: Asserting;
  from: number;
  to: number;
  text: string;
}

/**
 * Proposes claims for the catalogue: sentences that recur among recent asserting texts and meet no claim yet, measured by the same likeness
 * as phrasings, numbers included. A person decides whether it is a claim at all, and of which kind; a complaint that recurs is a complaint.
 */
export function candidateClaims(
  posts: readonly Asserting[],
  now: Instant,
  lexicon: Lexicon,
  read: ReadWords,
): Candidate[] {
  const recent = posts
    .filter(({ claimed, at }) => !claimed && at > now - DAYS * DAY && at <= now)
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    .slice(0, COMPARED);
  const said = recent.flatMap((post) => sentencesOf(post, read));
  const { find } = openPhrasings(
    said.map(({ text }, i) => ({ id: String(i), phrasings: [text] })),
    [],
    lexicon,
    read,
  );
  const alike = said.map(({ text }) => {
    const words = read(text);
    return find(words, [{ from: 0, to: words.words.length }])
      .filter(({ score, turned }) => score >= ALIKE && !turned)
      .map(({ claim }) => Number(claim));
  });
  return gather(said, alike)
    .sort((a, b) => b.told.length - a.told.length || b.last - a.last || (a.sentence < b.sentence ? -1 : 1))
    .slice(0, KEPT);
}

function sentencesOf(post: Asserting, read: ReadWords): Said[] {
  const { words, sentences, text } = read(post.text);
  return sentences.flatMap(({ from, to }) => {
    const start = words[from]?.start;
    const end = words[to - 1]?.end;
    if (start === undefined || end === undefined || to - from < WORDS.least || to - from > WORDS.most)
      return [];
    return [{ post, from: start, to: end, text: text.slice(start, end) }];
  });
}

/** Takes the sentence with the most texts around it, then the next among the rest: every sentence belongs to one candidate. */
function gather(said: readonly Said[], alike: readonly number[][]): Candidate[] {
  const taken = new Set<number>();
  const candidates: Candidate[] = [];
  const order = said.map((_, i) => i).toSorted((a, b) => size(alike[b]) - size(alike[a]) || a - b);
  for (const centre of order) {
    if (taken.has(centre)) continue;
    const told = new Map<string, Said>();
    for (const i of alike[centre] ?? []) {
      const each = said[i];
      if (each && !taken.has(i) && !told.has(each.post.id)) told.set(each.post.id, each);
    }
    const publishers = new Set([...told.values()].map(({ post }) => post.publisher)).size;
    if (told.size < TEXTS || publishers < PUBLISHERS) continue;
    for (const i of alike[centre] ?? []) taken.add(i);
    const times = [...told.values()].map(({ post }) => post.at);
    candidates.push({
      sentence: said[centre]?.text ?? '',
      publishers,
      told: [...told].map(([id, { from, to }]) => ({
        id,
        evidence: { start: from, end: to, label: 'candidate' },
      })),
      first: Math.min(...times),
      last: Math.max(...times),
    });
  }
  return candidates;
}

function size(list: readonly number[] | undefined): number {
  return list?.length ?? 0;
}
