import { describe, expect, it } from 'vitest';
import { openPolite } from '../../src/collect/polite.ts';
import { retryAfter } from '../../src/collect/retry-after.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/domain/time.ts';
import type { Answer, Ask } from '../../src/world.ts';
import { freshStore } from '../support/store.ts';
import { testWorld } from '../support/world.ts';
import { rulesOf } from './house.ts';

const FEED = 'https://bao.example/rss/moi.rss';

/** An answer that leads to `location`. */
function moved(location: string): Answer {
  return answer(302, '', { location });
}

function answer(status: number, body = '', headers: Record<string, string> = {}): Answer {
  return { ok: true, status, url: FEED, headers, body: new TextEncoder().encode(body) };
}

async function house(robots: (ask: Ask) => Answer, feed: (ask: Ask) => Answer = () => answer(200, 'tin')) {
  const store = await freshStore();
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

describe('robots.txt that stays away', () => {
  it('leaves the copy that is known in force, for thirty days', async () => {
    let there = true;
    const { world, polite } = await house(() =>
      there ? answer(200, 'User-agent: *\nDisallow: /kin/') : answer(500),
    );
    const closed = 'https://bao.example/kin/1';
    expect(await polite().enter(closed)).toMatchObject({ why: 'robots' });
    there = false;
    world.pass(DAY + HOUR);
    expect(await polite().enter(FEED)).toBeNull();
    expect(await polite().enter(closed)).toMatchObject({ why: 'robots' });
    world.pass(31 * DAY);
    expect(await polite().enter(closed)).toBeNull();
    there = true;
    world.pass(HOUR);
    expect(await polite().enter(closed)).toMatchObject({ why: 'robots' });
  });

  it('forbids everything while there is no copy, and nothing after thirty days', async () => {
    const { world, starts, polite } = await house(() => answer(500));
    for (let day = 0; day < 30; day++) {
      expect(await polite().enter(FEED)).toMatchObject({ why: 'robots-unreachable' });
      world.pass(DAY);
    }
    expect(starts).toHaveLength(30);
    expect(await polite().enter(FEED)).toBeNull();
  });
});

describe('a redirect', () => {
  const THERE = 'https://kho.example/rss/moi.rss';

  it('waits for its turn at the host it leads to, and obeys the robots.txt there', async () => {
    const { world, starts, polite } = await house(
      ({ url }) => answer(200, url.includes('kho.') ? 'User-agent: *\nDisallow: /kin/' : ''),
      ({ url }) => (url === FEED ? moved(THERE) : answer(200, 'tin')),
    );
    const before = polite();
    await before.enter('https://kho.example/x');
    await before.get({ url: 'https://kho.example/x' });
    const busy = world.now();
    const guest = polite();
    expect(await guest.enter(FEED)).toBeNull();
    expect(await guest.get({ url: FEED })).toMatchObject({ ok: true, status: 200 });
    expect(world.now() - busy).toBeGreaterThanOrEqual(2 * SECOND);
    expect(starts.filter(([path]) => path === '/robots.txt')).toHaveLength(2);
    const asked = world.asked.map(({ url }) => url);
    expect(asked.indexOf('https://kho.example/robots.txt')).toBeLessThan(asked.indexOf(THERE));
  });

  it('is not followed where robots.txt closes the way, nor to a host that wants quiet', async () => {
    const to = { now: 'https://kho.example/kin/1' };
    const { world, polite } = await house(
      ({ url }) => answer(200, url.includes('kho.') ? 'User-agent: *\nDisallow: /kin/' : ''),
      ({ url }) => (url === FEED ? moved(to.now) : answer(503, '', { 'retry-after': '600' })),
    );
    const ask = async (): Promise<Answer> => {
      const guest = polite();
      expect(await guest.enter(FEED)).toBeNull();
      return guest.get({ url: FEED });
    };
    expect(await ask()).toMatchObject({ ok: false, trouble: 'robots' });
    expect(world.asked.map(({ url }) => url)).not.toContain(to.now);
    to.now = THERE;
    expect(await ask()).toMatchObject({ ok: true, status: 503 });
    expect(await ask()).toMatchObject({ ok: false, trouble: 'busy' });
    to.now = 'http://10.0.0.1/';
    expect(await ask()).toMatchObject({ ok: false, trouble: 'refused-address' });
    expect(world.asked.map(({ url }) => url)).not.toContain('http://10.0.0.1/robots.txt');
  });

  it('never asks an address twice, and ends after five', async () => {
    let hop = 0;
    const { world, polite } = await house(
      () => answer(404),
      ({ url }) => moved(url === FEED ? FEED : `/${++hop}`),
    );
    const guest = polite();
    await guest.enter(FEED);
    expect(await guest.get({ url: FEED })).toMatchObject({ trouble: 'too-many-redirects' });
    expect(world.asked.filter(({ url }) => url === FEED)).toHaveLength(1);
    expect(await guest.get({ url: 'https://bao.example/0' })).toMatchObject({
      trouble: 'too-many-redirects',
    });
    expect(hop).toBe(6);
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
