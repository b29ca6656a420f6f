import { afterEach, describe, expect, it } from 'vitest';
import { planCalls } from '../../src/alert/plan-letters.ts';
import type { Incident, IncidentAct } from '../../src/domain/incident.ts';
import type { Tip } from '../../src/domain/tip.ts';
import { DAY, dayOf, HOUR, type Instant, MINUTE, startOfDay } from '../../src/domain/time.ts';
import { openShift, type Shift } from '../support/shift.ts';

let shift: Shift;
afterEach(() => shift.close());

/** A writer, a unit that bears its own name, and an administrator; nobody sleeps unless told so. */
function open(from: string, quiet: { from: string; to: string; wake_level: number } | null = null) {
  return openShift({
    from,
    fast: true,
    rules: (rules) => {
      // What the office owes others has letters of its own.
      rules.calendar.duties = [];
      const [one] = rules.recipients;
      if (one === undefined) return;
      const like = (id: string, name: string, role: 'officer' | 'admin') => ({
        ...one,
        id,
        name,
        role,
        mail: `${id}@co-quan.example`,
        house: null,
        quiet,
      });
      rules.recipients = [
        like('hanh', 'Nguyễn Thị Hạnh', 'officer'),
        like('che-do', 'Phòng Chế độ', 'officer'),
        like('quan-tri', 'Quản trị', 'admin'),
      ];
    },
  });
}
const told = () => shift.got.map(({ to, subject }) => `${to.split('@')[0]} ${subject}`);

const tip = (id: string, due: Instant, change: Partial<Tip> = {}): Tip => ({
  id,
  kind: 'grievance',
  way: 'phone',
  heardAt: due - 5 * DAY,
  words: 'Chờ cả buổi chưa được gọi số',
  where: '',
  topic: null,
  state: 'new',
  unit: '',
  due,
  answer: '',
  fact: null,
  doneAt: null,
  by: { id: 'hanh', name: 'Nguyễn Thị Hạnh' },
  version: 1,
  ...change,
});

describe('answers that are owed to people', () => {
  // A Friday evening; Saturday and Sunday are none of work.
  const FRIDAY = '2026-11-13';
  const dueOn = (day: string) => startOfDay(day) + DAY - MINUTE;

  it('are one letter a working day, from the morning on, and once over restarts', async () => {
    shift = await open(`${FRIDAY}T18:00`);
    const { tips } = shift.store();
    await tips.add(tip('t1', dueOn('2026-11-11')));
    await tips.add(tip('t2', dueOn('2026-11-12')));
    await shift.look();
    expect(told()).toEqual(['hanh [Quá hạn trả lời] 2 phản ánh quá hạn trả lời, cũ nhất nhận ngày…']);
    expect(shift.got[0]?.text).toContain('2 phản ánh quá hạn trả lời, cũ nhất nhận ngày 06/11/2026');
    await shift.restart();
    await shift.until('20:00', 0, 30 * MINUTE);
    await shift.until('23:59', 2, HOUR);
    expect(told()).toHaveLength(1);
    await shift.until('06:59', 1, 10 * MINUTE);
    expect(told()).toHaveLength(1);
    await shift.until('07:00');
    expect(told()).toHaveLength(2);
    await shift.until('18:00', 0, 30 * MINUTE);
    expect(told()).toHaveLength(2);
  });

  it('go to the unit that bears the name and to the writer, and carry no word of whoever called', async () => {
    shift = await open('2026-11-19T08:00');
    const { tips } = shift.store();
    await tips.add(tip('t1', dueOn('2026-11-17')));
    await tips.add(tip('t2', dueOn('2026-11-18'), { state: 'routed', unit: 'phòng chế độ' }));
    await tips.keepContact('t2', { name: 'Bác Sáu', reach: '0912345678', eraseAt: null });
    await tips.add(tip('t3', dueOn('2026-11-19')));
    await tips.add(tip('t4', dueOn('2026-11-18'), { state: 'answered', doneAt: 5 }));
    await shift.look();
    expect(
      told()
        .map((one) => one.slice(0, 40))
        .toSorted(),
    ).toEqual(['che-do [Quá hạn trả lời] 1 phản ánh quá ', 'hanh [Quá hạn trả lời] 2 phản ánh quá hạ']);
    const text = shift.got.map((one) => one.text).join();
    for (const secret of ['Bác Sáu', '0912345678', 'gọi số']) expect(text).not.toContain(secret);
    expect(text).toContain('/phan-anh/t2');
    expect(text).toContain('phòng chế độ');
  });

  it('are asked for no more once they were given, also where the letter waited, and by one letter for all days it waited', async () => {
    shift = await open('2026-11-19T08:00');
    const { tips } = shift.store();
    await tips.add(tip('t1', dueOn('2026-11-17')));
    await tips.add(
      tip('t2', dueOn('2026-11-17'), { state: 'routed', unit: 'phòng chế độ', by: { id: 'cu', name: 'Cũ' } }),
    );
    shift.refuse(true);
    await shift.until('09:00', 1, HOUR);
    const one = (await tips.waiting(['new'], 9)).find(({ id }) => id === 't1');
    if (one === undefined) throw new Error('no tip');
    await tips.change({ ...one, state: 'answered', doneAt: shift.now(), version: 2 });
    shift.refuse(false);
    await shift.until('20:00', 0, HOUR);
    expect(told().map((line) => line.split(' ')[0])).toEqual(['che-do']);
  });

  it('are asked of whoever looks after the house where the box of the writer is dead', async () => {
    shift = await open('2026-11-19T08:00');
    await shift.store().tips.add(tip('t1', dueOn('2026-11-18')));
    await shift.store().contacts.bounced('hanh', 'hanh@co-quan.example', shift.now());
    await shift.look();
    expect(told().map((line) => line.split(' ')[0])).toEqual(['hanh', 'quan-tri']);
  });

  it('wait for the end of quiet hours, and go to whoever looks after the house where the writer is gone', async () => {
    shift = await open('2026-11-19T08:00', { from: '06:00', to: '09:30', wake_level: 5 });
    await shift.store().tips.add(tip('t1', dueOn('2026-11-18'), { by: { id: 'cu', name: 'Người cũ' } }));
    await shift.until('09:20', 0, 10 * MINUTE);
    expect(told()).toEqual([]);
    await shift.until('09:31');
    expect(told().map((one) => one.split(' ')[0])).toEqual(['quan-tri']);
  });
});

