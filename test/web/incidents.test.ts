import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { INCIDENT_STATES } from '../../src/domain/incident.ts';
import { MOVE_NAMES, NEEDS } from '../../src/domain/incident-moves.ts';
import { FACTORS } from '../../src/domain/level.ts';
import type { Person } from '../../src/domain/person.ts';
import { DAY, HOUR, iso, MINUTE } from '../../src/domain/time.ts';
import { paths } from '../../src/view/paths.ts';
import { hasWords } from '../../src/view/say.ts';
import { clockOfEvent } from '../../src/domain/incident-clocks.ts';
import { byClock, momentIn, runningClocks } from '../../src/web/incidents.ts';
import { type DeedName, DEEDS } from '../../src/web/pages/incident-deeds.ts';
import { AGES, stepsNow } from '../../src/web/pages/incident-now.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const LEADER: Person = { id: 'thu', name: 'Trần Văn Thủ', role: 'leader' };
const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const field = (at: number) => iso(at).slice(0, 16);

describe('sự vụ', () => {
  let office: Office;
  let news: Newsroom;
  let hanh: Visitor & { token: string };
  let thu: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    news = await fillNewsroom(office.store, office.world.now());
    hanh = await signedIn(office);
    thu = await signedIn(office, LEADER);
  });
  afterEach(() => office.store.close());

  const now = () => office.world.now();

  async function open(form: Record<string, string> = {}): Promise<string> {
    const answer = await hanh.post(paths.newIncident, {
      token: hanh.token,
      title: 'Tin về rút một lần',
      received: field(now() - HOUR),
      alert: news.rumour.id,
      ...form,
    });
    expect(answer.status).toBe(303);
    return (answer.headers.get('location') ?? '').split('/').at(-1) ?? '';
  }

  async function read(id: string): Promise<Incident> {
    const incident = await office.store.incidents.get(id);
    if (incident === null) throw new Error('no such incident');
    return incident;
  }

  async function deed(
    id: string,
    name: DeedName,
    form: Record<string, string>,
    by: Visitor & { token: string } = hanh,
  ): Promise<Response> {
    const seen = String((await read(id)).seq);
    return by.post(paths.incidentAct(id, DEEDS[name].path), { token: by.token, seen, ...form });
  }

  const factors = { harm: '2', reach: '3', emotion: '3', responsibility: '1', vulnerable: '3' };

  it('is opened from an alert, owned by who opened it, and the alert leads to it from then on', async () => {
    const page = await hanh.page(paths.alert(news.rumour.id));
    expect(page).toContain('Mở sự vụ');
    const form = await hanh.page(paths.openIncident(news.rumour.id));
    expect(form).toContain('name="received"');
    const id = await open();
    expect(await read(id)).toMatchObject({
      alerts: [news.rumour.id],
      claim: news.rumour.claim,
      owner: { id: 'hanh' },
      receivedAt: now() - HOUR,
      state: 'open',
    });
    expect(text(await hanh.page(paths.alert(news.rumour.id)))).toContain(
      'Đang xử lý trong sự vụ: Tin về rút một lần',
    );
    // Pressed twice, or by two: there is one.
    expect(await open()).toBe(id);
    expect((await hanh.get(paths.openIncident(news.rumour.id))).headers.get('location')).toBe(
      paths.incident(id),
    );
  });

  it('starts the clock of an important event with a crisis, from when the office knew, by the rule of that day', async () => {
    const grave = { ...news.rumour, level: 3 as const };
    await office.store.alerts.put(grave);
    const id = await open({ received: field(now() - 2 * HOUR) });
    const [clock] = (await read(id)).clocks;
    expect(clock).toMatchObject({
      rule: 'initial-event',
      startedAt: now() - 2 * HOUR,
      due: now() + 22 * HOUR,
    });
    const old = clockOfEvent(office.rules, {
      clocks: [],
      receivedAt: Date.parse('2026-06-30T10:00:00+07:00'),
    });
    expect(old).toMatchObject([{ clock: { rule: 'initial-event-2017' } }]);
    expect(clockOfEvent(office.rules, await read(id))).toEqual([]);
  });

  it('is opened by hand, and sends a mistaken form back as it was typed', async () => {
    const answer = await hanh.post(paths.newIncident, {
      token: hanh.token,
      title: '',
      received: field(now() + DAY),
      note: 'báo gọi hỏi',
    });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('báo gọi hỏi');
    expect(text(page)).toMatch(/Ô này không để trống được.*Muộn nhất là/);
    const id = await open({ alert: '', note: 'báo gọi hỏi' });
    expect(await read(id)).toMatchObject({ alerts: [], claim: null });
    expect(text(await hanh.page(paths.incident(id)))).toContain('“báo gọi hỏi”');
  });

  it('says what each move lacks beside its button, and the server refuses by the same table', async () => {
    const id = await open();
    const page = text(await hanh.page(paths.incident(id)));
    expect(page).toContain('Chưa chọn loại A–G. Chưa xác nhận mức.');
    const refused = await deed(id, 'move', { move: 'begin' });
    expect(refused.status).toBe(400);
    expect((await read(id)).state).toBe('open');
    expect((await deed(id, 'move', { move: 'close', why: 'x' }, thu)).status).toBe(400);
  });

  it('goes its whole way: kind, level, word, task, clock, every line by name and with its reason', async () => {
    const id = await open();
    expect((await deed(id, 'kind', { kind: 'D', why: 'không có căn cứ' })).status).toBe(303);
    // A crisis is for a leader to confirm.
    const officer = await deed(id, 'level', { level: '3', why: 'lan nhanh', ...factors });
    expect(officer.status).toBe(400);
    expect(await officer.text()).toContain('Từ mức 3 do lãnh đạo xác nhận');
    // Nothing chosen is not nought.
    expect(
      (await deed(id, 'level', { level: '3', why: 'lan nhanh', ...factors, harm: '' }, thu)).status,
    ).toBe(400);
    expect((await deed(id, 'level', { level: '3', why: 'lan nhanh', ...factors }, thu)).status).toBe(303);
    expect(runningClocks(await read(id)).map(({ rule }) => rule)).toEqual(['initial-event']);
    // Who may not say a crisis may not take it back.
    expect((await deed(id, 'level', { level: '1', why: 'thôi', ...factors })).status).toBe(409);
    expect((await deed(id, 'move', { move: 'begin' })).status).toBe(303);
    expect((await deed(id, 'determine', { why: 'nhiều ý kiến trái chiều' })).status).toBe(303);
    expect((await read(id)).clocks.find(({ rule }) => rule === 'initial-divided')).toMatchObject({
      startedAt: now(),
      due: now() + DAY,
    });
    expect((await deed(id, 'determine', { why: 'nữa' })).status).toBe(409);
    expect((await deed(id, 'voice', { choice: 'reply', why: 'đã có bài trả lời' })).status).toBe(303);
    expect((await read(id)).voice).toMatchObject({ choice: 'reply', proposed: 'publish' });
    expect(
      (await deed(id, 'task', { title: 'Xác minh số hồ sơ', agency: 'office', due: field(now() + HOUR) }))
        .status,
    ).toBe(303);
    const [task] = (await read(id)).tasks;
    expect(task).toMatchObject({ name: 'BHXH Vân Sơn', due: now() + HOUR });
    expect((await deed(id, 'ended', { task: task?.id ?? '', result: 'đã xong', dropped: 'no' })).status).toBe(
      303,
    );
    expect((await deed(id, 'move', { move: 'recover' })).status).toBe(400);
    expect(
      (await deed(id, 'met', { rule: 'initial-event', at: field(now()), how: 'bài trên cổng' })).status,
    ).toBe(303);
    expect((await deed(id, 'explain', { rule: 'initial-divided', why: 'cùng một bài' })).status).toBe(303);
    expect((await deed(id, 'move', { move: 'recover' })).status).toBe(303);
    expect((await read(id)).state).toBe('recovering');
    const page = text(await thu.page(paths.incident(id)));
    for (const words of [
      'Phân loại D: “không có căn cứ”',
      'Trần Văn Thủ Xác nhận mức 3',
      'Giao BHXH Vân Sơn',
      'Xong trong hạn',
      'Không kịp hạn, đã giải trình: cùng một bài',
      'Chuyển sang phục hồi → Đang phục hồi',
      'Kế hoạch phục hồi chưa được duyệt.',
    ])
      expect(page, words).toContain(words);
  });

  it('takes no level below the one the scores make, until it is told why, and keeps all that was typed', async () => {
    const id = await open();
    const scored = { harm: '3', reach: '2', emotion: '2', responsibility: '4', vulnerable: '0' };
    const typed = { level: '1', why: 'mới vài người hỏi', ...scored };
    const refused = await deed(id, 'level', typed);
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(text(page)).toContain(
      'Điểm anh chị chấm cộng lại 11/20, theo thang là mức 2. Chọn mức 2, hoặc ghi lý do chọn mức thấp hơn.',
    );
    expect(page).toContain('value="mới vài người hỏi"');
    expect(page).toMatch(/name="lower"/);
    const form = page.slice(page.indexOf('<select name="harm"'), page.indexOf('name="lower"'));
    expect([...form.matchAll(/<option value="(\d)"[^>]*selected/g)].map(([, n]) => n)).toEqual([
      ...Object.values(scored),
      '1',
    ]);
    expect((await read(id)).level).toBe(null);
    expect((await deed(id, 'level', { ...typed, lower: ' ' })).status).toBe(400);
    expect(await hanh.page(paths.incident(id))).not.toMatch(/name="lower"/);

    expect((await deed(id, 'level', { ...typed, lower: 'lỗi đã sửa xong sáng nay' })).status).toBe(303);
    expect((await read(id)).level).toBe(1);
    const room = text(await hanh.page(paths.incident(id)));
    expect(room.split('Thấp hơn mức theo thang, vì: lỗi đã sửa xong sáng nay')).toHaveLength(3);

    // The level of the scores asks nothing more, and what was typed for a lower one is not kept.
    expect((await deed(id, 'level', { ...typed, level: '2', lower: 'thừa' })).status).toBe(303);
    expect((await office.store.incidents.log(id)).at(-1)).not.toHaveProperty('lower');
  });

  it('tells an officer whose scores make a crisis to ask a leader, and a full factor that it counts by itself', async () => {
    const id = await open();
    const grave = { harm: '3', reach: '3', emotion: '3', responsibility: '3', vulnerable: '3' };
    const officer = await deed(id, 'level', { level: '2', why: 'lan nhanh', ...grave });
    expect(officer.status).toBe(400);
    expect(text(await officer.text())).toContain('15/20, theo thang là mức 3, mức do lãnh đạo xác nhận');
    const fault = { harm: '0', reach: '0', emotion: '0', responsibility: '4', vulnerable: '0' };
    const full = await deed(id, 'level', { level: '0', why: 'nhỏ', ...fault });
    expect(full.status).toBe(400);
    expect(text(await full.text())).toContain('cộng lại 4/20, nhưng có yếu tố ngoài độ lan chấm 4');
    expect(
      (await deed(id, 'level', { level: '0', why: 'nhỏ', ...fault, responsibility: '0', reach: '4' })).status,
    ).toBe(303);
  });

  it('lists above the button that closes what still stands against closing, as the way back does', async () => {
    const id = await open({ alert: '' });
    const close = async () => {
      const page = await thu.page(paths.incident(id));
      return text(/<form[^>]*aria-label="Đóng sự vụ…".*?<\/form>/s.exec(page)?.[0] ?? '');
    };
    expect(await close()).toBe('');
    const by = { at: now(), who: LEADER.id, name: LEADER.name };
    await office.store.incidents.add(id, { act: 'moved', move: 'recover', to: 'recovering', why: '' }, by);
    await deed(id, 'clock', { rule: 'reply-press', at: field(now()) });
    const wanting = await close();
    expect(wanting).toMatch(
      /Còn 4 điều kiện đóng chưa đạt: .*3 ngày liền dưới 20%.*Mọi đồng hồ.*Kế hoạch những ngày sau.*Đã ghi bài học.*Dư luận chưa lắng.* Đóng sự vụ /,
    );
    expect(wanting).not.toContain('Việc giao các bên');
    await deed(id, 'met', { rule: 'reply-press', at: field(now()), how: 'đã gửi' });
    expect(await close()).toMatch(/Còn 3 điều kiện/);
    expect(await close()).not.toContain('Mọi đồng hồ');
  });

  it('counts down in words, and stands on Hôm nay and in the calendar until the clock is met', async () => {
    const id = await open({ alert: '' });
    await deed(id, 'clock', { rule: 'reply-press', at: field(now()) });
    await deed(id, 'clock', { rule: 'initial-event', at: field(now() - 23 * HOUR - 20 * MINUTE) });
    const room = text(await hanh.page(paths.incident(id)));
    expect(room).toContain('Chỉ còn 40 phút');
    expect(room).toContain('Còn 30 ngày');
    expect(text(await hanh.page(paths.today))).toMatch(/Sự vụ đang mở \(1\).*Chỉ còn 40 phút/);
    expect(text(await hanh.page(paths.calendar))).toMatch(
      /Hạn của sự vụ Thông tin ban đầu về sự việc quan trọng/,
    );
    expect(text(await hanh.page(paths.incidents))).toContain('Chỉ còn 40 phút');
    await deed(id, 'met', { rule: 'initial-event', at: field(now()), how: 'bài 1' });
    expect(text(await hanh.page(paths.today))).not.toContain('40 phút');
  });

  it('starts no clock twice, none that was not in force, and none in the future', async () => {
    const id = await open();
    const start = (rule: string, at: number) => deed(id, 'clock', { rule, at: field(at) });
    expect((await start('reply-press', now())).status).toBe(303);
    expect((await start('reply-press', now())).status).toBe(400);
    expect((await start('initial-event-2017', now())).status).toBe(400);
    expect((await start('initial-event-2017', Date.parse('2026-06-01T08:00:00+07:00'))).status).toBe(303);
    expect((await start('data-breach', now() + DAY)).status).toBe(400);
    expect((await deed(id, 'met', { rule: 'data-breach', at: field(now()), how: 'x' })).status).toBe(400);
  });

  it('sends a decision back when somebody else wrote meanwhile, with all that was typed', async () => {
    const id = await open();
    const { seq } = await read(id);
    await deed(id, 'note', { note: 'báo vừa gọi' }, thu);
    const stale = await hanh.post(paths.incidentAct(id, DEEDS.kind.path), {
      token: hanh.token,
      seen: String(seq),
      kind: 'A',
      why: 'lỗi có thật',
    });
    expect(stale.status).toBe(400);
    const page = await stale.text();
    expect(page).toContain('Người khác vừa ghi vào sự vụ này');
    expect(page).toContain('lỗi có thật');
    expect((await read(id)).kind).toBe(null);
  });

  it('lets who only looks see everything and write nothing', async () => {
    const id = await open();
    const { seq: before } = await read(id);
    const guest = await signedIn(office, VIEWER);
    const page = await guest.page(paths.incident(id));
    expect(page).toContain('Nhật ký sự vụ');
    expect(page).not.toMatch(
      /<button class="button[^>]*type="submit"(?![^>]*disabled)[^>]*>(Ghi|Giao|Cho chạy)/,
    );
    for (const name of Object.keys(DEEDS) as DeedName[])
      expect((await deed(id, name, { note: 'x' }, guest)).status, name).toBe(403);
    expect((await guest.post(paths.newIncident, { token: guest.token, title: 'x' })).status).toBe(403);
    expect((await read(id)).seq).toBe(before);
  });

  it('starts the clock of an important event with a grave alert that is joined later', async () => {
    const id = await open({ alert: '' });
    expect((await read(id)).clocks).toEqual([]);
    await office.store.alerts.put({ ...news.rumour, level: 2 });
    expect((await deed(id, 'join', { alert: news.rumour.id })).status).toBe(303);
    expect((await read(id)).clocks).toEqual([]);
    await office.store.alerts.put({ ...news.rumour, id: 'twin', level: 3 });
    expect((await deed(id, 'join', { alert: 'twin' })).status).toBe(303);
    expect((await read(id)).clocks).toMatchObject([{ rule: 'initial-event', startedAt: now() - HOUR }]);
    expect((await office.store.incidents.log(id)).at(-1)).toMatchObject({ act: 'clock', who: null });
  });

  it('gives back what was typed when somebody ended it meanwhile, also where the form is gone', async () => {
    const id = await open({ alert: '' });
    await deed(id, 'clock', { rule: 'reply-press', at: field(now()) });
    await deed(id, 'met', { rule: 'reply-press', at: field(now()), how: 'bài 1' }, thu);
    const met = await deed(id, 'met', { rule: 'reply-press', at: field(now()), how: 'đã gửi văn bản 12' });
    expect(met.status).toBe(409);
    expect(await met.text()).toContain('đã gửi văn bản 12');
    await deed(id, 'move', { move: 'set-aside', why: 'trùng việc khác' }, thu);
    const task = await deed(id, 'task', { title: 'Xác minh số hồ sơ', agency: 'office', due: '' });
    expect(task.status).toBe(409);
    const page = await task.text();
    expect(page).toContain('value="Xác minh số hồ sơ"');
    expect(text(page)).toContain('Sự vụ đã khép');
    const moved = await deed(id, 'move', { move: 'set-aside', why: 'nhầm với việc cũ' });
    expect(moved.status).toBe(400);
    expect(await moved.text()).toContain('nhầm với việc cũ');
    expect((await read(id)).tasks).toEqual([]);
  });

  it('asks for the first word again when it is opened again, from then on, and shows both clocks', async () => {
    await office.store.alerts.put({ ...news.rumour, level: 3 });
    const id = await open({ received: field(now() - 30 * HOUR) });
    await deed(id, 'met', { rule: 'initial-event', at: field(now() - HOUR), how: 'bài 1' });
    // Scored again, it is still the same event.
    await deed(id, 'level', { level: '3', why: 'vẫn nặng', ...factors }, thu);
    expect((await read(id)).clocks).toHaveLength(1);
    expect((await deed(id, 'move', { move: 'set-aside', why: 'nhầm' })).status).toBe(400);
    expect((await deed(id, 'move', { move: 'set-aside', why: 'nhầm' }, thu)).status).toBe(303);
    expect((await deed(id, 'move', { move: 'reopen', why: 'tin lại lan' })).status).toBe(303);
    await deed(id, 'level', { level: '3', why: 'lại lan', ...factors }, thu);
    expect((await read(id)).clocks).toMatchObject([
      { rule: 'initial-event', metAt: now() - HOUR },
      { rule: 'initial-event', metAt: null, startedAt: now() },
    ]);
    expect(text(await hanh.page(paths.incident(id)))).toMatch(/Xong sau hạn/);
  });

  it('offers the close of the next working day for a task, past a holiday', async () => {
    office.rules.calendar.holidays.push({ day: '2026-11-24', name: 'Ngày Văn hóa', confidence: 'V' });
    const page = await hanh.page(paths.incident(await open()));
    expect(/<input[^>]*name="due"[^>]*>/.exec(page)?.[0]).toContain('value="2026-11-25T17:30"');
  });

  it('says beside a deadline in working days that its year has no holidays yet', async () => {
    const id = await open({ alert: '' });
    await deed(id, 'clock', { rule: 'forwarded-opinions', at: field(now()) });
    expect(await hanh.page(paths.incident(id))).not.toContain('chưa khai ngày nghỉ lễ');
    office.rules.calendar.holidays = office.rules.calendar.holidays.filter(({ day }) => day < '2026');
    expect(await hanh.page(paths.incident(id))).toContain('chưa khai ngày nghỉ lễ');
  });

  it('writes nothing but notes once it is over, until it is opened again', async () => {
    const id = await open();
    await deed(id, 'explain', { rule: 'initial-event', why: 'trùng việc khác' });
    await deed(id, 'move', { move: 'set-aside', why: 'trùng việc khác' }, thu);
    expect((await deed(id, 'kind', { kind: 'A', why: 'x' })).status).toBe(409);
    expect((await deed(id, 'note', { note: 'nhớ lần sau' })).status).toBe(303);
    expect(text(await hanh.page(paths.incidents))).toContain('Không phải sự vụ (1)');
    expect(text(await hanh.page(paths.today))).not.toContain('Sự vụ đang mở');
    expect((await deed(id, 'move', { move: 'reopen', why: 'tin lại lan' })).status).toBe(303);
    expect((await read(id)).state).toBe('open');
  });

  it('offers an open incident about the same claim before another is opened', async () => {
    const id = await open();
    const twin = { ...news.rumour, id: 'twin', phase: 'rising' as const };
    await office.store.alerts.put(twin);
    expect(text(await hanh.page(paths.openIncident('twin')))).toContain('Đã có sự vụ về cùng chuyện');
    expect((await deed(id, 'join', { alert: 'twin' })).status).toBe(303);
    expect((await read(id)).alerts).toEqual([news.rumour.id, 'twin']);
    expect((await deed(id, 'join', { alert: 'khong-co' })).status).toBe(404);
  });

  it('measures the factors from its alerts and proposes, and never chooses a kind', async () => {
    const id = await open();
    const page = await hanh.page(paths.incident(id));
    expect(text(page)).toMatch(/Máy đề xuất mức \d|Chưa có cảnh báo nào đo được năm yếu tố/);
    expect(page).not.toMatch(/name="kind"[^>]*checked/);
    for (const row of office.rules.playbook.kinds) expect(page).toContain(row.test);
  });

  it('is read in English as well', async () => {
    const id = await open();
    hanh.cookies.set('language', 'en');
    const page = text(await hanh.page(paths.incident(id)));
    expect(page).toContain('What to do now');
    expect(page).not.toContain('incident.');
  });
});

