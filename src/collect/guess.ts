import { type CheerioAPI, load } from 'cheerio';
import { webAddress } from './address.ts';
import { titleFromAddress } from './slug-title.ts';

/** Where papers keep their feeds when no page says so, likeliest first. */
const USUAL_FEEDS = ['/rss', '/feed', '/rss.xml', '/feed.xml'];

/** Headlines are longer than the names of sections. */
const HEADLINE = 25;

/** Fewer than this are a box, not the list. */
const FEWEST = 5;

/** What a page says, or lets guess, about ways to listen to it. */
export interface Hints {
  title: string;
  /** Addresses of feeds the page names itself. */
  feeds: string[];
  /** A selector that marks one item of the list on this page, likeliest first. */
  items: string[];
}

/** Reads the hints of a page. */
export function hintsOf(html: string, url: string): Hints {
  const $ = load(html);
  const hrefs = (selector: string): string[] =>
    $(selector)
      .toArray()
      .flatMap((element) => webAddress($(element).attr('href') ?? '', url)?.href ?? []);
  const named = hrefs(
    'link[rel~="alternate"][type*="rss"],link[rel~="alternate"][type*="atom"],link[rel~="alternate"][type="application/feed+json"]',
  );
  const linked = hrefs('a[href$=".rss"],a[href*="/rss/"],a[href$="/feed/"],a[href$="/feed"]').filter((href) =>
    sameHost(href, url),
  );
  return {
    title:
      $('meta[property="og:site_name"]').attr('content')?.trim() ||
      $('title').first().text().trim().replace(/\s+/g, ' '),
    feeds: [...new Set([...named, ...linked])],
    items: listsOf($, url),
  };
}

/** Feeds worth a try at a site whose page names none. */
export function usualFeeds(url: string): string[] {
  return USUAL_FEEDS.map((path) => new URL(path, url).href);
}

/** Sitemaps that robots.txt names, news first, or the usual place. */
export function sitemapsOf(robots: string | null, url: string): string[] {
  const named = [...(robots ?? '').matchAll(/^\s*sitemap\s*:\s*(\S+)/gim)].flatMap(
    ([, address = '']) => webAddress(address, url)?.href ?? [],
  );
  const news = named.filter((address) => /news|tin/i.test(new URL(address).pathname));
  const rest = named.filter((address) => !news.includes(address));
  return named.length > 0 ? [...news, ...rest] : [new URL('/sitemap.xml', url).href];
}

/**
 * Repeated boxes that each hold a link with the length of a headline to the same site: the more of them share a tag and a class, the likelier
 * they are the list of articles.
 */
function listsOf($: CheerioAPI, url: string): string[] {
  const links = new Map<string, Set<string>>();
  for (const element of $('a[href]').toArray()) {
    const link = webAddress($(element).attr('href') ?? '', url)?.href;
    const words = $(element).text().trim() || ($(element).attr('title') ?? '');
    if (
      link === undefined ||
      !sameHost(link, url) ||
      words.length < HEADLINE ||
      titleFromAddress(link) === ''
    )
      continue;
    const box = $(element)
      .parents('article,li,div,section')
      .toArray()
      .find((parent) => /[a-z]/i.test($(parent).attr('class') ?? ''));
    const name =
      box === undefined
        ? ''
        : ($(box).attr('class') ?? '').split(/\s+/).find((word) => /^[a-z][\w-]*$/i.test(word));
    if (box === undefined || name === undefined || name === '' || !('name' in box)) continue;
    const selector = `${box.name}.${name}`;
    links.set(selector, (links.get(selector) ?? new Set()).add(link));
  }
  return [...links]
    .filter(([selector, found]) => found.size >= FEWEST && $(selector).length <= found.size * 3)
    .sort(([, a], [, b]) => b.size - a.size)
    .map(([selector]) => selector);
}

function sameHost(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) => new URL(address).host.replace(/^www\./, ''));
  return a === b;
}