describe('days of a plan of recovery', () => {
  const by = { who: 'hanh', name: 'Nguyễn Thị Hạnh' };
  /** Recovers since the morning of Monday 5 October 2026; a row of its plan is due on 12 October. */
  async function recovering(at: Instant): Promise<void> {
    const { incidents } = shift.store();
    await incidents.open(
      'i1',
      {
        act: 'opened',
        title: 'Tin đồn bịa để thử',
        alerts: [],
        claim: null,
        story: null,
        place: null,
        receivedAt: at,
      },
      { at, ...by },
    );
    const acts: IncidentAct[] = [
      { act: 'owner', owner: { id: 'hanh', name: 'Nguyễn Thị Hạnh' } },
      { act: 'moved', move: 'recover', to: 'recovering', why: '' },
      {
        act: 'plan',
        approved: true,
        days: [{ day: '2026-10-12', what: 'Đăng tổng hợp điều đã sửa', owner: 'Phòng Chế độ' }],
      },
    ];
    for (const act of acts) await incidents.add('i1', act, { at, ...by });
  }

  it('are told to the owner: the row that is three days over, then 30, 60, 90 days; each once', async () => {
    shift = await open('2026-10-05T09:00');
    await recovering(shift.now());
    await shift.until('23:00', 9, 6 * HOUR);
    expect(told()).toEqual([]);
    await shift.until('09:00', 1, HOUR);
    expect(told()).toEqual(['hanh [Kế hoạch phục hồi trễ] Tin đồn bịa để thử']);
    expect(shift.got[0]?.text).toContain(
      'Đăng tổng hợp điều đã sửa (hạn 12/10/2026, người lo: Phòng Chế độ)',
    );
    await shift.restart();
    await shift.until('09:00', 19, 6 * HOUR);
    expect(told()).toHaveLength(1);
    await shift.until('09:00', 1, HOUR);
    expect(told().slice(1)).toEqual(['hanh [Nhìn lại 30 ngày] Tin đồn bịa để thử']);
    expect(shift.got[1]?.text).toContain('Hôm nay là ngày 30 kể từ khi bắt đầu phục hồi (05/10/2026)');
    expect(shift.got[1]?.text).toContain('/su-vu/i1/phuc-hoi');
    await shift
      .store()
      .incidents.add(
        'i1',
        { act: 'plan-done', what: 'Đăng tổng hợp điều đã sửa', result: 'xong' },
        { at: shift.now(), ...by },
      );
    await shift.until('09:00', 70, 6 * HOUR);
    expect(told().slice(2)).toEqual([
      'hanh [Nhìn lại 60 ngày] Tin đồn bịa để thử',
      'hanh [Nhìn lại 90 ngày] Tin đồn bịa để thử',
    ]);
  });

  it('are not told of a row that was done while the letter waited', async () => {
    shift = await open('2026-10-05T09:00');
    await recovering(shift.now());
    await shift.until('06:00', 10, 6 * HOUR);
    shift.refuse(true);
    await shift.until('10:00', 0, HOUR);
    await shift
      .store()
      .incidents.add(
        'i1',
        { act: 'plan-done', what: 'Đăng tổng hợp điều đã sửa', result: 'xong' },
        { at: shift.now(), ...by },
      );
    // At night too: nothing that is over waits for the morning.
    shift.refuse(false);
    await shift.until('20:00', 0, HOUR);
    expect(told()).toEqual([]);
  });

  it('are asked for by nothing but an approved plan and the days since recovery began', () => {
    const began = startOfDay('2026-10-05') + 9 * HOUR;
    const row = { day: '2026-10-12', what: 'x', owner: 'y' };
    const made = (change: Partial<Incident>) => ({ plan: null, recoveringAt: began, ...change }) as Incident;
    const calls = (change: Partial<Incident>, day: string) =>
      planCalls(made(change), day).map(({ since, look, late }) => [since, look?.n ?? null, late.length]);
    const plan = { days: [row], approvedBy: 'Giám' };
    expect(calls({ plan }, '2026-10-14')).toEqual([]);
    expect(calls({ plan }, '2026-10-15')).toEqual([['2026-10-15', null, 1]]);
    expect(calls({ plan: { ...plan, approvedBy: null } }, '2026-10-15')).toEqual([]);
    expect(calls({ recoveringAt: null }, dayOf(began + 30 * DAY))).toEqual([]);
    expect(calls({}, dayOf(began + 30 * DAY))).toEqual([['2026-11-04', 30, 0]]);
    // The machine stood still for a while: what is two weeks old is told no more.
    expect(calls({}, dayOf(began + 43 * DAY))).toEqual([['2026-11-04', 30, 0]]);
    expect(calls({}, dayOf(began + 44 * DAY))).toEqual([]);
  });
});
