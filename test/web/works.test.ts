import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp } from '../../src/app.ts';
import { fault } from '../../src/domain/fault.ts';
import { reason } from '../../src/domain/reason.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { hashOf } from '../../src/web/access.ts';
import { openDesk } from '../../src/web/server.ts';
import { openWorks, type Step, type Works } from '../../src/web/works.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { type TestWorld, testWorld } from '../support/world.ts';
import { HANH, type Office, openOffice, ROOT, signedIn, VIEWER, type Visitor } from './office.ts';

/** A work that ends when it is told to, and stops when it is asked to. */
function patient() {
  let end: (error?: Error) => void = () => {};
  let step: Step | null = null;
  const work = (given: Step) => {
    step = given;
    return new Promise<{ kept: unknown }>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve({ kept: { rows: 3 } }));
      given.signal.addEventListener('abort', () => reject(new Error('stopped')));
    });
  };
  return {
    work,
    end: (error?: Error) => end(error),
    share: (n: number) => step?.share(n, reason('work.head')),
  };
}

describe('long work', () => {
  let store: Store;
  let world: TestWorld;
  let works: Works;
  beforeEach(async () => {
    store = await freshStore();
    world = testWorld();
    works = openWorks(store, world);
  });
  afterEach(() => store.close());
  const asked = { kind: 'report', subject: 'tháng 11', by: HANH } as const;

  it('is told while it goes on, and keeps what came of it', async () => {
    const { work, end, share } = patient();
    const { id } = await works.start({ ...asked, about: { month: 11 }, link: '/bao-cao' }, work);
    share(0.4);
    expect(await works.get(id)).toMatchObject({
      state: 'running',
      share: 0.4,
      words: { key: 'work.head' },
      who: 'hanh',
      link: '/bao-cao',
      endedAt: null,
    });
    world.pass(5_000);
    end();
    await works.settled();
    const done = await works.get(id);
    expect(done).toMatchObject({ state: 'done', share: 1, words: null, link: '/bao-cao' });
    expect((done?.endedAt ?? 0) - (done?.startedAt ?? 0)).toBe(5_000);
    expect(await works.contents(id)).toEqual({ about: { month: 11 }, kept: { rows: 3 } });
    expect(await works.latest('report')).toEqual(done);
    expect(await works.latest('trial')).toBeNull();
  });

  it('of one kind runs once at a time, of another beside it', async () => {
    const first = patient();
    await works.start(asked, first.work);
    await expect(works.start(asked, first.work)).rejects.toThrow('work.refused.running');
    await works.start({ ...asked, kind: 'import' }, () => Promise.resolve());
    first.end();
    await works.settled();
    await works.start(asked, () => Promise.resolve());
    await works.settled();
    expect((await works.list(9)).map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'import done',
      'report done',
      'report done',
    ]);
  });

  it('stops when it is asked to, also by another process, and says how far it was', async () => {
    const { work, share } = patient();
    const { id } = await works.start(asked, work);
    share(0.6);
    expect(await works.stop(id)).toBe(true);
    await works.settled();
    expect(await works.get(id)).toMatchObject({ state: 'stopped', share: 0.6 });
    expect(await works.stop(id)).toBe(false);

    const other = patient();
    const second = await works.start(asked, other.work);
    await store.works.stopping(second.id);
    await expect.poll(async () => (await works.get(second.id))?.state, { timeout: 5_000 }).toBe('stopped');
  });

  it('that fails says so in the reader’s words where it can, and tells the operator where it cannot', async () => {
    const told = await works.start(asked, () => Promise.reject(fault('invalid', 'work.refused.over')));
    await works.settled();
    expect(await works.get(told.id)).toMatchObject({ state: 'failed', words: { key: 'work.refused.over' } });
    const bug = await works.start(asked, () => Promise.reject(new Error('oops')));
    await works.settled();
    expect(await works.get(bug.id)).toMatchObject({ state: 'failed', words: null });
    expect(world.said).toEqual(['report failed']);
  });

  it('is called interrupted after a restart, and may begin anew', async () => {
    const { work, share } = patient();
    const { id } = await works.start(asked, work);
    share(0.3);
    await store.works.beat(id, 0.3, null, world.now());
    // The process died here: another opens the same register.
    const next = openWorks(store, world);
    expect(await next.get(id)).toMatchObject({ state: 'interrupted', share: 0.3 });
    await next.start(asked, () => Promise.resolve());
    await next.settled();
    expect((await next.latest('report'))?.state).toBe('done');
  });

  it('is interrupted by a stop of the house, which does not wait for what cannot be held', async () => {
    const { work } = patient();
    const { id } = await works.start(asked, work);
    await works.close();
    expect(await store.works.get(id)).toMatchObject({ state: 'interrupted' });
  });

  it('is written down together with its line in the log, or not at all', async () => {
    store.together = () => Promise.reject(new Error('full'));
    await expect(works.start(asked, () => Promise.resolve())).rejects.toThrow('full');
    expect(await works.list(9)).toEqual([]);
  });
});

