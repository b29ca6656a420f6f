import type { ClaimRules } from '../config/claims.ts';
import type { Match, Window } from './claims.ts';
import type { Lexicon } from './lexicon.ts';
import { learnMachines, type Machines } from './machines.ts';
import { compileTerms, type FindTerms } from './terms.ts';
import type { Numbered, Vocabulary } from './vocabulary.ts';
import type { ReadWords, Words } from './words.ts';

/** A claim told in fewer texts than this has no profile: it is met by its wording and its ideas alone. */
const LEAST_TEXTS = 6;
/** An error on a text of the claim costs this much more: fifty times as many texts are of others. */
const OWN = 2;

/** A text a person gave the claim it speaks of; `null`: of none. */
export interface Told {
  claim: string | null;
  text: string;
}

/** A text of ours, and how it sounds of each profiled claim to machines that never saw it. */
export interface LeftOut extends Told {
  words: Words;
  scores: ReadonlyMap<string, number>;
}

export interface Profiles {
  has(claim: string): boolean;
  /** The best window of each profiled claim. */
  find(words: Words, windows: readonly Window[], numbered: Numbered): Match[];
  leftOut(): LeftOut[];
}

/**
 * Profiles of claims, learnt at opening from every way of telling them that we know against texts of ours that tell none. A profile adds
 * up what wording and ideas cannot: three small hints in a sentence nobody wrote before. Terms are bare syllables, pairs of them, and the
 * ideas of `concepts.tsv`.
 */
export function openProfiles(
  claims: readonly ClaimRules[],
  told: readonly Told[],
  lexicon: Lexicon,
  read: ReadWords,
  vocabulary: Vocabulary,
): Profiles {
  const known = new Set(claims.map((claim) => claim.id));
  const all: (Told & { words: Words })[] = [
    ...claims.flatMap(({ id, title, phrasings }) =>
      [title, ...phrasings].map((text) => ({ claim: id, text })),
    ),
    ...told.filter(({ claim }) => claim === null || known.has(claim)),
  ].map((each) => ({ ...each, words: read(each.text) }));
  const counts = new Map<string | null, number>();
  for (const { claim } of all) counts.set(claim, (counts.get(claim) ?? 0) + 1);
  const labels = [...known].filter((id) => (counts.get(id) ?? 0) >= LEAST_TEXTS);
  if (labels.length === 0) return { has: () => false, find: () => [], leftOut: () => [] };

  const findIdeas = openIdeas(lexicon, read);
  const machines = learnMachines(
    all.map(({ claim, words }) => ({
      label: claim,
      terms: termsOf(words, findIdeas),
    })),
    labels,
    OWN,
  );
  const columnsOf = openColumns(machines, vocabulary, findIdeas);
  const profiled = new Set(labels);
  return {
    has: (claim) => profiled.has(claim),
    find(words, windows, numbered) {
      const columnsIn = columnsOf(words, numbered);
      const highest = new Float64Array(labels.length).fill(-Infinity);
      const where = new Int32Array(labels.length).fill(-1);
      for (let w = 0; w < windows.length; w++) {
        const window = windows[w];
        if (!window) continue;
        const { columns, size } = columnsIn(window);
        const scores = machines.scoresAt(columns, size);
        for (let i = 0; i < scores.length; i++) {
          const score = scores[i] ?? 0;
          if (score <= (highest[i] ?? 0)) continue;
          highest[i] = score;
          where[i] = w;
        }
      }
      return labels.flatMap((claim, i) => {
        const window = windows[where[i] ?? -1];
        return window ? [{ claim, score: highest[i] ?? 0, window }] : [];
      });
    },
    leftOut: () =>
      all.map((each, index) => ({
        ...each,
        scores: new Map(Array.from(machines.leftOut(index), (score, i) => [labels[i] ?? '', score])),
      })),
  };
}

type FindIdeas = FindTerms<string>;

function openIdeas(lexicon: Lexicon, read: ReadWords): FindIdeas {
  return compileTerms(
    lexicon.ideas.flatMap(({ name, phrases }) =>
      [...new Set(phrases)].map((phrase) => [phrase, `@${name}`] as const),
    ),
    read,
    { loneSyllables: true },
  );
}

/** The terms of a whole text. */
function termsOf(words: Words, findIdeas: FindIdeas): Set<string> {
  const ideas: string[][] = [];
  for (const { from, tag } of findIdeas(words)) (ideas[from] ??= []).push(tag);
  const terms = new Set<string>();
  let previous = '';
  for (const [i, { bare }] of words.words.entries()) {
    terms.add(bare);
    if (previous !== '') terms.add(`${previous} ${bare}`);
    previous = bare;
    for (const idea of ideas[i] ?? []) terms.add(idea);
  }
  return terms;
}

interface Columns {
  columns: Int32Array;
  /** So many of them are filled, each once. */
  size: number;
}

/** The same terms of a stretch of words, as columns of the machines. Its buffers are overwritten by the next stretch. */
function openColumns(
  machines: Machines,
  vocabulary: Vocabulary,
  findIdeas: FindIdeas,
): (words: Words, numbered: Numbered) => (window: Window) => Columns {
  const terms = [...machines.terms()].filter((term) => !term.startsWith('@'));
  for (const term of terms) vocabulary.learn(term);
  const known = vocabulary.size();
  const columnOf = new Int32Array(known).fill(-1);
  for (const term of terms) columnOf[vocabulary.learn(term)] = machines.columnOf(term) ?? -1;
  const all = machines.size;
  const found: Columns = { columns: new Int32Array(all), size: 0 };
  const taken = new Uint8Array(all);
  const add = (column: number): void => {
    if (column < 0 || taken[column] === 1) return;
    taken[column] = 1;
    found.columns[found.size++] = column;
  };

  return (words, { single, pair }) => {
    const ideas: { to: number; column: number }[][] = [];
    for (const { from, to, tag } of findIdeas(words))
      (ideas[from] ??= []).push({ to, column: machines.columnOf(tag) ?? -1 });
    return ({ from, to }) => {
      found.size = 0;
      for (let i = from; i < to; i++) {
        const alone = single[i] ?? known;
        if (alone < known) add(columnOf[alone] ?? -1);
        const both = i === from ? -1 : (pair[i] ?? -1);
        if (both >= 0 && both < known) add(columnOf[both] ?? -1);
        const here = ideas[i];
        if (here !== undefined) for (const idea of here) if (idea.to <= to) add(idea.column);
      }
      for (let i = 0; i < found.size; i++) taken[found.columns[i] ?? 0] = 0;
      return found;
    };
  };
}
