import { describe, expect, it } from 'vitest';
import { openPolite } from '../../src/collect/polite.ts';
import { retryAfter } from '../../src/collect/retry-after.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/domain/time.ts';
import { openStore } from '../../src/storage/store.ts';
import type { Answer, Ask } from '../../src/world.ts';
import { testWorld } from '../support/world.ts';
import { rulesOf } from './house.ts';

const FEED = 'https://bao.example/rss/moi.rss';

function answer(status: number, body = '', headers: Record<string, string> = {}): Answer {
  return { ok: true, status, url: FEED, headers, body: new TextEncoder().encode(body) };
}

async function house(robots: (ask: Ask) => Answer, feed: (ask: Ask) => Answer = () => answer(200, 'tin')) {
  const store = openStore('sqlite::memory:');
  await store.migrate();
  const starts: [string, number][] = [];
  const world = testWorld({
    fetch: (ask) => {
      starts.push([new URL(ask.url).pathname, world.now()]);
      return ask.url.endsWith('/robots.txt') ? robots(ask) : feed(ask);
    },
  });
  const rules = rulesOf([]);
  // A new one each time, as after a restart: all that is remembered is in the store.
  const polite = () => openPolite(store, world, rules.haidang.collect);
  return { store, world, starts, polite };
}

describe('robots.txt', () => {
  it('is asked for once a day and obeyed', async () => {
    const { world, starts, polite } = await house(() =>
      answer(200, 'User-agent: haidang\nDisallow: /rss/\n\nUser-agent: *\nAllow: /'),
    );
    for (let visit = 0; visit < 3; visit++) {
      expect(await polite().enter(FEED)).toMatchObject({ why: 'robots' });
      expect(await polite().enter('https://bao.example/tin/1.html')).toBeNull();
      world.pass(HOUR);
    }
    expect(starts).toHaveLength(1);
    world.pass(DAY);
    await polite().enter(FEED);
    expect(starts).toHaveLength(2);
  });

  it.each([
    ['absent', 404, null],
    ['forbidden itself', 403, null],
    ['broken', 500, 'robots-unreachable'],
    ['too busy', 429, 'robots-unreachable'],
  ])('that is %s (%i) means %s', async (_name, status, why) => {
    const { polite } = await house(() => answer(status, 'User-agent: *\nDisallow: /'));
    expect((await polite().enter(FEED))?.why ?? null).toBe(why);
  });

  it('closes a site while it cannot be reached, and opens it when it answers again', async () => {
    let there = false;
    const { world, starts, polite } = await house(() =>
      there ? answer(200, '') : { ok: false, trouble: 'timeout', detail: '' },
    );
    expect(await polite().enter(FEED)).toMatchObject({ why: 'robots-unreachable' });
    there = true;
    expect(await polite().enter(FEED)).toMatchObject({ why: 'robots-unreachable' });
    expect(starts).toHaveLength(1);
    world.pass(15 * MINUTE);
    expect(await polite().enter(FEED)).toBeNull();
  });
});

describe('a host', () => {
  it('sees a pause between starts, also from a second process', async () => {
    const { starts, polite } = await house(() => answer(404));
    for (let visit = 0; visit < 4; visit++) {
      const guest = polite();
      expect(await guest.enter(FEED)).toBeNull();
      await guest.get({ url: FEED });
    }
    const gaps = starts.slice(1).map(([, at], index) => at - starts[index]![1]);
    expect(gaps.every((gap) => gap >= 2 * SECOND)).toBe(true);
    expect(starts).toHaveLength(5);
  });

  it('may ask for a longer one, and is left for later when it is very long', async () => {
    const short = await house(() => answer(200, 'User-agent: *\nCrawl-delay: 20'));
    for (let visit = 0; visit < 2; visit++) {
      const guest = short.polite();
      await guest.enter(FEED);
      await guest.get({ url: FEED });
    }
    expect(short.starts[2]![1] - short.starts[1]![1]).toBeGreaterThanOrEqual(20 * SECOND);
    const long = await house(() => answer(200, 'User-agent: *\nCrawl-delay: 600'));
    expect(await long.polite().enter(FEED)).toBeNull();
    expect(await long.polite().enter(FEED)).toEqual({ why: 'busy', until: long.world.now() + 600 * SECOND });
  });

  it('gets the quiet it asks for, over a restart', async () => {
    const { world, polite } = await house(
      () => answer(404),
      () => answer(503, '', { 'retry-after': '1800' }),
    );
    const guest = polite();
    await guest.enter(FEED);
    await guest.get({ url: FEED });
    expect(await polite().enter('https://bao.example/khac')).toMatchObject({ why: 'busy' });
    world.pass(30 * MINUTE);
    expect(await polite().enter('https://bao.example/khac')).toBeNull();
  });
});

it('understands both forms of Retry-After, and no nonsense', () => {
  const now = Date.parse('2026-11-23T00:00:00Z');
  expect(retryAfter({ 'retry-after': '120' }, now)).toBe(2 * MINUTE);
  expect(retryAfter({ 'retry-after': 'Mon, 23 Nov 2026 01:00:00 GMT' }, now)).toBe(HOUR);
  expect(retryAfter({ 'retry-after': 'Mon, 23 Nov 2020 01:00:00 GMT' }, now)).toBe(0);
  expect(retryAfter({ 'retry-after': '999999999' }, now)).toBe(DAY);
  expect(retryAfter({ 'retry-after': 'soon' }, now)).toBeNull();
  expect(retryAfter({}, now)).toBeNull();
});
