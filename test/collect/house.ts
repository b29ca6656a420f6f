import type { Rules } from '../../src/config/rules.ts';
import type { SourceRules } from '../../src/config/sources.ts';
import { openFetch } from '../../src/collect/fetch.ts';
import { knownSources } from '../../src/collect/known.ts';
import { HOUR, MINUTE, SECOND } from '../../src/domain/time.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { freshStore } from '../support/store.ts';
import { testWorld, type TestWorld } from '../support/world.ts';

/** A source of a test: its id is its publisher. */
export function source(id: string, url: string, more: Partial<SourceRules> = {}): SourceRules {
  return {
    id,
    name: id,
    publisher: id,
    kind: 'press',
    reach: 'national',
    place: null,
    url,
    type: 'feed',
    settings: {},
    on: true,
    dates: 'dmy',
    read_pages: true,
    evidence: 'P',
    note: '',
    ...more,
  };
}

export const DEADLINE = 1_200;

/** As much of the configuration as this room looks at. */
export function rulesOf(sources: SourceRules[], allowPrivate: string[] = []): Rules {
  const collect: Rules['haidang']['collect'] = {
    every: '* * * * *',
    agent: 'HaiDang/1.0 (+mailto:thu@haidang.example)',
    host_pause: 2 * SECOND,
    interval_min: 5 * MINUTE,
    interval_max: 24 * HOUR,
    deadline: DEADLINE,
    page_deadline: DEADLINE,
    max_bytes: 5_000_000,
    allow_private: allowPrivate,
  };
  return { sources, haidang: { collect } } as unknown as Rules;
}

export interface House {
  store: Store;
  world: TestWorld;
  rules: Rules;
}

/** A database in memory, a clock that only moves when told, and the real guarded fetch with short deadlines. */
export async function openHouse(
  sources: SourceRules[],
  allowPrivate: string[],
  database?: string,
): Promise<House> {
  const rules = rulesOf(sources, allowPrivate);
  const { agent, max_bytes } = rules.haidang.collect;
  const world = testWorld({
    fetch: openFetch({ agent, allowPrivate, deadline: DEADLINE, maxBytes: max_bytes }),
  });
  const store = database === undefined ? await freshStore() : openStore(database);
  await store.migrate();
  await store.sources.agree(knownSources(rules), world.now());
  return { store, world, rules };
}
