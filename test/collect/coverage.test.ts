import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rhythmAfter } from '../../src/collect/coverage.ts';
import { collect } from '../../src/collect/run.ts';
import { question } from '../../src/collect/visit.ts';
import { habitOf } from '../../src/domain/habit.ts';
import { addDays, DAY, dayOf, HOUR, MINUTE, SECOND } from '../../src/domain/time.ts';
import { type House, openHouse, source } from './house.ts';
import { NEWS, openSite, rss, says, type Site } from './site.ts';

let site: Site;
let house: House;
beforeEach(async () => {
  site = await openSite();
});
afterEach(async () => {
  await house.store.close();
  await site.close();
});

async function open(...paths: string[]): Promise<House> {
  house = await openHouse(
    paths.map((path) => source(path.slice(1), site.origin + path)),
    [site.host],
  );
  return house;
}

/** Runs the collector every minute for so long, as the schedule does, and remembers its runs. */
async function live(milliseconds: number, every = MINUTE): Promise<void> {
  const { store, world, rules } = house;
  for (const until = world.now() + milliseconds; world.now() < until; world.pass(every)) {
    const at = world.now();
    const tally = await collect(store, world, rules);
    await store.events.ran({ stage: 'collect', at, took: world.now() - at, tally, trouble: null });
  }
}

const events = async (kind: string) =>
  (await house.store.events.latest(100)).filter((happened) => happened.event === kind);

describe('a source that cannot be heard', () => {
  it('leaves a gap with its cause, and a notice when it is back', async () => {
    const { store, world } = await open('/feed');
    site.pages = { '/feed': says(rss(NEWS)) };
    await live(MINUTE);
    site.pages = { '/feed': says('boom', {}, 500) };
    world.pass(2 * DAY);
    const from = world.now();
    await live(MINUTE);
    expect(await store.coverage.openGap('feed')).toMatchObject({
      sourceId: 'feed',
      to: null,
      state: 'failing',
      trouble: 'trouble.server',
    });
    site.pages = { '/feed': says('no', {}, 403) };
    await live(3 * HOUR, 5 * MINUTE);
    site.pages = { '/feed': says(rss(NEWS)) };
    await live(DAY, 10 * MINUTE);
    const gaps = await store.coverage.gaps(0, world.now());
    expect(gaps).toMatchObject([{ state: 'blocked', trouble: 'trouble.forbidden' }]);
    expect(gaps[0]?.from).toBeLessThan(from + MINUTE);
    const [told, ...more] = await events('recovered');
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      subject: 'feed',
      data: { name: 'feed', state: 'blocked', to: gaps[0]?.to },
    });
  });

  it('is not told of when it stumbles once', async () => {
    const { store, world } = await open('/feed');
    site.pages = { '/feed': says('boom', {}, 500) };
    await live(MINUTE);
    site.pages = { '/feed': says(rss(NEWS)) };
    await live(20 * MINUTE);
    expect(await store.coverage.gaps(0, world.now())).toHaveLength(1);
    expect(await store.coverage.openGap('feed')).toBeNull();
    expect(await events('recovered')).toEqual([]);
  });
});

describe('a machine that slept', () => {
  it('says so when it wakes, once, and not after an ordinary pause', async () => {
    const { store, world, rules } = await open('/feed');
    site.pages = { '/feed': says(rss(NEWS)) };
    await live(10 * MINUTE);
    world.pass(20 * MINUTE);
    await live(2 * MINUTE);
    expect(await store.coverage.outages(0, world.now() + 1)).toEqual([]);
    const from = world.now() - MINUTE;
    world.pass(9 * HOUR);
    const to = world.now();
    expect(await collect(store, world, rules)).toMatchObject({ slept: 1 });
    await collect(store, world, rules);
    expect(await store.coverage.outages(0, world.now() + 1)).toEqual([{ from, to }]);
    expect(await events('outage')).toMatchObject([{ subject: 'collect', data: { from, to } }]);
  });

  it('never slept before it was first awake, and a round that broke is no listening', async () => {
    const { store, world, rules } = await open('/feed');
    site.pages = { '/feed': says(rss(NEWS)) };
    world.pass(9 * HOUR);
    await collect(store, world, rules);
    const from = world.now();
    expect(await store.coverage.outages(0, from + 1)).toEqual([]);
    for (let n = 0; n < 3; n++) {
      world.pass(20 * MINUTE);
      await store.events.ran({ stage: 'collect', at: world.now(), took: 0, tally: {}, trouble: 'boom' });
    }
    await collect(store, world, rules);
    expect(await store.coverage.outages(0, world.now())).toHaveLength(1);
  });
});

it('asks a silent source in full, for its mark may be what keeps it silent', () => {
  const marked = { etag: '"a"', modified: 'Mon, 23 Nov 2026 00:00:00 GMT' };
  expect(question({ ...marked, state: 'unchanged' })).toMatchObject({ 'if-none-match': '"a"' });
  expect(Object.keys(question({ ...marked, state: 'silent' }))).toEqual(['accept']);
});

