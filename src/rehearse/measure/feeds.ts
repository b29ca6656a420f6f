import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webAddress } from '../../collect/address.ts';
import { decodeText } from '../../collect/decode.ts';
import { baseAddress, documentBase, itemAddress, parseFeed, readFeed } from '../../collect/feed.ts';
import { parseFeedDate } from '../../collect/feed-dates.ts';
import type { FeedFields, ItemFields } from '../../collect/feed-fields.ts';
import { plainText } from '../../collect/plain.ts';
import type { Measure } from './measure.ts';

/** What the feedparser collection says of one file: every path of a parsed feed must have its value. */
interface Case {
  file: string;
  group: string;
  clauses: [path: (string | number)[], value: unknown][];
  convertible: boolean;
  /** Only titles, links, texts, dates and authors are asked for. */
  core?: boolean;
  /** Content-Type the file was served with. */
  ct: string | null;
}

/** The address that the collection's files were served from. */
const SERVED_FROM = 'http://127.0.0.1:8097/';

/** Speed is measured on a feed as newspapers serve them: sixty items, forty kilobytes, read so many times to
 * warm up and to be timed. */
const USUAL = { items: 60, warm: 50, rounds: 200 };

/**
 * Feeds: a folder with the feedparser test files and its cases as JSON. Counted are the cases a news reader needs today: neither the
 * sanitiser's, nor CDF, nor what Atom 0.3 and podcasts alone knew. Markup and white space are not compared, because we keep words.
 */
export const feeds: Measure = async ([folder, cases], { print, processor }) => {
  if (cases === undefined) throw new Error('feeds DIR CASES');
  const all = JSON.parse(await readFile(cases, 'utf8')) as Case[];
  let [right, threw] = [0, 0];
  const modern = all.filter(isModern);
  for (const one of modern) {
    const bytes = await readFile(join(folder, one.file));
    const text = decodeText(bytes, one.ct ?? '');
    const base = documentBase(SERVED_FROM, served(bytes));
    const found = readFeed(text);
    if (!found) threw++;
    else if (
      one.clauses.every(([path, value]) =>
        agrees(valueAt(path, found.feed, base), path.at(-1) === 'link' ? href(value) : value),
      )
    ) {
      right++;
      continue;
    }
    print(`✗ ${one.file} ${found ? JSON.stringify(one.clauses) : 'unreadable'}`);
  }
  return { right, total: modern.length, threw, feedsPerSecond: speed(processor) };
};

/** Feeds read by second of processor time. */
function speed(processor: () => number): number {
  const text = usualFeed();
  for (let round = 0; round < USUAL.warm; round++) parseFeed(text, SERVED_FROM, 'dmy');
  const began = processor();
  for (let round = 0; round < USUAL.rounds; round++) parseFeed(text, SERVED_FROM, 'dmy');
  return USUAL.rounds / (processor() - began);
}

function usualFeed(): string {
  const items = Array.from({ length: USUAL.items }, (_, index) => {
    const link = `https://bao.example/tin-${index}-4954${index}.html`;
    const sapo = 'Người dân ba xã vùng cao được khám chữa bệnh ở trạm gần nhà. '.repeat(4);
    return `<item><title>Tin thứ ${index} trong ngày của tòa soạn</title><description><![CDATA[<a href="${link}"><img src="${link}.jpg"></a></br>${sapo}]]></description><pubDate>Fri, 20 Nov 2026 14:${String(index).padStart(2, '0')}:00 +0700</pubDate><link>${link}</link><guid>${link}</guid></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Báo Thử</title><link>https://bao.example/</link>${items.join('')}</channel></rss>`;
}

/** Groups and fields that no feed of today is read for. */
const OLD_GROUP = /sanitize|cdf|itunes/;
const OLD_FILE = /base64|tagline|info/;
const OLD_FIELD: ReadonlySet<unknown> = new Set(['tagline', 'subtitle', 'info']);

function isModern({ core, convertible, group, file, clauses }: Case): boolean {
  if (core === false || !convertible || OLD_GROUP.test(group) || OLD_FILE.test(file)) return false;
  return !clauses.some(([[where, field]]) => where === 'feed' && OLD_FIELD.has(field));
}

/** The headers that a test file asks to be served with, in its first comment. */
function served(bytes: Uint8Array): Record<string, string> {
  const top = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1');
  const headers = top.matchAll(/^Header:\s*([\w-]+):[ \t]*(.*?)\s*$/gm);
  return Object.fromEntries([...headers].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}

/** The value at a path of feedparser's result, read off our fields. */
function valueAt(path: Case['clauses'][number][0], feed: FeedFields, base: string): unknown {
  if (path[0] === 'feed') {
    if (path[1] === 'link') return address(feed.links, baseAddress(base, feed.bases));
    return path[1] === 'title' ? feed.title : path[1] === 'description' ? feed.description : undefined;
  }
  const item = feed.items[Number(path[1])];
  return path[0] === 'entries' && item ? inItem(String(path[2]), item, base) : undefined;
}

function inItem(field: string, item: ItemFields, base: string): unknown {
  const dated = /^(published|updated|created)(_parsed)?$/.exec(field);
  if (dated) {
    const text = item[dated[1] as 'published' | 'updated' | 'created'];
    const at = dated[2] === undefined ? null : parseFeedDate(text, 'dmy', { zone: 0 });
    return at === null ? text : tuple(at);
  }
  if (field === 'link') return itemAddress(item, base)?.address;
  if (field === 'id' || field === 'guid') return item.id === undefined ? undefined : identity(item, base);
  if (field === 'title' || field === 'author') return item[field];
  if (field === 'content') return item.content ?? item.summary;
  if (field === 'summary' || field === 'description') return item.summary ?? item.content;
  return undefined;
}

/** An id as it is written, completed when it is relative. */
function identity({ id = '', bases }: ItemFields, base: string): string {
  return /^[\w+.-]+:|^[^/]*$/.test(id) ? id : (webAddress(id, baseAddress(base, bases))?.href ?? id);
}

function address(links: readonly (string | undefined)[], base: string): string | undefined {
  for (const link of links) {
    const found = webAddress(link ?? '', base);
    if (link !== undefined && found) return found.href;
  }
  return undefined;
}

/** An address in the one spelling that ours have. */
function href(value: unknown): unknown {
  return webAddress(String(value))?.href ?? value;
}

/** Year, month, day, hour, minute and second, weekday and day of the year are derived and need no comparison. */
function tuple(at: number): number[] {
  const date = new Date(at);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}

function agrees(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(theirs))
    return Array.isArray(ours) && ours.every((part, index) => part === theirs[index]);
  return words(ours) === words(theirs);
}

function words(value: unknown): string {
  return typeof value === 'string' ? plainText(value).replace(/\s+/g, '') : '';
}
