import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentAct } from '../../src/domain/incident.ts';
import type { Relation } from '../../src/domain/meaning.ts';
import type { Person } from '../../src/domain/person.ts';
import { addDays, DAY, dayOf, HOUR } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { paths } from '../../src/view/paths.ts';
import { planIn } from '../../src/web/pages/recovery-forms.ts';
import { alert, heard, meaning, source } from '../storage/contract/samples.ts';
import { inputsOf } from './forms.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const LAN: Person = { id: 'lan', name: 'Trần Thị Lan', role: 'leader' };
const HERE = '/su-vu/i1/phuc-hoi';

type Opened = Extract<IncidentAct, { act: 'opened' }>;

describe('phục hồi', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  let now: number;
  beforeEach(async () => {
    office = await openOffice();
    now = office.world.now();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  /** Opened `days` ago about the claim C90, and then these acts. */
  async function incident(
    days: number,
    acts: IncidentAct[] = [],
    opened: Partial<Opened> = {},
  ): Promise<void> {
    const act: Opened = {
      act: 'opened',
      title: 'Đồn cấm rút một lần',
      alerts: [],
      claim: 'C90',
      story: null,
      place: null,
      receivedAt: now - days * DAY,
      ...opened,
    };
    const by = (at: number) => ({ at, who: HANH.id, name: HANH.name });
    await office.store.together(async (s) => {
      await s.incidents.open('i1', act, by(now - days * DAY));
      for (const [i, next] of acts.entries())
        await s.incidents.add('i1', next, by(now - days * DAY + (i + 1) * HOUR));
    });
  }

  async function tell(
    n: number,
    daysAgo: number,
    relation: Relation = 'repeats',
    publisher = 'bao',
  ): Promise<void> {
    for (let i = 0; i < n; i++) {
      const at = now - daysAgo * DAY - i * 60_000;
      const canonical = `https://${publisher}.example/${relation}-${daysAgo}-${i}`;
      await office.store.mentions.hear([heard('', { canonical, address: canonical, publishedAt: at })], {
        seenAt: at,
        publisher,
        backlog: false,
      });
      await office.store.meanings.understood(
        mentionId(canonical),
        meaning({
          stance: 'neutral',
          question: false,
          topics: [{ id: 'rut_mot_lan', weight: 1, evidence: [] }],
          claims: [{ id: 'C90', relation, score: 1, evidence: [] }],
          tripwires: [],
        }),
        null,
        at,
      );
    }
  }

  async function listened(days: number): Promise<void> {
    for (let back = 0; back < days; back++)
      await office.store.sources.count({
        sourceId: 'bao',
        day: addDays(dayOf(now), -back),
        tries: 24,
        good: 24,
        heard: 0,
        fresh: 0,
      });
  }

  const RUMOUR: IncidentAct[] = [
    { act: 'kind', kind: 'D', why: 'không có căn cứ' },
    { act: 'owner', owner: { id: HANH.id, name: HANH.name } },
    { act: 'moved', move: 'begin', to: 'handling', why: '' },
  ];
  const RECOVERING: IncidentAct = { act: 'moved', move: 'recover', to: 'recovering', why: '' };

  it('shows the way back over the usual days, and says nothing of causes', async () => {
    await incident(10, [
      ...RUMOUR,
      { act: 'published', statement: 's1', channel: 'cổng tỉnh', link: '', publishedAt: now - 9 * DAY },
      RECOVERING,
    ]);
    await listened(60);
    for (const [n, ago] of [
      [4, 10],
      [12, 9],
      [7, 8],
      [3, 7],
      [1, 6],
    ] as const)
      await tell(n, ago);
    await tell(5, 5, 'denies', 'bao-b');
    const page = text(await hanh.page(HERE));
    expect(page).toContain('Phục hồi: Đồn cấm rút một lần');
    expect(page).toContain('0 tin mỗi ngày');
    expect(page).toContain('12 tin');
    expect(page).toMatch(/Còn một nửa sau 2 ngày từ ngày cao nhất/);
    expect(page).toContain('công bố ở cổng tỉnh');
    expect(page).not.toMatch(/nhờ|do đó|làm giảm|hiệu quả/);
  });

  it('says that a quiet nobody listened to is no calm, and how few items there are', async () => {
    await incident(6, RUMOUR);
    await tell(2, 5);
    const page = text(await hanh.page(HERE));
    expect(page).toContain('3 ngày liền dưới 20% ngày cao nhất (đang là 0 ngày)');
    expect(page).toContain('chưa biết: chỉ có 0 ngày dùng được');
    expect(page).toContain('Mới có 2 tin trên mức thường lệ: quá ít');
  });

  it('leaves days of our own campaign on the topic out of the usual, and says so', async () => {
    office.rules.calendar.campaigns = [
      {
        id: 'cd',
        name: 'Tháng vận động',
        topics: ['rut_mot_lan'],
        from: addDays(dayOf(now), -20),
        to: addDays(dayOf(now), -16),
        lift: 2,
      },
    ];
    await incident(10, RUMOUR);
    await listened(60);
    await tell(8, 18);
    await tell(6, 9);
    const page = text(await hanh.page(HERE));
    expect(page).toContain('Bỏ 5 ngày có chiến dịch cùng chủ đề.');
    expect(page).toContain('Tính trên 23 trong 28 ngày.');
    expect(page).toContain('0 tin mỗi ngày');
  });

  it('is honest when a national paper was first', async () => {
    const told = alert('a1', {
      push: true,
      openedAt: now - 9 * DAY,
      pushedAt: now - 9 * DAY,
      claim: 'C90',
    });
    await office.store.alerts.put(told);
    await office.store.sources.agree(
      [source('bao-a', { publisher: 'bao', reach: 'national' })],
      now - 90 * DAY,
    );
    await incident(9, RUMOUR, { alerts: ['a1'] });
    await tell(1, 10);
    expect(text(await hanh.page(HERE))).toContain('sau báo 24 giờ');
  });

  it('never measures corrections of a true grievance', async () => {
    await incident(9, [{ act: 'kind', kind: 'A', why: 'đúng là chậm' }], { claim: 'C91' });
    const page = text(await hanh.page(HERE));
    expect(page).not.toContain('Nơi đăng đã sửa');
    expect(page).not.toContain('Tin mang nội dung đúng');
    expect(page).toContain('Phản ánh quay lại');
  });

  it('has nothing to count where nothing is tied to it, and says how to tie it', async () => {
    await incident(3, [], { claim: null });
    expect(text(await hanh.page(HERE))).toContain('Gắn một cảnh báo ở trang sự vụ');
    expect((await hanh.get('/su-vu/khong/phuc-hoi')).status).toBe(404);
  });

  it('is planned by an officer, approved by a leader, changed only with a new approval, and done row by row', async () => {
    await incident(4, [...RUMOUR, RECOVERING]);
    const proposed = await hanh.page(HERE);
    expect(proposed).toContain('Soạn thẻ nhận biết cho biến thể sau');
    const rows = {
      'day-0': '2026-11-23',
      'what-0': 'Gặp công nhân khu trọ',
      'owner-0': 'Hạnh',
      'day-1': '2027-01-20',
      'what-1': 'Nhắc lại dữ kiện đúng',
      'owner-1': '',
    };
    const send = async (who: typeof hanh, act: string, fields: Record<string, string>) =>
      who.post(act, { token: who.token, ...fields });
    const seen = async () => String((await office.store.incidents.get('i1'))?.seq ?? 0);
    const saved = await send(hanh, `${HERE}/ke-hoach`, { seen: await seen(), ...rows });
    expect(saved.headers.get('location')).toBe(`${HERE}?done=plan`);

    const refused = await send(hanh, `${HERE}/duyet?seen=${await seen()}`, {});
    expect(refused.status).toBe(403);
    const lan = await signedIn(office, LAN);
    const stale = await send(lan, `${HERE}/duyet?seen=1`, {});
    expect(stale.status).toBe(400);
    expect((await office.store.incidents.get('i1'))?.plan?.approvedBy).toBeNull();
    await send(lan, `${HERE}/duyet?seen=${await seen()}`, {});
    expect((await office.store.incidents.get('i1'))?.plan?.approvedBy).toBe(LAN.name);
    expect((await send(lan, `${HERE}/duyet?seen=${await seen()}`, {})).status).toBe(409);

    expect(text(await hanh.page(paths.today))).toContain('Gặp công nhân khu trọ');
    expect(text(await hanh.page(paths.calendar))).toContain('Nhắc lại dữ kiện đúng');
    expect((await send(hanh, `${HERE}/xong`, { what: 'Gặp công nhân khu trọ', result: '' })).status).toBe(
      400,
    );
    await send(hanh, `${HERE}/xong`, { what: 'Gặp công nhân khu trọ', result: 'gặp 40 người' });
    expect(text(await hanh.page(HERE))).toContain('gặp 40 người');
    expect(text(await hanh.page(paths.today))).not.toContain('Gặp công nhân khu trọ');
    expect((await send(hanh, `${HERE}/xong`, { what: 'Gặp công nhân khu trọ', result: 'nữa' })).status).toBe(
      409,
    );

    await send(hanh, `${HERE}/ke-hoach`, { seen: await seen(), ...rows, 'what-1': 'Việc khác' });
    const changed = await office.store.incidents.get('i1');
    expect(changed?.plan?.approvedBy).toBeNull();
    expect(changed?.plan?.days[0]?.done?.result).toBe('gặp 40 người');
  });

  it('keeps what was typed when the form is wrong, or when somebody else was faster', async () => {
    await incident(4, RUMOUR);
    const wrong = await hanh.post(`${HERE}/ke-hoach`, {
      token: hanh.token,
      seen: '4',
      'day-0': '2026-02-31',
      'what-0': 'Gặp công đoàn',
    });
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain('value="Gặp công đoàn"');
    expect(page).toContain('Chọn một ngày có thật.');

    await hanh.post(`${HERE}/bai-hoc`, { token: hanh.token, seen: '4', lessons: 'Bản thứ nhất' });
    const late = await hanh.post(`${HERE}/bai-hoc`, { token: hanh.token, seen: '4', lessons: 'Bản thứ hai' });
    expect(late.status).toBe(400);
    expect(await late.text()).toContain('Bản thứ hai');
    expect((await office.store.incidents.get('i1'))?.lessons).toBe('Bản thứ nhất');

    // Ended meanwhile: the words are not lost.
    await office.store.together((s) =>
      s.incidents.add(
        'i1',
        { act: 'moved', move: 'set-aside', to: 'set-aside', why: 'nhầm' },
        { at: office.world.now(), who: null, name: '' },
      ),
    );
    const over = await hanh.post(`${HERE}/bai-hoc`, { token: hanh.token, seen: '9', lessons: 'Bản thứ ba' });
    expect(over.status).toBe(400);
    expect(await over.text()).toContain('Bản thứ ba');
  });

  it('lets viewers read and press nothing', async () => {
    await incident(4, RUMOUR);
    const guest = await signedIn(office, VIEWER);
    expect(await guest.page(HERE)).toMatch(/<button[^>]*disabled[^>]*>\s*Lưu kế hoạch/);
    for (const act of ['ke-hoach', 'duyet', 'bai-hoc'])
      expect((await guest.post(`${HERE}/${act}`, { token: guest.token, seen: '4' })).status).toBe(403);
    expect((await guest.post(`${HERE}/xong`, { token: guest.token })).status).toBe(409);
  });

  it('tells everything in one report, and says that it is not the last while the incident is open', async () => {
    await incident(9, [
      ...RUMOUR,
      { act: 'noted', note: 'đã gọi phòng Chế độ' },
      { act: 'lessons', lessons: 'Có câu trả lời sẵn thì nhanh hơn.' },
    ]);
    await tell(6, 8);
    const page = text(await hanh.page(`${HERE}/bao-cao`));
    expect(page).toContain('Bảo hiểm xã hội tỉnh Vân Sơn');
    expect(page).toContain('Bản tạm lập lúc');
    expect(page).toContain('đã gọi phòng Chế độ');
    expect(page).toContain('Có câu trả lời sẵn thì nhanh hơn.');
    expect(page).toContain('chưa công bố gì');
    expect(page).not.toMatch(/recovery\.[a-z]|incident\.[a-z]/);
  });

  it('leads from the report to the official paper, told apart from others of its name where one is chosen', async () => {
    await office.store.close();
    office = await openOffice({ papers: 'real' });
    hanh = await signedIn(office);
    await incident(9, [...RUMOUR, RECOVERING]);
    const page = await hanh.page(`${HERE}/bao-cao`);
    expect(page).toContain('Soạn văn bản chính thức');
    const form = /<form[^>]*action="\/bao-cao\/soan".*?<\/form>/s.exec(page)?.[0] ?? '';
    expect(form).not.toContain('disabled');
    const answer = await hanh.post(paths.draftPaper, { ...inputsOf(form), token: hanh.token });
    expect(answer.headers.get('location')).toBe('/bao-cao#works');
    const link = async () => (await office.store.works.list(1, 'report'))[0]?.link ?? '';
    await expect.poll(link, { timeout: 10_000 }).toMatch(/van-ban/);
    expect(text(await hanh.page(await link()))).toContain('sự vụ truyền thông “Đồn cấm rút một lần”');
    expect(text(await hanh.page(paths.reports))).toContain(
      'Đồn cấm rút một lần · 14/11/2026 · Đang phục hồi',
    );
  });

  it('speaks English throughout', async () => {
    await incident(9, [...RUMOUR, RECOVERING]);
    await tell(6, 8);
    await hanh.post(paths.language, { token: hanh.token, language: 'en', back: HERE });
    for (const address of [HERE, `${HERE}/bao-cao`]) {
      const page = text(await hanh.page(address));
      expect(page).toContain('What was measured');
      expect(page).not.toMatch(/recovery\.[a-z]|incident\.[a-z]/);
    }
  });
});

describe('the form of a plan', () => {
  const base = { openedAt: Date.parse('2026-11-20T08:00:00+07:00') };
  const now = Date.parse('2026-11-23T07:05:00+07:00');

  it('is taken in order of its days, without the rows that were emptied', () => {
    expect(
      planIn(
        {
          'day-0': '2027-01-20',
          'what-0': 'sau',
          'owner-0': 'Lan',
          'day-1': '2026-12-01',
          'what-1': '',
          'day-2': '2026-12-01',
          'what-2': 'trước',
        },
        base,
        now,
      ),
    ).toEqual([
      { day: '2026-12-01', what: 'trước', owner: '' },
      { day: '2027-01-20', what: 'sau', owner: 'Lan' },
    ]);
  });

  it.each([
    [{}, 'form'],
    [{ 'day-0': '', 'what-0': 'một' }, 'day-0'],
    [{ 'day-0': '2026-11-19', 'what-0': 'một' }, 'day-0'],
    [{ 'day-0': '2029-01-01', 'what-0': 'một' }, 'day-0'],
    [{ 'day-0': '2026-12-01', 'what-0': 'a'.repeat(301) }, 'what-0'],
    [{ 'day-0': '2026-12-01', 'what-0': 'một', 'day-1': '2026-12-02', 'what-1': 'một' }, 'what-1'],
  ])('says what is wrong beside its field: %o', (typed, field) => {
    const found = planIn(typed, base, now);
    expect(Array.isArray(found) ? [] : Object.keys(found.mistakes)).toEqual([field]);
  });
});
