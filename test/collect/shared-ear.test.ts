import { beforeEach, describe, expect, it } from 'vitest';
import { openSharedEar } from '../../src/collect/shared-ear.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import type { Answer, Ask } from '../../src/world.ts';

const FEED = 'https://bao.example/rss/xa-hoi.rss';

let now = 0;
let asked: Ask[] = [];
let version = 1;
let ear: ReturnType<typeof openSharedEar>;

/** A newspaper that knows its own versions. */
function press(ask: Ask): Promise<Answer> {
  asked.push(ask);
  const etag = `"v${version}"`;
  if (ask.headers?.['if-none-match'] === etag)
    return Promise.resolve({
      ok: true,
      status: 304,
      url: ask.url,
      headers: { etag },
      body: new Uint8Array(),
    });
  return Promise.resolve({
    ok: true,
    status: 200,
    url: ask.url,
    headers: { etag },
    body: new TextEncoder().encode(`bản ${version}`),
  });
}

const textOf = (answer: Answer) =>
  answer.ok ? `${answer.status} ${new TextDecoder().decode(answer.body)}` : answer.trouble;

beforeEach(() => {
  now = 1_000_000;
  asked = [];
  version = 1;
  ear = openSharedEar({
    now: () => now,
    sleep: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
  });
});

describe('one ear for several houses', () => {
  it('asks a newspaper once for all houses that ask within four minutes', async () => {
    const [one, other] = [ear.wrap(press, []), ear.wrap(press, [])];
    expect(textOf(await one({ url: FEED }))).toBe('200 bản 1');
    now += 3 * MINUTE;
    version = 2;
    expect(textOf(await other({ url: FEED }))).toBe('200 bản 1');
    now += 2 * MINUTE;
    expect(textOf(await other({ url: FEED }))).toBe('200 bản 2');
    expect(ear.counts()).toEqual({ asked: 2, shared: 1 });
  });

  it('lets those who ask at the same moment wait for one request', async () => {
    const houses = Array.from({ length: 34 }, () => ear.wrap(press, []));
    const answers = await Promise.all(houses.map((fetch) => fetch({ url: FEED })));
    expect(new Set(answers.map(textOf))).toEqual(new Set(['200 bản 1']));
    expect(asked).toHaveLength(1);
  });

  it('says "nothing new" only to the house that has this very version', async () => {
    const [one, other] = [ear.wrap(press, []), ear.wrap(press, [])];
    await one({ url: FEED });
    const has = { 'if-none-match': '"v1"' };
    expect(textOf(await one({ url: FEED, headers: has }))).toBe('304 ');
    expect(textOf(await other({ url: FEED, headers: { 'if-none-match': '"v0"' } }))).toBe('200 bản 1');
    expect(textOf(await other({ url: FEED }))).toBe('200 bản 1');
  });

  it('asks for what it kept with the marks of that version, and serves it on when it still holds', async () => {
    const fetch = ear.wrap(press, []);
    await fetch({ url: FEED });
    now += 10 * MINUTE;
    // This house has never had the feed: it must get all of it although the newspaper answers "not modified".
    expect(textOf(await ear.wrap(press, [])({ url: FEED }))).toBe('200 bản 1');
    expect(asked.map(({ headers }) => headers?.['if-none-match'])).toEqual([undefined, '"v1"']);
  });

  it('never passes on the marks of one house as if they were everybody’s', async () => {
    await ear.wrap(press, [])({ url: FEED, headers: { 'if-none-match': '"v1"' } });
    expect(asked[0]?.headers).toEqual({});
    expect(textOf(await ear.wrap(press, [])({ url: FEED }))).toBe('200 bản 1');
  });

  it('shares nothing that carries a key, a form, or lies in a house’s own network', async () => {
    const own = ['10.0.0.5:8080'];
    const fetch = ear.wrap(press, own);
    for (const ask of [
      { url: FEED, headers: { authorization: 'Bearer khóa' } },
      { url: FEED, form: { ma: '1' } },
      { url: FEED, body: '{}' },
      { url: 'http://10.0.0.5:8080/rss' },
    ]) {
      await fetch(ask);
      await fetch(ask);
    }
    expect(asked).toHaveLength(8);
    expect(ear.counts()).toEqual({ asked: 0, shared: 0 });
  });

  it('remembers no failure: the next house tries itself', async () => {
    let up = false;
    const fetch = ear.wrap(
      (ask) => (up ? press(ask) : Promise.resolve({ ok: false, trouble: 'timeout', detail: ask.url })),
      [],
    );
    expect(textOf(await fetch({ url: FEED }))).toBe('timeout');
    up = true;
    expect(textOf(await fetch({ url: FEED }))).toBe('200 bản 1');
  });

  it('lets a host rest between requests of different houses, and sends whoever would wait too long away', async () => {
    const starts: number[] = [];
    const fetch = ear.wrap((ask) => {
      starts.push(now);
      return press(ask);
    }, []);
    const began = now;
    const frozen = openSharedEar({ now: () => began, sleep: () => Promise.resolve() });
    for (let i = 0; i < 5; i++) await fetch({ url: `https://bao.example/${i}` });
    expect(starts.map((at) => (at - began) / SECOND)).toEqual([0, 2, 4, 6, 8]);
    const crowd = await Promise.all(
      Array.from({ length: 65 }, (_, i) => frozen.wrap(press, [])({ url: `https://bao.example/${i}` })),
    );
    expect(crowd.filter((answer) => !answer.ok && answer.trouble === 'in-line')).toHaveLength(4);
  });

  it('keeps the limit of the house that asks', async () => {
    await ear.wrap(press, [])({ url: FEED });
    expect(textOf(await ear.wrap(press, [])({ url: FEED, maxBytes: 3 }))).toBe('too-large');
  });
});
