import { type CheerioAPI, load } from 'cheerio';
import type { Instant } from '../domain/time.ts';
import { canonicalAddress, webAddress } from './address.ts';
import { articleText } from './article.ts';
import type { DateOrder } from './dates.ts';
import { linkedData } from './linked-data.ts';
import { pageDate } from './page-date.ts';
import { plainLine, plainText } from './plain.ts';

/** What an article's page says, as words. */
export interface Page {
  title: string | null;
  /** The sapo, as the publisher's own description gives it. */
  summary: string | null;
  /** The article without navigation, boxes and captions; it begins with the sapo. */
  text: string;
  publishedAt: Instant | null;
  /** The address the page calls its own, if it is on the same site. */
  canonical: string | null;
}

/** Characters beyond this are not read: articles are a tenth of it, hostile pages are not. */
const LONGEST_PAGE = 3 * 1024 * 1024;

/** A body shorter than this is no article (a login wall, an empty shell, a notice). */
const SHORTEST_TEXT = 40;

/** Reads one article page. Null when there is no article in it. Heavy pages take seconds: see `page-reader.ts` for the deadline. */
export function readPage(html: string, url: string, order: DateOrder = 'dmy'): Page | null {
  if (html.length > LONGEST_PAGE) return null;
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const data = linkedData($);
  const summary = line(meta($, 'og:description') ?? meta($, 'description') ?? data.description);
  const body = articleText(html);
  const text = summary !== null && !opens(body, summary) ? `${summary}\n${body}`.trim() : body;
  if (text.length < SHORTEST_TEXT) return null;
  return {
    title: line(data.headline ?? meta($, 'og:title') ?? $('h1').first().html()),
    summary,
    text,
    publishedAt: pageDate($, data, url, order),
    canonical: ownAddress($('link[rel="canonical"]').first().attr('href'), url),
  };
}

/** The content of the first meta tag with this name, however the site spells the attribute. */
function meta($: CheerioAPI, name: string): string | undefined {
  return $(`meta[property="${name}"],meta[name="${name}"]`).first().attr('content');
}

function line(html: string | null | undefined): string | null {
  const text = plainLine(html ?? '');
  return text === '' ? null : text;
}

/** Does the body already begin with the sapo? Sites cut descriptions short, so its first half decides. */
function opens(body: string, summary: string): boolean {
  const half = plainText(summary).slice(0, Math.max(30, Math.floor(summary.length / 2)));
  return body.replace(/\s+/g, ' ').includes(half);
}

function ownAddress(link: string | undefined, url: string): string | null {
  const own = canonicalAddress(webAddress(link ?? '', url)?.href ?? '');
  const here = canonicalAddress(url);
  if (own === null || here === null) return null;
  const [a, b] = [new URL(own).hostname, new URL(here).hostname];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`) ? own : null;
}
