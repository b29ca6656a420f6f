import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterKind } from '../../src/domain/letter.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { fakePostmaster, type FakePostmaster, keyFor, mailroomRules, post } from './mailroom.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn, type Visitor, visitor } from './office.ts';

const MAI = 'mai@bhxh-vanson.example';

describe('a key from a letter', () => {
  let office: Office;
  let news: Newsroom;
  let postman: FakePostmaster;
  let mai: Visitor;
  const key = keyFor('told');
  beforeEach(async () => {
    postman = fakePostmaster();
    office = await openOffice({ mail: true, postmaster: postman, change: mailroomRules });
    news = await fillNewsroom(office.store, office.world.now());
    await post(office.store, office.rules, office.world.now() - 20 * MINUTE, { id: 'told' });
    mai = visitor(office);
  });
  afterEach(() => office.store.close());

  const alert = async () => (await office.store.alerts.get(news.rumour.id))!;
  const steps = async (id = 'told') => (await office.store.letters.ledger([id])).map(({ step }) => step);
  const contact = async () =>
    (await office.store.contacts.all()).find((one) => one.recipientId === 'mai') ?? null;
  const acts = (subject: string) => office.store.events.actsOn(subject);

  it('opens a short page of the alert as it stands now, without any session', async () => {
    const answer = await mai.get(`/t/${key}`);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Lời đồn sắp cấm rút bảo hiểm xã hội một lần');
    expect(page).toContain('đang lên');
    expect(page).toContain('đã lan sang');
    expect(page).toContain('4 tin, 4 nơi đăng');
    expect(page).toContain('Chưa ai nhận việc này');
    expect(page).toContain('Tôi nhận việc này');
    expect(page).toContain('07:00 sáng mai');
    expect(page).toContain('Sai thái độ');
    expect(page).toContain(`href="/canh-bao/${encodeURIComponent(news.rumour.id)}"`);
    expect(page).not.toMatch(/undefined|NaN|\[object|>\s*letter-key\./);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('shows no word a private person wrote', async () => {
    const page = await mai.page(`/t/${key}`);
    expect(page).not.toContain('kẻo mất trắng');
    expect(page).not.toContain('Chị em tranh thủ');
  });

  it('changes nothing when it is opened, however often, but one line an hour in the ledger', async () => {
    const state = async () =>
      JSON.stringify([
        await office.store.alerts.list(50),
        await office.store.alerts.judgement(news.rumour.id),
        await office.store.contacts.all(),
        await office.store.letters.list(50),
        await office.store.events.latest(500),
      ]);
    await post(office.store, office.rules, office.world.now(), { id: 'sure', kind: 'confirm', about: 'mai' });
    const before = await state();
    for (const path of [`/t/${key}`, `/t/${key}/thoi`, `/t/${keyFor('sure')}`, `/t/${keyFor('sure')}/thoi`])
      for (let look = 0; look < 3; look++) expect((await mai.get(path)).status, path).toBe(200);
    for (const act of ['nhan-viec', 'danh-gia', 'xac-nhan']) await mai.get(`/t/${key}/${act}`);
    expect(await state()).toBe(before);
    expect(await steps()).toEqual(['queued', 'opened']);
    office.world.pass(HOUR);
    await mai.get(`/t/${key}`);
    expect(await steps()).toEqual(['queued', 'opened', 'opened']);
    expect(postman.asked).toEqual([]);
  });

  it('is kept as a hash alone, and nothing else opens', async () => {
    const rows = JSON.stringify(await office.store.letters.list(50));
    expect(rows).not.toContain(key);
    expect(key).toHaveLength(52);
    const hash = (await office.store.letters.get('told'))?.keyHash ?? '';
    for (const wrong of [
      keyFor('tole'),
      hash,
      key.slice(0, 51),
      `${key}0`,
      key.toUpperCase(),
      '%00',
      "'--",
    ]) {
      const answer = await mai.get(`/t/${wrong}`);
      expect(answer.status, wrong).toBe(404);
      expect(await answer.text()).toContain('Liên kết này không mở được gì');
    }
    expect((await mai.post(`/t/${keyFor('tole')}/nhan-viec`, { look: '1h' })).status).toBe(404);
    expect((await alert()).acknowledgedAt).toBeNull();
  });

  it('takes the alert: owner, next look, ledger, log', async () => {
    const now = office.world.now();
    const answer = await mai.post(`/t/${key}/nhan-viec`, { look: '2h' });
    expect(answer.status).toBe(303);
    expect(await alert()).toMatchObject({
      acknowledgedAt: now,
      acknowledgedBy: 'Trần Thị Mai',
      owner: { id: 'mai', name: 'Trần Thị Mai' },
      checkAt: now + 2 * HOUR,
    });
    expect(await steps()).toContain('acknowledged');
    expect(await acts(news.rumour.id)).toMatchObject([
      { who: 'recipient:mai', data: { act: 'acknowledge', name: 'Trần Thị Mai' } },
    ]);
    const page = await mai.page(answer.headers.get('location') ?? '');
    expect(page).toContain('Đã ghi: bạn nhận việc này.');
    expect(page).toContain('Xem lại 09:05');
    expect(page).toContain('Đổi giờ xem lại');
  });

  it('lets the owner look again at another time, and keeps when it was taken', async () => {
    const now = office.world.now();
    await mai.post(`/t/${key}/nhan-viec`, { look: '1h' });
    office.world.pass(10 * MINUTE);
    expect((await mai.post(`/t/${key}/nhan-viec`, { look: '4h' })).status).toBe(303);
    expect(await alert()).toMatchObject({
      acknowledgedAt: now,
      checkAt: now + 10 * MINUTE + 4 * HOUR,
    });
  });

  it('names who has it already, and leaves it with them', async () => {
    await post(office.store, office.rules, office.world.now(), {
      id: 'boss',
      recipientId: 'giam-doc',
      to: 'giamdoc@bhxh-vanson.example',
    });
    await mai.post(`/t/${key}/nhan-viec`, { look: '1h' });
    const late = await visitor(office).post(`/t/${keyFor('boss')}/nhan-viec`, { look: '30m' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Trần Thị Mai đã nhận việc này');
    expect((await alert()).owner?.id).toBe('mai');
    expect(await steps('boss')).not.toContain('acknowledged');
    expect(await visitor(office).page(`/t/${keyFor('boss')}`)).toContain('Trần Thị Mai đã nhận việc này');
  });

  it('lets two press at once and only one have it', async () => {
    await post(office.store, office.rules, office.world.now(), { id: 'boss', recipientId: 'giam-doc' });
    const answers = await Promise.all(
      [key, keyFor('boss')].map((one) => visitor(office).post(`/t/${one}/nhan-viec`, { look: '1h' })),
    );
    expect(answers.map(({ status }) => status)).toEqual(expect.arrayContaining([303, 409]));
  });

  it('does not take what is over, nor without a time to look again', async () => {
    expect((await mai.post(`/t/${key}/nhan-viec`, { look: 'never' })).status).toBe(400);
    await office.store.alerts.put({ ...(await alert()), phase: 'over', closedAt: office.world.now() });
    expect(await mai.page(`/t/${key}`)).toContain('Cảnh báo này đã khép');
    expect((await mai.post(`/t/${key}/nhan-viec`, { look: '1h' })).status).toBe(409);
    // It may still be judged.
    expect((await mai.post(`/t/${key}/danh-gia`, { usefulness: 'duplicate' })).status).toBe(303);
  });

  it.each(['useful', 'noise', 'duplicate', 'wrong-stance'])('judges: %s', async (usefulness) => {
    await mai.post(`/t/${key}/danh-gia`, { usefulness });
    expect(await office.store.alerts.judgement(news.rumour.id)).toMatchObject({
      usefulness,
      by: 'Trần Thị Mai',
    });
    expect((await acts(news.rumour.id))[0]).toMatchObject({
      who: 'recipient:mai',
      data: { act: 'judge-alert', usefulness },
    });
    expect(await mai.page(`/t/${key}`)).toContain('Trần Thị Mai đánh giá');
  });

  it('judges with nothing but these words', async () => {
    expect((await mai.post(`/t/${key}/danh-gia`, { usefulness: 'great' })).status).toBe(400);
    expect(await office.store.alerts.judgement(news.rumour.id)).toBeNull();
  });

  it('sends a signed-in reader on to the whole alert, and writes down who read it', async () => {
    const hanh = await signedIn(office);
    const answer = await hanh.get(`/t/${key}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/canh-bao/${encodeURIComponent(news.rumour.id)}`);
    const ledger = await office.store.letters.ledger(['told']);
    expect(ledger.at(-1)).toMatchObject({ step: 'read', detail: HANH.name });
    await hanh.get(`/t/${key}`);
    expect(await steps()).toEqual(['queued', 'read']);
  });

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['with a foreign origin', { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('refuses a form %s', async (_, headers) => {
    const answer = await mai.post(`/t/${key}/nhan-viec`, { look: '1h' }, headers);
    expect(answer.status).toBe(403);
    expect((await alert()).acknowledgedAt).toBeNull();
  });

  it('takes a form of a browser that tells no referrer and therefore calls its origin null', async () => {
    const answer = await mai.post(`/t/${key}/nhan-viec`, { look: '1h' }, { origin: 'null' });
    expect(answer.status).toBe(303);
  });

  describe('too old', () => {
    it('acts for seven days, then shows nothing of the alert and points to the door', async () => {
      office.world.pass(7 * DAY - 30 * MINUTE);
      expect((await mai.get(`/t/${key}`)).status).toBe(200);
      office.world.pass(HOUR);
      const answer = await mai.get(`/t/${key}`);
      expect(answer.status).toBe(410);
      const page = await answer.text();
      expect(page).toContain('chỉ dùng được 7 ngày');
      expect(page).toContain('cần đăng nhập');
      expect(page).not.toContain('Lời đồn');
      expect((await mai.post(`/t/${key}/nhan-viec`, { look: '1h' })).status).toBe(410);
      expect((await mai.post(`/t/${key}/danh-gia`, { usefulness: 'noise' })).status).toBe(410);
      expect((await alert()).acknowledgedAt).toBeNull();
      expect(await office.store.alerts.judgement(news.rumour.id)).toBeNull();
    });

    it('a question about an address may be answered for fourteen days', async () => {
      await post(office.store, office.rules, office.world.now(), {
        id: 'sure',
        kind: 'confirm',
        about: 'mai',
      });
      office.world.pass(13 * DAY);
      expect((await mai.post(`/t/${keyFor('sure')}/xac-nhan`, { answer: 'yes' })).status).toBe(303);
      office.world.pass(2 * DAY);
      expect((await mai.post(`/t/${keyFor('sure')}/xac-nhan`, { answer: 'yes' })).status).toBe(410);
    });

    it('acts no more for who is no recipient any more', async () => {
      office.rules.recipients = office.rules.recipients.filter(({ id }) => id !== 'mai');
      const answer = await mai.get(`/t/${key}`);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('không còn trong danh sách người nhận');
      expect((await mai.post(`/t/${key}/nhan-viec`, { look: '1h' })).status).toBe(410);
      expect((await mai.post(`/t/${key}/thoi`)).status).toBe(200);
    });
  });

  describe('that asks whether an address is theirs', () => {
    const sure = keyFor('sure');
    beforeEach(() =>
      post(office.store, office.rules, office.world.now(), { id: 'sure', kind: 'confirm', about: 'mai' }),
    );

    it('confirms by a press, and lets held letters go', async () => {
      const asked = await mai.page(`/t/${sure}`);
      expect(asked).toContain('Đúng, đây là địa chỉ của tôi');
      expect(asked).toContain(MAI);
      const answer = await mai.post(`/t/${sure}/xac-nhan`, { answer: 'yes' });
      expect(await contact()).toMatchObject({
        address: MAI,
        confirmedAt: office.world.now(),
        confirmedBy: null,
      });
      expect(postman.asked).toEqual(['released mai']);
      const page = await mai.page(answer.headers.get('location') ?? '');
      expect(page).toContain('Từ nay thư cảnh báo sẽ tới địa chỉ này');
      expect(page).not.toContain('Không phải tôi');
    });

    it('stops everything to an address of somebody else', async () => {
      const answer = await mai.post(`/t/${sure}/xac-nhan`, { answer: 'no' });
      expect(await answer.text()).toContain('xin lỗi đã làm phiền');
      expect(await contact()).toMatchObject({ confirmedAt: null, stoppedAt: office.world.now() });
      expect(postman.asked).toEqual([]);
      expect((await acts('recipient:mai'))[0]?.data).toMatchObject({ act: 'not-my-address', address: MAI });
    });

    it('does nothing that its letter is not about', async () => {
      expect((await mai.post(`/t/${sure}/nhan-viec`, { look: '1h' })).status).toBe(404);
      expect((await mai.post(`/t/${key}/xac-nhan`, { answer: 'yes' })).status).toBe(404);
      expect(await contact()).toBeNull();
    });

    it('confirms the address it was sent to, not the one that came after', async () => {
      const recipient = office.rules.recipients.find(({ id }) => id === 'mai')!;
      recipient.mail = 'mai.moi@bhxh-vanson.example';
      await mai.post(`/t/${sure}/xac-nhan`, { answer: 'yes' });
      expect(await contact()).toMatchObject({ address: MAI });
      expect(postman.asked).toEqual([]);
    });
  });

  describe('that stops letters', () => {
    const oneClick = (path: string, body = 'List-Unsubscribe=One-Click') =>
      office.app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      });

    it('says what it means and who is told, then stops once', async () => {
      await office.store.contacts.confirm('mai', MAI, office.world.now(), null);
      const page = await mai.page(`/t/${key}/thoi`);
      expect(page).toContain('kể cả cảnh báo khẩn');
      expect(page).toContain('Phạm Quốc Trị');
      const answer = await mai.post(`/t/${key}/thoi`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(`${MAI} không nhận thư nữa`);
      await mai.post(`/t/${key}/thoi`);
      expect(await contact()).toMatchObject({
        stoppedAt: office.world.now(),
        confirmedAt: office.world.now(),
      });
      expect(await acts('recipient:mai')).toMatchObject([
        { who: 'recipient:mai', data: { act: 'stop-letters', address: MAI, oneClick: false } },
      ]);
      expect(office.jobs).toContain('think');
    });

    it('warns the last whom alerts reach', async () => {
      office.rules.recipients = office.rules.recipients.filter(({ id }) => id !== 'quan-tri');
      await office.store.contacts.confirm('mai', MAI, office.world.now(), null);
      expect(await mai.page(`/t/${key}/thoi`)).toContain('người duy nhất nhận được cảnh báo');
    });

    it('obeys one click of a mail program, which says neither origin nor site (RFC 8058)', async () => {
      const answer = await oneClick(`/t/${key}/thoi`);
      expect(answer.status).toBe(200);
      expect((await contact())?.stoppedAt).toBe(office.world.now());
      expect((await acts('recipient:mai'))[0]?.data).toMatchObject({ oneClick: true });
    });

    it('obeys it as multipart form data too, and a year later', async () => {
      office.world.pass(365 * DAY);
      const form = new FormData();
      form.append('List-Unsubscribe', 'One-Click');
      const answer = await office.app.request(`/t/${key}/thoi`, { method: 'POST', body: form });
      expect(answer.status).toBe(200);
      expect((await contact())?.stoppedAt).toBe(office.world.now());
    });

    it('stands in letters of every kind', async () => {
      const kinds: LetterKind[] = ['summary', 'digest', 'test', 'silence'];
      for (const kind of kinds) {
        await post(office.store, office.rules, office.world.now(), { id: kind, kind, about: 'x' });
        const page = await mai.page(`/t/${keyFor(kind)}`);
        expect(page, kind).toContain(`/t/${keyFor(kind)}/thoi`);
        expect(page).not.toContain('Tôi nhận việc này');
      }
    });

    it('stops the mail of somebody who pressed it in a chat', async () => {
      await post(office.store, office.rules, office.world.now(), {
        id: 'chat',
        channel: 'telegram',
        to: '-1001234567890',
      });
      await oneClick(`/t/${keyFor('chat')}/thoi`);
      expect(await contact()).toMatchObject({ address: MAI, stoppedAt: office.world.now() });
    });
  });
});
