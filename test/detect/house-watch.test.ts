import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import { watchHouse } from '../../src/detect/watch-house.ts';
import { HOUSE_OVER_AFTER } from '../../src/domain/house.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import type { Store } from '../../src/storage/store.ts';
import { letter } from '../storage/contract/samples.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { testWorld, type TestWorld } from '../support/world.ts';

const GB = 1_000_000_000;

describe('the house that watches itself', () => {
  let store: Store;
  let world: TestWorld;
  let rules: Rules;
  let free: number;

  beforeEach(async () => {
    free = 50 * GB;
    store = await freshStore();
    rules = await testRules((own) => {
      own.recipients = [];
    });
    world = testWorld({
      now: '2026-11-23T09:05:00+07:00',
      machine: { disk: () => Promise.resolve({ free, total: 100 * GB }), skew: () => null },
    });
  });
  afterEach(() => store.close());

  /** Beats of five minutes for so long, as the real one runs. */
  async function watch(span: number): Promise<void> {
    for (let passed = 0; passed < span; passed += 5 * MINUTE) {
      const at = world.now();
      const tally = await watchHouse(store, world, rules);
      await store.events.ran({ stage: 'watchHouse', at, took: 0, tally, trouble: null });
      world.pass(5 * MINUTE);
    }
  }
  const found = async () => (await store.signals.since(0)).map(({ id, at }) => [id.split(':')[1], at]);

  it('has nothing to say of itself on its first morning', async () => {
    await watch(HOUR);
    expect(await found()).toEqual([]);
  });

  it('says a trouble once an hour while it lasts, and no more once it is mended', async () => {
    free = 1 * GB;
    const from = world.now();
    await watch(3 * HOUR);
    free = 50 * GB;
    await watch(3 * HOUR);
    const times = (await found()).map(([id, at]) => [id, (Number(at) - from) / MINUTE]);
    expect(times).toEqual([
      ['disk', 0],
      ['disk', 55],
      ['disk', 115],
      ['disk', 175],
    ]);
    // Two feedings are closer than what ends an alert: one trouble is one living alert.
    expect(HOUSE_OVER_AFTER).toBeGreaterThan(HOUR + 5 * MINUTE);
  });

  it('says the same when it is run twice, or again after a crash', async () => {
    free = 1 * GB;
    expect(await watchHouse(store, world, rules)).toEqual({ troubles: 1, fresh: 1 });
    expect(await watchHouse(store, world, rules)).toEqual({ troubles: 1, fresh: 0 });
  });

  it('tells of a stage that fails three times in a row, until it works again', async () => {
    const run = { stage: 'detect', took: 0, tally: {} };
    for (const beat of [1, 2, 3]) {
      await store.events.ran({ ...run, at: world.now(), trouble: 'boom' });
      await watchHouse(store, world, rules);
      expect((await found()).length, `after ${beat}`).toBe(beat === 3 ? 1 : 0);
      world.pass(MINUTE);
    }
    await store.events.ran({ ...run, at: world.now(), trouble: null });
    expect(await watchHouse(store, world, rules)).toMatchObject({ troubles: 0 });
  });

  it('does not call a collector stuck that is still visiting sources', async () => {
    await store.events.ran({ stage: 'collect', at: world.now(), took: 0, tally: {}, trouble: null });
    await visitOne(5 * MINUTE);
    await watch(31 * MINUTE);
    expect(await found()).toEqual([]);
    await watch(30 * MINUTE);
    expect((await found()).map(([id]) => id)).toContain('stage.collect');
  });

  /** A source that is visited well in some minutes from now; nothing else ever is. */
  async function visitOne(later: number): Promise<void> {
    const now = world.now();
    const a = {
      id: 'a',
      name: 'Báo A',
      publisher: 'a',
      kind: 'press',
      reach: 'national',
      place: null,
    } as const;
    await store.sources.agree([{ ...a, url: 'https://a.example/' }], now);
    await store.sources.visited('a', {
      state: 'ok',
      trouble: null,
      detail: null,
      failures: 0,
      nextAt: now + later,
      weekly: 20,
      triedAt: now + later,
      okAt: now + later,
      newsAt: now,
      firstOkAt: now,
      etag: null,
      modified: null,
      cursor: null,
    });
  }

  it('reads what it told of listening when it looks again', async () => {
    const sources = Array.from({ length: 6 }, (_, index) => `s${index}`);
    const began = world.now();
    for (const id of sources) await visitBad(id, began);
    world.pass(12 * HOUR);
    for (const id of sources) await visitBad(id, began);
    await store.events.ran({ stage: 'collect', at: world.now(), took: 0, tally: {}, trouble: null });
    await watchHouse(store, world, rules);
    expect((await found()).map(([id]) => id)).toEqual(['sources']);
    // All but one are heard again: the last one is still the same trouble.
    for (const id of sources.slice(1)) await visitGood(id, began);
    world.pass(HOUR);
    await store.events.ran({ stage: 'collect', at: world.now(), took: 0, tally: {}, trouble: null });
    await watchHouse(store, world, rules);
    expect((await found()).map(([id]) => id)).toEqual(['sources', 'sources']);
  });

  const visit = (id: string, state: 'ok' | 'failing', firstOkAt: number) =>
    store.sources.visited(id, {
      state,
      trouble: state === 'ok' ? null : 'trouble.server',
      detail: null,
      failures: 1,
      nextAt: world.now(),
      weekly: 70,
      triedAt: world.now(),
      okAt: state === 'ok' ? world.now() : null,
      newsAt: world.now(),
      firstOkAt,
      etag: null,
      modified: null,
      cursor: null,
    });

  async function visitBad(id: string, from: number): Promise<void> {
    const known = await store.sources.get(id);
    const one = { id, name: id, publisher: id, kind: 'press', reach: 'national', place: null } as const;
    if (known === null) await store.sources.listen({ ...one, url: `https://${id}.example/` }, from);
    await visit(id, 'failing', from - 9 * HOUR);
    await store.coverage.put({ sourceId: id, from, to: null, state: 'failing', trouble: 'trouble.server' });
  }

  async function visitGood(id: string, from: number): Promise<void> {
    await visit(id, 'ok', from - 9 * HOUR);
    const ended = { sourceId: id, from, to: world.now() };
    await store.coverage.put({ ...ended, state: 'failing', trouble: 'trouble.server' });
  }

  it('tells of letters that do not get out, by the ledger', async () => {
    const one = letter('topic-x-1:1:hanh', { writtenAt: world.now(), nextAt: world.now() });
    await store.letters.write([one]);
    // It waited for the morning: what counts is how long its server has put it off.
    world.pass(3 * HOUR);
    await store.letters.missed(one.id, world.now(), world.now() + MINUTE, '451 later');
    world.pass(30 * MINUTE);
    expect(await watchHouse(store, world, rules)).toMatchObject({ troubles: 0 });
    world.pass(MINUTE);
    expect(await watchHouse(store, world, rules)).toMatchObject({ troubles: 1 });
    await store.letters.sent(one.id, world.now(), '250 ok');
    expect(await watchHouse(store, world, rules)).toMatchObject({ troubles: 0 });
  });
});
