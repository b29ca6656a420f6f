import { type AnyFeed, parseFeed as parseAny } from 'feedsmith';
import type { Instant } from '../domain/time.ts';
import { canonicalAddress, webAddress } from './address.ts';
import { type DateOrder, parseDate } from './dates.ts';
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
  items: FeedItem[];
  /** Items without a title or without a web address: they cannot be named, so they are left out. */
  unusable: number;
}

/** The fields of an item that every format has under some name. */
interface Raw {
  links: (string | undefined)[];
  bases: (string | undefined)[];
  title: string | undefined;
  summary: string | undefined;
  content: string | undefined;
  date: string | undefined;
}

type Items<Format extends 'rss' | 'rdf' | 'json'> = NonNullable<
  Extract<AnyFeed, { format: Format }>['feed']['items']
>;
type Entries = NonNullable<Extract<AnyFeed, { format: 'atom' }>['feed']['entries']>;

const LIMITS = { title: 500, summary: 4_000, text: 100_000 };

/** Text that must be longer than the summary by this factor to count as the article itself. */
const FULLER = 1.5;

/**
 * Reads RSS, Atom, RDF or JSON Feed as the wild web writes them. `baseUrl` (the address the answer came from) completes relative links.
 * Null when it is no feed at all. An address named twice is heard once, as the feed names it first.
 */
export function parseFeed(text: string, baseUrl: string, order: DateOrder): Feed | null {
  const cleaned = clean(text);
  const parts = rawItems(cleaned);
  const raws = parts.flatMap((part) => part ?? []);
  // A feed of nothing but unreadable items is no feed to us; an empty one is.
  if (raws.length === 0 && parts.includes(null)) return null;
  const items = new Map<string, FeedItem>();
  let unusable = parts.filter((part) => part === null).length;
  for (const raw of raws) {
    const item = read(raw, baseUrl, order);
    if (!item) unusable++;
    else if (!items.has(item.canonical)) items.set(item.canonical, item);
  }
  return { items: [...items.values()], unusable };
}

/** Does it look like a web page rather than a broken feed? */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 2_000));
}

/**
 * What a parser should see: a feed from its first element on, without control characters. Noise before it (warnings of PHP, blank lines)
 * would confuse the parser, and the document type only ever carries entity bombs and files to be included.
 */
function clean(text: string): string {
  const bare = text.replace(/[^\P{Cc}\n\r\t]|[\uFEFF\uFFFE\uFFFF]/gu, '');
  if (/^\s*\{/.test(bare)) return bare;
  const start = bare.search(/<(?:rss|feed|rdf:rdf|atom:feed)[\s>]/i);
  return start > 0 ? bare.slice(start) : bare;
}

/**
 * The items as fields, in as many parts as they had to be read in; null stands for a part that nobody can read. An item that was never
 * closed swallows its neighbours without an error, so the parser's count is compared with the count of the tags.
 */
function rawItems(text: string): (Raw[] | null)[] {
  const whole = parsed(text);
  const single = pieces(text);
  if (!single || (whole && whole.length >= single.count)) return [whole];
  const mended = parsed(single.together);
  return mended && mended.length >= single.count ? [mended] : single.apart().map(parsed);
}

function parsed(text: string): Raw[] | null {
  try {
    return fields(parseAny(text));
  } catch {
    return null;
  }
}

function fields({ format, feed }: AnyFeed): Raw[] {
  if (format === 'json') return (feed.items ?? []).map(fromJson);
  const base = feed.xml?.base;
  if (format === 'atom') return (feed.entries ?? []).map((entry) => fromAtom(entry, base));
  if (format === 'rdf') return (feed.items ?? []).map((item) => fromRdf(item, base));
  return (feed.items ?? []).map((item) => fromRss(item, base));
}

function fromRss(item: Items<'rss'>[number], base: string | undefined): Raw {
  const { guid, dc, dcterms } = item;
  return {
    links: [item.link, guid?.isPermaLink === false ? undefined : guid?.value],
    bases: [base, item.xml?.base],
    title: item.title ?? dc?.titles?.[0] ?? item.itunes?.title ?? item.media?.title?.value,
    summary: item.description ?? dc?.descriptions?.[0] ?? item.itunes?.summary,
    content: item.content?.encoded,
    date:
      item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0] ?? item.atom?.published,
  };
}

function fromRdf(item: Items<'rdf'>[number], base: string | undefined): Raw {
  return {
    links: [item.link, item.rdf?.about],
    bases: [base, item.xml?.base],
    title: item.title ?? item.dc?.titles?.[0],
    summary: item.description ?? item.dc?.descriptions?.[0],
    content: item.content?.encoded,
    date: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0],
  };
}

function fromAtom(entry: Entries[number], base: string | undefined): Raw {
  const links = entry.links ?? [];
  const own = links.filter((link) => link?.rel === undefined || link.rel === 'alternate');
  return {
    links: [...own.map((link) => link?.href), entry.id],
    bases: [base, entry.xml?.base],
    title: entry.title?.value ?? entry.media?.title?.value,
    summary: entry.summary?.value ?? entry.media?.groups?.[0]?.description?.value,
    content: entry.content?.value,
    // `updated` moves with every correction, so it is only better than nothing.
    date: entry.published ?? entry.dcterms?.issued?.[0] ?? entry.dc?.dates?.[0] ?? entry.updated,
  };
}

function fromJson(item: Items<'json'>[number]): Raw {
  return {
    links: [item.url, item.external_url, item.id],
    bases: [],
    title: item.title,
    summary: item.summary,
    content: item.content_html ?? item.content_text,
    date: item.date_published,
  };
}

function read(raw: Raw, baseUrl: string, order: DateOrder): FeedItem | null {
  const base = raw.bases.reduce<string>(
    (outer, inner) => webAddress(inner ?? '', outer)?.href ?? outer,
    baseUrl,
  );
  const found = firstAddress(raw.links, base);
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
    publishedAt: parseDate(raw.date, order),
  };
}

/** The first link that is a web address; an id only counts when it is one by itself. */
function firstAddress(links: Raw['links'], base: string): Pick<FeedItem, 'address' | 'canonical'> | null {
  for (const [index, link] of links.entries()) {
    const relative = index === 0 && link !== undefined && link.trim() !== '';
    const address = webAddress(link ?? '', relative ? base : undefined)?.href;
    const canonical = address === undefined ? null : canonicalAddress(address);
    if (address !== undefined && canonical !== null) return { address, canonical };
  }
  return null;
}
