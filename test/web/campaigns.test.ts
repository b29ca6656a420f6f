import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, DAY, dayOf, HOUR, startOfDay, weekdayOf } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { stateOf, stretchesOf } from '../../src/domain/campaign.ts';
import { campaignId, campaignIn } from '../../src/web/pages/campaigns-form.tsx';
import { heard, meaning } from '../storage/contract/samples.ts';
import { type Office, officeRules, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const NOW = Date.parse('2026-11-23T07:05:00+07:00');
const RUNNING = { from: '2026-11-16', to: '2026-11-29' };

describe('stretches of a campaign', () => {
  it('lie whole weeks apart, on the same weekdays, and end at the same hour while it runs', () => {
    const { before, during, after } = stretchesOf(RUNNING, NOW);
    expect(during).toEqual({ from: startOfDay('2026-11-16'), to: NOW, whole: false });
    expect(during.from - before.from).toBe(14 * DAY);
    expect(during.to - during.from).toBe(before.to - before.from);
    expect(weekdayOf(before.from)).toBe(weekdayOf(during.from));
    expect(after.to).toBe(after.from);
  });

  it('never overlap, however long it lasts', () => {
    for (const days of [1, 6, 7, 8, 30]) {
      const from = '2026-06-03';
      const { before, during, after } = stretchesOf({ from, to: addDays(from, days - 1) }, NOW);
      expect(before.to).toBeLessThanOrEqual(during.from);
      expect(during.to).toBeLessThanOrEqual(after.from);
      expect(after.to - after.from).toBe(days * DAY);
      expect([before.whole, during.whole, after.whole]).toEqual([true, true, true]);
    }
  });

  it('are planned, running and over by its days', () => {
    expect(stateOf({ from: '2026-11-24', to: '2026-11-30' }, NOW)).toBe('planned');
    expect(stateOf({ from: '2026-11-23', to: '2026-11-23' }, NOW)).toBe('running');
    expect(stateOf({ from: '2026-11-01', to: '2026-11-22' }, NOW)).toBe('over');
  });
});

describe('the form of a campaign', () => {
  const good = {
    name: 'Tháng vận động',
    from: '2026-12-01',
    to: '2026-12-31',
    lift: '2,5',
    topics: 'chi_tra',
  };

  it('is taken as it was meant', async () => {
    expect(campaignIn(good, await officeRules())).toEqual({
      name: 'Tháng vận động',
      topics: ['chi_tra'],
      from: '2026-12-01',
      to: '2026-12-31',
      lift: 2.5,
    });
    expect(campaignId('Tháng vận động!', '2026-12-01', ['thang-van-dong-2026'])).toBe(
      'thang-van-dong-2026-2',
    );
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ topics: '' }, 'topics'],
    [{ topics: 'khong_co' }, 'topics'],
    [{ from: '2026-02-31' }, 'from'],
    [{ to: '2026-11-30' }, 'to'],
    [{ to: '2028-11-30' }, 'to'],
    [{ lift: '0' }, 'lift'],
    [{ lift: 'hai' }, 'lift'],
    [{ aim: 'a'.repeat(301) }, 'aim'],
  ])('says what is wrong beside its field: %o', async (change, field) => {
    const tried = campaignIn({ ...good, ...change }, await officeRules());
    expect(Object.keys('mistakes' in tried ? tried.mistakes : {})).toEqual([field]);
  });
});

