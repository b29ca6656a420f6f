import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { ADMIN } from '../../src/web/access.ts';
import { mailroomRules } from './mailroom.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const PAGE = '/nhat-ky';
const GIAM: Person = { id: 'giam', name: 'Lê Văn Giám', role: 'leader' };

describe('the log of acts', () => {
  let office: Office;
  let news: Newsroom;
  let admin: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice({ change: mailroomRules });
    news = await fillNewsroom(office.store, office.world.now());
    admin = await signedIn(office, ADMIN);
  });
  afterEach(() => office.store.close());

  const did = (
    data: Record<string, unknown>,
    more: { at?: number; who?: string | null; subject?: string } = {},
  ) =>
    office.store.events.add([
      { at: office.world.now(), event: 'act', subject: 'x', who: 'hanh', data, ...more },
    ]);
  const rows = (page: string) =>
    (/<main.*<\/main>/s.exec(page)?.[0] ?? '').match(/<li><time.*?<\/li>/gs)?.map(plain) ?? [];
  const plain = (html: string) =>
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const file = async (query = '') => (await admin.page(`/nhat-ky.csv${query}`)).trim().split('\r\n').slice(1);
  const count = (page: string) => Number(/<b>([\d.]+) việc<\/b>/.exec(page)?.[1]?.replace('.', '') ?? -1);

  it('tells what people really did on the desk, in sentences, newest first, with the way to it', async () => {
    const hanh = await signedIn(office, HANH);
    await hanh.post(`/canh-bao/${encodeURIComponent(news.rumour.id)}/nhan-viec`, { token: hanh.token });
    office.world.pass(MINUTE);
    await admin.post('/thiet-lap/nguoi/hanh/vai', { token: admin.token, role: 'leader' });
    office.world.pass(MINUTE);
    await did(
      { act: 'judge-alert', usefulness: 'noise', name: 'Trần Thị Mai' },
      {
        who: 'recipient:mai',
        subject: news.queue.id,
      },
    );
    await did({ act: 'silence-ended', why: 'quiet' }, { who: null, subject: 'im-1' });
    const page = await admin.page(PAGE);
    expect(rows(page).slice(0, 4)).toEqual([
      '07:07 Hải Đăng (tự động) Im lặng kết thúc: tự kết thúc vì không còn tin · một lần im lặng Chỉ mục này : một lần im lặng',
      expect.stringMatching(/^07:07 Trần Thị Mai \(từ thư\) Đánh giá cảnh báo: Nhiễu · /),
      expect.stringMatching(
        /^07:06 Quản trị Đổi vai từ cán bộ thành lãnh đạo, người phát ngôn · Nguyễn Thị Hạnh/,
      ),
      expect.stringMatching(/^07:05 Nguyễn Thị Hạnh Nhận việc, xem lại: /),
    ]);
    expect(page).toContain(`href="/canh-bao/${encodeURIComponent(news.queue.id)}"`);
    expect(page).toContain('href="/thiet-lap/nguoi#hanh"');
    expect(page).toContain('Thứ Hai, 23/11/2026');
    expect(page).not.toMatch(/undefined|NaN|\[object|>\s*(audit|people)\./);
  });

  it('shows no note, no address and no words of people', async () => {
    const mention = news.mentions[0] ?? '';
    await did({ act: 'level', from: 2, to: 3, note: 'chị Sáu ở tổ hai kể' }, { subject: news.queue.id });
    await did({ act: 'silence', until: 1, reason: 'chị Sáu ở tổ hai kể', name: 'Hạnh' }, { subject: 'im-2' });
    await did({ act: 'stop-letters', address: 'mai@bhxh-vanson.example' }, { subject: 'recipient:mai' });
    await did({ act: 'listen', url: 'https://bao.example/khoa-bi-mat' }, { subject: 'bao-bi-mat' });
    await did({ act: 'merge', title: 'Chị Sáu kể chuyện rút một lần' }, { subject: 'story-1' });
    await did({ act: 'correct', said: [{ field: 'stance', value: 'negative' }] }, { subject: mention });
    const told = (await admin.page(PAGE)) + (await admin.page('/nhat-ky.csv'));
    expect(told).not.toMatch(/Sáu|mai@bhxh|khoa-bi-mat/);
    const heard = await office.store.mentions.get(mention);
    expect(told).toContain(`/tin/${mention}`);
    expect(told).not.toContain(heard?.title);
  });

  it('narrows by person with what they did from letters, by act, by thing and by days, all in the address', async () => {
    const monday = office.world.now();
    await did({ act: 'level', from: 1, to: 2 }, { at: monday - 3 * DAY, who: 'admin', subject: 'a' });
    await did(
      { act: 'level', from: 1, to: 2 },
      { at: monday - 2 * DAY, who: 'recipient:quan-tri', subject: 'b' },
    );
    await did({ act: 'merge' }, { at: monday - 2 * DAY, who: 'hanh', subject: 'b' });
    await did({ act: 'silence-ended', why: 'time' }, { at: monday - DAY, who: null, subject: 'c' });
    const shown = async (query: string) => {
      const page = await admin.page(PAGE + query);
      expect(count(page)).toBe(rows(page).length);
      expect(await file(query)).toHaveLength(rows(page).length);
      // The files this test takes along are acts, too.
      return rows(page).filter((row) => !row.includes('Tải tệp')).length;
    };
    expect(await shown('')).toBe(4);
    expect(await shown('?ai=admin')).toBe(2);
    expect(await shown('?ai=recipient%3Aquan-tri')).toBe(1);
    expect(await shown('?ai=may')).toBe(1);
    expect(await shown('?viec=level')).toBe(2);
    expect(await shown('?ve=b')).toBe(2);
    expect(await shown('?tu=2026-11-21&den=2026-11-21')).toBe(2);
    expect(await shown('?tu=2026-11-22')).toBe(1);
    expect(await shown('?viec=level&den=2026-11-20')).toBe(1);
    expect(await shown('?viec=unheard-of')).toBe(0);
    const page = await admin.page(`${PAGE}?ai=may&viec=level&tu=2026-11-20`);
    expect(page).toContain('<option value="may" selected="">');
    expect(page).toContain('<option value="level" selected="">');
    expect(page).toContain('value="2026-11-20"');
    expect(page).toContain('Chưa có việc nào khớp');
    expect(page).toContain('href="/nhat-ky.csv?ai=may&amp;viec=level&amp;tu=2026-11-20"');
    expect(await admin.page(`${PAGE}?ve=b`)).toContain('Xem mọi mục');
  });

  it('counts a day by Vietnamese midnight', async () => {
    const midnight = Date.parse('2026-11-22T00:00:00+07:00');
    await did({ act: 'merge' }, { at: midnight - 1 });
    await did({ act: 'merge' }, { at: midnight });
    expect(rows(await admin.page(`${PAGE}?tu=2026-11-22`))).toHaveLength(1);
    expect(rows(await admin.page(`${PAGE}?den=2026-11-21`))).toHaveLength(1);
  });

  it.each([
    ['?tu=2026-02-30', 'Không có ngày này.'],
    ['?den=hom-qua', 'Không có ngày này.'],
    ['?tu=2026-11-22&den=2026-11-20', 'Ngày cuối đứng trước ngày đầu.'],
  ])(
    'says beside the field what is wrong with %s, keeps it, and makes no file of it',
    async (query, words) => {
      const answer = await admin.get(PAGE + query);
      const page = await answer.text();
      expect(answer.status).toBe(400);
      expect(page).toContain(words);
      expect(page).toContain('aria-invalid="true"');
      for (const value of new URLSearchParams(query).values()) expect(page).toContain(`value="${value}"`);
      expect((await admin.get(`/nhat-ky.csv${query}`)).status).toBe(400);
    },
  );

  it('walks through more than a page and the file holds all of it, each act once', async () => {
    const now = office.world.now();
    for (let n = 0; n < 620; n++)
      await did({ act: 'level', from: 1, to: 2 }, { at: now - Math.floor(n / 7) * HOUR, subject: `s${n}` });
    let [address, met] = [PAGE, 0];
    for (let pages = 0; ; pages++) {
      expect(pages).toBeLessThan(20);
      const page = await admin.page(address);
      expect(count(page)).toBe(620);
      met += rows(page).length;
      const next = /<a rel="next" href="([^"]+)"/.exec(page)?.[1];
      if (next === undefined) break;
      address = next.replaceAll('&amp;', '&');
    }
    expect(met).toBe(620);
    const lines = await file();
    expect(lines).toHaveLength(620);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(620);
  });

  it('lets no name compute in a spreadsheet', async () => {
    await did(
      { act: 'people-role', from: 'viewer', to: 'officer', name: '=1+1', whom: '@x' },
      { subject: 'person:x' },
    );
    const [line = ''] = await file();
    expect(line).toContain("'=1+1");
    expect(line).toContain("'@x");
  });

  it('tells an act it has no sentence for (any more) by its kind', async () => {
    await did({ act: 'old-deed' });
    expect(rows(await admin.page(PAGE))[0]).toContain('Việc “old-deed”');
  });

  it('is open to leaders and administrators, and tells others why it is not', async () => {
    expect((await (await signedIn(office, GIAM)).get(PAGE)).status).toBe(200);
    for (const person of [HANH, VIEWER]) {
      const guest = await signedIn(office, person);
      for (const address of [PAGE, '/nhat-ky.csv']) {
        const answer = await guest.get(address);
        expect(answer.status).toBe(403);
        expect(await answer.text()).toContain('Nhật ký chỉ mở cho lãnh đạo và quản trị');
      }
      expect(await guest.page('/thiet-lap/nguoi')).not.toContain('href="/nhat-ky"');
    }
  });

  it('speaks English throughout', async () => {
    await did(
      { act: 'people-leave', from: 'officer', to: null, whom: 'X', name: 'Y' },
      { subject: 'person:x' },
    );
    await admin.post('/ngon-ngu', { token: admin.token, language: 'en', back: PAGE });
    const page = await admin.page(PAGE);
    expect(rows(page)[0]).toMatch(/Y Let them leave, before: officer · X/);
  });
});
