import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../collect/decode.ts';
import { type Page, readPage } from '../collect/page.ts';
import { openPolite } from '../collect/polite.ts';
import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import { type Instant, iso } from '../domain/time.ts';
import { openStore } from '../storage/store.ts';
import type { World } from '../world.ts';

/** What a golden page must be read as: `expected.json` beside its `source.html`. Times are ISO, the article is a list of its lines. */
export interface GoldenPage {
  url: string;
  /** When the page was fetched: what "hôm qua" on it is counted from. */
  readAt: string;
  title: string | null;
  summary: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  author: Page['author'];
  place: string | null;
  text: string[];
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the machine makes of a page, in the form of `expected.json`; null when it finds no article. */
export function golden(html: string, url: string, readAt: Instant): GoldenPage | null {
  const page = readPage(html, url, { now: readAt });
  if (!page) return null;
  const time = (at: Instant | null): string | null => (at === null ? null : iso(at));
  return {
    url,
    readAt: iso(readAt),
    title: page.title,
    summary: page.summary,
    publishedAt: time(page.publishedAt),
    updatedAt: time(page.updatedAt),
    author: page.author,
    place: page.place,
    text: page.text.split('\n'),
  };
}

/**
 * Adds a golden page: `from` is an address, asked for once and with the manners of the house, or a file that was saved by hand. Writes
 * `FOLDER/SLUG/source.html` and what the machine makes of it, for a person to correct. It never overwrites one.
 */
export async function addPage(
  { slug, from, folder }: { slug: string; from: string; folder: string },
  world: World,
  rules: Rules,
): Promise<string> {
  if (!SLUG.test(slug)) throw fault('invalid', 'page.slug', { slug });
  const { html, url } = /^https?:\/\//i.test(from)
    ? await fetched(from, world, rules)
    : { html: decodeText(await readFile(from)), url: `https://bao.example/${slug}.html` };
  const page = golden(html, url, world.now());
  if (!page) throw fault('invalid', 'page.no-article', { from });
  const home = join(folder, slug);
  await mkdir(folder, { recursive: true });
  // Without `recursive`, making a folder that is there is a mistake: a corrected page is not thrown away.
  await mkdir(home).catch(() => {
    throw fault('conflict', 'page.exists', { folder: home });
  });
  await writeFile(join(home, 'source.html'), html);
  await writeFile(join(home, 'expected.json'), `${JSON.stringify(page, null, 2)}\n`);
  return home;
}

async function fetched(address: string, world: World, rules: Rules): Promise<{ html: string; url: string }> {
  const store = openStore('sqlite::memory:');
  try {
    await store.migrate();
    const { collect } = rules.haidang;
    const polite = openPolite(store, world, collect);
    const refusal = await polite.enter(address);
    if (refusal) throw fault('unavailable', 'page.refused', { from: address });
    const answer = await polite.get({
      url: address,
      deadline: collect.deadline,
      maxBytes: collect.max_bytes,
    });
    if (!answer.ok || answer.status !== 200) throw fault('unavailable', 'page.refused', { from: address });
    return { html: decodeText(answer.body, answer.headers['content-type']), url: answer.url };
  } finally {
    await store.close();
  }
}
