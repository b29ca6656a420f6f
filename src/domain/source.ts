import type { Instant } from './time.ts';

/** Who speaks. Distinct kinds matter more to spread than distinct addresses. */
export const PUBLISHER_KINDS = ['press', 'official', 'page', 'forum', 'group', 'comment'] as const;
export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

/** By which door a source is heard; each has its own file in `collect/kinds/`. */
export const SOURCE_TYPES = [
  'feed',
  'sitemap',
  'listing',
  'telegram',
  'youtube',
  'reddit',
  'xenforo',
  'mastodon',
  'bluesky',
  'google-news',
  'rsshub',
  'facebook',
  'zalo',
  'mailbox',
  'push',
  'folder',
] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];
/** Where private persons speak. Their words expire, so they are copied into nothing that outlives them: no title, no event. */
export const PRIVATE_KINDS = ['forum', 'group', 'comment'] as const satisfies readonly PublisherKind[];

/** Kinds of sources that speak as an outlet, under a name of their own. */
export const OUTLET_KINDS: readonly PublisherKind[] = PUBLISHER_KINDS.filter((kind) => !isPrivate(kind));

export function isPrivate(kind: PublisherKind): boolean {
  return PRIVATE_KINDS.some((known) => known === kind);
}

/**
 * What the last visits say about a source. It comes from results, never from extra probes.
 * `new`: not visited yet · `ok`: news came · `unchanged`: nothing new, as it should be · `silent`: answers, but long without
 * news against its own habit · `failing`: no usable answer · `malformed`: an answer nobody can read · `blocked`: the site does
 * not want us, which we respect.
 */
export const SOURCE_STATES = ['new', 'ok', 'unchanged', 'silent', 'failing', 'malformed', 'blocked'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** A place we listen to: what configuration says of it, and what its visits have shown. */
export interface Source {
  id: string;
  name: string;
  /** Several feeds of one newspaper are one publisher: floors count publishers, not feeds. */
  publisher: string;
  kind: PublisherKind;
  /** National sources count for "first national paper"; local ones carry their province. */
  reach: 'national' | 'local';
  place: string | null;
  url: string;
  type: SourceType;
  /** What this type of door wants to know besides its address; judged by `config/settings.ts`. */
  settings: Readonly<Record<string, unknown>>;
  /** Added on the desk at this instant, not by configuration; null for the others. */
  addedAt: Instant | null;
  state: SourceState;
  /** Named trouble of the last visit (a key of `view/words`), and a technical detail for the operator. */
  trouble: string | null;
  detail: string | null;
  failures: number;
  nextAt: Instant;
  triedAt: Instant | null;
  okAt: Instant | null;
  /** When something new was last heard here. */
  newsAt: Instant | null;
  /** Before this first success everything is backlog: heard, but counted by its own date only. */
  firstOkAt: Instant | null;
  /** Items a week, smoothed; decides how often we call. */
  weekly: number;
  etag: string | null;
  modified: string | null;
  /** How far this door has been heard, in its own notation. */
  cursor: string | null;
}
