import { MINUTE, type Instant } from '../domain/time.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';
import { openStories } from './story.ts';
import { openToldTerms } from './story-terms.ts';
import { openWords } from './words.ts';

/** A dated text to be grouped. */
export interface StoryDoc {
  id: string;
  title: string;
  /** Lead paragraph, where it is known apart from the body. */
  summary?: string;
  text: string;
  at: Instant;
}

/** How often open stories are looked through for twins, on the clock of the documents. */
const SETTLE_EVERY = 10 * MINUTE;

/**
 * Groups documents into stories as the stage does: in the order of their time, each seeing only what came before it.
 * Returns the story of each document; a story bears the id of its first document.
 */
export function clusterStories(
  docs: readonly StoryDoc[],
  lexicon: Pick<Lexicon, 'shortForms' | 'frequency' | 'documents'> = readLexicon(),
): Map<string, string> {
  const open = openStories(openToldTerms(openWords(lexicon.shortForms)), lexicon);
  const storyOf = new Map<string, string>();
  const mergedInto = new Map<string, string>();
  const settle = (): void => {
    for (const { from, into } of open.settle()) mergedInto.set(from, into);
  };
  let settledAt = -Infinity;
  for (const doc of docs.toSorted((a, b) => a.at - b.at)) {
    if (doc.at - settledAt >= SETTLE_EVERY) {
      settle();
      settledAt = doc.at;
    }
    const told = { title: doc.title, summary: doc.summary ?? '', text: doc.text, at: doc.at };
    const story = open.find(told) ?? doc.id;
    open.add(story, told);
    storyOf.set(doc.id, story);
  }
  settle();
  const last = (id: string): string => {
    const next = mergedInto.get(id);
    return next === undefined ? id : last(next);
  };
  return new Map([...storyOf].map(([doc, story]) => [doc, last(story)]));
}
