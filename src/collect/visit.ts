import type { Heard } from '../domain/mention.ts';
import { maskPersonal } from '../domain/privacy.ts';
import type { Source } from '../domain/source.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import { type Finding, type Item, open, type Reply, trouble } from './answer.ts';
import { dateInAddress, type DateOrder } from './dates.ts';
import { documentBase, looksLikeHtml, parseFeed } from './feed.ts';

/** How far ahead of our clock a publisher's clock may run. */
const CLOCK_SLACK = HOUR;

/** How a visit to a feed asks: only news, please, if the last good answer left a mark to compare with. */
export function question(source: Pick<Source, 'etag' | 'modified' | 'state'>): Record<string, string> {
  const headers: Record<string, string> = {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  };
  // A silent source is asked in full: what keeps it silent may be a mark that its server compares wrongly.
  if (source.state === 'silent') return headers;
  if (source.etag !== null) headers['if-none-match'] = source.etag;
  if (source.modified !== null) headers['if-modified-since'] = source.modified;
  return headers;
}

/** Judges an answer to `question`; nothing that a site can send makes it throw. */
export function judge(reply: Reply, order: DateOrder, now: Instant): Finding {
  const opened = open(reply, now);
  if (opened.kind !== 'text') return opened;
  const { text, headers } = opened;
  const html = looksLikeHtml(text);
  const feed = html ? null : parseFeed(text, documentBase(opened.url, headers), order);
  if (feed)
    return {
      kind: 'feed',
      ...feed,
      etag: headers['etag'] ?? null,
      modified: headers['last-modified'] ?? null,
    };
  if (text.trim() === '') return trouble('malformed', 'trouble.empty', `HTTP ${opened.status}`);
  return trouble(
    'malformed',
    html ? 'trouble.page-not-feed' : 'trouble.not-feed',
    headers['content-type'] ?? '',
  );
}

/** An item as it may be stored: personal numbers masked, a date in the future disbelieved. */
export function toHeard(item: Item, source: Pick<Source, 'id' | 'kind'>, now: Instant): Heard {
  return {
    sourceId: source.id,
    kind: item.kind ?? source.kind,
    address: item.address,
    canonical: item.canonical,
    title: maskPersonal(item.title),
    summary: maskPersonal(item.summary),
    text: item.text === null ? null : maskPersonal(item.text),
    publishedAt: believed(item.publishedAt, now) ?? believed(dateInAddress(item.address), now),
    parent: item.parent ?? null,
  };
}

/** `at`, unless it lies ahead of every clock: then it is a mistake, and unknown is the truth. */
export function believed(at: Instant | null, now: Instant): Instant | null {
  return at === null || at > now + CLOCK_SLACK ? null : at;
}
