import { heaviest, type KeptStory, openIndex, STORY_WINDOW, type StoryVector } from './story-index.ts';
import type { Told, ToldTerms, ToldTermsOf } from './story-terms.ts';

/** In how many texts each term stands; `*` is the number of texts. */
export type TermCounts = ReadonlyMap<string, number>;

/** Two stories that turned out to be one. */
export interface Merger {
  from: string;
  into: string;
}

/** Stories that may still grow. */
export interface OpenStories {
  /** Brings in a story of an earlier run. */
  know(story: KeptStory): void;
  /** These two are not one story, whatever their words say: a person decided it. */
  keepApart(one: string, other: string): void;
  /** The story an item belongs to, or null when it begins one. */
  find(item: Told): string | null;
  /** Adds what a mention tells to its story; an unknown id opens one. */
  add(storyId: string, item: Told): void;
  /**
   * A mention that is in this story is now known in full. If nobody else told the story, it may turn out to be another one: then the two
   * are merged, the younger into the older.
   */
  reread(storyId: string, item: Told): Merger | null;
  /** Brings back what a known story was told with, when its vector was lost. It teaches nothing about rarity: it was counted before. */
  relearn(storyId: string, item: Told): void;
  /** Merges stories that grew into one another since the last call, the younger into the older. */
  settle(): Merger[];
  /** Stories that were opened or grew; what the next run must `know`. */
  grown(): KeptStory[];
  /** Counts of terms that came on top of those it was opened with. */
  learned(): TermCounts;
}

/** Standard deviation of the Gaussian by which likeness fades with the time since a story was last told. */
const FADE = STORY_WINDOW;
/** Cosine, faded by time, from which two items tell the same. Chosen on dated Vietnamese news stories; the plateau is .28–.30. */
const SAME = 0.29;
/** Headlines alone and short posts say less, so they must agree more. */
const SAME_SHORT = 0.4;
/** Two open stories as alike as this are one that was met from two sides. */
const SAME_STORIES = 0.6;
const TERMS_KEPT = 60;
/** A term in a larger share of texts says nothing about which story it is. */
const COMMON = 0.2;
/** A term in at most this share of texts is rare; the same story shares at least two such. */
const RARE = 0.03;
const RARE_SHARED = 2;
/** In a burst the words of one story must not become common because it is told often: later tellings teach nothing about rarity. */
const TELLINGS_COUNTED = 10;

/**
 * Opens story recognition: online TF-IDF over its terms, cosine faded by time, after Miranda et al. (2018) without their training.
 * `prior` says in how many of our own texts a term stands, `learned` in how many of the stream.
 */
