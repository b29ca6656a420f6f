import type { HaidangRules } from '../config/haidang.ts';
import type { Heard } from '../domain/mention.ts';
import { maskPersonal } from '../domain/privacy.ts';
import type { Source } from '../domain/source.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import type { Answer, Trouble } from '../world.ts';
import { dateInAddress, type DateOrder } from './dates.ts';
import { decodeText } from './decode.ts';
import { type FeedItem, looksLikeHtml, parseFeed } from './feed.ts';
import { retryAfter } from './retry-after.ts';
import { wall } from './wall.ts';

/** What one visit to a source came to. */
export type Finding =
  | { kind: 'feed'; items: FeedItem[]; unusable: number; etag: string | null; modified: string | null }
  /** The server says that nothing has changed since the last good answer. */
  | { kind: 'same' }
  | {
      kind: 'trouble';
      state: 'failing' | 'malformed' | 'blocked';
      /** Key of a sentence. */
      trouble: `trouble.${string}`;
      /** For the operator. */
      detail: string;
      /** The server asked us to stay away so long, in milliseconds. */
      pause: number | null;
    };

/** How far ahead of our clock a publisher's clock may run. */
const CLOCK_SLACK = HOUR;

/** Trouble that comes from what the site sends, not from reaching it. */
const UNREADABLE: ReadonlySet<Trouble> = new Set(['too-large', 'bad-encoding']);

/** The question a visit asks: only news, please, if the last good answer left a mark to compare with. */
export function question(source: Source, rules: HaidangRules['collect']) {
  const headers: Record<string, string> = {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  };
  if (source.etag !== null) headers['if-none-match'] = source.etag;
  if (source.modified !== null) headers['if-modified-since'] = source.modified;
  return { url: source.url, headers, deadline: rules.deadline, maxBytes: rules.max_bytes };
}

/** Judges an answer; nothing that a site can send makes it throw. */
export function judge(answer: Answer, order: DateOrder, now: Instant): Finding {
  if (!answer.ok)
    return trouble(
      UNREADABLE.has(answer.trouble) ? 'malformed' : 'failing',
      `trouble.${answer.trouble}`,
      answer.detail,
    );
  const { status, headers } = answer;
  if (status === 304) return { kind: 'same' };
  const text = decodeText(answer.body, headers['content-type']);
  const html = looksLikeHtml(text);
  const closed = wall(status, headers, html ? text : '');
  if (closed === 'trouble.captcha' || closed === 'trouble.forbidden')
    return trouble('blocked', closed, `HTTP ${status}`);
  if (status === 404 || status === 410) return trouble('failing', 'trouble.gone', `HTTP ${status}`);
  if (status === 429) return trouble('failing', 'trouble.too-many', 'HTTP 429', retryAfter(headers, now));
  if (status >= 500) return trouble('failing', 'trouble.server', `HTTP ${status}`, retryAfter(headers, now));
  if (status < 200 || status >= 300) return trouble('failing', 'trouble.status', `HTTP ${status}`);
  const feed = html ? null : parseFeed(text, answer.url, order);
  if (feed)
    return {
      kind: 'feed',
      ...feed,
      etag: headers['etag'] ?? null,
      modified: headers['last-modified'] ?? null,
    };
  if (text.trim() === '') return trouble('malformed', 'trouble.empty', `${answer.body.length} bytes`);
  return trouble(
    'malformed',
    html ? 'trouble.page-not-feed' : 'trouble.not-feed',
    headers['content-type'] ?? '',
  );
}

function trouble(
  state: 'failing' | 'malformed' | 'blocked',
  key: `trouble.${string}`,
  detail: string,
  pause: number | null = null,
): Finding {
  return { kind: 'trouble', state, trouble: key, detail, pause };
}

/** An item as it may be stored: personal numbers masked, a date in the future disbelieved. */
export function toHeard(item: FeedItem, source: Source, now: Instant): Heard {
  return {
    sourceId: source.id,
    kind: source.kind,
    address: item.address,
    canonical: item.canonical,
    title: maskPersonal(item.title),
    summary: maskPersonal(item.summary),
    text: item.text === null ? null : maskPersonal(item.text),
    publishedAt: believed(item.publishedAt, now) ?? believed(dateInAddress(item.address), now),
  };
}

/** `at`, unless it lies ahead of every clock: then it is a mistake, and unknown is the truth. */
export function believed(at: Instant | null, now: Instant): Instant | null {
  return at === null || at > now + CLOCK_SLACK ? null : at;
}
