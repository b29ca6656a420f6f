import type { Evidence, Meaning } from '../domain/meaning.ts';

export const MARK_KINDS = [
  'tripwire',
  'claim',
  'stance',
  'topic',
  'place',
  'actor',
  'audience',
  'mood',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A stretch of text that led to a conclusion, and what that conclusion is about. */
export interface Mark extends Evidence {
  kind: MarkKind;
  /** Id of the topic, claim, tripwire, place, audience or mood; the stance itself for `stance`, the role for `actor`. */
  of: string;
}

/** A stretch of text under the same marks from end to end; none for plain text. */
export interface Piece {
  text: string;
  marks: Mark[];
}

/** Every mark a meaning rests on, the gravest kind first. */
export function marksOf(meaning: Meaning): Mark[] {
  const under = (kind: MarkKind, of: string, evidence: Evidence[]): Mark[] =>
    evidence.map((piece) => ({ ...piece, kind, of }));
  return [
    ...meaning.tripwires.flatMap((found) => under('tripwire', found.id, found.evidence)),
    ...meaning.claims.flatMap((found) => under('claim', found.id, found.evidence)),
    ...under('stance', meaning.stance, meaning.stanceEvidence),
    ...meaning.topics.flatMap((found) => under('topic', found.id, found.evidence)),
    ...(meaning.named ?? []).flatMap((found) => under('place', found.id, found.evidence)),
    ...(meaning.actors ?? []).flatMap((found) => under('actor', found.role, found.evidence)),
    ...(meaning.audience ?? []).flatMap((found) => under('audience', found.id, found.evidence)),
    ...(meaning.moods ?? []).flatMap((found) => under('mood', found.id, found.evidence)),
  ];
}

/**
 * Cuts `text` at every border of a mark and at line ends. Marks may overlap or nest; the pieces never do, and joined
 * they are the text again. Offsets outside the text (it was edited after it was understood) are cut to it.
 */
export function pieces(text: string, marks: Mark[]): Piece[][] {
  let at = 0;
  return text.split('\n').map((line) => {
    const from = at;
    at += line.length + 1;
    return cutLine(line, from, marks);
  });
}

function cutLine(line: string, from: number, marks: Mark[]): Piece[] {
  const to = from + line.length;
  const here = marks.filter((mark) => mark.start < to && mark.end > from && mark.start < mark.end);
  const borders = new Set([from, to]);
  for (const mark of here) {
    borders.add(Math.max(from, mark.start));
    borders.add(Math.min(to, mark.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to;
    return {
      text: line.slice(start - from, end - from),
      marks: here.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}

/** The marked words themselves, each once, in the order they stand in the text. */
export function matchedWords(text: string, marks: readonly Evidence[], limit: number): string[] {
  const words = [...marks]
    .sort((a, b) => a.start - b.start)
    .map((mark) => text.slice(mark.start, mark.end).trim())
    .filter((word) => word !== '');
  const seen = new Map(words.map((word) => [word.toLocaleLowerCase('vi'), word]));
  return [...seen.values()].slice(0, limit);
}