describe('one address that keeps asking for quiet', () => {
  it('does not starve its neighbours at the same host', async () => {
    const { store, world, rules } = await open('/always-busy', '/news', '/sport');
    rules.haidang.collect.interval_max = 10 * MINUTE;
    let told = 0;
    const fresh = (name: string) => {
      site.pages[`/${name}`] = (request, response) =>
        says(rss([{ title: `Tin ${++told}`, link: `https://bao.example/${name}-${told}` }]))(
          request,
          response,
        );
    };
    site.pages['/always-busy'] = says('later', { 'retry-after': '1800' }, 503);
    fresh('news');
    fresh('sport');
    const began = world.now();
    await live(2 * DAY, 5 * MINUTE);
    const asked = (path: string) => site.asked.filter((one) => one.path === path).length;
    expect(asked('/always-busy')).toBeLessThan(12);
    for (const name of ['news', 'sport']) {
      expect(asked(`/${name}`), name).toBeGreaterThan(150);
      expect(await store.sources.get(name)).toMatchObject({ state: 'ok' });
      const after = await store.sources.get(name);
      expect(world.now() - (after?.okAt ?? began)).toBeLessThan(HOUR);
    }
    // The wish for quiet is kept all the same: no request in the half hour after it.
    const busy = await store.sources.get('always-busy');
    expect(busy).toMatchObject({ state: 'failing', trouble: 'trouble.server' });
    expect((busy?.nextAt ?? 0) - (busy?.triedAt ?? 0)).toBeGreaterThanOrEqual(DAY / 2);
  });

  it('leaves the place of those who wait with it to others', async () => {
    const { store, world, rules } = await open('/a', '/b');
    site.pages = { '/a': says('later', { 'retry-after': '3600' }, 503), '/b': says(rss(NEWS)) };
    await collect(store, world, rules);
    const due = await store.sources.due(world.now() + 30 * MINUTE, 10);
    expect(due).toEqual([]);
    world.pass(HOUR);
    expect((await store.sources.due(world.now(), 10)).map(({ id }) => id)).toEqual(['b']);
    expect(await collect(store, world, rules)).toMatchObject({ ok: 1 });
  });
});

it('begins no visit after a run has lasted three minutes, so that one slow host cannot hold all others', async () => {
  const paths = Array.from({ length: 20 }, (_, index) => `/${index}`);
  const { store, world, rules } = await open(...paths);
  site.pages = Object.fromEntries(paths.map((path) => [path, says(rss(NEWS))]));
  site.pages['/robots.txt'] = says('User-agent: *\nCrawl-delay: 25', { 'content-type': 'text/plain' });
  const began = world.now();
  const tally = await collect(store, world, rules);
  expect(world.now() - began).toBeLessThan(3 * MINUTE + 30 * SECOND);
  expect(tally['later']).toBeGreaterThan(5);
  await collect(store, world, rules);
  await collect(store, world, rules);
  expect((await store.sources.all()).filter(({ state }) => state === 'new')).toEqual([]);
});

describe('the hours of a source', () => {
  const now = Date.parse('2026-11-23T12:00:00+07:00');

  it('are those its items are dated with, the undated ones those they are met at', () => {
    const first = rhythmAfter(null, { okAt: null }, [now - 2 * HOUR, now - 2 * HOUR, now - 40 * DAY], 0, now);
    expect(first.items[10]).toBe(2);
    expect(first.items.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(first.heard.slice(9, 13)).toEqual([0, 1, 1, 0]);
    const at = { ...first, at: now };
    const next = rhythmAfter(at, { okAt: now }, [now - 5 * HOUR, now + HOUR, now + DAY], 1, now + 2 * HOUR);
    expect([next.items[7], next.items[13], next.items[14]]).toEqual([0, 1, 1]);
    expect(next.heard[12]).toBe(1);
  });

  it('are no less for having been listened to less', () => {
    const heard = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 10 : 1));
    const items = heard.map((times, hour) => (hour < 6 ? 0 : times));
    const { hours } = habitOf(70, [], { items, heard });
    expect(hours[20]).toBeGreaterThan(0.8 * (hours[8] ?? 0));
    expect(hours[3]).toBeLessThan(0.2 * (hours[8] ?? 0));
  });

  it('fade: half after four weeks', () => {
    const old = { at: now - 28 * DAY, items: Array.from({ length: 24 }, () => 8), heard: [] };
    expect(rhythmAfter(old, { okAt: now - HOUR }, [now - MINUTE], 0, now).items[3]).toBe(4);
  });

  it('decide when the next visit is worth it', async () => {
    const { store, world } = await open('/feed');
    const item = (at: number) => ({
      title: `Tin ${at}`,
      link: `https://bao.example/${at}`,
      date: new Date(at).toUTCString(),
    });
    /** An item each half hour from eight to seventeen, every day. */
    const published = (until: number) => {
      const items = [];
      for (let at = until - (until % (30 * MINUTE)); items.length < 40; at -= 30 * MINUTE) {
        const hour = (Math.floor(at / HOUR) + 7) % 24;
        if (hour >= 8 && hour < 17) items.push(item(at));
      }
      return items;
    };
    site.pages['/feed'] = (request, response) => says(rss(published(world.now())))(request, response);
    await live(9 * DAY, 10 * MINUTE);
    const hours: number[] = [];
    const visits = (from: number, to: number) => hours.filter((hour) => hour >= from && hour < to).length;
    site.pages['/feed'] = (request, response) => {
      hours.push((Math.floor(world.now() / HOUR) + 7) % 24);
      says(rss(published(world.now())))(request, response);
    };
    await live(3 * DAY, 10 * MINUTE);
    expect(visits(8, 17)).toBeGreaterThan(35);
    expect(visits(18, 24) + visits(0, 7)).toBeLessThan(8);
    const days = await store.sources.days(addDays(dayOf(world.now()), -2), dayOf(world.now()));
    expect(days.map((day) => day.fresh)).toEqual([18, 18]);
  });
});
