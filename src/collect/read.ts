import type { Rules } from '../config/rules.ts';
import type { Mention } from '../domain/mention.ts';
import { maskPersonal } from '../domain/privacy.ts';
import type { Tally } from '../domain/tally.ts';
import { HOUR, MINUTE } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { Answer, World } from '../world.ts';
import { decodeText } from './decode.ts';
import { kindOf } from './kinds/table.ts';
import { perHost } from './lanes.ts';
import { type Page, type PageHints, withSapo } from './page.ts';
import { openPageReader, type PageReader } from './page-reader.ts';
import { openPolite, type Polite } from './polite.ts';
import { titleFromAddress } from './slug-title.ts';
import { believed } from './visit.ts';
import { wall } from './wall.ts';

/** So many pages are read in one run; the rest stay wanted. */
const MAX_PAGES = 40;

/** Waits before the second and the third try; after that the page has failed. */
const WAITS = [10 * MINUTE, HOUR];

/** So many pages in a row may not fit a source's own selectors before somebody is told. */
const PATIENCE = 3;

/** An article longer than this is a book or a trap. */
const LONGEST_TEXT = 100_000;

/** Trouble that passes: only then is another try worth a request. */
const PASSING: ReadonlySet<string> = new Set([
  'timeout',
  'no-connection',
  'robots-unreachable',
  'busy',
  'in-line',
]);

interface Round {
  store: Store;
  world: World;
  rules: Rules;
  polite: Polite;
  reader: PageReader;
  add: (name: string) => void;
}

/** Reads the pages that understanding asked for. The tally counts them by what became of them. */
export async function readPages(store: Store, world: World, rules: Rules): Promise<Tally> {
  const due = await store.pages.due(world.now(), MAX_PAGES);
  const tally: Tally = { due: due.length, read: 0 };
  if (due.length === 0) return tally;
  const round: Round = {
    store,
    world,
    rules,
    polite: openPolite(store, world, rules.haidang.collect),
    reader: openPageReader(rules.haidang.collect.page_deadline),
    add: (name) => {
      tally[name] = (tally[name] ?? 0) + 1;
    },
  };
  await perHost(
    due,
    ({ mention }) => mention.address,
    async ({ mention, tries }) => {
      try {
        await one(mention, tries, round);
      } catch (error) {
        round.add('broken');
        world.log.error('read: a page broke', { mention: mention.id, error: String(error) });
      }
    },
  );
  await round.reader.close();
  return tally;
}

async function one(mention: Mention, tries: number, round: Round): Promise<void> {
  const { store, world, rules, polite, add } = round;
  const source = rules.sources.find(({ id }) => id === mention.sourceId);
  const end = async (state: 'failed' | 'refused'): Promise<void> => {
    add(state);
    await store.pages.missed(mention.id, state, world.now());
  };
  if (source?.read_pages === false || !(await isArticle(mention, store))) return end('refused');
  const refusal = await polite.enter(mention.address);
  if (refusal?.why === 'robots') return end('refused');
  if (refusal?.why === 'busy') return add('later');
  const wait = WAITS[tries];
  // The next try is written before this one begins, so that a crash costs a try and never repeats a request at once.
  await store.pages.missed(mention.id, 'wanted', world.now() + (wait ?? HOUR));
  const answer: Answer = refusal
    ? { ok: false, trouble: 'no-connection', detail: refusal.detail }
    : await polite.get({
        url: mention.address,
        deadline: rules.haidang.collect.deadline,
        maxBytes: rules.haidang.collect.max_bytes,
      });
  const hints = { order: source?.dates ?? 'dmy', selectors: source?.selectors, now: world.now() };
  const outcome = await judge(answer, hints, round.reader);
  if (outcome === 'again') return wait === undefined ? end('failed') : add('again');
  if (outcome === 'failed' || outcome === 'refused') return end(outcome);
  add('read');
  if (outcome.fits !== null) await store.pages.fitted(mention.sourceId, outcome.fits, PATIENCE);
  const now = world.now();
  // The feed's title is the one people saw; the page's often carries the name of the newspaper.
  await store.pages.read(
    mention.id,
    {
      // A headline spelled by an address only stands in for the real one.
      title: titleFromAddress(mention.address) === mention.title ? masked(outcome.title) : null,
      summary: masked(outcome.summary),
      text: maskPersonal(withSapo(outcome, mention.summary).slice(0, LONGEST_TEXT)),
      publishedAt: believed(outcome.publishedAt, now),
    },
    now,
  );
}

/** Is there an article behind this address? Posts, comments and pointing fingers have said all they say. */
async function isArticle(mention: Mention, store: Store): Promise<boolean> {
  if (!/^https?:/.test(mention.address) || (mention.parent ?? null) !== null) return false;
  if (mention.kind === 'comment' || mention.kind === 'group') return false;
  const source = await store.sources.get(mention.sourceId);
  return source === null || kindOf(source).pages;
}

function masked(words: string | null): string | null {
  return words === null ? null : maskPersonal(words);
}

async function judge(
  answer: Answer,
  hints: PageHints,
  reader: PageReader,
): Promise<Page | 'again' | 'failed' | 'refused'> {
  // A redirect led to a site that does not want us.
  if (!answer.ok && answer.trouble === 'robots') return 'refused';
  if (!answer.ok) return PASSING.has(answer.trouble) ? 'again' : 'failed';
  const { status, headers } = answer;
  const type = headers['content-type'] ?? 'text/html';
  const html = /html|xml|text\/plain/i.test(type) ? decodeText(answer.body, type) : '';
  const good = status >= 200 && status < 300;
  if (wall(status, headers, good && html.length > 20_000 ? '' : html) !== null) return 'refused';
  if (status === 429 || status >= 500) return 'again';
  if (!good || html === '') return 'failed';
  const page = await reader.read(html, answer.url, hints);
  return page === null || page === 'slow' ? 'failed' : page;
}
