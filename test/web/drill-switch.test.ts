import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import type { Rules } from '../../src/config/rules.ts';
import type { Person } from '../../src/domain/person.ts';
import { HOUR } from '../../src/domain/time.ts';
import { ADMIN, signInLink } from '../../src/web/access.ts';
import { testRules } from '../support/rules.ts';
import { type TestWorld, testWorld } from '../support/world.ts';
import { HANH, tokenIn, VIEWER } from './office.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const COOKIE = 'haidang-dien-tap';
const STRIP = 'DIỄN TẬP · mọi tin đều bịa';

/** A browser that keeps cookies and sends the token of the last page. */
function browser(address: string) {
  const cookies = new Map<string, string>();
  let token = '';
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie: jar };
    const answer = await fetch(address + path, { ...init, redirect: 'manual', headers });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }
  async function page(path: string): Promise<string> {
    const text = await (await ask(path)).text();
    token = tokenIn(text) || token;
    return text;
  }
  const post = (path: string, fields: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ token, ...fields }).toString(),
    });
  return { cookies, ask, page, post };
}

describe('two houses under one address', () => {
  let app: App;
  let world: TestWorld;
  let rules: Rules;
  beforeAll(async () => {
    world = testWorld({ now: '2026-11-23T09:00:00+07:00' });
    rules = await testRules((all) => {
      all.sources = [];
      for (const one of all.recipients) one.webhook = { url: 'https://noi-khac.example/nhan', key: 'KHOA' };
    });
    app = await startApp({
      databaseUrl: 'sqlite::memory:',
      rules,
      world,
      root: ROOT,
      port: 0,
      schedule: false,
    });
    rules.haidang.desk.address = app.address;
  });
  afterAll(() => app.stop());

  async function guest(person: Person) {
    const one = browser(app.address);
    const link = new URL(await signInLink(app.store, world, rules, person));
    await one.post(link.pathname, { khoa: link.searchParams.get('khoa') ?? '' });
    await one.page('/them');
    return one;
  }
  /** Everything the real house holds, but for who was here today. */
  async function holdings(): Promise<unknown> {
    const { store } = app;
    return {
      events: await store.events.latest(100),
      alerts: await store.alerts.list(100),
      mentions: await store.mentions.list({ limit: 100 }),
      letters: await store.letters.list(100),
      sources: await store.sources.all(),
      contacts: [...(await store.contacts.all())],
    };
  }
  async function inDrill(person: Person) {
    const one = await guest(person);
    const answer = await one.post('/bat-dau/dien-tap/mo');
    expect(answer.status).toBe(303);
    return one;
  }

  it('leads one person to their drill, marked on every page, and nobody else', async () => {
    const hanh = await inDrill(HANH);
    expect(hanh.cookies.get(COOKIE)).toMatch(/^\w{52}$/);
    for (const path of ['/', '/canh-bao', '/tin', '/nhan-dinh', '/nguon', '/hop-thu', '/khong-co', '/them'])
      expect(await hanh.page(path), path).toContain(STRIP);
    const admin = await guest(ADMIN);
    expect(await admin.page('/canh-bao')).not.toContain(STRIP);
    expect(await admin.page('/tin')).not.toContain('Sao Mai');
  });

  it('opens nothing to a stolen key: not without a session, not with another session', async () => {
    const hanh = await inDrill(HANH);
    const key = hanh.cookies.get(COOKIE) ?? '';
    const stranger = browser(app.address);
    stranger.cookies.set(COOKIE, key);
    const outside = await stranger.ask('/');
    expect(outside.status).toBe(401);
    expect(await outside.text()).not.toContain(STRIP);
    const admin = await guest(ADMIN);
    admin.cookies.set(COOKIE, key);
    expect(await admin.page('/')).not.toContain(STRIP);
    const again = await guest(HANH);
    again.cookies.set(COOKIE, key);
    expect(await again.page('/')).not.toContain(STRIP);
    again.cookies.set(COOKIE, 'x'.repeat(52));
    expect(await again.page('/')).not.toContain(STRIP);
  });

  it('sets a cookie that scripts cannot read', async () => {
    const hanh = await guest(HANH);
    const answer = await hanh.post('/bat-dau/dien-tap/mo');
    const line = answer.headers.getSetCookie().find((one) => one.startsWith(COOKIE));
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
  });

  it('plays to its end without a trace in the real house, a letter, or a word to the world', async () => {
    const hanh = await inDrill(HANH);
    const before = JSON.stringify(await holdings());
    const step = async () => {
      const page = await hanh.page('/');
      const n = /Bước (\d)\/5|Xong cả 5 bước/.exec(page)?.[1] ?? 'all';
      const strip = page.slice(page.indexOf('class="drill-strip"'));
      return { n, href: /<a href="([^"]+)"/.exec(strip)?.[1]?.replaceAll('&amp;', '&') ?? '' };
    };
    let now = await step();
    expect(now.n).toBe('1');
    expect(await hanh.page(now.href)).toContain('Bước 2/5');
    const alert = now.href;
    now = await step();
    expect(await hanh.page(now.href)).toContain('Bước 3/5');
    const taken = await hanh.post(`${alert}/nhan-viec`, { look: '1h' });
    expect(taken.status).toBe(303);
    now = await step();
    expect(now.n).toBe('4');
    expect(await hanh.page(now.href)).toContain('thợ hàn');
    expect((await hanh.post(`${now.href}/sua`, { relevant: 'no' })).status).toBe(303);
    now = await step();
    expect(now.n).toBe('5');
    const over = await hanh.page(now.href);
    expect(over).toContain('đã qua');
    expect((await hanh.post(`${alert}/danh-gia`, { usefulness: 'useful' })).status).toBe(303);
    expect((await step()).n).toBe('all');
    expect(JSON.stringify(await holdings())).toBe(before);
    expect(world.posted).toEqual([]);
    expect(world.asked).toEqual([]);

    const left = await hanh.post('/bat-dau/dien-tap/roi');
    expect(left.headers.get('location')).toBe('/bat-dau/dien-tap');
    expect(hanh.cookies.has(COOKIE)).toBe(false);
    const came = await hanh.page('/bat-dau/dien-tap');
    expect(came).toContain('Bạn đã làm đủ 5 bước');
    expect(came).not.toContain(STRIP);
    expect(await hanh.page('/')).not.toContain(STRIP);
    const [end] = await app.store.events.acts({ act: 'drill-end' }, 1, null);
    expect(end?.data).toMatchObject({ done: ['open', 'why', 'take', 'correct', 'judge'] });
  }, 60_000);

  it('opens a real alarm, and acts on it, whatever somebody practises', async () => {
    const hanh = await inDrill(HANH);
    const drilled = /href="(\/canh-bao\/[^"#]+)"/.exec(await hanh.page('/'))?.[1] ?? '';
    expect(drilled).not.toBe('');
    const [alert] = await drillAlerts();
    await app.store.alerts.put({ ...alert!, id: 'that-1', acknowledgedAt: null, title: 'Chuyện thật' });
    const page = await hanh.page('/canh-bao/that-1');
    expect(page).toContain('Chuyện thật');
    expect(page).not.toContain(STRIP);
    expect(await hanh.page('/')).toContain('Bàn thật đang có 1 cảnh báo');
    await hanh.page('/canh-bao/that-1');
    expect((await hanh.post('/canh-bao/that-1/nhan-viec', { look: '1h' })).status).toBe(303);
    expect((await app.store.alerts.get('that-1'))?.acknowledgedBy).toBe(HANH.name);
  });

  it('opens the incident of a real alarm for real, says on which desk that is, and lets go of the drill there', async () => {
    const hanh = await inDrill(HANH);
    const [alert] = await drillAlerts();
    await app.store.alerts.put({ ...alert!, id: 'that-2', acknowledgedAt: null, title: 'Chuyện thật khác' });
    const page = await hanh.page('/canh-bao/that-2');
    expect(page).toContain('TRANG THẬT · buổi diễn tập của bạn vẫn mở');
    const form = await hanh.page('/su-vu/mo?canh-bao=that-2');
    expect(form).not.toContain(STRIP);
    expect(form).toContain('TRANG THẬT');
    const action = /action="(\/su-vu\/mo[^"]*)"/.exec(form)?.[1] ?? '';
    const received = /name="received"[^>]*value="([^"]+)"/.exec(form)?.[1] ?? '';
    const opened = await hanh.post(action, { alert: 'that-2', title: 'Chuyện thật khác', received });
    expect(opened.status).toBe(303);
    const incident = await app.store.incidents.ofAlert('that-2');
    expect(opened.headers.get('location')).toBe(`/su-vu/${incident?.id}`);
    const room = `/su-vu/${incident?.id}`;
    expect(await hanh.page(room)).toContain('Rời diễn tập, ở lại trang này');
    // By hand, and for an alarm of the drill, it stays the drill's.
    expect(await hanh.page('/su-vu/mo')).toContain(STRIP);
    await hanh.page(room);
    const left = await hanh.post('/bat-dau/dien-tap/roi', { to: room });
    expect(left.headers.get('location')).toBe(room);
    const after = await hanh.page(room);
    expect(after).toContain('Chuyện thật khác');
    expect(after).not.toContain('TRANG THẬT');
    const away = await hanh.post('/bat-dau/dien-tap/roi', { to: 'https://noi-khac.example/' });
    expect(away.headers.get('location')).toBe('/');
  });

  async function drillAlerts() {
    const made = await app.store.alerts.list(1);
    if (made.length > 0) return made;
    return [
      {
        id: 'x',
        situation: { kind: 'claim' as const, id: 'C03' },
        level: 2 as const,
        peak: 2 as const,
        phase: 'rising' as const,
        push: true,
        title: '',
        topics: [],
        claim: 'C03',
        story: null,
        place: null,
        reason: { key: 'open.level', data: { level: 2, push_level: 2 } },
        n: 1,
        publishers: 1,
        openedAt: world.now(),
        updatedAt: world.now(),
        fedAt: world.now(),
        closedAt: null,
        edition: 0,
        toldAt: null,
        toldLevel: null,
        acknowledgedAt: null,
        acknowledgedBy: null,
      },
    ];
  }

  it('opens a real incident, which a letter about its clock links to, whatever somebody practises', async () => {
    const hanh = await inDrill(HANH);
    await app.store.together((s) =>
      s.incidents.open(
        'su-that',
        {
          act: 'opened',
          title: 'Sự vụ thật',
          receivedAt: world.now(),
          alerts: [],
          claim: null,
          story: null,
          place: null,
        },
        { at: world.now(), who: HANH.id, name: HANH.name },
      ),
    );
    for (const path of ['/su-vu/su-that', '/su-vu/su-that/phat-ngon']) {
      const page = await hanh.page(path);
      expect(page, path).toContain('Sự vụ thật');
      expect(page, path).not.toContain(STRIP);
    }
    const noted = await hanh.post('/su-vu/su-that/lam/ghi', { note: 'đã gọi một cửa' });
    expect(noted.status).toBe(303);
    expect((await app.store.incidents.get('su-that'))?.seq).toBe(2);
    expect(await hanh.page('/su-vu/khong-co')).toContain(STRIP);
  });

  it('takes no form of one desk on the other, says which desk it was of, and gives back what was typed', async () => {
    const hanh = await inDrill(HANH);
    await hanh.page('/');
    // The way out is the real house's, and stands on every page of the drill.
    expect((await hanh.post('/bat-dau/dien-tap/roi')).status).toBe(303);
    const before = JSON.stringify(await holdings());
    const typed = { note: 'đợi phòng <Chế độ> trả lời', reach: '0912345678', days: '1' };
    const late = await hanh.post('/im-lang', typed);
    expect(late.status).toBe(403);
    const told = await late.text();
    expect(told).toContain('của buổi diễn tập');
    expect(told).toContain('Không có gì được ghi lại');
    expect(told).toContain('đợi phòng &lt;Chế độ&gt; trả lời');
    expect(told).toContain('0912345678');
    expect(told).toContain('Về trang Hôm nay của bàn thật');
    expect(told).not.toContain(STRIP);
    expect(JSON.stringify(await holdings())).toBe(before);

    await hanh.page('/phan-anh');
    expect((await hanh.post('/bat-dau/dien-tap/mo')).status).toBe(303);
    const lost = await hanh.post('/phan-anh', { words: 'Chờ cả buổi chưa được gọi số' });
    expect(lost.status).toBe(403);
    const said = await lost.text();
    expect(said).toContain('của bàn thật');
    expect(said).toContain('Chờ cả buổi chưa được gọi số');
    expect(said).toContain('Rời diễn tập');
    expect(said).toContain(STRIP);
    expect((await hanh.post('/ngon-ngu', { language: 'vi', back: '/' })).status).toBe(303);
  });

  it('answers an address that is spelled wrongly as one that is not there', async () => {
    const hanh = await inDrill(HANH);
    for (const path of ['/canh-bao/%E0%A4%A', '/su-vu/%E0%A4%A'])
      expect((await hanh.ask(path)).status, path).toBe(404);
  });

  it('signs out of both houses at once', async () => {
    const hanh = await inDrill(HANH);
    const key = hanh.cookies.get(COOKIE) ?? '';
    await hanh.page('/');
    await hanh.post('/ra');
    hanh.cookies.set(COOKIE, key);
    expect((await hanh.ask('/')).status).toBe(401);
  });

  it('ends after an hour by itself', async () => {
    const hanh = await inDrill(HANH);
    expect(await hanh.page('/')).toContain(STRIP);
    world.pass(HOUR + 1);
    expect(await hanh.page('/')).not.toContain(STRIP);
  });

  it('is closed to who may only look, and says so', async () => {
    const viewer = await guest(VIEWER);
    expect((await viewer.post('/bat-dau/dien-tap/mo')).status).toBe(403);
    expect(await viewer.page('/bat-dau/dien-tap')).toMatch(/<button[^>]*disabled[^>]*>\s*Diễn tập 10 phút/);
  });

  it('takes a few at once, and one from each', async () => {
    const many = ['an', 'binh', 'chi', 'dung'].map((id): Person => ({ id, name: id, role: 'officer' }));
    for (const person of many) await inDrill(person);
    await inDrill(many[0]!);
    const fifth = await guest({ id: 'em', name: 'em', role: 'officer' });
    const refused = await fifth.post('/bat-dau/dien-tap/mo');
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('Đang có 4 người diễn tập');
    world.pass(HOUR + 1);
    expect((await fifth.post('/bat-dau/dien-tap/mo')).status).toBe(303);
  }, 60_000);
});