describe('chiến dịch', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const plan = (changes = {}) => ({
    id: 'van-dong',
    name: 'Tháng vận động',
    topics: ['chi_tra'],
    lift: 2,
    ...RUNNING,
    ...changes,
  });

  async function tell(n: number, ago: number, topic = 'chi_tra'): Promise<void> {
    for (let i = 0; i < n; i++) {
      const at = office.world.now() - ago - i * 1_000;
      const canonical = `https://bao.example/${topic}-${ago}-${i}`;
      await office.store.mentions.hear([heard('', { canonical, address: canonical, publishedAt: at })], {
        seenAt: at,
        publisher: 'bao',
        backlog: false,
      });
      const topics = [{ id: topic, weight: 1, evidence: [] }];
      await office.store.meanings.understood(
        mentionId(canonical),
        meaning({ topics, claims: [], tripwires: [] }),
        null,
        at,
      );
    }
  }

  async function listened(days: number): Promise<void> {
    for (let back = 0; back < days; back++)
      await office.store.sources.count({
        sourceId: 'bao',
        day: addDays(dayOf(office.world.now()), -back),
        tries: 24,
        good: 24,
        heard: 0,
        fresh: 0,
      });
  }

  it('teaches what it is for while there is none', async () => {
    expect(await hanh.page('/chien-dich')).toContain('Chưa có chiến dịch nào');
  });

  it('stands with before and during beside each other, and concludes nothing from three items', async () => {
    office.rules.calendar.campaigns = [plan({ aim: 'Nhiều người hỏi cách nhận qua tài khoản.' })];
    await listened(40);
    await tell(2, 2 * DAY);
    await tell(1, 16 * DAY);
    await tell(4, 2 * DAY, 'huu_tri');
    const page = text(await hanh.page('/chien-dich/van-dong'));
    expect(page).toContain('Trong đợt 2 tin, trước đợt 1 tin: chưa đủ để kết luận.');
    expect(page).toContain('Mục đích: Nhiều người hỏi');
    expect(page).not.toMatch(/nhờ|hiệu quả|tác động|do chiến dịch|vì chiến dịch/);
    expect(text(await hanh.page('/chien-dich'))).toContain('trong đợt 2 tin, cùng số ngày trước đó 1 tin');
    expect((await hanh.get('/chien-dich/khong-co')).status).toBe(404);
  });

  it('compares what was heard well, and says so where it was not', async () => {
    office.rules.calendar.campaigns = [plan()];
    await tell(30, 2 * DAY);
    await tell(8, 16 * DAY);
    expect(text(await hanh.page('/chien-dich/van-dong'))).toContain('nên không so sánh');
    await listened(40);
    const page = text(await hanh.page('/chien-dich/van-dong'));
    expect(page).toContain('Trong đợt 30 tin, cùng số ngày trước đó 8: nhiều hơn rõ.');
    const csv = await hanh.page('/chien-dich.csv');
    expect(csv).toMatch(/Tháng vận động.*,8,30,/);
  });

  it('keeps what was typed when the form comes back, and changes nothing', async () => {
    const answer = await hanh.post('/chien-dich/them', {
      token: hanh.token,
      name: 'Đợt mới',
      aim: 'Hiểu đúng',
      from: '2026-12-10',
      to: '2026-12-01',
      topics: ['chi_tra', 'huu_tri'],
      lift: '2',
    });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('value="Đợt mới"');
    expect(page).toContain('Ngày cuối đứng trước ngày đầu');
    expect(page).toMatch(/value="huu_tri" checked/);
    expect(office.rules.calendar.campaigns).toEqual([]);
  });

  it('is added, mended and ended on the desk, and holds at once', async () => {
    const form = { aim: '', from: '2026-11-20', to: '2026-11-30', topics: ['chi_tra'], lift: '2' };
    const added = await hanh.post('/chien-dich/them', { token: hanh.token, name: 'Đợt mới', ...form });
    expect(added.headers.get('location')).toBe('/chien-dich/dot-moi-2026?done=campaign');
    expect(await hanh.page('/chien-dich/dot-moi-2026?done=campaign')).toContain('Có hiệu lực ngay');
    await hanh.post('/chien-dich/dot-moi-2026/sua', {
      token: hanh.token,
      name: 'Đợt khác',
      ...form,
      lift: '3',
    });
    expect(office.rules.calendar.campaigns).toMatchObject([
      { id: 'dot-moi-2026', name: 'Đợt khác', lift: 3 },
    ]);
    await hanh.post('/chien-dich/dot-moi-2026/ket-thuc', { token: hanh.token });
    expect(office.rules.calendar.campaigns).toMatchObject([{ id: 'dot-moi-2026', to: '2026-11-22' }]);
    const again = await hanh.post('/chien-dich/dot-moi-2026/ket-thuc', { token: hanh.token });
    expect(again.status).toBe(409);
  });

  it('is taken away when it ends before it began', async () => {
    const form = {
      name: 'Sang năm',
      aim: '',
      from: '2027-01-04',
      to: '2027-01-10',
      topics: 'chi_tra',
      lift: '2',
    };
    await hanh.post('/chien-dich/them', { token: hanh.token, ...form });
    const ended = await hanh.post('/chien-dich/sang-nam-2027/ket-thuc', { token: hanh.token });
    expect(ended.headers.get('location')).toBe('/chien-dich?done=campaign-end');
    expect(office.rules.calendar.campaigns).toEqual([]);
  });

  it('is changed by nobody who may only look', async () => {
    office.rules.calendar.campaigns = [plan()];
    const viewer = await signedIn(office, VIEWER);
    const form = { name: 'X', aim: '', from: '2026-12-01', to: '2026-12-02', topics: 'chi_tra', lift: '2' };
    for (const path of ['/chien-dich/them', '/chien-dich/van-dong/sua', '/chien-dich/van-dong/ket-thuc'])
      expect((await viewer.post(path, { token: viewer.token, ...form })).status).toBe(403);
    expect(await viewer.page('/chien-dich/van-dong')).toContain('chỉ có quyền xem');
  });

  it('lasts as long as an hour of its last day', () => {
    expect(stateOf(RUNNING, startOfDay('2026-11-30') - HOUR)).toBe('running');
    expect(stateOf(RUNNING, startOfDay('2026-11-30'))).toBe('over');
  });
});
