import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newLetter } from '../../src/domain/letter.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { paths } from '../../src/view/paths.ts';
import { hashOf } from '../../src/web/access.ts';
import { fillNewsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, visitor } from './office.ts';

const FORM = { name: 'Rút một lần', tell: 'morning', most: '2', query: 'q=rut+mot+lan' };

describe('searches that are kept', () => {
  let office: Office;
  let guest: Awaited<ReturnType<typeof signedIn>>;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
    await fillNewsroom(office.store, office.world.now());
  });
  afterEach(() => office.store.close());

  const save = (form: Record<string, string> = {}) =>
    guest.post(paths.searches, { token: guest.token, ...FORM, ...form });
  const mine = async () => (await office.store.searches.visibleTo(HANH.id))[0];

  it('are saved from the list they narrow, without its days', async () => {
    const page = await guest.page('/tin?q=rut+mot+lan&kind=press&from=2026-11-01');
    expect(page).toContain('Lưu tìm kiếm này');
    expect(page).toContain('name="query" value="q=rut+mot+lan&amp;kind=press"');
    expect(page).toContain('Khoảng ngày không được lưu');
    expect((await save()).headers.get('location')).toBe(`${paths.searches}?done=saved`);
    expect(await mine()).toMatchObject({ name: 'Rút một lần', tell: 'morning', query: 'q=rut+mot+lan' });
    const list = await guest.page(`${paths.searches}?done=saved`);
    expect(list).toContain('Đã lưu tìm kiếm');
    expect(list).toContain('báo mỗi sáng một thư');
    expect(list).toContain('Bạn chưa có trong danh sách người nhận');
  });

  it('come back with what was typed when something is missing', async () => {
    for (const [field, value, words] of [
      ['name', '', 'Hãy đặt một tên'],
      ['tell', 'hourly', 'Hãy chọn một trong ba cách báo'],
    ] as const) {
      const answer = await save({ name: 'Tên tôi gõ', [field]: value });
      const page = await answer.text();
      expect(answer.status).toBe(400);
      expect(page).toContain(words);
      if (field !== 'name') expect(page).toContain('value="Tên tôi gõ"');
    }
    const most = await save({ tell: 'at-once', most: '99' });
    expect(most.status).toBe(400);
    expect(await most.text()).toContain('value="99"');
    await save();
    expect(await (await save({ name: 'rút MỘT lần' })).text()).toContain('Bạn đã có một tìm kiếm tên này');
    expect(await office.store.searches.visibleTo(HANH.id)).toHaveLength(1);
    expect((await save({ name: 'x', query: 'q=-x' })).status).toBe(400);
  });

  it('count what is new since their reader looked, each for themselves', async () => {
    await save({ shared: 'yes' });
    const search = await mine();
    office.world.pass(MINUTE);
    const canonical = 'https://tin-sang.example/moi';
    const item = { sourceId: 'tin-sang', kind: 'press' as const, address: canonical, canonical };
    await office.store.mentions.hear(
      [{ ...item, title: 'Rút một lần: bài mới', summary: '', text: null, publishedAt: office.world.now() }],
      { seenAt: office.world.now(), publisher: 'tin-sang', backlog: false },
    );
    await guest.post(paths.searchAct(search?.id ?? '', 'sua'), {
      token: guest.token,
      ...FORM,
      shared: 'yes',
    });
    const { store } = office;
    await store.searches.put({ ...(await mine()), query: 'q=rut+mot+lan&relevant=all' } as never);
    expect(await guest.page(paths.searches)).toContain('Xem 1 tin mới');
    const looked = await guest.post(paths.searchAct(search?.id ?? '', 'xem'), { token: guest.token });
    expect(looked.headers.get('location')).toBe('/tin?q=rut+mot+lan&relevant=all');
    office.world.pass(MINUTE);
    expect(await guest.page(paths.searches)).toContain('chưa có tin mới');
    const other = await signedIn(office, { id: 'minh', name: 'Minh', role: 'officer' });
    expect(await other.page(paths.searches)).toContain('Nguyễn Thị Hạnh chia sẻ');
    expect(await other.page(paths.searches)).toContain('Xem 1 tin mới');
  });

  it('belong to who saved them', async () => {
    await save();
    const id = (await mine())?.id ?? '';
    const other = await signedIn(office, { id: 'minh', name: 'Minh', role: 'officer' });
    expect(await other.page(paths.searches)).not.toContain('Rút một lần');
    for (const act of ['xem', 'sua', 'thoi-bao', 'xoa'])
      expect((await other.post(paths.searchAct(id, act), { token: other.token, ...FORM })).status, act).toBe(
        404,
      );
    await guest.post(paths.searchAct(id, 'sua'), { token: guest.token, ...FORM, shared: 'yes' });
    for (const act of ['sua', 'thoi-bao', 'xoa'])
      expect((await other.post(paths.searchAct(id, act), { token: other.token, ...FORM })).status, act).toBe(
        403,
      );
    const viewer = await signedIn(office, VIEWER);
    expect((await viewer.post(paths.searches, { token: viewer.token, ...FORM })).status).toBe(403);
    expect(await viewer.page(paths.mentions)).not.toContain('Lưu tìm kiếm này');
    await guest.post(paths.searchAct(id, 'thoi-bao'), { token: guest.token });
    expect(await mine()).toMatchObject({ tell: 'never' });
    await guest.post(paths.searchAct(id, 'xoa'), { token: guest.token });
    expect(await mine()).toBeUndefined();
    const acts = (await office.store.events.actsOn(`search:${id}`)).map(({ data }) => data['act']);
    expect(acts).toEqual(['search-save', 'search-change', 'search-stop', 'search-delete']);
  });

  it('stop from their letter, with one click, and nothing else stops', async () => {
    await save();
    const id = (await mine())?.id ?? '';
    const key = 'k'.repeat(52);
    const written = {
      id: 'l',
      kind: 'search',
      about: id,
      recipientId: 'truc',
      to: 'hanh@vanson.example',
    } as const;
    await office.store.letters.write([
      newLetter(
        { ...written, subject: 'x', text: '', html: '', keyHash: hashOf(key) },
        'a@b.example',
        office.world.now(),
      ),
    ]);
    const stranger = visitor(office);
    expect(await stranger.page(paths.stopLetters(key))).toContain('Cảnh báo và bản tin vẫn tới');
    expect(await mine()).toMatchObject({ endedAt: null });
    const answer = await stranger.post(paths.stopLetters(key), { 'List-Unsubscribe': 'One-Click' });
    expect(answer.status).toBe(200);
    expect(await mine()).toMatchObject({ endedWhy: 'unsubscribed' });
    expect(await office.store.contacts.all()).toEqual([]);
    expect(await guest.page(paths.searches)).toContain('Thôi nhận” trong thư');
  });
});

