import type { Rules } from '../config/rules.ts';
import type { Mention } from '../domain/mention.ts';
import { maskPersonal } from '../domain/privacy.ts';
import type { Tally } from '../domain/tally.ts';
import { HOUR, MINUTE } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { Answer, World } from '../world.ts';
import type { DateOrder } from './dates.ts';
import { decodeText } from './decode.ts';
import { perHost } from './lanes.ts';
import type { Page } from './page.ts';
import { openPageReader, type PageReader } from './page-reader.ts';
import { openPolite, type Polite } from './polite.ts';
import { believed } from './visit.ts';
import { wall } from './wall.ts';

/** So many pages are read in one run; the rest stay wanted. */
const MAX_PAGES = 40;

/** Waits before the second and the third try; after that the page has failed. */
const WAITS = [10 * MINUTE, HOUR];

/** An article longer than this is a book or a trap. */
const LONGEST_TEXT = 100_000;

/** Trouble that passes: only then is another try worth a request. */
const PASSING: ReadonlySet<string> = new Set(['timeout', 'no-connection']);

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
  if (source?.read_pages === false) return end('refused');
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
  const outcome = await judge(answer, source?.dates ?? 'dmy', round.reader);
  if (outcome === 'again') return wait === undefined ? end('failed') : add('again');
  if (outcome === 'failed' || outcome === 'refused') return end(outcome);
  add('read');
  const now = world.now();
  // The feed's title is the one people saw; the page's often carries the name of the newspaper.
  await store.pages.read(
    mention.id,
    {
      title: null,
      summary: outcome.summary === null ? null : maskPersonal(outcome.summary),
      text: maskPersonal(outcome.text.slice(0, LONGEST_TEXT)),
      publishedAt: believed(outcome.publishedAt, now),
    },
    now,
  );
}

async function judge(
  answer: Answer,
  order: DateOrder,
  reader: PageReader,
): Promise<Page | 'again' | 'failed' | 'refused'> {
  if (!answer.ok) return PASSING.has(answer.trouble) ? 'again' : 'failed';
  const { status, headers } = answer;
  const type = headers['content-type'] ?? 'text/html';
  const html = /html|xml|text\/plain/i.test(type) ? decodeText(answer.body, type) : '';
  const good = status >= 200 && status < 300;
  if (wall(status, headers, good && html.length > 20_000 ? '' : html) !== null) return 'refused';
  if (status === 429 || status >= 500) return 'again';
  if (!good || html === '') return 'failed';
  const page = await reader.read(html, answer.url, order);
  return page === null || page === 'slow' ? 'failed' : page;
}
