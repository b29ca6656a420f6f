import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../src/collect/run.ts';
import { DAY, dayOf, HOUR, MINUTE } from '../../src/domain/time.ts';
import { hasWords } from '../../src/view/say.ts';
import { DEADLINE, openHouse, source } from './house.ts';
import { FAULTS, NEWS, openSite, rss, says, saysOnce, type Site } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

describe('a broken site', () => {
  it.each(Object.entries(FAULTS))('%s ends in a named state, in time', async (name, fault) => {
    site.pages = { '/feed': fault.serve };
    const { store, world, rules } = await openHouse([source('bao', `${site.origin}/feed`)], [site.host]);
    const began = Date.now();
    const tally = await collect(store, world, rules);
    expect(Date.now() - began).toBeLessThan(DEADLINE * 4 + 1_000);
    const after = await store.sources.get('bao');
    expect(after, name).toMatchObject({ state: fault.state, trouble: fault.trouble ?? null });
    if (fault.trouble !== undefined) expect(hasWords(fault.trouble), fault.trouble).toBe(true);
    expect(tally).toMatchObject({ due: 1, [fault.state]: 1 });
    expect(tally['broken'] ?? 0).toBe(0);
    expect(after?.nextAt).toBeGreaterThanOrEqual(world.now() + MINUTE - 1);
    await store.close();
  });

  it('is not what a long line of our own houses makes of it', async () => {
    const { store, world, rules } = await openHouse([source('bao', 'https://bao.example/feed')], []);
    const queue = { ok: false, trouble: 'in-line', detail: '' } as const;
    const robots = { ok: true, status: 404, headers: {}, body: new Uint8Array() } as const;
    for (const met of ['/robots.txt', '/feed']) {
      world.fetch = (ask) =>
        Promise.resolve(new URL(ask.url).pathname === met ? queue : { ...robots, url: ask.url });
      expect(await collect(store, world, rules)).toMatchObject({ due: 1, later: 1 });
      expect(await store.sources.get('bao')).toMatchObject({ state: 'new', trouble: null });
      world.pass(2 * MINUTE);
    }
    await store.close();
  });

  it('does not keep the others from being heard', async () => {
    const names = Object.keys(FAULTS);
    const well = await openSite({ '/feed': says(rss(NEWS)) });
    for (const name of names) site.pages[`/${name}`] = FAULTS[name]!.serve;
    site.pages['/429'] = site.pages['/503'] = says('x', {}, 500); // one host: a wish for quiet would hold for all
    const sources = [
      ...names.map((name) => source(`x${name}`, `${site.origin}/${name}`)),
      source('well', `${well.origin}/feed`),
    ];
    const { store, world, rules } = await openHouse(sources, [site.host, well.host]);
    const before = process.memoryUsage().rss;
    const tally = await collect(store, world, rules);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect(tally['due']).toBe(names.length + 1);
    expect((await store.sources.all()).filter(({ state }) => state === 'new')).toEqual([]);
    expect(await store.sources.get('well')).toMatchObject({ state: 'ok' });
    await well.close();
    await store.close();
  });
});

describe('what is heard', () => {
  it('is the item as words: composed, unmarked, dated, masked', async () => {
    const hotline = { ...NEWS[0]!, title: 'Gọi ngay 0912 345 678 để nhận sổ'.normalize('NFD') };
    site.pages = { '/feed': says(rss([hotline, NEWS[1]!])) };
    const { store, world, rules } = await openHouse([source('bao', `${site.origin}/feed`)], [site.host]);
    expect(await collect(store, world, rules)).toMatchObject({ heard: 2, fresh: 2, ok: 1 });
    const [first] = await store.mentions.list({ limit: 5 });
    expect(first).toMatchObject({
      title: 'Gọi ngay [số điện thoại] để nhận sổ',
      summary: 'Bộ phận một cửa mở thêm buổi chiều thứ Bảy.',
      canonical: 'https://bao.example/gio-tiep-dan-1.html',
      publishedAt: Date.parse('2026-11-23T06:10:00+07:00'),
      page: 'none',
    });
    await store.close();
  });

  it('counts nowhere when it is undated backlog, and at its hearing later on', async () => {
    let items = NEWS.map(({ title, link }) => ({ title, link }));
    site.pages = { '/feed': (request, response) => says(rss(items))(request, response) };
    const { store, world, rules } = await openHouse([source('bao', `${site.origin}/feed`)], [site.host]);
    await collect(store, world, rules);
    expect((await store.mentions.list({ limit: 9 })).map(({ countsAt }) => countsAt)).toEqual([null, null]);
    items = [{ title: 'Tin thứ ba', link: 'https://bao.example/3' }, ...items];
    world.pass(2 * DAY);
    expect(await collect(store, world, rules)).toMatchObject({ fresh: 1 });
    const third = (await store.mentions.list({ limit: 9 })).find(({ title }) => title === 'Tin thứ ba');
    expect(third).toMatchObject({ publishedAt: null, countsAt: third?.seenAt });
    await store.close();
  });

  it('never takes a date in the future for one', async () => {
    site.pages = { '/feed': FAULTS['future-dates']!.serve };
    const { store, world, rules } = await openHouse([source('bao', `${site.origin}/feed`)], [site.host]);
    await collect(store, world, rules);
    for (const mention of await store.mentions.list({ limit: 9 }))
      expect(mention).toMatchObject({ publishedAt: null, countsAt: null });
    await store.close();
  });

  it('becomes a version when it is edited, and one item when it is named twice', async () => {
    let title = 'Lịch chi trả lương hưu';
    const link = 'https://bao.example/lich.html';
    site.pages = {
      '/feed': (request, response) =>
        says(
          rss([
            { title, link: `${link}?utm_source=rss` },
            { title: 'Khác', link: `${link}#binh-luan` },
          ]),
        )(request, response),
    };
    const { store, world, rules } = await openHouse([source('bao', `${site.origin}/feed`)], [site.host]);
    await collect(store, world, rules);
    title = 'Lịch chi trả lương hưu (cập nhật)';
    world.pass(2 * DAY);
    expect(await collect(store, world, rules)).toMatchObject({ fresh: 0, edited: 1, ok: 1 });
    const [only, ...rest] = await store.mentions.list({ limit: 9 });
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ title, version: 2 });
    expect(await store.mentions.versions(only!.id)).toMatchObject([{ title: 'Lịch chi trả lương hưu' }]);
    await store.close();
  });
});

