import { parseFeed as parseAny } from 'feedsmith';
import type { Instant } from '../domain/time.ts';
import { canonicalAddress, webAddress } from './address.ts';
import type { DateOrder } from './dates.ts';
import { parseFeedDate } from './feed-dates.ts';
import { type FeedFields, feedFields, type ItemFields } from './feed-fields.ts';
import { plainLine, plainText } from './plain.ts';
import { pieces } from './salvage.ts';

/** One item of a feed as words: nothing of markup, encoding or format is left in it. */
export interface FeedItem {
  address: string;
  canonical: string;
  title: string;
  summary: string;
  /** Full text, where the feed carries clearly more than its summary. */
  text: string | null;
  publishedAt: Instant | null;
}

export interface Feed {
  /** What the feed calls itself; empty when it does not say. */
  title: string;
  items: FeedItem[];
  /** Items without a title or without a web address: they cannot be named, so they are left out. */
  unusable: number;
}

const LIMITS = { title: 500, summary: 4_000, text: 100_000 };

/** Text that must be longer than the summary by this factor to count as the article itself. */
const FULLER = 1.5;

/**
 * Reads RSS, Atom, RDF or JSON Feed as the wild web writes them. `baseUrl` (the address the answer came from) completes relative links.
 * Null when it is no feed at all. An address named twice is heard once, as the feed names it first.
 */
export function parseFeed(text: string, baseUrl: string, order: DateOrder): Feed | null {
  const found = readFeed(text);
  if (!found) return null;
  const items = new Map<string, FeedItem>();
  let unusable = found.unreadable;
  for (const fields of found.feed.items) {
    const item = read(fields, baseUrl, order);
    if (!item) unusable++;
    else if (!items.has(item.canonical)) items.set(item.canonical, item);
  }
  const title = plainLine(found.feed.title ?? '').slice(0, LIMITS.title);
  return { title, items: [...items.values()], unusable };
}

/** The fields of a feed as written, with the number of items nobody can read. Null when it is no feed at all. */
export function readFeed(text: string): { feed: FeedFields; unreadable: number } | null {
  const parts = inParts(clean(text));
  const [first, ...more] = parts.filter((part) => part !== null);
  if (!first) return null;
  const items = [first, ...more].flatMap((part) => part.items);
  const unreadable = parts.length - 1 - more.length;
  // A feed of nothing but unreadable items is no feed to us; an empty one is.
  if (items.length === 0 && unreadable > 0) return null;
  return { feed: { ...first, items }, unreadable };
}

/** Does it look like a web page rather than a broken feed? */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 2_000));
}

/**
 * The address relative links of an answer are seen from: what the server says the body is the content of, if that is a web address, else
 * where it came from.
 */
export function documentBase(url: string, headers: Readonly<Record<string, string>>): string {
  return webAddress(headers['content-location'] ?? '', url)?.href ?? url;
}

/** The base that `bases` make together, the outermost first, seen from the address of the document. */
export function baseAddress(baseUrl: string, bases: readonly (string | undefined)[]): string {
  return bases.reduce<string>((outer, inner) => webAddress(inner ?? '', outer)?.href ?? outer, baseUrl);
}

const UNPRINTABLE = /[^\P{Cc}\n\r\t\u0080-\u009F]|[\uFEFF\uFFFE\uFFFF]/gu;

/**
 * What a parser should see: a feed from its first element on, without control characters. Noise before it (warnings of PHP, blank lines)
 * would confuse the parser, and the document type only ever carries entity bombs and files to be included.
 */
function clean(text: string): string {
  const bare = text.replace(UNPRINTABLE, '');
  if (/^\s*\{/.test(bare)) return bare;
  const start = bare.search(/<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i);
  return modern(start > 0 ? bare.slice(start) : bare);
}

/** Names that older feeds use, and those the parser knows. */
const RENAMED: Readonly<Record<string, string>> = {
  'xhtml:body': 'content:encoded',
  body: 'content:encoded',
  fullitem: 'content:encoded',
  'dc:author': 'dc:creator',
};

/** The same feed in today's names: without a prefix before every RSS element, and without the names nobody uses any more. */
function modern(text: string): string {
  const prefix = /^<(\w+):rss[\s>]/i.exec(text)?.[1];
  const bare = prefix === undefined ? text : text.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
  if (!/<(?:xhtml:body|body|fullitem|dc:author)[\s>]/i.test(bare)) return bare;
  return bare.replace(
    /<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)(xhtml:body|body|fullitem|dc:author)(?=[\s>])[^>]*>/gi,
    (all, slash: string | undefined, name: string | undefined) =>
      name === undefined ? all : `<${slash ?? ''}${RENAMED[name.toLowerCase()] ?? name}>`,
  );
}

/**
 * The feed in as many parts as it had to be read in; null stands for a part that nobody can read. An item that was never closed swallows
 * its neighbours without an error, so the parser's count is compared with the count of the tags.
 */
function inParts(text: string): (FeedFields | null)[] {
  const whole = parsed(text);
  const single = pieces(text);
  if (!single || (whole && whole.items.length >= single.count)) return [whole];
  const mended = parsed(single.together);
  return mended && mended.items.length >= single.count ? [mended] : single.apart().map(parsed);
}

function parsed(text: string): FeedFields | null {
  try {
    return feedFields(parseAny(text));
  } catch {
    return null;
  }
}

function read(raw: ItemFields, baseUrl: string, order: DateOrder): FeedItem | null {
  const found = itemAddress(raw, baseUrl);
  const title = plainLine(raw.title ?? '').slice(0, LIMITS.title);
  if (!found || title === '') return null;
  const summary = plainText(raw.summary ?? '');
  const content = plainText(raw.content ?? '');
  const full = content.length > summary.length * FULLER && summary !== '';
  return {
    ...found,
    title,
    summary: (summary === '' ? content : summary).slice(0, LIMITS.summary),
    text: full || content.length > LIMITS.summary ? content.slice(0, LIMITS.text) : null,
    // `updated` moves with every correction, so it is only better than nothing.
    publishedAt: parseFeedDate(raw.published ?? raw.created ?? raw.updated, order),
  };
}

/** The first link that is a web address; an id only counts when it is one by itself. */
export function itemAddress(
  { links, bases }: Pick<ItemFields, 'links' | 'bases'>,
  baseUrl: string,
): Pick<FeedItem, 'address' | 'canonical'> | null {
  const base = baseAddress(baseUrl, bases);
  for (const [index, link] of links.entries()) {
    const relative = index === 0 && link !== undefined && link.trim() !== '';
    const address = webAddress(link ?? '', relative ? base : undefined)?.href;
    const canonical = address === undefined ? null : canonicalAddress(address);
    if (address !== undefined && canonical !== null) return { address, canonical };
  }
  return null;
}