describe('letters of searches that are kept', () => {
  const SAID = /Tên riêng|Tin tìm được/;
  const SUBJECT = '[Tìm kiếm] 1 tin: Tên riêng';
  let office: Office;
  beforeEach(async () => {
    office = await openOffice({
      change: (rules) => {
        for (const recipient of rules.recipients) recipient.person = HANH.id;
      },
    });
    const recipientId = office.rules.recipients[0]?.id ?? '';
    const now = office.world.now();
    const guest = await signedIn(office);
    await guest.post(paths.searches, { token: guest.token, ...FORM, name: 'Tên riêng' });
    const about = (await office.store.searches.visibleTo(HANH.id))[0]?.id ?? '';
    const written = { id: 'l', kind: 'search', about, recipientId, to: 'hanh@vanson.example' } as const;
    const text = 'Tin tìm được';
    await office.store.letters.write([
      newLetter({ ...written, subject: SUBJECT, text, html: `<p>${text}</p>` }, 'a@b.example', now),
    ]);
  });
  afterEach(() => office.store.close());

  const LISTS = [paths.letters, `${paths.letters}.csv`, paths.ledger, paths.letter('l')];
  const enter = (id: string, role: 'officer' | 'admin' | 'viewer') =>
    signedIn(office, { id, name: id, role });

  it('show their words to their reader and to administrators alone', async () => {
    for (const guest of [await signedIn(office), await enter('quan-tri', 'admin')]) {
      for (const path of LISTS) expect(await guest.page(path), path).toContain('Tên riêng');
      expect(await guest.page(paths.letterBody('l'))).toContain('Tin tìm được');
    }
    for (const guest of [await enter('minh', 'officer'), await enter('khach', 'viewer')]) {
      for (const path of [...LISTS, `${paths.ledger}.csv`]) {
        const page = await guest.page(path);
        expect(page, path).not.toMatch(SAID);
        expect(page, path).toContain('tìm kiếm đã lưu');
      }
      const body = await guest.get(paths.letterBody('l'));
      expect(body.status).toBe(403);
      expect(await body.text()).not.toMatch(SAID);
    }
    expect(await (await enter('minh', 'officer')).page(paths.letter('l'))).toContain(
      'chưa cấu hình máy chủ thư',
    );
  });

  it('of a search that is shared, or no more, are as private as it is', async () => {
    const [search] = await office.store.searches.visibleTo(HANH.id);
    if (search === undefined) throw new Error('no search');
    const minh = await enter('minh', 'officer');
    await office.store.searches.put({ ...search, shared: true });
    for (const path of LISTS) expect(await minh.page(path), path).toContain('Tên riêng');
    await office.store.searches.remove(search.id);
    for (const path of LISTS) expect(await minh.page(path), path).not.toMatch(SAID);
  });
});

describe('a list narrowed by days that are none', () => {
  it('says so beside the field, keeps what was typed, and narrows by all the rest', async () => {
    const office = await openOffice();
    const guest = await signedIn(office);
    await fillNewsroom(office.store, office.world.now());
    const count = (html: string) => Number(/<b role="status">(\d+) tin/.exec(html)?.[1]);
    const press = count(await guest.page('/tin?kind=press'));
    const all = count(await guest.page('/tin'));
    expect(press).toBeLessThan(all);
    for (const [query, words] of [
      ['from=abc', 'Ngày này không có thật'],
      ['to=2026-13-40', 'Ngày này không có thật'],
      ['from=2020-11-24&to=2020-11-20', 'Ngày cuối đứng trước ngày đầu'],
    ] as const) {
      const answer = await guest.get(`/tin?kind=press&${query}`);
      const html = await answer.text();
      expect(answer.status, query).toBe(400);
      expect(html, query).toContain(words);
      for (const value of new URLSearchParams(query).values()) expect(html).toContain(`value="${value}"`);
      expect(count(html), query).toBe(press);
      const file = /href="(\/tin\.csv[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const rows = (await (await guest.get(file)).text()).trim().split('\r\n').length - 1;
      expect(rows, file).toBeGreaterThanOrEqual(press);
    }
    await office.store.close();
  });
});
