import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { LANGUAGES } from '../../src/view/words/words.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn, type Visitor } from './office.ts';

type Guest = Visitor & { token: string };
const id = encodeURIComponent;
const ROOMS = [
  '/',
  '/canh-bao',
  '/chay-thu',
  '/tin',
  '/tin?relevant=all',
  '/nhan-dinh',
  '/tin?claim=C90',
  '/nguon',
  '/nguon/them',
  '/hop-thu',
  '/ban-tin',
];

/** Nothing on a page that a policy would stop or a reader stumble over. */
function soundPage(page: string): void {
  expect(page).toMatch(/^<!doctype html><html lang="(vi|en)">/);
  expect(page).not.toMatch(/<script>|<style|\sstyle=|\son[a-z]+=/);
  expect(page).not.toContain('[object');
  expect(page).not.toContain('undefined');
  expect(page).not.toContain('NaN');
  expect(page, 'a key without its sentence').not.toMatch(/>\s*desk\.[a-z]/);
}

describe('every page', () => {
  let office: Office;
  let guest: Guest;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const filled = (): Promise<Newsroom> => fillNewsroom(office.store, office.world.now());
  const all = (news: Newsroom) => [
    ...ROOMS,
    `/canh-bao/${id(news.rumour.id)}`,
    `/canh-bao/${id(news.queue.id)}`,
    `/canh-bao/${id(news.over.id)}`,
    ...news.mentions.map((mention) => `/tin/${mention}`),
    `/hop-thu/${news.letter}`,
    `/ban-tin/${news.digest}`,
  ];

  it.each(LANGUAGES)('stands on an empty store (%s)', async (language) => {
    guest.cookies.set('language', language);
    for (const path of ROOMS) {
      const answer = await guest.get(path);
      expect(answer.status, path).toBe(200);
      soundPage(await answer.text());
    }
  });

  it.each(LANGUAGES)('stands on a full store (%s)', async (language) => {
    const news = await filled();
    guest.cookies.set('language', language);
    for (const path of all(news)) {
      const answer = await guest.get(path);
      expect(answer.status, path).toBe(200);
      soundPage(await answer.text());
    }
  });

  it('carries the policy that lets nothing foreign run', async () => {
    const news = await filled();
    for (const path of [...all(news), '/dang-nhap?khoa=x', '/khong-co', '/song', '/static/desk.css']) {
      const answer = await guest.get(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain('unsafe');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('is never kept by a shared machine, while its files are kept for a year by their content', async () => {
    const answer = await guest.get('/');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const sheets = [...(await answer.text()).matchAll(/href="(\/static\/[^"]+\?v=[^"]+)"/g)];
    expect(sheets.length).toBeGreaterThan(2);
    for (const [, href = ''] of sheets) {
      const file = await guest.get(href);
      expect(file.status, href).toBe(200);
      expect(file.headers.get('cache-control')).toContain('immutable');
    }
    const fonts = await (await guest.get('/static/fonts.css')).text();
    const [, font = ''] = /url\('([^']+)'\)/.exec(fonts) ?? [];
    expect((await guest.get(font)).headers.get('content-type')).toBe('font/woff2');
    expect((await guest.get('/static/desk.css?v=old')).headers.get('cache-control')).not.toContain(
      'immutable',
    );
  });

  it('shows what others wrote as words, never as markup or as a link that runs', async () => {
    const now = office.world.now();
    const canonical = 'javascript:alert(document.cookie)';
    const title = 'Lừa đảo <script>alert("x")</script> & "sổ"';
    await office.store.sources.agree(
      [
        {
          id: 'la',
          name: '<img src=x onerror=alert(1)>',
          publisher: 'la',
          kind: 'forum',
          reach: 'national',
          place: null,
          url: 'javascript:alert(2)',
        },
      ],
      now,
    );
    const item = {
      sourceId: 'la',
      kind: 'forum' as const,
      address: canonical,
      canonical,
      title,
      summary: '</p><b>',
      text: null,
      publishedAt: now,
    };
    await office.store.mentions.hear([item], { seenAt: now, publisher: 'la', backlog: false });
    for (const path of ['/tin?relevant=all', `/tin/${mentionId(canonical)}`, '/nguon']) {
      const page = await guest.page(path);
      soundPage(page.replaceAll('&lt;img src=x onerror=', ''));
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img');
      expect(page).not.toMatch(/href="javascript/);
    }
  });

  it('is not found with a page of its own', async () => {
    for (const path of [
      '/khong-co',
      '/canh-bao/x',
      '/tin/x',
      '/hop-thu/x',
      '/hop-thu/x/noi-dung',
      '/ban-tin/x',
    ]) {
      const answer = await guest.get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain('Không tìm thấy');
    }
  });

  it('gives the reader a number and the operator the stack when we are at fault', async () => {
    office.store.alerts.living = () => Promise.reject(new Error('secret detail of the database'));
    const answer = await guest.get('/');
    const page = await answer.text();
    expect(answer.status).toBe(500);
    expect(page).toMatch(/<code>test\d{22}<\/code>/);
    expect(page).not.toContain('secret detail');
    expect(office.world.said).toContain('desk: request failed');
  });

  it('reports its health without sign-in and without telling what was heard', async () => {
    expect(await (await office.app.request('/song')).json()).toEqual({
      ok: true,
      database: true,
      collectAgeSeconds: null,
    });
    await filled();
    expect(await (await office.app.request('/song')).json()).toMatchObject({
      ok: true,
      collectAgeSeconds: 240,
    });
    office.world.pass(HOUR);
    expect((await office.app.request('/song')).status).toBe(503);
    office.store.events.runs = () => Promise.reject(new Error('gone'));
    expect(await (await office.app.request('/song')).json()).toMatchObject({ ok: false, database: false });
  });

  it('names the stage that is stuck, for whoever the monitor wakes', async () => {
    await filled();
    const run = { at: office.world.now(), took: 0, tally: {}, trouble: null };
    for (const stage of ['collect', 'understand']) await office.store.events.ran({ ...run, stage });
    office.world.pass(16 * MINUTE);
    await office.store.events.ran({ ...run, stage: 'deliver', at: office.world.now() });
    const answer = await office.app.request('/song');
    expect([answer.status, await answer.json()]).toEqual([
      503,
      {
        ok: false,
        database: true,
        collectAgeSeconds: 960,
        why: ['Khâu hiểu tin đã 16 phút chưa chạy xong lượt nào.'],
      },
    ]);
    await office.store.events.ran({ ...run, stage: 'understand', at: office.world.now() });
    expect((await office.app.request('/song')).status).toBe(200);
  });
});

describe('Hôm nay', () => {
  let office: Office;
  let guest: Guest;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
  });
  afterEach(() => office.store.close());

  it('does not call it quiet when nothing has listened yet', async () => {
    const page = await guest.page('/');
    expect(page).toContain('Hải Đăng chưa nghe được gì');
    expect(page).not.toContain('Hôm nay không có việc cần xử lý');
  });

  it('says what needs you, what to do next and how much was heard', async () => {
    await fillNewsroom(office.store, office.world.now());
    const page = await guest.page('/');
    expect(page).toContain('Lời đồn sắp cấm rút bảo hiểm xã hội một lần');
    expect(page).toContain('Gọi phòng Chế độ xác nhận');
    expect(page).toContain('đã nghe 7/8 nguồn');
    expect(page.indexOf('Chưa ai nhận')).toBeLessThan(page.indexOf('Trần Quốc Bảo đã nhận'));
  });

  it('calls a day quiet only while it listens; a stopped listener is said loudly', async () => {
    const now = office.world.now();
    const news = await fillNewsroom(office.store, now);
    for (const alert of [news.rumour, news.queue])
      await office.store.alerts.put({ ...alert, phase: 'over', closedAt: now });
    const quiet = await guest.page('/');
    expect(quiet).toContain('Hôm nay không có việc cần xử lý');
    expect(quiet).toContain('đã nghe 7/8 nguồn');

    office.world.pass(40 * MINUTE);
    const asleep = await guest.page('/');
    expect(asleep).toContain('Hải Đăng đang ngừng nghe');
    expect(asleep).not.toContain('Hôm nay không có việc cần xử lý');
  });

  it('says what may be said, and where no answer holds, that none does', async () => {
    const { rumour, queue } = await fillNewsroom(office.store, office.world.now());
    const page = await guest.page('/');
    const needs = page.slice(page.indexOf('id="needs"'), page.indexOf('id="changed"'));
    expect(needs).toContain('Nói gì:');
    expect(needs).toContain('vẫn được nhận một lần nếu đủ điều kiện');
    // An answer whose time is over is not handed out.
    await office.store.alerts.put({ ...queue, claim: 'C91' });
    const later = await guest.page('/');
    expect(later).not.toContain('đã mở thêm hai quầy');
    await office.store.alerts.put({ ...rumour, claim: null });
    expect(await guest.page('/')).toContain('chưa có câu trả lời sẵn');
  });

  it('shows three things, and the others in one line each', async () => {
    const { queue } = await fillNewsroom(office.store, office.world.now());
    for (const n of [1, 2, 3])
      await office.store.alerts.put({
        ...queue,
        id: `khac-${n}`,
        title: `Việc thứ ${n}`,
        situation: { kind: 'topic', id: `chu-de-${n}` },
      });
    const page = await guest.page('/');
    expect(page.split('<article class="card').length - 1).toBe(3);
    expect(page).toContain('2 việc khác đang mở');
    for (const n of [1, 2, 3]) expect(page).toContain(`Việc thứ ${n}`);
  });

  it('names what the next days hold, deadlines and dates, but not who is on duty', async () => {
    const page = await guest.page('/');
    const coming = page.slice(page.indexOf('id="coming"'), page.indexOf('id="changed"'));
    expect(coming).toContain('Ngày Văn hóa Việt Nam');
    expect(coming).toContain('Thứ Ba, 24/11/2026');
  });

  it('compares with the same hours of the weeks it really heard', async () => {
    await fillNewsroom(office.store, office.world.now());
    expect(await guest.page('/')).toContain('cùng thứ của 4 tuần trước');
  });
});

describe('an alert', () => {
  let office: Office;
  let guest: Guest;
  let news: Newsroom;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
    news = await fillNewsroom(office.store, office.world.now());
  });
  afterEach(() => office.store.close());

  const path = (alert: { id: string }) => `/canh-bao/${id(alert.id)}`;

  it('is taken once, by name, and the act is written down', async () => {
    const answer = await guest.post(`${path(news.rumour)}/nhan-viec`, { token: guest.token });
    expect(answer.status).toBe(303);
    const page = await guest.page(answer.headers.get('location') ?? '');
    expect(page).toContain('Bạn đã nhận việc này');
    expect(page).toContain('Nguyễn Thị Hạnh đã nhận');
    const [act] = await office.store.events.latest(1);
    expect(act).toMatchObject({ event: 'act', subject: news.rumour.id, who: 'hanh' });

    const again = await guest.post(`${path(news.rumour)}/nhan-viec`, { token: guest.token });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Nguyễn Thị Hạnh đã nhận việc này');
  });

  it('gets its level from a person, with a reason that is kept; a crisis only from a leader', async () => {
    const level = (fields: Record<string, string>) =>
      guest.post(`${path(news.rumour)}/muc`, { token: guest.token, ...fields });
    expect((await level({ level: '1', note: ' ' })).status).toBe(400);
    expect((await level({ level: '9', note: 'thử' })).status).toBe(400);
    expect((await level({ level: '3', note: 'đông người' })).status).toBe(403);
    await office.store.alerts.put({ ...news.rumour, level: 3 });
    expect((await level({ level: '1', note: 'đã yên' })).status).toBe(403);
    await office.store.alerts.put({ ...news.rumour, level: 2 });
    const answer = await level({ level: '1', note: 'đã gọi cơ sở, ba người hỏi' });
    expect(answer.status).toBe(303);
    const page = await guest.page(answer.headers.get('location') ?? '');
    expect(page).toContain('Nguyễn Thị Hạnh ghi mức 1 · Lưu ý');
    expect(page).toContain('đã gọi cơ sở, ba người hỏi');
    const [act] = await office.store.events.latest(1);
    expect(act).toMatchObject({ event: 'act', data: { act: 'level', to: 1 } });

    const closed = await guest.post(`${path(news.over)}/muc`, { token: guest.token, level: '1', note: 'x' });
    expect(closed.status).toBe(409);
  });

  it('lets a person take a held level for the usual one, of a series that lives long', async () => {
    const act = (alert: { id: string }) => guest.post(`${path(alert)}/muc-thuong`, { token: guest.token });
    expect((await act(news.rumour)).status).toBe(303);
    const rebased = await office.store.events.rebased(0);
    expect([...rebased.keys()]).toEqual([`${news.rumour.situation.kind}:${news.rumour.situation.id}`]);
    expect((await act(news.over)).status).toBe(409);
  });

  it('is not taken by looking at it', async () => {
    await guest.page(path(news.rumour));
    expect((await guest.get(`${path(news.rumour)}/nhan-viec`)).status).toBe(404);
    expect((await office.store.alerts.get(news.rumour.id))?.acknowledgedAt).toBeNull();
  });

  it('says on the disabled button why it cannot be taken', async () => {
    expect(await guest.page(path(news.queue))).toContain('Trần Quốc Bảo đã nhận việc này');
    expect(await guest.page(path(news.over))).toContain('Cảnh báo này đã khép');
  });

  it('shows what was measured, what was held back and the words that matched', async () => {
    const page = await guest.page(path(news.rumour));
    expect(page).toContain('4 tin trong 6 giờ; bình thường khoảng 0,6');
    expect(page).toContain('Giữ lại, không báo');
    expect(page).toContain('<q>mất trắng</q>');
    expect(page).toContain('chưa cấu hình máy chủ thư');
  });

  it('never calls a grievance untrue, and says when a check is out of date', async () => {
    const page = await guest.page(path(news.queue));
    expect(page).toContain('Đây là phản ánh có thật');
    expect(page).not.toContain('Nói đúng là');
    expect(page).toContain('Hết hạn ngày 15/11/2026');
  });
});

