import { afterEach, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { openSharedEar } from '../../src/collect/shared-ear.ts';
import type { Rules } from '../../src/config/rules.ts';
import { fault } from '../../src/domain/fault.ts';
import { iso } from '../../src/domain/time.ts';
import { type Home, openHouses } from '../../src/houses.ts';
import type { Ask } from '../../src/world.ts';
import { testRules } from '../support/rules.ts';
import { testWorld } from '../support/world.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const FEED = 'https://bao.example/rss';

let apps: App[] = [];
afterEach(async () => {
  await Promise.all(apps.map((app) => app.stop()));
  apps = [];
});

/** An office that hears one national newspaper. */
async function office(id: string): Promise<Home> {
  const rules = await testRules((all) => {
    all.haidang.organisation.name = `BHXH ${id}`;
    const [first] = all.sources;
    if (first === undefined) throw new Error('no source');
    all.sources = [
      { ...first, id: 'bao', name: 'Báo Bịa', publisher: 'bao', url: FEED, type: 'feed', on: true },
    ];
  });
  return { id, data: '', secret: () => null, load: () => Promise.resolve({ ok: true, rules }) };
}

/** A newspaper with one article, and how often it was asked. */
function press() {
  const world = testWorld();
  const asked: string[] = [];
  const fetch = (ask: Ask) => {
    asked.push(ask.url);
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo Bịa</title><item><title>Nhiều lao động rút bảo hiểm xã hội một lần</title><link>https://bao.example/1</link><pubDate>${new Date(iso(world.now())).toUTCString()}</pubDate><description>Bài bịa để kiểm thử.</description></item></channel></rss>`;
    return Promise.resolve({
      ok: true as const,
      status: ask.url === FEED ? 200 : 404,
      url: ask.url,
      headers: { 'content-type': 'application/rss+xml' },
      body: new TextEncoder().encode(ask.url === FEED ? body : ''),
    });
  };
  return { world, asked, fetch };
}

const ownDatabase = (home: Home) => `sqlite:${home.id ?? ''}`;

const open = (home: Home, rules: Rules, world = testWorld()) =>
  startApp({
    databaseUrl: 'sqlite::memory:',
    rules,
    world,
    root: ROOT,
    host: '127.0.0.1',
    port: 0,
    schedule: false,
    house: home.id,
  });

describe('two offices in one process', () => {
  it('hear a national newspaper by one request, and each keeps its own mentions', async () => {
    const { world, asked, fetch } = press();
    const ear = openSharedEar(world);
    const { open: doors } = await openHouses(
      [await office('hue'), await office('vinh')],
      (home, rules) => open(home, rules, { ...world, fetch: ear.wrap(fetch, []) }),
      ownDatabase,
      String,
    );
    apps = doors.map(({ app }) => app);
    for (const app of apps) await app.tick();
    expect(asked.filter((url) => url === FEED)).toHaveLength(1);
    for (const { store } of apps) expect((await store.mentions.list({ limit: 9 })).length).toBe(1);
    const [hue, vinh] = apps;
    const [mention] = (await hue?.store.mentions.list({ limit: 1 })) ?? [];
    await hue?.store.together((s) =>
      s.people.welcome({ id: 'lan', name: 'Lan', role: 'officer' }, world.now()),
    );
    expect(mention).toBeDefined();
    expect(await vinh?.store.people.get('lan')).toBe(null);
  });

  it('keep their sessions apart in a browser that knows no ports', async () => {
    const { open: doors } = await openHouses(
      [await office('hue'), await office('vinh')],
      (home, rules) => {
        const world = testWorld();
        return open(home, rules, {
          ...world,
          newId: () => world.newId().replace('test', home.id?.padEnd(4, '0') ?? ''),
        });
      },
      ownDatabase,
      String,
    );
    apps = doors.map(({ app }) => app);
    const cookies: string[] = [];
    for (const app of apps) {
      const link = new URL(await app.signInLink());
      const answer = await fetch(`${app.address}${link.pathname}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ khoa: link.searchParams.get('khoa') ?? '' }),
      });
      cookies.push(answer.headers.get('set-cookie')?.split(';')[0] ?? '');
    }
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['haidang-hue', 'haidang-vinh']);
    const [hue, vinh] = apps;
    const at = (app: App | undefined, cookie: string) =>
      fetch(`${app?.address ?? ''}/nguon`, { redirect: 'manual', headers: { cookie } });
    expect((await at(hue, cookies.join('; '))).status).toBe(200);
    expect((await at(vinh, cookies.join('; '))).status).toBe(200);
    // The session of one house opens nothing in the other, even under the other's name.
    const stolen = cookies[0]?.replace('haidang-hue', 'haidang-vinh') ?? '';
    expect((await at(vinh, stolen)).status).not.toBe(200);
  });

  it('never share a database, however they were told to', async () => {
    const doors = await openHouses(
      [await office('hue'), await office('vinh')],
      (home, rules) => open(home, rules),
      () => 'postgres://may-chu/chung',
      (error) => (error instanceof Error ? error.message : ''),
    );
    apps = doors.open.map(({ app }) => app);
    expect(doors.open.map(({ home }) => home.id)).toEqual(['hue']);
    expect(doors.shut).toEqual([{ id: 'vinh', why: ['houses.database'] }]);
  });

  it('do not wait for one that cannot be opened, and say why', async () => {
    const broken: Home = {
      ...(await office('da-nang')),
      load: () =>
        Promise.resolve({
          ok: false,
          mistakes: [
            {
              file: 'da-nang/haidang.yaml',
              line: 3,
              column: 1,
              path: '',
              message: 'Thiếu tên.',
              english: '',
            },
          ],
        }),
    };
    const taken = await office('vinh');
    const doors = await openHouses(
      [broken, taken, await office('hue')],
      (home, rules) =>
        home === taken ? Promise.reject(fault('unavailable', 'desk.port', { port: '1' })) : open(home, rules),
      ownDatabase,
      (error) => (error instanceof Error ? error.message : ''),
    );
    apps = doors.open.map(({ app }) => app);
    expect(doors.open.map(({ home }) => home.id)).toEqual(['hue']);
    expect(doors.shut).toEqual([
      { id: 'da-nang', why: ['da-nang/haidang.yaml:3:1 Thiếu tên.'] },
      { id: 'vinh', why: ['desk.port'] },
    ]);
  });
});
