import type { Rules } from '../config/rules.ts';
import type { Source } from '../domain/source.ts';
import type { Tally } from '../domain/tally.ts';
import { type Instant, MINUTE } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { type Finding, trouble } from './answer.ts';
import { noticeSleep } from './coverage.ts';
import type { DateOrder } from './dates.ts';
import { enter, openErrand } from './errand.ts';
import { kindOf } from './kinds/table.ts';
import { perHost } from './lanes.ts';
import { addressPause, openPolite, type Polite, type Refusal } from './polite.ts';
import { settle } from './settle.ts';

/** So many sources are visited in one run; the rest stay due. */
const MAX_SOURCES = 200;

/** After this long a run begins no further visit: a slow host must not keep everybody else waiting for the next run. */
const LONGEST_RUN = 3 * MINUTE;

/**
 * Visits every source that is due and keeps what it says. The tally counts sources by the state they were left in, items by what they
 * were to us. Every visit has its own instant: waiting for hosts may take minutes.
 */
export async function collect(store: Store, world: World, rules: Rules): Promise<Tally> {
  const began = world.now();
  const slept = await noticeSleep(store, began);
  const due = await store.sources.due(began, MAX_SOURCES);
  const polite = openPolite(store, world, rules.haidang.collect);
  const tally: Tally = {
    due: due.length,
    heard: 0,
    fresh: 0,
    edited: 0,
    unusable: 0,
    ...(slept > 0 && { slept }),
  };
  const add = (name: string, n = 1): void => {
    tally[name] = (tally[name] ?? 0) + n;
  };
  const orders = new Map(rules.sources.map((source) => [source.id, source.dates]));
  await perHost(
    due,
    (source) => source.url,
    async (source) => {
      if (world.now() - began > LONGEST_RUN) return add('later');
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
  const kind = kindOf(source);
  const pause = Math.max(addressPause(source.url, rules.haidang.collect), kind.limits.pause);
  const earliest = (source.triedAt ?? -Infinity) + pause;
  const refusal: Refusal | null =
    earliest > world.now()
      ? { why: 'busy', until: earliest }
      : await enter(kind, kind.door(source, source.settings as never), polite);
  if (refusal?.why === 'busy') {
    // It waits with its host, so that its place among the due ones is free for others meanwhile.
    await store.sources.postpone(source.id, refusal.until);
    return add('later');
  }
  const started = world.now();
  if (refusal) {
    const state = refusal.why === 'robots' ? 'blocked' : 'failing';
    return keep(source, trouble(state, `trouble.${refusal.why}`, refusal.detail), started, round);
  }
  // Written before the request: a crash in the middle of it must not make us ask again at once.
  await store.sources.visited(source.id, { ...source, triedAt: started, nextAt: started + pause });
  const finding = await kind.visit(openErrand(kind, source, order, { store, world, rules, polite }));
  if (finding.kind === 'trouble' && finding.trouble === 'trouble.in-line') {
    // Nobody was asked: nothing is known of the source that was not known before.
    await store.sources.postpone(source.id, world.now() + MINUTE);
    return add('later');
  }
  await keep(source, finding, world.now(), round);
}

/** Writes what a visit came to, and counts it. */
async function keep(source: Source, finding: Finding, now: Instant, round: Round): Promise<void> {
  const { store, rules, add } = round;
  const settled = await store.together((s) => settle(s, source, finding, now, rules));
  add(settled.visit.state);
  if (finding.kind === 'trouble') return;
  add('heard', settled.items);
  add('fresh', settled.fresh);
  add('edited', settled.edited);
  if (finding.kind === 'same') add('notModified');
  else add('unusable', settled.unusable);
}
