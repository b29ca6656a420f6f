import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Telling } from '../../src/domain/telling.ts';
import { addDays, dayOf, HOUR, MINUTE, startOfDay } from '../../src/domain/time.ts';
import { paths } from '../../src/view/paths.ts';
import { aLetter, officeRecipients } from './desk-letters.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER } from './office.ts';

const BAO = { id: 'bao', name: 'Trần Quốc Bảo', role: 'leader' as const };

describe('owning an alert', () => {
  let office: Office;
  let guest: Awaited<ReturnType<typeof signedIn>>;
  let news: Newsroom;
  let now: number;
  beforeEach(async () => {
    office = await openOffice({
      mail: true,
      change: (rules) => {
        rules.recipients = officeRecipients();
        rules.escalation = [
          { after: 15 * MINUTE, to: ['duty'] },
          { after: 30 * MINUTE, to: ['truong-phong'] },
        ];
      },
    });
    guest = await signedIn(office);
    now = office.world.now();
    news = await fillNewsroom(office.store, now);
  });
  afterEach(() => office.store.close());

  const alert = () => office.store.alerts.get(news.rumour.id);
  const page = () => guest.page(paths.alert(news.rumour.id));
  const take = (fields: Record<string, string> = {}) =>
    guest.post(paths.acknowledge(news.rumour.id), { token: guest.token, ...fields });
  const hand = (fields: Record<string, string>) =>
    guest.post(paths.hand(news.rumour.id), { token: guest.token, ...fields });

  it('is taken with one press: oneself, and a look that fits the level', async () => {
    expect((await take()).status).toBe(303);
    expect(await alert()).toMatchObject({
      acknowledgedAt: now,
      acknowledgedBy: HANH.name,
      owner: { id: 'hanh', name: HANH.name },
      checkAt: now + HOUR,
    });
    await office.store.alerts.put({ ...news.rumour, level: 2 });
    await take();
    expect((await alert())?.checkAt).toBe(now + 4 * HOUR);
    const [act] = await office.store.events.latest(1);
    expect(act?.data).toEqual({
      act: 'acknowledge',
      name: HANH.name,
      from: { owner: null, checkAt: null },
      to: { owner: { id: 'hanh', name: HANH.name }, checkAt: now + 4 * HOUR },
    });
  });

  it.each([
    ['30m', 30 * MINUTE],
    ['1h', HOUR],
    ['2h', 2 * HOUR],
    ['4h', 4 * HOUR],
  ])('looks again after %s when asked to', async (look, away) => {
    await take({ look });
    expect((await alert())?.checkAt).toBe(now + away);
  });

  it('looks again at seven tomorrow, or at a typed Vietnamese time, which wins', async () => {
    await take({ look: 'morning' });
    expect((await alert())?.checkAt).toBe(startOfDay(addDays(dayOf(now), 1)) + 7 * HOUR);
    await office.store.alerts.put(news.rumour);
    await take({ look: '1h', at: '2026-11-23T11:30' });
    expect((await alert())?.checkAt).toBe(Date.parse('2026-11-23T11:30:00+07:00'));
  });

  it('goes to a recipient or to another person of the desk', async () => {
    await office.store.people.welcome({ id: 'tam', name: 'Lê Minh Tâm', role: 'officer' }, now);
    await office.store.people.welcome(VIEWER, now);
    const form = await page();
    expect(form).toContain('tôi (Nguyễn Thị Hạnh)');
    expect(form).toContain('<option value="truong-phong">Trần Quốc Bảo</option>');
    expect(form).toContain('Lê Minh Tâm · không có thư nhắc');
    // One person stands in the list once, and nobody who may only look.
    expect(form).not.toContain('<option value="can-bo"');
    expect(form).not.toContain('<option value="khach"');
    await take({ owner: 'truong-phong' });
    expect((await alert())?.owner).toEqual({ id: 'truong-phong', name: 'Trần Quốc Bảo' });
    expect(await page()).toContain(', giao Trần Quốc Bảo');
  });

  it('keeps what was typed and says beside the field what is wrong', async () => {
    const unknown = await take({ owner: 'ai-do', look: '2h', note: 'gọi cơ sở <b>' });
    expect(unknown.status).toBe(400);
    const back = await unknown.text();
    expect(back).toContain('Bàn trực không có người này');
    expect(back).toContain('<option value="ai-do" selected="">');
    expect(back).toContain('<option value="2h" selected="">');
    expect(back).toContain('value="gọi cơ sở &lt;b&gt;"');
    expect(back).toMatch(/name="owner" aria-invalid="true" aria-describedby="owner-mistake"/);

    const past = await take({ at: '2026-11-23T07:00' });
    expect(past.status).toBe(400);
    expect(await past.text()).toMatch(
      /value="2026-11-23T07:00"[^]*Giờ này đã qua; bây giờ là 2026-11-23 07:05/,
    );
    expect(await (await take({ at: '2027-01-01T07:00' })).text()).toContain('trong vòng 14 ngày');
    expect(await (await take({ at: 'mai' })).text()).toContain('Không hiểu giờ “mai”');
    expect((await take({ look: 'never' })).status).toBe(400);
    expect((await take({ note: 'x'.repeat(301) })).status).toBe(400);
    expect((await alert())?.acknowledgedAt).toBeNull();
    expect(await office.store.events.actsOn(news.rumour.id)).toEqual([]);
  });

  it('is handed over later without being given back, and the log keeps both sides', async () => {
    expect((await hand({ owner: 'truong-phong' })).status).toBe(409);
    await take({ look: '1h' });
    const answer = await hand({ owner: 'truong-phong', look: 'morning', note: 'hết ca' });
    expect(answer.status).toBe(303);
    const morning = startOfDay(addDays(dayOf(now), 1)) + 7 * HOUR;
    expect(await alert()).toMatchObject({
      acknowledgedAt: now,
      acknowledgedBy: HANH.name,
      owner: { id: 'truong-phong' },
      checkAt: morning,
    });
    const [act] = await office.store.events.latest(1);
    expect(act).toMatchObject({ event: 'act', subject: news.rumour.id, who: 'hanh' });
    expect(act?.data).toMatchObject({
      act: 'hand',
      from: { owner: { id: 'hanh' }, checkAt: now + HOUR },
      to: { owner: { id: 'truong-phong' }, checkAt: morning },
      note: 'hết ca',
    });
    const told = await guest.page(answer.headers.get('location') ?? '');
    expect(told).toContain('Đã ghi người lo việc và giờ xem lại');
    expect(told).toContain('Trần Quốc Bảo lo việc này.');
    expect(told).toContain('“hết ca”');
  });

  it('says so when nothing would change, and when the time to keep is over', async () => {
    await take({ look: '30m' });
    const same = await hand({ owner: 'hanh', look: 'keep' });
    expect(same.status).toBe(400);
    expect(await same.text()).toContain('Chưa đổi gì');
    office.world.pass(HOUR);
    expect(await (await hand({ owner: 'truong-phong', look: 'keep' })).text()).toContain('Giờ này đã qua');
  });

  it('tells on the page and on the card how late the next look is', async () => {
    await take({ look: '30m' });
    expect(await page()).toContain('xem lại 07:35');
    office.world.pass(55 * MINUTE);
    expect(await page()).toContain('quá giờ xem lại 25 phút');
    expect(await guest.page(paths.alerts)).toContain('quá giờ xem lại 25 phút');
  });

  it('asks again when it became urgent after it was taken', async () => {
    await take();
    expect((await take()).status).toBe(409);
    office.world.pass(10 * MINUTE);
    await office.store.alerts.put({ ...(await alert())!, urgentAt: now + 5 * MINUTE });
    const asked = await page();
    expect(asked).toContain('Từ 5 phút trước việc này đã thành khẩn');
    expect(asked).toContain('cần nhận lại: nay đã khẩn');
    expect((await take()).status).toBe(303);
    expect((await alert())?.acknowledgedAt).toBe(now + 10 * MINUTE);
  });

  it('knows oneself also when the letter of one’s own was the way', async () => {
    await office.store.alerts.put({
      ...news.rumour,
      acknowledgedAt: now,
      acknowledgedBy: HANH.name,
      owner: { id: 'can-bo', name: HANH.name },
      checkAt: now + HOUR,
    });
    const data = { act: 'look-again', name: HANH.name, checkAt: now + HOUR };
    await office.store.events.add([
      { at: now, event: 'act', subject: news.rumour.id, who: 'recipient:can-bo', data },
    ]);
    const form = await page();
    expect(form).toContain('<option value="hanh" selected="">tôi (Nguyễn Thị Hạnh)</option>');
    expect(form).not.toContain('value="can-bo"');
    expect(form).toContain('giao lại, hẹn lại</li><li>xem lại 08:05');
    // Somebody the configuration no longer has keeps their name, and may keep the work.
    const left = { id: 'da-nghi', name: 'Phạm Đã Nghỉ' };
    await office.store.alerts.put({ ...(await alert())!, owner: left });
    expect(await page()).toContain('<option value="da-nghi" selected="">Phạm Đã Nghỉ</option>');
    expect((await hand({ owner: 'da-nghi', look: '2h' })).status).toBe(303);
    expect(await alert()).toMatchObject({ owner: left, checkAt: now + 2 * HOUR });
  });

  it('is not for who may only look, nor by loading an address', async () => {
    await take();
    const viewer = await signedIn(office, VIEWER);
    const form = await viewer.page(paths.alert(news.rumour.id));
    expect(form).not.toContain(paths.hand(news.rumour.id));
    const refused = await viewer.post(paths.hand(news.rumour.id), { token: viewer.token, look: '4h' });
    expect(refused.status).toBe(403);
    expect((await guest.get(paths.hand(news.rumour.id))).status).toBe(404);
    expect((await guest.post(paths.hand(news.rumour.id), { look: '4h' })).status).toBe(403);
  });

  describe('and its letters', () => {
    const first = () => aLetter(news.rumour.id, 1, 'can-bo', now - HOUR);
    const other = () => aLetter(news.rumour.id, 1, 'truong-phong', now - HOUR);
    const stepsOf = async (id: string) => (await office.store.letters.ledger([id])).map(({ step }) => step);
    beforeEach(async () => {
      await office.store.letters.write([first(), other()]);
      await office.store.letters.sent(first().id, now - HOUR + MINUTE, '250 ok');
    });

    it('are read once by the recipient who signed in, never by another', async () => {
      await page();
      office.world.pass(MINUTE);
      await page();
      expect(await stepsOf(first().id)).toEqual(['queued', 'accepted', 'read']);
      // Not sent yet: what she read was the desk, not the letter.
      const leader = await signedIn(office, BAO);
      await leader.page(paths.alert(news.rumour.id));
      expect(await stepsOf(other().id)).toEqual(['queued']);
      expect((await alert())?.acknowledgedAt).toBeNull();
    });

    it('are marked acknowledged for the recipient who took it', async () => {
      await take();
      expect(await stepsOf(first().id)).toEqual(['queued', 'accepted', 'acknowledged']);
      expect(await stepsOf(other().id)).toEqual(['queued']);
    });

    it('stand beside who was told, who was not, and why', async () => {
      const telling = (recipientId: string, outcome: Telling['outcome'], edition = 1): Telling => ({
        id: `${news.rumour.id}:${edition}:${recipientId}`,
        at: now - HOUR,
        alertId: news.rumour.id,
        edition,
        kind: 'alert',
        recipientId,
        outcome,
        reason: { key: 'open.level', data: { level: 3, push_level: 2 } },
      });
      await office.store.tellings.keep([
        telling('can-bo', 'now'),
        telling('truong-phong', 'now'),
        telling('so-y-te', 'none'),
      ]);
      await office.store.letters.missed(other().id, now - 59 * MINUTE, now + 4 * MINUTE, '451 greylisted');
      const told = (await page()).split('id="letters"')[1] ?? '';
      expect(told).toContain('2 người báo ngay');
      expect(told).toContain('1 không báo');
      expect(told).toContain('Phòng truyền thông Sở Y tế');
      expect(told).toContain('máy chủ đã nhận: 250 ok');
      expect(told).toContain('máy chủ hẹn lại: 451 greylisted');
      expect(told).toContain('thử lại 07:09');
    });

    it('tell how far it was escalated, and what comes next', async () => {
      const urgent = { ...news.rumour, urgentAt: now - 20 * MINUTE, escalated: 1 };
      await office.store.alerts.put(urgent);
      const told = await page();
      expect(told).toContain('Sau 15 phút chưa ai nhận: đã báo người đang trực.');
      expect(told).toContain('Nếu vẫn chưa ai nhận, 07:15 sẽ báo Trần Quốc Bảo.');
      await take();
      expect(await page()).toContain('Đã có người nhận nên thôi leo thang');
    });
  });

  it('names the alert it is a part of, its own parts and the one before it', async () => {
    await office.store.alerts.put({ ...news.queue, parent: news.rumour.id });
    await office.store.alerts.put({ ...news.rumour, again: news.over.id });
    const parent = await page();
    expect(parent).toContain('Gồm cả 1 cảnh báo nhỏ hơn');
    expect(parent).toContain(paths.alert(news.queue.id));
    expect(parent).toContain('Nhắc lại: từng có cảnh báo về đúng việc này, khép ngày 17/11/2026');
    const child = await guest.page(paths.alert(news.queue.id));
    expect(child).toMatch(/Thuộc về cảnh báo lớn hơn: <a [^>]*>Lời đồn sắp cấm rút/);
  });
});
