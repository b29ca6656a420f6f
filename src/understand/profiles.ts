import type { ClaimRules } from '../config/claims.ts';
import type { Match, Window } from './claims.ts';
import type { Lexicon } from './lexicon.ts';
import { learnMachines } from './machines.ts';
import { compileTerms } from './terms.ts';
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
  find(words: Words, windows: readonly Window[]): Match[];
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

  const termsOf = openTermsOf(lexicon, read);
  const machines = learnMachines(
    all.map(({ claim, words }) => ({
      label: claim,
      terms: termsOf(words)({ from: 0, to: words.words.length }),
    })),
    labels,
    OWN,
  );
  const profiled = new Set(labels);
  return {
    has: (claim) => profiled.has(claim),
    find(words, windows) {
      const terms = termsOf(words);
      const best: (Match | undefined)[] = [];
      for (const window of windows)
        for (const [i, score] of machines.scores(terms(window)).entries())
          if (score > (best[i]?.score ?? -Infinity)) best[i] = { claim: labels[i] ?? '', score, window };
      return best.filter((match) => match !== undefined);
    },
    leftOut: () =>
      all.map((each, index) => ({
        ...each,
        scores: new Map(Array.from(machines.leftOut(index), (score, i) => [labels[i] ?? '', score])),
      })),
  };
}

/** The terms of a stretch of words. */
function openTermsOf(lexicon: Lexicon, read: ReadWords): (words: Words) => (window: Window) => Set<string> {
  const findIdeas = compileTerms(
    lexicon.ideas.flatMap(({ name, phrases }) =>
      [...new Set(phrases)].map((phrase) => [phrase, `@${name}`] as const),
    ),
    read,
    { loneSyllables: true },
  );
  return (words) => {
    const ideas: { to: number; term: string }[][] = [];
    for (const { from, to, tag } of findIdeas(words)) (ideas[from] ??= []).push({ to, term: tag });
    return ({ from, to }) => {
      const terms = new Set<string>();
      let previous = '';
      for (let i = from; i < to; i++) {
        const bare = words.words[i]?.bare ?? '';
        terms.add(bare);
        if (previous !== '') terms.add(`${previous} ${bare}`);
        previous = bare;
        for (const idea of ideas[i] ?? []) if (idea.to <= to) terms.add(idea.term);
      }
      return terms;
    };
  };
}