describe('tin', () => {
  let office: Office;
  let guest: Guest;
  let news: Newsroom;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
    news = await fillNewsroom(office.store, office.world.now());
  });
  afterEach(() => office.store.close());

  const titles = (page: string) =>
    [...page.matchAll(/class="row-title" href="([^"]+)"/g)].map(([, href]) => href);

  it('is narrowed by its address alone', async () => {
    expect(await guest.page('/tin')).not.toContain('Đội bóng thành phố');
    expect(await guest.page('/tin?relevant=all')).toContain('Đội bóng thành phố');
    expect(titles(await guest.page('/tin?kind=group'))).toEqual([`/tin/${news.mentions[0]}`]);
    expect(titles(await guest.page('/tin?feedback=question'))).toHaveLength(2);
    expect(titles(await guest.page('/tin?stance=positive&story=rumour'))).toEqual([
      `/tin/${news.mentions[3]}`,
    ]);
    expect(titles(await guest.page('/tin?topic=rut_mot_lan'))).toHaveLength(4);
    expect((await guest.get('/tin?kind=<x>&stance=9&before=zzz')).status).toBe(200);
  });

  it('pages through everything once, with nothing twice and nothing missing', async () => {
    const seen: (string | undefined)[] = [];
    let path: string | undefined = '/tin?relevant=all';
    for (let turn = 0; path !== undefined && turn < 10; turn++) {
      const page: string = await guest.page(path);
      seen.push(...titles(page));
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    const every = await office.store.mentions.list({ limit: 1_000 });
    expect(seen).toEqual(every.map((mention) => `/tin/${mention.id}`));
    expect(every.length).toBeGreaterThan(0);
  });

  it('marks the evidence, tells the edit apart and links to the original safely', async () => {
    const page = await guest.page(`/tin/${news.mentions[2]}`);
    expect(page).toMatch(/<mark class="mark-claim"[^>]*>sắp cấm rút một lần</);
    expect(page).toMatch(/<del>hai <\/del><ins>một <\/ins>/);
    expect(page).toContain('rel="noopener noreferrer"');
    expect(page).toContain(`href="/canh-bao/${id(news.rumour.id)}"`);
  });
});

