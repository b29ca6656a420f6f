import { load } from 'cheerio';
import { z } from 'zod';
import { type Item, open } from '../answer.ts';
import { parseDate } from '../dates.ts';
import { plainText } from '../plain.ts';
import { judge, question } from '../visit.ts';
import { readJson } from './json.ts';
import type { Errand, Kind } from './kind.ts';
import { post } from './post.ts';

/** Threads whose last page is remembered; older ones are begun anew, which costs a page and repeats nothing. */
const REMEMBERED = 50;

/** Last known page of each thread, by its canonical address. */
const CURSOR = z.record(z.string(), z.int().positive());

/** A forum that runs XenForo: the feed of a section names the threads, their last pages hold the answers. */
export const xenforo: Kind<'xenforo'> = {
  name: 'xenforo',
  caution: 'source.xenforo.caution',
  limits: { requests: 21, pause: 0 },
  reach: 'web',
  pages: false,
  door: (source) => source.url,
  recognise: (address) =>
    /\/(?:f|forums)\/[^/]+\.\d+\/(?:index\.rss)?$/.test(address.pathname)
      ? { url: new URL('index.rss', address.href.replace(/index\.rss$/, '')).href, settings: {} }
      : null,
  async visit(errand) {
    const { source, settings, order, now } = errand;
    const threads = judge(await errand.ask(source.url, question(source)), order, now);
    if (threads.kind !== 'feed') return threads;
    const cursor = readJson(source.cursor ?? '{}', CURSOR) ?? {};
    const items: Item[] = [...threads.items];
    for (const thread of threads.items.slice(0, settings.threads)) {
      const read = await answers(thread, cursor[thread.canonical] ?? 1, errand);
      if (read === null) break;
      items.push(...read.items);
      // Deleted first, so that the thread counts as the latest.
      delete cursor[thread.canonical];
      cursor[thread.canonical] = read.page;
    }
    const kept = Object.fromEntries(Object.entries(cursor).slice(-REMEMBERED));
    return { ...threads, items, cursor: JSON.stringify(kept) };
  },
};

/** What was answered in a thread on its last known page and on its last page. Null when the forum will not show more. */
async function answers(
  thread: Item,
  known: number,
  { now, ask }: Errand<'xenforo'>,
): Promise<{ items: Item[]; page: number } | null> {
  const items: Item[] = [];
  let page = known;
  for (const turn of ['known', 'last'] as const) {
    const answer = open(await ask(pageOf(thread, page)), now);
    if (answer.kind !== 'text') return turn === 'known' ? null : { items, page: known };
    const read = readThread(answer.text, thread, page === 1);
    items.push(...read.items);
    if (read.pages <= page) break;
    if (turn === 'known') page = read.pages;
  }
  return { items, page };
}

function pageOf(thread: Item, page: number): string {
  const base = thread.address.replace(/[?#].*$/, '').replace(/\/?$/, '/');
  return page === 1 ? base : `${base}page-${page}`;
}

/** The posts of one page of a thread, and how many pages it has. The opening post is the thread itself and came with the feed. */
export function readThread(html: string, thread: Item, opening: boolean): { items: Item[]; pages: number } {
  const $ = load(html);
  const items = $('article.message[data-content^="post-"]')
    .toArray()
    .slice(opening ? 1 : 0)
    .flatMap((element) => {
      const message = $(element);
      const body = message.find('.message-body .bbWrapper').first();
      // A quotation is another person's words, and carries that person's name.
      body.find('.bbCodeBlock--quote,script,.js-unfurl').remove();
      const words = post(plainText(body.html() ?? ''));
      const id = (message.attr('data-content') ?? '').slice('post-'.length);
      if (words.title === '' || !/^\d+$/.test(id)) return [];
      return [
        {
          address: `${pageOf(thread, 1)}post-${id}`,
          canonical: `${thread.canonical}/post-${id}`,
          ...words,
          publishedAt: parseDate(message.find('time[datetime]').first().attr('datetime')),
          parent: thread.canonical,
        },
      ];
    });
  const numbers = $('.pageNav-page')
    .toArray()
    .map((element) => Number($(element).text().trim()))
    .filter((number) => Number.isInteger(number) && number < 100_000);
  return { items, pages: Math.max(1, ...numbers) };
}
