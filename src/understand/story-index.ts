import { HOUR, type Instant } from '../domain/time.ts';

/** A story not heard of for so long is told; what comes next is a new one. */
export const STORY_WINDOW = 72 * HOUR;

/** A story is cut to its heaviest terms when it has gathered more than it needs. */
const TERMS_MOST = 180;
const TERMS_KEPT = 120;

/** A story as it is kept between runs. */
export interface KeptStory {
  id: string;
  openedAt: Instant;
  lastAt: Instant;
  /** How many mentions tell it. */
  told: number;
  /** Its heaviest terms and their summed weights. */
  vector: ReadonlyMap<string, number>;
}

/** One open story: what it is recognised by. */
export interface StoryVector {
  id: string;
  openedAt: Instant;
  lastAt: Instant;
  /** Summed weights of its mentions' terms, cut to the heaviest. */
  terms: Map<string, number>;
  told: number;
  /** Stories a person parted from it. */
  apart: Set<string>;
  /** Scalar product with what is being compared; zero between comparisons. On the story, since a map of them costs most of the time. */
  product: number;
}

/** A story that shares terms with something. */
export interface Near {
  story: StoryVector;
  cosine: number;
}

/** Open stories by their terms, so that an item is compared only with those it shares words with. */
export interface StoryIndex {
  get(id: string): StoryVector | undefined;
  put(story: KeptStory): StoryVector;
  drop(story: StoryVector): void;
  /** Adds to the weights of a story's terms. */
  weigh(story: StoryVector, terms: ReadonlyMap<string, number>): void;
  /**
   * Stories told within the window of `at` whose cosine with `terms` is at least `least`.
   * Rarest terms first: as soon as the rest could not lift a new story to `least` (Cauchy–Schwarz), only those already met are completed.
   * `opens` says which terms may bring a story in at all.
   */
  near(
    terms: ReadonlyMap<string, number>,
    at: Instant,
    least: number,
    opens?: (term: string) => boolean,
  ): Near[];
}

const NOBODY = new Map<StoryVector, number>();
const NOTHING = { term: '', weight: 0, under: NOBODY, opens: false };

export function openIndex(): StoryIndex {
  const stories = new Map<string, StoryVector>();
  /** Under each term the stories that hold it, and its weight in them. */
  const byTerm = new Map<string, Map<StoryVector, number>>();
  const lengths = new WeakMap<StoryVector, number>();
  let newest = -Infinity;

  function enter(story: StoryVector, term: string, weight: number): void {
    const under = byTerm.get(term);
    if (under) under.set(story, weight);
    else byTerm.set(term, new Map([[story, weight]]));
  }

  function length(story: StoryVector): number {
    const known = lengths.get(story);
    if (known !== undefined) return known;
    const found = lengthOf(story.terms);
    lengths.set(story, found);
    return found;
  }

  function trim(story: StoryVector): void {
    if (story.terms.size <= TERMS_MOST) return;
    const kept = new Map(heaviest([...story.terms], TERMS_KEPT));
    for (const term of story.terms.keys()) if (!kept.has(term)) byTerm.get(term)?.delete(story);
    story.terms = kept;
  }

  return {
    get: (id) => stories.get(id),

    put({ vector, ...known }) {
      const story: StoryVector = { ...known, terms: new Map(vector), apart: new Set(), product: 0 };
      stories.set(story.id, story);
      for (const [term, weight] of vector) enter(story, term, weight);
      return story;
    },

    drop(story) {
      stories.delete(story.id);
      for (const term of story.terms.keys()) byTerm.get(term)?.delete(story);
    },

    weigh(story, terms) {
      for (const [term, weight] of terms) {
        const sum = (story.terms.get(term) ?? 0) + weight;
        story.terms.set(term, sum);
        enter(story, term, sum);
      }
      trim(story);
      lengths.delete(story);
    },

    near(terms, at, least, opens = () => true) {
      newest = Math.max(newest, at);
      const order = Array.from(terms, ([term, weight]) => ({
        term,
        weight,
        under: byTerm.get(term) ?? NOBODY,
        opens: opens(term),
      })).sort((a, b) => Number(b.opens) - Number(a.opens) || a.under.size - b.under.size);
      const whole = lengthOf(terms);
      const enough = least * whole;
      let rest = whole * whole;
      let next = 0;
      const met: StoryVector[] = [];
      for (; next < order.length && rest >= enough * enough; next++) {
        const { weight, under, opens: mayOpen } = order[next] ?? NOTHING;
        if (!mayOpen) break;
        rest -= weight * weight;
        for (const [story, theirs] of under) {
          if (Math.abs(at - story.lastAt) <= STORY_WINDOW) {
            if (story.product === 0) met.push(story);
            story.product += weight * theirs;
          }
          // Long told: even an item that comes late will not be compared with it any more.
          else if (newest - story.lastAt > 2 * STORY_WINDOW) under.delete(story);
        }
      }
      const found: Near[] = [];
      for (const story of met) {
        const theirs = length(story);
        let shared = story.product;
        story.product = 0;
        let left = rest;
        for (let i = next; i < order.length; i++) {
          // What is left could not lift it to `least` any more.
          if (shared < enough * theirs && left < (enough - shared / theirs) ** 2) break;
          const { term, weight } = order[i] ?? NOTHING;
          left -= weight * weight;
          shared += weight * (story.terms.get(term) ?? 0);
        }
        const cosine = shared / (theirs * whole);
        if (cosine >= least) found.push({ story, cosine });
      }
      return found;
    },
  };
}

function lengthOf(terms: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of terms.values()) sum += weight * weight;
  return Math.sqrt(sum) || 1;
}

/** The heaviest `most` of weighed terms; ties fall to the alphabet, so that a run repeats itself. */
export function heaviest(weighed: [string, number][], most: number): [string, number][] {
  return weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}
