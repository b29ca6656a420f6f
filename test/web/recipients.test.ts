import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { ADMIN } from '../../src/web/access.ts';
import { fakePostmaster, type FakePostmaster, keyFor, mailroomRules, post } from './mailroom.ts';
import { HANH, type Office, openOffice, signedIn, tokenIn, VIEWER, type Visitor } from './office.ts';

const MAI = 'mai@bhxh-vanson.example';

describe('the page of recipients', () => {
  let office: Office;
  let postman: FakePostmaster;
  let admin: Visitor & { token: string };
  beforeEach(async () => {
    postman = fakePostmaster();
    office = await openOffice({ mail: true, postmaster: postman, change: mailroomRules });
    admin = await signedIn(office, ADMIN);
  });
  afterEach(() => office.store.close());

  const act = (guest: Visitor & { token: string }, id: string, name: string) =>
    guest.post(`/nguoi-nhan/${id}/${name}`, { token: guest.token });
  const row = (page: string, id: string) =>
    new RegExp(`<li class="source[^"]*" id="${id}">.*?</div></li>`, 's').exec(page)?.[0] ?? '';
  const contact = async (id: string) =>
    (await office.store.contacts.all()).find((one) => one.recipientId === id) ?? null;

  it('tells who is reached how, what they take, and how their address stands', async () => {
    const page = await admin.page('/nguoi-nhan');
    const mai = row(page, 'mai');
    expect(mai).toContain('Trần Thị Mai');
    expect(mai).toContain('cán bộ');
    expect(mai).toContain(MAI);
    expect(mai).toContain('cảnh báo từ mức 2 (Cảnh báo)');
    expect(mai).toContain('22:00 đến 06:00; mức 3 trở lên vẫn gửi');
    expect(mai).toContain('chưa xác nhận');
    const director = row(page, 'giam-doc');
    expect(director).toContain('hook.example');
    expect(director).not.toContain('very/secret');
    expect(director).toContain('…7890');
    expect(director).not.toContain('1001234567890');
    expect(director).toContain('chưa có khóa nên chưa gửi được');
    expect(director).toContain('không cảnh báo nào đánh thức');
    expect(row(page, 'quan-tri')).toContain('có tài khoản trên bàn trực');
    expect(page).toContain('config/recipients.yaml');
    expect(page).not.toMatch(/undefined|NaN|\[object|>\s*recipients\./);
  });

  it('tells who is on duty, who comes next, and the escalation in words', async () => {
    const page = await admin.page('/nguoi-nhan');
    expect(page).toContain('Đang trực: Trần Thị Mai');
    expect(page).toContain('Lê Văn Giám: 17:00');
    expect(page).toContain('Sau 15 phút chưa ai nhận: báo người đang trực (Trần Thị Mai).');
    expect(page).toContain('Sau 45 phút chưa ai nhận: báo Lê Văn Giám, Phạm Quốc Trị.');
    expect(page).toContain('nhiều nhất 3 lần');
  });

  it('counts the letters of the month, today against the budget, those held, and the last that arrived', async () => {
    const { store, rules, world } = office;
    const now = world.now();
    const sent = await post(store, rules, now - 2 * DAY, { id: 'one' });
    await store.letters.sent(sent.id, now - 2 * DAY, null);
    const older = await post(store, rules, now - 25 * DAY, { id: 'two' });
    await store.letters.sent(older.id, now - 25 * DAY, null);
    await post(store, rules, now - HOUR, { id: 'three', state: 'held' });
    await store.tellings.keep([
      {
        id: 'a:1:mai',
        at: now - MINUTE,
        alertId: 'a',
        edition: 1,
        kind: 'alert',
        recipientId: 'mai',
        outcome: 'now',
        reason: { key: 'route.level', data: {} },
      },
    ]);
    const mai = row(await admin.page('/nguoi-nhan'), 'mai');
    expect(mai).toContain('1 thư đã tới; thư gần nhất 21/11 07:05; 1 thư đang giữ lại');
    expect(mai).toContain('1 trên 4 thư cảnh báo');
  });

  it('shouts when an alert would reach nobody, and when no letter can leave', async () => {
    expect(await admin.page('/nguoi-nhan')).not.toContain('role="alert"');
    office.rules.recipients = office.rules.recipients.filter(({ id }) => id !== 'quan-tri');
    expect(await admin.page('/nguoi-nhan')).toContain('Có cảnh báo cũng không ai nhận được');
    await office.store.contacts.confirm('mai', MAI, office.world.now(), null);
    expect(await admin.page('/nguoi-nhan')).not.toContain('role="alert"');
    await office.store.contacts.stop('mai', MAI, office.world.now());
    expect(await admin.page('/nguoi-nhan')).toContain('Có cảnh báo cũng không ai nhận được');

    const silent = await openOffice({ change: mailroomRules });
    const page = await (await signedIn(silent, ADMIN)).page('/nguoi-nhan');
    expect(page).toContain('Thư chưa ra khỏi máy này');
    await silent.store.close();
  });

  it('sends a test letter for an officer, and says so in the log', async () => {
    const hanh = await signedIn(office, HANH);
    const answer = await act(hanh, 'mai', 'test');
    expect(answer.status).toBe(303);
    expect(postman.asked).toEqual(['test mai Nguyễn Thị Hạnh']);
    expect(await hanh.page(answer.headers.get('location') ?? '')).toContain(
      'Đã xếp 1 thư thử cho Trần Thị Mai',
    );
    const [said] = await office.store.events.actsOn('recipient:mai');
    expect(said).toMatchObject({ who: 'hanh', data: { act: 'test-letter', name: HANH.name } });
    expect(office.jobs).toContain('deliver');
  });

  it('confirms for somebody under the name of who did, and lets held letters go', async () => {
    const answer = await act(admin, 'mai', 'confirm');
    expect(answer.status).toBe(303);
    expect(await contact('mai')).toMatchObject({ confirmedBy: 'Quản trị', confirmedAt: office.world.now() });
    expect(postman.asked).toEqual(['released mai']);
    const page = await admin.page(answer.headers.get('location') ?? '');
    expect(page).toContain('2 thư đang giữ được gửi đi');
    expect(row(page, 'mai')).toContain('Quản trị xác nhận thay');
    expect(row(page, 'mai')).not.toContain('/confirm"');
    expect((await office.store.events.actsOn('recipient:mai'))[0]?.data).toMatchObject({
      act: 'confirm-address',
      address: MAI,
    });
    expect((await act(admin, 'mai', 'confirm')).status).toBe(409);
  });

  it('asks again whether an address is theirs, at most once an hour', async () => {
    await post(office.store, office.rules, office.world.now() - 20 * MINUTE, { id: 'ask', kind: 'confirm' });
    expect(await admin.page('/nguoi-nhan')).toContain('chưa đầy một giờ trước');
    expect((await act(admin, 'mai', 'ask')).status).toBe(409);
    office.world.pass(HOUR);
    expect((await act(admin, 'mai', 'ask')).status).toBe(303);
    expect(postman.asked).toEqual(['ask mai']);
  });

  it('takes letters again after a stop, and only then', async () => {
    expect((await act(admin, 'mai', 'resume')).status).toBe(409);
    await office.store.contacts.stop('mai', MAI, office.world.now());
    const stopped = row(await admin.page('/nguoi-nhan'), 'mai');
    expect(stopped).toContain('đã tự thôi nhận');
    expect(stopped).toContain('Hỏi lại họ rồi bấm');
    expect((await act(admin, 'mai', 'test')).status).toBe(409);
    expect((await act(admin, 'mai', 'resume')).status).toBe(303);
    expect(await contact('mai')).toMatchObject({ stoppedAt: null });
  });

  it('shows a bounce with what the server said', async () => {
    const { store, rules, world } = office;
    const letter = await post(store, rules, world.now() - HOUR, { id: 'lost' });
    await store.letters.missed(letter.id, world.now(), null, '550 5.1.1 <mai> unknown');
    await store.contacts.bounced('mai', MAI, world.now());
    const mai = row(await admin.page('/nguoi-nhan'), 'mai');
    expect(mai).toContain('hộp thư không nhận');
    expect(mai).toContain('550 5.1.1 &lt;mai&gt; unknown');
    expect(mai).toContain('source-trouble');
  });

  it('shows a private address once, keeps its hash alone, and revokes the one before', async () => {
    const make = async () => {
      const page = await (await act(admin, 'mai', 'private')).text();
      return /http:\/\/localhost\/rieng\/([0-9a-z]{52})\/canh-bao\.atom/.exec(page)?.[1] ?? '';
    };
    const first = await make();
    expect(first).toHaveLength(52);
    const second = await make();
    expect((await office.app.request(`/rieng/${first}/lich.ics`)).status).toBe(404);
    expect((await office.app.request(`/rieng/${second}/lich.ics`)).status).toBe(200);
    expect(await admin.page('/nguoi-nhan')).not.toContain(second);
    expect(JSON.stringify(await office.store.contacts.privateAddresses())).not.toContain(second);
    expect(JSON.stringify(await office.store.events.latest(50))).not.toContain(second);
    expect(await admin.page('/nguoi-nhan')).toContain('Tạo lại địa chỉ riêng');
  });

  it.each([
    ['test', VIEWER],
    ['confirm', HANH],
    ['ask', HANH],
    ['resume', HANH],
    ['private', HANH],
  ])('%s is not for everybody, and its button says so', async (name, person) => {
    const guest = await signedIn(office, person);
    expect((await act(guest, 'mai', name)).status).toBe(403);
    expect(await guest.page('/nguoi-nhan')).toContain('disabled');
    expect(postman.asked).toEqual([]);
    expect(await contact('mai')).toBeNull();
  });

  it('a desk that stands alone writes no letters and says why', async () => {
    const alone = await openOffice({ change: mailroomRules });
    const guest = await signedIn(alone, ADMIN);
    expect(await guest.page('/nguoi-nhan')).toContain('Bàn trực này không viết thư được');
    const answer = await guest.post('/nguoi-nhan/mai/test', { token: guest.token });
    expect(answer.status).toBe(503);
    // A confirmation needs no letter.
    expect((await guest.post('/nguoi-nhan/mai/confirm', { token: guest.token })).status).toBe(303);
    await alone.store.close();
  });

  it('knows nobody who is not in the configuration, and asks for the token of the session', async () => {
    expect((await act(admin, 'nobody', 'test')).status).toBe(404);
    expect((await admin.post('/nguoi-nhan/mai/confirm', {})).status).toBe(403);
    expect(tokenIn(await admin.page('/nguoi-nhan'))).toBe(admin.token);
    expect(keyFor('x')).toHaveLength(52);
  });
});
