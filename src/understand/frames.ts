import type { Match } from './claims.ts';
import type { Frame } from './lexicon.ts';
import { compileTerms, type Hit } from './terms.ts';
import type { ReadWords, Words } from './words.ts';

/** All ideas of a claim within this many words. */
const SPAN_WORDS = 32;
/** And within so many sentences of each other. */
const SPAN_SENTENCES = 1;
/** A frame has no cosine; meeting all ideas counts as this, a little more for closeness. */
const BASE_SCORE = 0.5;

interface Part {
  frame: number;
  part: number;
}

/**
 * Finds claims said in other words: a claim is written as the ideas it is made of, and met where all of them stand close together
 * in different words. Linear in the hits: one sweep per frame with the latest place of each idea.
 */
export function openFrames(
  frames: Frame[],
  known: ReadonlySet<string>,
  read: ReadWords,
): (words: Words) => Match[] {
  const used = frames.filter((frame) => known.has(frame.claim));
  const find = compileTerms(
    used.flatMap((frame, f) =>
      frame.parts.flatMap((phrases, part) =>
        [...new Set(phrases)].map((phrase) => [phrase, { frame: f, part }] as const),
      ),
    ),
    read,
    { loneSyllables: true },
  );

  return (words) => {
    const byFrame = new Map<number, Hit<Part>[]>();
    for (const hit of find(words)) {
      const list = byFrame.get(hit.tag.frame);
      if (list) list.push(hit);
      else byFrame.set(hit.tag.frame, [hit]);
    }
    const matches: Match[] = [];
    for (const [f, hits] of byFrame) {
      const frame = used[f];
      if (!frame) continue;
      const found = closest(words, hits, frame.parts.length);
      if (!found) continue;
      matches.push({
        claim: frame.claim,
        score: BASE_SCORE + 0.3 * (1 - (found.to - found.from) / SPAN_WORDS),
        window: found,
      });
    }
    return matches;
  };
}

function closest(words: Words, hits: Hit<Part>[], parts: number): { from: number; to: number } | null {
  // Most frames are met by one of their ideas only.
  if (hits.length < parts) return null;
  const latest: (Hit<Part> | undefined)[] = Array.from({ length: parts });
  let missing = parts;
  let best: { from: number; to: number } | null = null;
  for (const hit of hits) {
    if (latest[hit.tag.part] === undefined) missing--;
    latest[hit.tag.part] = hit;
    if (missing > 0) continue;
    const set = latest.filter((each) => each !== undefined);
    if (!distinct(set)) continue;
    const from = Math.min(...set.map((each) => each.from));
    const to = Math.max(...set.map((each) => each.to));
    if (to - from > SPAN_WORDS || sentences(words, from, to) > SPAN_SENTENCES) continue;
    if (!best || to - from < best.to - best.from) best = { from, to };
  }
  return best;
}

/** Two ideas told by the same words are one idea. */
function distinct(hits: Hit<Part>[]): boolean {
  return hits.every((a, i) => hits.slice(i + 1).every((b) => a.to <= b.from || b.to <= a.from));
}

function sentences({ words }: Words, from: number, to: number): number {
  return (words[to - 1]?.sentence ?? 0) - (words[from]?.sentence ?? 0);
}
