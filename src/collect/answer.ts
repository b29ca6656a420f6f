import type { PublisherKind } from '../domain/source.ts';
import type { Instant } from '../domain/time.ts';
import type { Answer } from '../world.ts';
import { decodeText } from './decode.ts';
import { type FeedItem, looksLikeHtml } from './feed.ts';
import { retryAfter } from './retry-after.ts';
import { wall } from './wall.ts';

/** One item as a visit brings it home. */
export interface Item extends FeedItem {
  /** Who speaks, where it is not the source's own kind: a comment under a page's post. */
  kind?: PublisherKind;
  /** Canonical address of what it answers. */
  parent?: string;
}

/** What one visit to a source came to. */
export type Finding =
  | {
      kind: 'feed';
      items: Item[];
      unusable: number;
      etag: string | null;
      modified: string | null;
      /** Where the next visit goes on; left out to leave it as it is. */
      cursor?: string;
    }
  /** The server says that nothing has changed since the last good answer. */
  | { kind: 'same' }
  | Troubled;

export interface Troubled {
  kind: 'trouble';
  state: 'failing' | 'malformed' | 'blocked';
  /** Key of a sentence. */
  trouble: `trouble.${string}`;
  /** For the operator. */
  detail: string;
  /** The server asked us to stay away so long, in milliseconds. */
  pause: number | null;
}

/** An answer, or why our own manners kept us from asking. */
export type Reply = Answer;

/** An answer with something to read in it. */
export interface Opened {
  kind: 'text';
  text: string;
  /** After redirects. */
  url: string;
  status: number;
  headers: Record<string, string>;
}

/** Trouble that comes from what the site sends, not from reaching it. */
const UNREADABLE: ReadonlySet<string> = new Set(['too-large', 'bad-encoding']);

/** Challenges are short; a long page that mentions a captcha has one in its comment form. */
const LONG_PAGE = 20_000;

/** The words of a good answer, or what is wrong with it: the part of judging that every kind of source shares. */
export function open(reply: Reply, now: Instant): Opened | { kind: 'same' } | Troubled {
  if (!reply.ok) {
    const state =
      reply.trouble === 'robots' ? 'blocked' : UNREADABLE.has(reply.trouble) ? 'malformed' : 'failing';
    return trouble(state, `trouble.${reply.trouble}`, reply.detail);
  }
  const { status, headers } = reply;
  if (status === 304) return { kind: 'same' };
  const text = decodeText(reply.body, headers['content-type']);
  const good = status >= 200 && status < 300;
  const page = looksLikeHtml(text) && !(good && text.length > LONG_PAGE) ? text : '';
  const closed = wall(status, headers, page);
  if (closed === 'trouble.captcha' || closed === 'trouble.forbidden')
    return trouble('blocked', closed, `HTTP ${status}`);
  if (status === 404 || status === 410) return trouble('failing', 'trouble.gone', `HTTP ${status}`);
  if (status === 429) return trouble('failing', 'trouble.too-many', 'HTTP 429', retryAfter(headers, now));
  if (status >= 500) return trouble('failing', 'trouble.server', `HTTP ${status}`, retryAfter(headers, now));
  if (!good) return trouble('failing', 'trouble.status', `HTTP ${status}`);
  return { kind: 'text', text, url: reply.url, status, headers };
}

export function trouble(
  state: Troubled['state'],
  key: Troubled['trouble'],
  detail: string,
  pause: number | null = null,
): Troubled {
  return { kind: 'trouble', state, trouble: key, detail, pause };
}
