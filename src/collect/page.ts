import type { CheerioAPI } from 'cheerio';
import type { Instant } from '../domain/time.ts';
import { canonicalAddress, webAddress } from './address.ts';
import { articleText } from './article.ts';
import { type AuthorKind, authorKind } from './author.ts';
import type { DateHints, DateOrder } from './dates.ts';
import { linkedData } from './linked-data.ts';
import { pageDate, updateDate } from './page-date.ts';
import { placeLine } from './place-line.ts';
import { plainLine } from './plain.ts';
import { selected, type Selectors } from './selectors.ts';
import { pageTree } from './tree.ts';

/** What an article's page says, as words. */
export interface Page {
  title: string | null;
  /** The sapo, as the publisher's own description gives it. */
  summary: string | null;
  /** The article without navigation, boxes and captions. */
  text: string;
  publishedAt: Instant | null;
  /** When the publisher last changed it; null when it does not say, or never did. */
  updatedAt: Instant | null;
  /** Who speaks, never by name. */
  author: AuthorKind | null;
  /** The place that the article begins with. */
  place: string | null;
  /** The address the page calls its own, if it is on the same site. */
  canonical: string | null;
  /** Did the source's own selectors find the article? Null when it has none. */
  fits: boolean | null;
}

/** What is known of a page before it is read. */
export interface PageHints extends Pick<DateHints, 'now'> {
  order?: DateOrder;
  /** Where this newspaper keeps its words; whatever they do not find is found in the general way. */
  selectors?: Selectors | undefined;
}

/** A body shorter than this is no article (a login wall, an empty shell, a notice). */
const SHORTEST_TEXT = 40;

/** The linked data's own text is believed when the page yields less than this share of it. */
const WITNESS = { characters: 400, share: 0.5 };

/** Where sites without `<h1>` put their headline. */
const HEADLINE =
  '[class~="title-detail"],[class~="news-title"],[class~="detail-title"],[class~="detail__title"],[class~="post-title"],[class~="entry-title"],[class~="article-title"],[itemprop~="headline"]';

/** What a newspaper's own selector finds is less than the general way does, but never less than this share of it. */
const WHOLE = 0.4;

/** Reads one article page. Null when there is no article in it. Heavy pages take seconds: see `page-reader.ts` for the deadline. */
export function readPage(html: string, url: string, hints: PageHints = {}): Page | null {
  const $ = pageTree(html);
  if (!$) return null;
  const order = hints.order ?? 'dmy';
  const data = linkedData($);
  const own = selected($, hints.selectors);
  const named = [meta($, 'og:title'), $('h1').first().html(), $('title').first().html()].map(line);
  const summary =
    own.summary ?? line(meta($, 'og:description') ?? meta($, 'description') ?? data.description);
  const general = body($, [line(data.headline), ...named], data.body);
  const fits = hints.selectors?.text === undefined ? null : isWhole(own.text, general);
  const text = fits === true && own.text !== null ? own.text : general;
  if (`${summary ?? ''}${text}`.length < SHORTEST_TEXT) return null;
  const publishedAt = pageDate($, data, url, own.date, { ...hints, order });
  return {
    title:
      own.title ??
      line(data.headline) ??
      named[0] ??
      named[1] ??
      line($(HEADLINE).first().html()) ??
      split(named[2]),
    summary,
    text,
    publishedAt,
    updatedAt: updateDate($, data, publishedAt, { ...hints, order }),
    author: authorKind($, data, url),
    place: placeLine($, data, text === '' ? (summary ?? '') : text),
    canonical: ownAddress($('link[rel="canonical"]').first().attr('href'), url),
    fits,
  };
}

/** The article with its sapo in front, unless `heard` (what the feed said) or the article itself says it already. */
export function withSapo({ summary, text }: Pick<Page, 'summary' | 'text'>, heard = ''): string {
  if (summary === null || opens(text, summary) || opens(heard, summary)) return text;
  return `${summary}\n${text}`.trim();
}

function body($: CheerioAPI, headlines: readonly (string | null)[], told: string | undefined): string {
  const found = articleText(
    $,
    headlines.filter((headline) => headline !== null),
  );
  const witness = told ?? '';
  return witness.length >= WITNESS.characters && found.length < witness.length * WITNESS.share
    ? witness
    : found;
}

/** Did the selector find the article, and not a piece that kept its old name? */
function isWhole(own: string | null, general: string): boolean {
  return own !== null && own.length >= general.length * WHOLE;
}

/** The content of the first meta tag with this name, however the site spells the attribute. */
function meta($: CheerioAPI, name: string): string | undefined {
  return $(`meta[property="${name}"],meta[name="${name}"]`).first().attr('content');
}

function line(html: string | null | undefined): string | null {
  const text = plainLine(html ?? '');
  return text === '' ? null : text;
}

/** The headline in a window's title (`Headline - Newspaper`): its longest part. A title of one part is the newspaper's own. */
function split(title: string | null | undefined): string | null {
  const parts = (title ?? '').split(/ [-–—|»] /);
  return parts.length < 2 ? null : (parts.toSorted((a, b) => b.length - a.length)[0] ?? null);
}

/** Does the text already say the sapo? Sites cut descriptions short, so its first half decides. */
function opens(text: string, summary: string): boolean {
  const half = summary.slice(0, Math.max(30, Math.floor(summary.length / 2)));
  return text.replace(/\s+/g, ' ').includes(half);
}

function ownAddress(link: string | undefined, url: string): string | null {
  const own = canonicalAddress(webAddress(link ?? '', url)?.href ?? '');
  const here = canonicalAddress(url);
  if (own === null || here === null) return null;
  const [a, b] = [new URL(own).hostname, new URL(here).hostname];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`) ? own : null;
}
