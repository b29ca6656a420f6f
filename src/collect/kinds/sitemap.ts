import { load } from 'cheerio';
import { DAY, type Instant } from '../../domain/time.ts';
import { canonicalAddress, webAddress } from '../address.ts';
import { type Item, open, type Opened, trouble } from '../answer.ts';
import { parseDate } from '../dates.ts';
import { plainLine } from '../plain.ts';
import { titleFromAddress } from '../slug-title.ts';
import { question } from '../visit.ts';
import type { Errand, Kind } from './kind.ts';

/** Sitemaps nest; deeper than this is a maze (sitemaps.org allows an index to name sitemaps only, some sites do more). */
const DEEPEST = 3;

/** More addresses than this in one visit are an archive, not news. */
const MOST = 1_000;

/** Files and entries are looked at again for so long: a sitemap is often rebuilt hours after its dates. */
const OVERLAP = 2 * DAY;

export interface SitemapEntry {
  address: string;
  /** When it last changed, as the sitemap says; never when it was published. */
  changed: Instant | null;
  published: Instant | null;
  title: string;
}

/** An index names further files, a sitemap names pages. */
export type SitemapText =
  { files: Pick<SitemapEntry, 'address' | 'changed'>[] } | { entries: SitemapEntry[] };

/** sitemap.xml and news sitemaps, for papers without a feed. */
export const sitemap: Kind<'sitemap'> = {
  name: 'sitemap',
  caution: 'source.sitemap.caution',
  limits: { requests: 20, pause: 0 },
  reach: 'web',
  pages: true,
  door: (source) => source.url,
  recognise: (address) =>
    /sitemap[^/]*\.xml(?:\.gz)?$|\/sitemap\.txt$/i.test(address.pathname)
      ? { url: address.href, settings: {} }
      : null,
  async visit(errand) {
    const { source, settings, now } = errand;
    const first = open(await errand.ask(source.url, question(source)), now);
    if (first.kind !== 'text') return first;
    const since = source.cursor === null ? -Infinity : Number(source.cursor) - OVERLAP;
    const read = readSitemap(first);
    if (read === null)
      return trouble('malformed', 'trouble.not-sitemap', first.headers['content-type'] ?? '');
    const entries = 'entries' in read ? read.entries : await entriesBelow(read.files, errand, since);
    const newest = entries
      .filter(({ address, changed }) => address.includes(settings.match) && (changed ?? Infinity) >= since)
      .sort((a, b) => (b.changed ?? -Infinity) - (a.changed ?? -Infinity))
      .slice(0, MOST);
    const items = newest.flatMap((entry) => itemOf(entry) ?? []);
    const latest = Math.max(...newest.map(({ changed }) => believed(changed, now)));
    return {
      kind: 'feed',
      items,
      unusable: newest.length - items.length,
      // The mark of an index says nothing about the files below it.
      etag: 'entries' in read ? (first.headers['etag'] ?? null) : null,
      modified: 'entries' in read ? (first.headers['last-modified'] ?? null) : null,
      ...(latest > -Infinity && { cursor: String(latest) }),
    };
  },
};

/** Walks an index: newest files first, no deeper than three, no more files than configured, never off the site. */
async function entriesBelow(
  files: Pick<SitemapEntry, 'address' | 'changed'>[],
  { source, settings, now, ask }: Errand<'sitemap'>,
  since: Instant,
): Promise<SitemapEntry[]> {
  const found: SitemapEntry[] = [];
  const seen = new Set([source.url]);
  let waiting = files.map((file) => ({ ...file, depth: 2 }));
  for (let asked = 0; asked < settings.files; asked++) {
    waiting = waiting
      .filter(({ address, changed, depth }) => {
        const due = (changed ?? Infinity) >= since;
        return due && depth <= DEEPEST && !seen.has(address) && sameSite(address, source.url);
      })
      .sort((a, b) => rank(b) - rank(a));
    const next = waiting.shift();
    if (!next) break;
    seen.add(next.address);
    const answer = open(await ask(next.address), now);
    const read = answer.kind === 'text' ? readSitemap(answer) : null;
    // One broken file of many is no reason to lose the others.
    if (read === null) continue;
    if ('entries' in read) found.push(...read.entries);
    else waiting.push(...read.files.map((file) => ({ ...file, depth: next.depth + 1 })));
  }
  return found;
}

/** News files first, then the latest; a file without a date may hold anything. */
function rank({ address, changed }: Pick<SitemapEntry, 'address' | 'changed'>): number {
  return /news|tin-?moi|latest/i.test(address) ? Infinity : (changed ?? Number.MAX_SAFE_INTEGER);
}

/** Reads XML sitemaps, sitemap indexes and plain lists of addresses. Null when it is none of them. */
export function readSitemap({ text, url }: Pick<Opened, 'text' | 'url'>): SitemapText | null {
  const lines = text.trim().split(/\s*\n\s*/);
  if (lines.every((line) => /^https?:\/\/\S+$/.test(line)))
    return { entries: lines.flatMap((line) => entryOf({ loc: line }, url) ?? []) };
  if (!/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4_000))) return null;
  const root = load(text, { xml: true })('urlset,sitemapindex').get(0);
  if (!root) return null;
  const rows = root.children.flatMap((child) => ('children' in child ? [fieldsOf(child as Node)] : []));
  const entries = rows.flatMap((fields) => entryOf(fields, url) ?? []);
  return root.name === 'urlset' ? { entries } : { files: entries };
}

/** The shape of a parsed node, as little of it as is read here. */
interface Node {
  type: string;
  name?: string;
  data?: string;
  children?: Node[];
}

/** Texts of the elements below a `<url>`, by name: `loc`, `lastmod`, `news:title`. */
function fieldsOf(node: Node): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const child of node.children ?? []) {
    if (child.name === undefined) continue;
    if (child.name === 'news:news') Object.assign(fields, fieldsOf(child));
    else fields[child.name] ??= textOf(child).trim();
  }
  return fields;
}

function textOf(node: Node): string {
  return node.type === 'text' ? (node.data ?? '') : (node.children ?? []).map(textOf).join('');
}

function entryOf(fields: Record<string, string>, base: string): SitemapEntry | null {
  const address = webAddress(fields['loc'] ?? '', base)?.href;
  if (address === undefined) return null;
  const published = parseDate(fields['news:publication_date']);
  return {
    address,
    published,
    changed: parseDate(fields['lastmod']) ?? published,
    title: plainLine(fields['news:title'] ?? '').slice(0, 500),
  };
}

function itemOf({ address, published, title }: SitemapEntry): Item | null {
  const canonical = canonicalAddress(address);
  const named = title === '' ? titleFromAddress(address) : title;
  if (canonical === null || named === '') return null;
  return { address, canonical, title: named, summary: '', text: null, publishedAt: published };
}

/** A date ahead of our clock must not hide everything that comes before it. */
function believed(changed: Instant | null, now: Instant): number {
  return changed === null ? -Infinity : Math.min(changed, now);
}

function sameSite(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((address) => new URL(address).host.replace(/^www\./, ''));
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