describe('a second visit', () => {
  it('asks only for news, and takes 304 for success', async () => {
    site.pages = { '/feed': saysOnce(() => rss(NEWS)) };
    const { store, world, rules } = await openHouse([source('bao', `${site.origin}/feed`)], [site.host]);
    await collect(store, world, rules);
    world.pass(DAY + 3 * HOUR);
    expect(await collect(store, world, rules)).toMatchObject({ notModified: 1, unchanged: 1, fresh: 0 });
    const feeds = site.asked.filter(({ path }) => path === '/feed');
    expect(feeds.map(({ headers }) => 'if-none-match' in headers)).toEqual([false, true]);
    expect(feeds[0]?.headers['user-agent']).toMatch(/^HaiDang\//);
    const [day] = await store.sources.days(dayOf(world.now()), '9999-12-31');
    expect(day).toMatchObject({ sourceId: 'bao', tries: 1, good: 1, heard: 0 });
    await store.close();
  });

  it('never sends back the mark of an answer nobody could read', async () => {
    let body = rss(NEWS);
    site.pages = {
      '/feed': (request, response) => says(body, { etag: `"${body.length}"` })(request, response),
    };
    const { store, world, rules } = await openHouse([source('bao', `${site.origin}/feed`)], [site.host]);
    await collect(store, world, rules);
    const good = (await store.sources.get('bao'))?.etag;
    body = 'rác';
    world.pass(2 * DAY);
    expect(await collect(store, world, rules)).toMatchObject({ malformed: 1 });
    expect((await store.sources.get('bao'))?.etag).toBe(good);
    await store.close();
  });

  it('does not come within a minute, not even after a crash in the middle of the first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'haidang-'));
    const database = `sqlite:${join(folder, 'a.db')}`;
    site.pages = { '/feed': says(rss(NEWS)) };
    const sources = [source('bao', `${site.origin}/feed`)];
    const { store, world, rules } = await openHouse(sources, [site.host], database);
    const fetch = world.fetch.bind(world);
    world.fetch = (ask) =>
      ask.url.endsWith('/feed') ? Promise.reject(new Error('the process dies here')) : fetch(ask);
    expect(await collect(store, world, rules)).toMatchObject({ broken: 1 });
    await store.close();

    const again = await openHouse(sources, [site.host], database);
    again.world.pass(world.now() - again.world.now() + 30_000);
    await again.store.sources.hurry('bao', again.world.now());
    expect(await collect(again.store, again.world, again.rules)).toMatchObject({ due: 1, later: 1 });
    again.world.pass(31_000);
    expect(await collect(again.store, again.world, again.rules)).toMatchObject({ due: 1, fresh: 2 });
    // Once more from the start: the same feed is the same two items.
    again.world.pass(2 * DAY);
    expect(await collect(again.store, again.world, again.rules)).toMatchObject({ fresh: 0, edited: 0 });
    await again.store.close();
    await rm(folder, { recursive: true });
  });
});

it('names the days on which a source could not be heard', async () => {
  site.pages = { '/feed': FAULTS['500']!.serve };
  const { store, world, rules } = await openHouse([source('bao', `${site.origin}/feed`)], [site.host]);
  await collect(store, world, rules);
  expect(await store.sources.days(dayOf(world.now()), '9999-12-31')).toMatchObject([{ tries: 1, good: 0 }]);
  await store.close();
});