describe('the words of the room', () => {
  it('name every state, move, need, deed, factor and age', () => {
    const keys = [
      ...INCIDENT_STATES.map((state) => `incident.state.${state}`),
      ...MOVE_NAMES.map((move) => `incident.move.${move}`),
      ...[...NEEDS, 'state', 'role'].map((need) => `incident.need.${need}`),
      ...Object.keys(DEEDS).map((name) => `incident.done.${name}`),
      ...FACTORS.map((factor) => `incident.factor.${factor}`),
      ...AGES.map((age) => `incident.age.${age}`),
    ];
    expect(keys.filter((key) => !hasWords(key))).toEqual([]);
  });
});

describe('deadlines in order', () => {
  const clock = (due: number) => ({
    rule: String(due),
    name: '',
    basis: '',
    startedAt: 0,
    due,
    metAt: null,
    how: '',
    explained: null,
  });
  const incident = (id: string, updatedAt: number, ...dues: number[]) =>
    ({ id, updatedAt, clocks: dues.map(clock) }) as unknown as Incident;

  it('put the nearest end first, and what has none last by when it was touched', () => {
    const all = [incident('a', 1), incident('b', 5), incident('c', 2, 90, 30), incident('d', 3, 40)];
    expect(byClock(all).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a']);
  });

  it('reads a typed moment within its bounds, to the minute', () => {
    const at = Date.parse('2026-11-23T07:05:30+07:00');
    const bounds = { from: at - DAY, to: at };
    expect(momentIn('2026-11-23T07:05', bounds)).toBe(at - 30_000);
    expect(momentIn('2026-11-23T07:10', bounds)).toMatchObject({ key: 'incident.refused.late' });
    expect(momentIn('2026-11-21T07:05', bounds)).toMatchObject({ key: 'incident.refused.early' });
    expect(momentIn('hôm qua', bounds)).toMatchObject({ key: 'incident.refused.time' });
  });
});

describe('what to do now', () => {
  it('tells what was left behind before what belongs to this hour, and nothing twice', () => {
    const opened = Date.parse('2026-11-23T07:05:00+07:00');
    const fresh = {
      state: 'open',
      openedAt: opened,
      owner: { id: 'hanh', name: 'Hạnh' },
      kind: null,
      level: 2,
      voice: null,
      tasks: [],
      published: [],
      determinedAt: null,
      plan: null,
      lessons: null,
    } as unknown as Incident;
    expect(stepsNow(fresh, opened).steps.map(({ name }) => name)).toEqual(['owner', 'evidence']);
    const later = stepsNow(fresh, opened + 2 * HOUR);
    expect(later.age).toBe('three');
    expect(later.steps.map(({ name }) => name)).toEqual(['verify', 'kind', 'voice', 'holding', 'partners']);
    expect(stepsNow({ ...fresh, state: 'recovering' }, opened + HOUR).age).toBe('recover');
  });
});
