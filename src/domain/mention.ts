import type { PublisherKind } from './source.ts';
import { HOUR, type Instant } from './time.ts';
import type { Meaning } from './meaning.ts';

/** One item as it was heard at the door: composed text, markup gone, personal numbers not yet masked. */
export interface Heard {
  sourceId: string;
  kind: PublisherKind;
  /** The address as published, and the canonical one that names the item. */
  address: string;
  canonical: string;
  title: string;
  summary: string;
  /** Full text where the source gives it; null until the page has been read. */
  text: string | null;
  /** Theirs; null when unknown. It never becomes "now". */
  publishedAt: Instant | null;
  /** Canonical address of what this answers (the article under a comment, the thread of a post); absent when it stands by itself. */
  parent?: string | null;
}

/** How far reading the article's page has come. */
export const PAGE_STATES = ['none', 'wanted', 'read', 'failed', 'refused'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** One published item at one address. An edit is a new version of it, never a new mention. */
export interface Mention extends Heard {
  /** Hash of the canonical address: hearing it twice is hearing it once. */
  id: string;
  publisher: string;
  seenAt: Instant;
  changedAt: Instant;
  version: number;
  page: PageState;
  /** The instant at which it counts in every series; null: it is kept but counted nowhere. */
  countsAt: Instant | null;
  storyId: string | null;
  /** The mention whose text this one repeats, word for word or nearly: it adds reach, not news. Always an original, never a copy. */
  copyOf: string | null;
  meaning: Meaning | null;
}

/** How far ahead of our clock a publisher's clock may run before its date is disbelieved. */
const CLOCK_SLACK = HOUR;

/**
 * The instant at which an item counts in every series, or null.
 * A date in the future is a mistake, and an undated item met in the first visit to a source is backlog of unknown age:
 * counting either at "now" would manufacture a spike.
 */
export function countsAt(publishedAt: Instant | null, seenAt: Instant, backlog: boolean): Instant | null {
  if (publishedAt !== null && publishedAt <= seenAt + CLOCK_SLACK) return Math.min(publishedAt, seenAt);
  return backlog ? null : seenAt;
}

/** The words of a mention as one text; every evidence offset counts in it. */
export function wordsOf(item: Pick<Heard, 'title' | 'summary' | 'text'>): string {
  const body = item.text ?? '';
  const parts = [item.title, body.includes(item.summary) ? '' : item.summary, body];
  return parts.filter((part) => part !== '').join('\n');
}
