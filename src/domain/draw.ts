import type { Meaning } from './meaning.ts';
import type { PublisherKind } from './source.ts';

/**
 * Why a mention was put before a person: `first`: one of each kind while nothing is known · `unsure`: the machine hesitated ·
 * `random`: by lot, to examine the machine without bias; such a mention is never taught.
 */
export const DRAWN = ['first', 'unsure', 'random'] as const;
export type Drawn = (typeof DRAWN)[number];

/** A mention that may be put before a person. */
export interface Candidate {
  id: string;
  kind: PublisherKind;
  /** Its heaviest topic. */
  topic: string | null;
  storyId: string | null;
  /** See `marginOf`. */
  margin: number;
}

/** A sitting: about ten minutes of an officer's morning. */
export const BATCH = 20;

/** So many answers are asked across kinds and topics before hesitation chooses: the first model's hesitation knows little. */
export const FIRST_BATCHES = 50;

/** Share of each batch drawn by lot and kept for examining. */
const RANDOM_SHARE = 0.2;

/** A viral story would fill the batch with one lesson. */
const PER_STORY = 2;

/** Below this margin the machine counts as unsure: a probability under .7 for what it answered. */
export const UNSURE = 0.4;

/** What the machine itself calls doubtful counts as unsure, also where it does not say how much. */
const DOUBTED = 0.3;

/**
 * How clear the machine's closest decision was: 0 a coin toss, 1 certain; a probability p of the answer is a margin of 2p − 1.
 * Null when no word of ours stands in the text: asking a person would waste their time.
 */
export function marginOf(meaning: Meaning): number | null {
  if (!meaning.relevant && meaning.relevance <= 0) return null;
  const ours = Math.abs(2 * meaning.relevance - 1);
  const stance = meaning.relevant ? Math.max(0, 2 * meaning.stanceSure - 1) : 1;
  const doubted = (meaning.doubts ?? []).length > 0 ? DOUBTED : 1;
  return Math.min(doubted, ours, stance);
}

/**
 * The next batch. The same candidates, seed and count give the same batch.
 * @param candidates mentions nobody spoke about yet, copies left out
 * @param seed names the lot: the day and the number of the batch
 * @param known how many answers people have given so far
 */
export function drawBatch(
  candidates: readonly Candidate[],
  seed: string,
  known: number,
): { id: string; drawn: Drawn }[] {
  const byLot = candidates.toSorted((a, b) => lot(seed, a.id) - lot(seed, b.id));
  const stories = new Map<string, number>();
  const taken = new Set<string>();
  const take = (from: readonly Candidate[], n: number, drawn: Drawn) => {
    const chosen: { id: string; drawn: Drawn }[] = [];
    for (const { id, storyId } of from) {
      if (chosen.length >= n) break;
      const told = storyId === null ? 0 : (stories.get(storyId) ?? 0);
      if (taken.has(id) || told >= PER_STORY) continue;
      if (storyId !== null) stories.set(storyId, told + 1);
      taken.add(id);
      chosen.push({ id, drawn });
    }
    return chosen;
  };
  const size = Math.min(BATCH, candidates.length);
  // The lot comes first: what hesitation would have chosen must have the same chance to be drawn as everything else.
  const random = take(byLot, Math.round(size * RANDOM_SHARE), 'random');
  const rest = BATCH - random.length;
  const telling =
    known < FIRST_BATCHES
      ? take(inTurns(byLot), rest, 'first')
      : take(
          byLot.toSorted((a, b) => a.margin - b.margin),
          rest,
          'unsure',
        );
  return mixed([...telling, ...random], seed);
}

/** One of each source kind × topic, then a second of each, in the order of the lot. */
function inTurns(candidates: readonly Candidate[]): Candidate[] {
  const cells = new Map<string, number>();
  return candidates
    .map((candidate) => {
      const cell = `${candidate.kind} ${candidate.topic ?? ''}`;
      const turn = cells.get(cell) ?? 0;
      cells.set(cell, turn + 1);
      return { candidate, turn };
    })
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ candidate }) => candidate);
}

/** In an order that does not tell which ones were drawn by lot. */
function mixed<T extends { id: string }>(batch: readonly T[], seed: string): T[] {
  return batch.toSorted((a, b) => lot(`${seed} order`, a.id) - lot(`${seed} order`, b.id));
}

/** A number that looks drawn by chance and is the same for the same seed and id: FNV-1a, then the finaliser of MurmurHash3. */
function lot(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}\n${id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
