import type { Rules } from '../config/rules.ts';
import type { Source } from '../domain/source.ts';
import type { Tally } from '../domain/tally.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { DateOrder } from './dates.ts';
import { perHost } from './lanes.ts';
import { afterGood, afterTrouble } from './pace.ts';
import { addressPause, openPolite, type Polite, type Refusal } from './polite.ts';
import { type Finding, judge, question, toHeard } from './visit.ts';

/** So many sources are visited in one run; the rest stay due. */
const MAX_SOURCES = 200;

/**
 * Visits every source that is due and keeps what it says. The tally counts sources by the state they were left in, items by what they
 * were to us. Every visit has its own instant: waiting for hosts may take minutes.
 */
export async function collect(store: Store, world: World, rules: Rules): Promise<Tally> {
  const due = await store.sources.due(world.now(), MAX_SOURCES);
  const polite = openPolite(store, world, rules.haidang.collect);
  const tally: Tally = { due: due.length, heard: 0, fresh: 0, edited: 0, unusable: 0 };
  const add = (name: string, n = 1): void => {
    tally[name] = (tally[name] ?? 0) + n;
  };
  const orders = new Map(rules.sources.map((source) => [source.id, source.dates]));
  await perHost(
    due,
    (source) => source.url,
    async (source) => {
      try {
        await visit(source, orders.get(source.id) ?? 'dmy', { store, world, rules, polite, add });
      } catch (error) {
        // Our own mistake: it must not cost the other sources their visit.
        add('broken');
        world.log.error('collect: a visit broke', { source: source.id, error: String(error) });
      }
    },
  );
  return tally;
}

interface Round {
  store: Store;
  world: World;
  rules: Rules;
  polite: Polite;
  add: (name: string, n?: number) => void;
}

async function visit(source: Source, order: DateOrder, round: Round): Promise<void> {
  const { store, world, rules, polite, add } = round;
  const pause = addressPause(source.url, rules.haidang.collect);
  const earliest = (source.triedAt ?? -Infinity) + pause;
  const refusal: Refusal | null =
    earliest > world.now() ? { why: 'busy', until: earliest } : await polite.enter(source.url);
  // It stays due, and a later run finds the host ready.
  if (refusal?.why === 'busy') return add('later');
  const started = world.now();
  if (refusal) {
    const state = refusal.why === 'robots' ? 'blocked' : 'failing';
    return settle(
      source,
      { kind: 'trouble', state, trouble: `trouble.${refusal.why}`, detail: refusal.detail, pause: null },
      started,
      round,
    );
  }
  // Written before the request: a crash in the middle of it must not make us ask again at once.
  await store.sources.visited(source.id, { ...source, triedAt: started, nextAt: started + pause });
  const answer = await polite.get(question(source, rules.haidang.collect));
  await settle(source, judge(answer, order, world.now()), world.now(), round);
}

/** Writes what a visit came to, all of it or nothing. */
async function settle(source: Source, finding: Finding, now: Instant, round: Round): Promise<void> {
  const { store, rules, add } = round;
  const pace = rules.haidang.collect;
  const day = { sourceId: source.id, day: dayOf(now), tries: 1, good: 0, heard: 0, fresh: 0 };
  if (finding.kind === 'trouble') {
    add(finding.state);
    return store.together(async (s) => {
      await s.sources.visited(source.id, afterTrouble(source, finding, now, pace));
      await s.sources.count(day);
    });
  }
  const items = finding.kind === 'feed' ? finding.items.map((item) => toHeard(item, source, now)) : [];
  const { visit: after, brought } = await store.together(async (s) => {
    const hearing = { seenAt: now, publisher: source.publisher, backlog: source.firstOkAt === null };
    const heard = await s.mentions.hear(items, hearing);
    const dates = items.flatMap((item) => item.publishedAt ?? []);
    const news = { fresh: heard.fresh.length, edited: heard.edited.length, dates, items: items.length };
    const settled = afterGood(source, finding, news, now, pace);
    await s.sources.visited(source.id, settled);
    await s.sources.count({ ...day, good: 1, heard: items.length, fresh: news.fresh });
    return { visit: settled, brought: news };
  });
  add(after.state);
  add('heard', items.length);
  add('fresh', brought.fresh);
  add('edited', brought.edited);
  if (finding.kind === 'same') add('notModified');
  else add('unusable', finding.unusable);
}
