import { type Cheerio, type CheerioAPI, load } from 'cheerio';
import type { SettingsOf } from '../../config/settings.ts';
import { canonicalAddress, webAddress } from '../address.ts';
import { type Item, open, trouble } from '../answer.ts';
import { type DateOrder, parseDate } from '../dates.ts';
import { plainLine, plainText } from '../plain.ts';
import { question } from '../visit.ts';
import type { Kind } from './kind.ts';

type Element = ReturnType<CheerioAPI> extends Cheerio<infer Node> ? Node : never;

/** A listing shows tens of items; hundreds are a site map in disguise. */
const MOST = 150;

/** A page that lists articles, read by the selectors in its settings, for sites with neither feed nor sitemap. */
export const listing: Kind<'listing'> = {
  name: 'listing',
  caution: 'source.listing.caution',
  limits: { requests: 1, pause: 0 },
  reach: 'web',
  pages: true,
  door: (source) => source.url,
  async visit({ source, settings, order, now, ask }) {
    const answer = open(await ask(source.url, { ...question(source), accept: 'text/html' }), now);
    if (answer.kind !== 'text') return answer;
    const read = readListing(answer.text, answer.url, settings, order);
    if (read === null) return trouble('malformed', 'trouble.selector', settings.item);
    // The page changed its make-up: silence would look like a quiet day.
    if (read.items.length === 0) return trouble('malformed', 'trouble.no-items', settings.item);
    const { headers } = answer;
    return {
      kind: 'feed',
      ...read,
      etag: headers['etag'] ?? null,
      modified: headers['last-modified'] ?? null,
    };
  },
};

/** The items of a listing page. Null when a selector cannot be understood. */
export function readListing(
  html: string,
  url: string,
  settings: SettingsOf<'listing'>,
  order: DateOrder,
): { items: Item[]; unusable: number } | null {
  const $ = load(html);
  const base = webAddress($('base').attr('href') ?? '', url)?.href ?? url;
  try {
    const rows = $(settings.item).toArray().slice(0, MOST);
    const items = new Map<string, Item>();
    let unusable = 0;
    for (const row of rows) {
      const item = readRow($, row, base, settings, order);
      if (!item) unusable++;
      else if (!items.has(item.canonical)) items.set(item.canonical, item);
    }
    return { items: [...items.values()], unusable };
  } catch {
    return null;
  }
}

function readRow(
  $: CheerioAPI,
  row: Element,
  base: string,
  settings: SettingsOf<'listing'>,
  order: DateOrder,
): Item | null {
  const link = [...$(row).filter('a[href]').toArray(), ...$(row).find(settings.link).toArray()]
    .map((found) => webAddress($(found).attr('href') ?? '', base)?.href)
    .find((found) => found !== undefined);
  const title = firstText($, row, settings.title) || plainLine($(row).attr('title') ?? $(row).text());
  const canonical = link === undefined ? null : canonicalAddress(link);
  if (link === undefined || canonical === null || title === '') return null;
  const summary = firstText($, row, settings.summary);
  return {
    address: link,
    canonical,
    title: title.slice(0, 500),
    summary: summary === title ? '' : summary.slice(0, 4_000),
    text: null,
    publishedAt: dateOf($, row, settings.date, order),
  };
}

/** The first of the selected elements that says anything. */
function firstText($: CheerioAPI, row: Element, selector: string): string {
  for (const found of $(row).find(selector).toArray()) {
    const text =
      plainText($(found).html() ?? '').replace(/\s+/g, ' ') || plainLine($(found).attr('title') ?? '');
    if (text !== '') return text;
  }
  return '';
}

function dateOf($: CheerioAPI, row: Element, selector: string, order: DateOrder): number | null {
  for (const found of $(row).find(selector).toArray()) {
    const at = parseDate($(found).attr('datetime') ?? $(found).text(), order);
    if (at !== null) return at;
  }
  return null;
}
