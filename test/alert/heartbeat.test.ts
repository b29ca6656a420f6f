import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beat } from '../../src/alert/heartbeat.ts';
import { stageTroubles } from '../../src/detect/house.ts';
import { MINUTE } from '../../src/domain/time.ts';
import type { Store } from '../../src/storage/store.ts';
import type { Answer } from '../../src/world.ts';
import { freshStore } from '../support/store.ts';
import { testWorld, type TestWorld } from '../support/world.ts';

const URL = 'https://nhip-tim.example/ping/abc-bi-mat';

describe('the heartbeat', () => {
  let store: Store;
  let world: TestWorld;
  let answer: Answer;

  beforeEach(async () => {
    store = await freshStore();
    answer = { ok: true, status: 200, url: URL, headers: {}, body: new Uint8Array() };
    world = testWorld({ secrets: { HAIDANG_HEARTBEAT_URL: URL }, fetch: () => answer });
    for (const stage of ['collect', 'understand', 'deliver']) await ran(stage);
  });
  afterEach(() => store.close());

  const ran = (stage: string, trouble: string | null = null) =>
    store.events.ran({ stage, at: world.now(), took: 0, tally: {}, trouble });

  /** One beat as the house runs it: its failures are counted like those of any stage. */
  async function run(): Promise<void> {
    try {
      await beat(store, world);
      await ran('heartbeat');
    } catch (error) {
      await ran('heartbeat', (error as Error).message);
    }
  }

  it('is one GET with a short deadline while the house is well', async () => {
    expect(await beat(store, world)).toEqual({ beat: 1, unwell: 0 });
    expect(world.asked).toEqual([{ url: URL, deadline: 10_000, maxBytes: 65_536 }]);
  });

  it('asks nobody when no address was handed over', async () => {
    world.secret = () => null;
    expect(await beat(store, world)).toEqual({ beat: 0 });
    expect(world.asked).toEqual([]);
  });

  it('falls silent while a stage is stuck, and comes back with it', async () => {
    world.pass(15 * MINUTE);
    expect(await beat(store, world)).toMatchObject({ beat: 1 });
    world.pass(1);
    expect(await beat(store, world)).toEqual({ beat: 0, unwell: 2 });
    for (const stage of ['collect', 'understand', 'deliver']) await ran(stage);
    expect(await beat(store, world)).toMatchObject({ beat: 1 });
  });

  it('falls silent while any stage fails again and again', async () => {
    for (const trouble of ['a', 'b']) await ran('digest', trouble);
    expect(await beat(store, world)).toMatchObject({ beat: 1 });
    await ran('digest', 'c');
    expect(await beat(store, world)).toEqual({ beat: 0, unwell: 1 });
  });

  it('says nothing before the house has listened for the first time', async () => {
    const fresh = await freshStore();
    expect(await beat(fresh, world)).toEqual({ beat: 0, unwell: 0 });
    await fresh.close();
  });

  it.each([
    ['nobody answers', { ok: false, trouble: 'timeout', detail: 'slow' } satisfies Answer],
    [
      'the address is wrong',
      { ok: true, status: 404, url: URL, headers: {}, body: new Uint8Array() } satisfies Answer,
    ],
  ])('that is not taken, because %s, is trouble after three times, and keeps trying', async (_why, given) => {
    answer = given;
    const troubles = async () =>
      stageTroubles(await store.events.runs(), world.now(), world.now()).map((one) => one.id);
    await run();
    await run();
    expect(await troubles()).toEqual([]);
    await run();
    expect(await troubles()).toEqual(['heartbeat']);
    expect(world.asked).toHaveLength(3);
    answer = { ok: true, status: 200, url: URL, headers: {}, body: new Uint8Array() };
    await run();
    expect(world.asked).toHaveLength(4);
    expect(await troubles()).toEqual([]);
  });

  it('does not write its address, which is a key, into the log', async () => {
    answer = { ok: false, trouble: 'no-connection', detail: `connect ${URL}` };
    const error = await beat(store, world).catch((thrown: unknown) => thrown);
    expect(JSON.stringify([world.said, error, (error as Error).message])).not.toContain('bi-mat');
  });
});
