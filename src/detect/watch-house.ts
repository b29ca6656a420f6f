import type { Rules } from '../config/rules.ts';
import { ASLEEP_AFTER, habitsOf, type Span } from '../domain/coverage.ts';
import type { Signal } from '../domain/signal.ts';
import type { Source } from '../domain/source.ts';
import type { Tally } from '../domain/tally.ts';
import { addDays, dayOf, HOUR, type Instant } from '../domain/time.ts';
import type { Run } from '../storage/events.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import {
  bouncedOf,
  bucketOf,
  clockTrouble,
  type Condition,
  diskTrouble,
  houseSignal,
  houseSignalId,
  mailTrouble,
  peopleTroubles,
  type Reached,
  REFUSED_FOR,
  stageTroubles,
} from './house.ts';
import { type Hearing, REMEMBERED } from './house-line.ts';
import { hearingTroubles } from './house-sources.ts';

/** Under this name its runs are remembered. */
const STAGE = 'watchHouse';

/**
 * The house looks at itself: what it hears, its stages, its machine, its letters. Each trouble becomes one signal an hour, and so one living
 * alert that closes by itself; how the alert gets to people is the same as for any other.
 */
export async function watchHouse(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const runs = await awakeRuns(store);
  const hearing = await hearingOf(store, runs, now);
  const reached = await reachedOf(store, world, rules, hearing.sources);
  const watchedAt = runs.find((run) => run.stage === STAGE)?.at ?? null;
  const letters = await store.letters.notTaken(now - REFUSED_FOR);
  const found: (Condition | null)[] = [
    ...hearingTroubles(hearing),
    ...stageTroubles(runs, watchedAt, now),
    diskTrouble(await world.machine.disk()),
    clockTrouble(world.machine.skew()),
    mailTrouble(letters, bouncedOf(reached), now),
    ...peopleTroubles(reached, now),
  ];
  const troubles = found.filter((one) => one !== null);
  const fresh = await store.together((s) => s.signals.keep(troubles.map((one) => houseSignal(one, now))));
  return { troubles: troubles.length, fresh: fresh.length };
}

/** The last runs; a collector that visits sources is at work, though its round has not ended. */
async function awakeRuns(store: Store): Promise<Run[]> {
  const visited = (await store.coverage.lastVisit()) ?? 0;
  return (await store.events.runs()).map((run) =>
    run.stage === 'collect' && visited > run.at + run.took ? { ...run, at: visited, took: 0 } : run,
  );
}

async function hearingOf(store: Store, runs: readonly Run[], now: Instant): Promise<Hearing> {
  const today = dayOf(now);
  const [sources, journal] = await Promise.all([
    store.sources.all(),
    store.coverage.journal(addDays(today, -1), addDays(today, 1)),
  ]);
  return {
    now,
    sources,
    habits: habitsOf(sources, journal, today),
    // Habits are learned from weeks of gaps; what is wrong now is seen in those that last or have just ended.
    gaps: journal.gaps.filter((gap) => (gap.to ?? now) > now - REMEMBERED),
    own: [...journal.outages, ...sleeping(runs, now)],
    told: await toldOf(store, sources, now),
  };
}

/** Our own silence that has not ended: nobody has written it down yet. */
function sleeping(runs: readonly Run[], now: Instant): Span[] {
  const collected = runs.find((run) => run.stage === 'collect');
  if (collected === undefined) return [];
  const from = collected.at + collected.took;
  return now - from > ASLEEP_AFTER ? [{ from, to: now }] : [];
}

/** What was told of listening lately: its signals are found by their natural keys. */
async function toldOf(store: Store, sources: readonly Source[], now: Instant): Promise<Map<string, Signal>> {
  const inTrouble = sources
    .filter((source) => source.trouble !== null)
    .map((source) => `source.${source.id}`);
  const buckets = Array.from({ length: REMEMBERED / HOUR }, (_, back) => bucketOf(now) - back);
  const lately = ['coverage', 'sources', 'stage.collect', ...inTrouble].flatMap((id) =>
    buckets.slice(0, 3).map((bucket) => houseSignalId(id, bucket)),
  );
  const signals = await store.signals.get([
    ...lately,
    ...buckets.map((bucket) => houseSignalId('line', bucket)),
  ]);
  // Oldest first: the last one stays.
  return new Map(signals.map((signal) => [signal.subject.id, signal]));
}

async function reachedOf(
  store: Store,
  world: World,
  rules: Rules,
  sources: readonly Source[],
): Promise<Reached> {
  const heard = sources.flatMap((source) => source.firstOkAt ?? []);
  const { webhook, telegram } = world.couriers;
  return {
    recipients: rules.recipients,
    contacts: await store.contacts.all(),
    accounts: await store.people.ids(),
    since: heard.length === 0 ? null : Math.min(...heard),
    sends: world.post !== null || webhook !== null || telegram !== null,
  };
}