describe('sources, letters and digests', () => {
  let office: Office;
  let guest: Guest;
  let news: Newsroom;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
    news = await fillNewsroom(office.store, office.world.now());
  });
  afterEach(() => office.store.close());

  it('tries a source again, and the worker hears of it', async () => {
    const answer = await guest.post('/nguon/dien-dan/thu-lai', { token: guest.token });
    expect(answer.headers.get('location')).toBe('/nguon?done=hurried');
    expect(office.jobs).toEqual(['collect']);
    expect((await office.store.sources.get('dien-dan'))?.nextAt).toBe(office.world.now());
    expect((await guest.post('/nguon/khong-co/thu-lai', { token: guest.token })).status).toBe(404);
  });

  it('says that no worker listens instead of promising a visit', async () => {
    const alone = await openOffice({ worker: false });
    await fillNewsroom(alone.store, alone.world.now());
    const hanh = await signedIn(alone);
    expect(await hanh.page('/nguon')).toContain('Bộ phận chạy nền không hoạt động');
    expect((await hanh.post('/nguon/dien-dan/thu-lai', { token: hanh.token })).status).toBe(503);
    expect((await hanh.post('/ban-tin/lap', { token: hanh.token })).status).toBe(503);
    await alone.store.close();
  });

  it('asks for the digest of last week', async () => {
    await guest.post('/ban-tin/lap', { token: guest.token });
    expect(office.jobs).toEqual(['digest']);
  });

  it('shows a letter in a frame that can neither run nor reach anything', async () => {
    const page = await guest.page(`/hop-thu/${news.letter}`);
    expect(page).toContain(`<iframe class="letter" sandbox="" src="/hop-thu/${news.letter}/noi-dung"`);
    const body = await guest.get(`/hop-thu/${news.letter}/noi-dung`);
    const policy = body.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/; sandbox$/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('script-src');
    expect((await office.app.request(`/hop-thu/${news.letter}/noi-dung`)).status).toBe(401);
  });

  it('names the sources a digest did not hear', async () => {
    const page = await guest.page(`/ban-tin/${news.digest}`);
    expect(page).toContain('Diễn đàn Hỏi đáp chế độ, Chính Sách &amp; Cuộc Sống');
    expect(page).toContain('+12');
  });
});