describe('a stop of the whole house', () => {
  it('interrupts what runs before it takes its database away, and waits for nobody', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'haidang-works-'));
    const databaseUrl = `sqlite:${join(folder, 'nha.db')}`;
    const world = testWorld();
    const app = await startApp({
      databaseUrl,
      rules: await testRules((all) => void (all.sources = [])),
      world,
      root: ROOT.pathname,
      host: '127.0.0.1',
      port: 0,
      schedule: false,
    });
    const { past, people, works } = app.store;
    // A long past: a week of it takes its time to read.
    const heard = past.heard.bind(past);
    let read = 0;
    past.heard = async (...asked) => {
      await sleep(50);
      read++;
      return heard(...asked);
    };
    await people.welcome(HANH, world.now());
    const key = { hash: hashOf('k'), purpose: 'session' as const, personId: HANH.id };
    await people.addKey({ ...key, createdAt: world.now(), expiresAt: world.now() + 60_000 });
    const begun = await fetch(`${app.address}/chay-thu/bat-dau`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: 'haidang=k',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ token: hashOf('form k'), days: '30' }).toString(),
    });
    expect(begun.status).toBe(303);
    await expect.poll(() => read).toBeGreaterThan(0);
    const [running] = await works.list(1);
    expect(running?.state).toBe('running');
    const stopping = Date.now();
    await app.stop();
    expect(Date.now() - stopping).toBeLessThan(3_000);
    const asFarAs = read;
    await sleep(200);
    expect(read).toBe(asFarAs);
    const after = openStore(databaseUrl);
    expect((await after.works.get(running?.id ?? ''))?.state).toBe('interrupted');
    await after.close();
    expect(world.said).toEqual([]);
    await rm(folder, { recursive: true });
  }, 20_000);
});

describe('Việc máy', () => {
  let office: Office;
  let works: Works;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    const { store, world, rules } = office;
    works = openWorks(store, world);
    office.app = openDesk({ store, world, rules, root: ROOT, works });
    hanh = await signedIn(office);
  });
  afterEach(async () => {
    await works.close();
    await office.store.close();
  });

  it('teaches while there is nothing, then shows what runs and how it ended', async () => {
    expect(await hanh.page('/viec-may')).toContain('Chưa có việc nào');
    const { work, end, share } = patient();
    await works.start({ kind: 'import', subject: 'so-diem-bao.xlsx', by: HANH, link: '/tin/nhap/x' }, work);
    share(0.25);
    const running = await hanh.page('/viec-may');
    expect(running).toMatch(/so-diem-bao\.xlsx[\s\S]*25\s?%/);
    expect(running).toContain('value="25"');
    end();
    await works.settled();
    hanh.cookies.set('language', 'en');
    const ended = await hanh.page('/viec-may');
    expect(ended).toContain('asked for by Nguyễn Thị Hạnh');
    expect(ended).not.toMatch(/[>"\s]work\.[a-z]|\{\w+\}|…\u2060/);
  });

  it('lets whoever began a work stop it, and a leader, and nobody else', async () => {
    const { work } = patient();
    const { id } = await works.start({ kind: 'report', subject: '', by: HANH }, work);
    const viewer = await signedIn(office, VIEWER);
    const other = await signedIn(office, { id: 'mai', name: 'Mai', role: 'officer' });
    const path = `/viec-may/${id}/dung`;
    for (const guest of [viewer, other]) {
      expect((await guest.post(path, { token: guest.token })).status).toBe(403);
      expect(await guest.page('/viec-may')).toMatch(/<button[^>]* disabled/);
    }
    expect((await hanh.post(path, { token: hanh.token })).status).toBe(303);
    await works.settled();
    expect((await works.get(id))?.state).toBe('stopped');
    expect((await hanh.post(path, { token: hanh.token })).status).toBe(409);
    expect((await hanh.post('/viec-may/khong-co/dung', { token: hanh.token })).status).toBe(404);
    expect((await office.store.events.latest(1))[0]).toMatchObject({ data: { act: 'stop-work' } });
  });
});