export function openStories(
  toldTerms: ToldTermsOf,
  prior: { frequency: ReadonlyMap<string, number>; documents: number },
  learned: TermCounts = new Map(),
): OpenStories {
  const index = openIndex();
  const grown = new Set<StoryVector>();
  /** Grown since they were last compared with each other. */
  const unsettled = new Set<StoryVector>();
  const gained = new Map<string, number>();
  const all = prior.documents + (learned.get('*') ?? 0) + 1;

  const share = (term: string): number =>
    ((prior.frequency.get(term) ?? 0) + (learned.get(term) ?? 0) + (gained.get(term) ?? 0) + 1) /
    (all + (gained.get('*') ?? 0));
  const isRare = (term: string): boolean => share(term) <= RARE;
  const rareShared = (vector: ReadonlyMap<string, number>, story: StoryVector): number =>
    Array.from(vector.keys()).filter((term) => story.terms.has(term) && isRare(term)).length;
  const gain = (term: string): void => void gained.set(term, (gained.get(term) ?? 0) + 1);

  /** Heaviest terms of an item as a vector of length one. */
  function vectorOf({ counts }: ToldTerms): Map<string, number> {
    const weighed: [string, number][] = [];
    for (const [term, count] of counts) {
      const common = share(term);
      if (common <= COMMON) weighed.push([term, (1 + Math.log(count)) * -Math.log(common)]);
    }
    const kept = heaviest(weighed, TERMS_KEPT);
    const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
    return new Map(kept.map(([term, weight]) => [term, weight / length]));
  }

  /** `add` mostly follows `find` of the same item, and reading it is the dearest part of both. */
  let last: { item: Told; terms: ToldTerms } | null = null;
  function termsOf(item: Told): ToldTerms {
    if (last?.item !== item) last = { item, terms: toldTerms(item) };
    return last.terms;
  }

  function merge(from: StoryVector, into: StoryVector): Merger {
    index.weigh(into, from.terms);
    into.lastAt = Math.max(into.lastAt, from.lastAt);
    into.told += from.told;
    for (const other of from.apart) {
      into.apart.add(other);
      index.get(other)?.apart.add(into.id);
    }
    index.drop(from);
    grown.delete(from);
    grown.add(into);
    unsettled.delete(from);
    return { from: from.id, into: into.id };
  }

  /** The open story most like this one, if they are one. */
  function twinOf(story: StoryVector): StoryVector | null {
    let best: { twin: StoryVector; cosine: number } | null = null;
    for (const { story: other, cosine } of index.near(story.terms, story.lastAt, SAME_STORIES)) {
      if (other === story || story.apart.has(other.id)) continue;
      if (best === null || cosine > best.cosine) best = { twin: other, cosine };
    }
    return best?.twin ?? null;
  }

  /** The story an item tells, `own` and what a person parted from it left out. */
  function nearest(item: Told, own?: StoryVector): StoryVector | null {
    const terms = termsOf(item);
    const enough = terms.short ? SAME_SHORT : SAME;
    let best: { story: StoryVector; score: number } | null = null;
    const vector = vectorOf(terms);
    for (const { story, cosine } of index.near(vector, item.at, enough, isRare)) {
      if (story === own || own?.apart.has(story.id) === true) continue;
      const apart = item.at - story.lastAt;
      const score = cosine * Math.exp(-(apart * apart) / (2 * FADE * FADE));
      if (score < enough || score <= (best?.score ?? 0) || rareShared(vector, story) < RARE_SHARED) continue;
      best = { story, score };
    }
    return best?.story ?? null;
  }

  function hear(story: StoryVector, item: Told): void {
    index.weigh(story, vectorOf(termsOf(item)));
    grown.add(story);
    unsettled.add(story);
  }

  function mergeYounger(one: StoryVector, other: StoryVector): Merger {
    return isOlder(one, other) ? merge(other, one) : merge(one, other);
  }

  return {
    know: (story) => void index.put(story),

    keepApart(one, other) {
      index.get(one)?.apart.add(other);
      index.get(other)?.apart.add(one);
    },

    find: (item) => nearest(item)?.id ?? null,

    add(storyId, item) {
      const terms = termsOf(item);
      const story =
        index.get(storyId) ??
        index.put({ id: storyId, openedAt: item.at, lastAt: item.at, told: 0, vector: new Map() });
      // The words of private persons expire, so they teach nothing that is kept.
      if (story.told++ < TELLINGS_COUNTED && item.personal !== true) {
        gain('*');
        for (const term of terms.counts.keys()) gain(term);
      }
      hear(story, item);
      story.openedAt = Math.min(story.openedAt, item.at);
      story.lastAt = Math.max(story.lastAt, item.at);
    },

    reread(storyId, item) {
      const story = index.get(storyId);
      if (story === undefined) return null;
      hear(story, item);
      const twin = story.told > 1 ? null : nearest(item, story);
      return twin === null ? null : mergeYounger(story, twin);
    },

    relearn(storyId, item) {
      const story = index.get(storyId);
      if (story === undefined) return;
      hear(story, item);
      story.told++;
    },

    settle() {
      const mergers: Merger[] = [];
      // A set grows while it is walked: a story that took another in is looked at once more.
      for (const story of unsettled) {
        unsettled.delete(story);
        const twin = twinOf(story);
        if (twin === null) continue;
        const merger = mergeYounger(story, twin);
        mergers.push(merger);
        const into = index.get(merger.into);
        if (into) unsettled.add(into);
      }
      return mergers;
    },

    grown: () =>
      [...grown].map(({ id, openedAt, lastAt, told, terms }) => ({
        id,
        openedAt,
        lastAt,
        told,
        vector: terms,
      })),

    learned: () => gained,
  };
}

function isOlder(one: StoryVector, other: StoryVector): boolean {
  return one.openedAt < other.openedAt || (one.openedAt === other.openedAt && one.id < other.id);
}
