import pg from 'pg';
import { expect, inject, it } from 'vitest';
import type { Alert } from '../../src/domain/alert.ts';
import { countDue } from '../../src/storage/rollups.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { freshDatabase } from '../support/postgres.ts';
import { contract } from './contract.ts';
import { alert, heard, hearing, id, meaning, signal } from './contract/samples.ts';

async function opened(url: string): Promise<Store> {
  const store = openStore(url);
  await store.migrate();
  return store;
}

let pattern: Promise<string> | null = null;

/** A migrated, empty store. The tables are made once and copied: making them takes ten times as long as most of these tests. */
async function copied(): Promise<Store> {
  pattern ??= freshDatabase(inject('pgUrl')).then(async (url) => {
    await (await opened(url)).close();
    return url;
  });
  return openStore(await freshDatabase(inject('pgUrl'), await pattern));
}

contract('postgres', copied);

/** Two processes on one database. */
async function two(): Promise<[Store, Store, string]> {
  const url = await freshDatabase(inject('pgUrl'));
  return [await opened(url), openStore(url), url];
}

it('lets two processes start at the same time on an empty database', async () => {
  const url = await freshDatabase(inject('pgUrl'));
  const stores = [openStore(url), openStore(url)];
  await Promise.all(stores.map((store) => store.migrate()));
  expect(await stores[1]!.alerts.living()).toEqual([]);
  await Promise.all(stores.map((store) => store.close()));
});

it('calls an item fresh in one of two processes that hear it together', async () => {
  const [one, other] = await two();
  const items = Array.from({ length: 40 }, (_, n) => heard(`n${n}`));
  const tallies = await Promise.all(
    [one, other].map((store) => store.together((s) => s.mentions.hear(items, hearing(1_000)))),
  );
  expect(tallies.reduce((sum, tally) => sum + tally.fresh.length, 0)).toBe(40);
  expect(await one.mentions.list({ limit: 100 })).toHaveLength(40);
  await one.close();
  await other.close();
});

it('calls a signal new in one of two processes that find it together', async () => {
  const [one, other] = await two();
  const found = Array.from({ length: 20 }, (_, n) => signal(`s${n}`));
  const fresh = await Promise.all([one, other].map((store) => store.signals.keep(found)));
  expect(fresh.flat()).toHaveLength(20);
  await one.close();
  await other.close();
});

it('survives a database that restarts under an idle process', async () => {
  const [one, other, url] = await two();
  await one.alerts.put(alert('a'));
  const operator = new pg.Client(url);
  await operator.connect();
  await operator.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await operator.end();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await one.alerts.get('a')).toEqual(alert('a'));
  await one.close();
  await other.close();
});

it('lets neither of two that change one alert together undo the other', async () => {
  const [one, other] = await two();
  await one.alerts.put(alert('a', { n: 0 }));
  const change = (store: Store, edit: (old: Alert) => Alert) =>
    store.together(async (s) => {
      const old = await s.alerts.get('a');
      await new Promise((resolve) => setTimeout(resolve, 50));
      await s.alerts.put(edit(old!));
    });
  await Promise.all([
    change(one, (old) => ({ ...old, acknowledgedBy: 'lan', acknowledgedAt: 2_000 })),
    change(other, (old) => ({ ...old, n: old.n + 1 })),
    change(other, (old) => ({ ...old, n: old.n + 1 })),
  ]);
  expect(await one.alerts.get('a')).toMatchObject({ acknowledgedBy: 'lan', n: 2 });
  await one.close();
  await other.close();
});

it('passes on a fault that is no quarrel between transactions, after one try', async () => {
  const [one, other] = await two();
  let tries = 0;
  const broken = one.together(async () => {
    tries++;
    await Promise.reject(new Error('ours'));
  });
  await expect(broken).rejects.toThrow('ours');
  expect(tries).toBe(1);
  await one.close();
  await other.close();
});

it('does not take a week for counted that another process changes meanwhile', async () => {
  const [one, other] = await two();
  const now = Date.parse('2026-11-23T07:00:00+07:00');
  const day = 24 * 3_600_000;
  const names = Array.from({ length: 12 }, (_, n) => `n${n}`);
  for (const [n, name] of names.entries())
    await one.mentions.hear([heard(name, { publishedAt: now - (10 + 2 * n) * day })], hearing(now - 9 * day));
  const reading = async (topic: string) => {
    for (const name of names)
      await other.together(async (s) => {
        const topics = [{ id: topic, weight: 1, evidence: [] }];
        await s.meanings.understood(id(name), meaning({ topics, claims: [], places: [] }), null, now);
      });
  };
  for (const topic of ['x', 'y', 'z', 'x']) {
    await Promise.all([reading(topic), countDue(one, now), countDue(one, now)]);
    const cells = await one.concerns.by('topic', { from: 0, to: now });
    expect(cells.map(({ name, n }) => ({ name, n }))).toEqual([{ name: topic, n: names.length }]);
  }
  await Promise.all([one.close(), other.close()]);
});
