import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { News } from '../../src/web/live.ts';
import { openDesk, serveDesk } from '../../src/web/server.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, ROOT, signedIn, type Visitor } from './office.ts';

const PACE = { look: 10, tell: 30, beat: 40 };

/** Reads a stream until it has said enough. */
async function reading(answer: Response) {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = async (wanted: RegExp): Promise<string> => {
    while (!wanted.test(text)) {
      const piece = await reader?.read();
      if (piece?.done !== false) throw new Error(`the stream ended: ${text}`);
      text += piece.value;
    }
    return text;
  };
  return {
    until,
    async news(): Promise<News> {
      const said = await until(/event: news\ndata: .*\n\n/);
      const [whole = '', data = ''] = /event: news\ndata: (.*)\n\n/.exec(said) ?? [];
      text = said.slice(said.indexOf(whole) + whole.length);
      return JSON.parse(data) as News;
    },
    async ended(): Promise<string> {
      for (;;) {
        const piece = await reader?.read();
        if (piece?.done !== false) return text;
        text += piece.value;
      }
    },
    cancel: () => reader?.cancel(),
  };
}

describe('the stream of what changed', () => {
  let office: Office;
  let news: Newsroom;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    const { store, world, rules } = office;
    office.app = openDesk({ store, world, rules, root: ROOT, pace: PACE });
    news = await fillNewsroom(store, world.now());
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const take = () =>
    hanh.post(`/canh-bao/${encodeURIComponent(news.rumour.id)}/nhan-viec`, {
      token: hanh.token,
      owner: 'hanh',
      when: '2h',
    });

  it('greets with the number of alerts nobody has taken, and is neither kept nor squeezed on its way', async () => {
    const answer = await hanh.get('/dong');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.headers.get('cache-control')).toContain('no-transform');
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("connect-src 'self'");
    const stream = await reading(answer);
    expect(await stream.until(/\n\n/)).toMatch(
      /^event: hello\ndata: \{"rooms":\[\],"untaken":\d+,"at":"[^"]+"\}/,
    );
    await stream.cancel();
  });

  it('tells every open page once which rooms changed, and nothing that stood there before', async () => {
    const [one, other] = [await reading(await hanh.get('/dong')), await reading(await hanh.get('/dong'))];
    await one.until(/hello/);
    await other.until(/hello/);
    const before = await hanh.page('/');
    expect((await take()).status).toBe(303);
    const [told, too] = [await one.news(), await other.news()];
    expect(told.rooms).toEqual(expect.arrayContaining(['today', 'alerts', 'audit']));
    expect(told.rooms).not.toContain('sources');
    expect(too).toEqual(told);
    const untaken = Number(/"untaken":(\d+)/.exec(JSON.stringify(told))?.[1]);
    expect(before).toContain(`(${untaken + 1} chưa ai nhận)`);
    await one.cancel();
    await other.cancel();
  });

  it('tells of what somebody else wrote in an incident, and its pages have regions that show it', async () => {
    const by = { at: office.world.now(), who: 'mai', name: 'Mai' };
    const opened = { title: 'Tin về rút một lần', receivedAt: by.at, alerts: [], claim: null, story: null };
    await office.store.together((s) => s.incidents.open('sv', { act: 'opened', ...opened, place: null }, by));
    const stream = await reading(await hanh.get('/dong'));
    await stream.until(/hello/);
    await office.store.together((s) => s.incidents.add('sv', { act: 'noted', note: 'đã gọi một cửa' }, by));
    expect((await stream.news()).rooms).toContain('incidents');
    await stream.cancel();
    const pages = {
      '/su-vu': ['incidents'],
      '/su-vu/sv': ['head', 'now', 'moves', 'grid', 'log'],
      '/su-vu/sv/phat-ngon': ['statements'],
      '/su-vu/sv/chung-cu': ['items', 'custody'],
      '/phan-anh': ['tips'],
    };
    for (const [path, regions] of Object.entries(pages)) {
      const page = await hanh.page(path);
      expect(
        [...page.matchAll(/data-live="([^"]+)"/g)].map(([, name]) => name),
        path,
      ).toEqual(regions);
      expect(page, path).toMatch(/data-room="(incidents|tips)"/);
    }
  });

  it('keeps a silent line awake', async () => {
    const stream = await reading(await hanh.get('/dong'));
    await stream.until(/: \n\n/);
    await stream.cancel();
  });

  it('asks the database nothing while nobody looks', async () => {
    const stream = await reading(await hanh.get('/dong'));
    await stream.until(/: \n\n/);
    await stream.cancel();
    await new Promise((next) => setTimeout(next, 60));
    let looks = 0;
    const since = office.store.changes.since.bind(office.store.changes);
    office.store.changes.since = (seq) => {
      looks++;
      return since(seq);
    };
    await new Promise((next) => setTimeout(next, 100));
    expect(looks).toBe(0);
    const again = await reading(await hanh.get('/dong'));
    await again.until(/: \n\n/);
    expect(looks).toBeGreaterThan(0);
    await again.cancel();
  });

  it('ends with the session, and is closed to strangers', async () => {
    const stream = await reading(await hanh.get('/dong'));
    await stream.until(/hello/);
    await office.store.people.endKeys('hanh', 'session', office.world.now());
    expect(await stream.ended()).toMatch(/event: out\n/);
    expect((await hanh.get('/dong')).status).toBe(401);
  });

  it('ends when the database cannot be read, so that pages find out for themselves', async () => {
    const stream = await reading(await hanh.get('/dong'));
    await stream.until(/hello/);
    office.store.changes.since = () => Promise.reject(new Error('gone'));
    await stream.ended();
    expect(office.world.said.join()).toContain('live');
  });

  it('does not hold up a stop of the house', async () => {
    const served = await serveDesk(office.app, '127.0.0.1', 0);
    const cookie = [...hanh.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${served.address}/dong`, {
      headers: { cookie, 'accept-encoding': 'gzip', 'sec-fetch-site': 'same-origin' },
    });
    const stream = await reading(answer);
    await stream.until(/hello/);
    expect(answer.headers.get('content-encoding')).toBeNull();
    const ended = stream.ended().catch(() => 'cut');
    await served.close();
    await ended;
  }, 5_000);
});
