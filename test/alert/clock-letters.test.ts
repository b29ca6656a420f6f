import { afterEach, describe, expect, it } from 'vitest';
import { callOf } from '../../src/alert/clock-letters.ts';
import { keepClocks } from '../../src/alert/keep-clocks.ts';
import type { Alert } from '../../src/domain/alert.ts';
import type { Clock } from '../../src/domain/clock.ts';
import type { IncidentAct } from '../../src/domain/incident.ts';
import type { Store } from '../../src/storage/store.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { openShift, type Shift } from '../support/shift.ts';

const clockAt = (startedAt: number, length: number | null): Clock => ({
  rule: 'initial-event',
  name: 'Thông tin ban đầu',
  basis: 'Nghị định bịa số 1',
  startedAt,
  due: length === null ? null : startedAt + length,
  metAt: null,
  how: '',
  explained: null,
});

describe('letters about deadlines', () => {
  let shift: Shift;
  afterEach(() => shift.close());

  /** An officer and a director who both sleep from ten to six, and a clerk whom it does not concern. */
  async function open(from = '2026-11-23T09:00', length = DAY): Promise<void> {
    shift = await openShift({
      from,
      fast: true,
      rules: (rules) => {
        rules.calendar.duties = [];
        const [one] = rules.recipients;
        if (one === undefined) return;
        const quiet = { from: '22:00', to: '06:00', wake_level: 5 };
        rules.recipients = [
          {
            ...one,
            id: 'truc',
            name: 'Hạnh',
            mail: 'truc@co-quan.example',
            role: 'officer',
            house: false,
            quiet,
          },
          {
            ...one,
            id: 'sep',
            name: 'Thủ',
            mail: 'sep@co-quan.example',
            role: 'leader',
            house: false,
            quiet,
          },
          {
            ...one,
            id: 'khac',
            name: 'Khác',
            mail: 'khac@co-quan.example',
            role: 'officer',
            house: false,
            quiet,
          },
        ];
      },
    });
    const now = shift.now();
    const by = { at: now, who: 'truc', name: 'Hạnh' };
    const store = shift.store();
    await store.incidents.open(
      'i1',
      {
        act: 'opened',
        title: 'Tin đồn bịa để thử',
        alerts: [],
        claim: null,
        story: null,
        place: null,
        receivedAt: now,
      },
      by,
    );
    await add({ act: 'owner', owner: { id: 'truc', name: 'Hạnh' } });
    await add({ act: 'clock', clock: clockAt(now, length) });
  }

  const add = (act: IncidentAct) =>
    shift.store().incidents.add('i1', act, { at: shift.now(), who: 'truc', name: 'Hạnh' });
  const told = () => shift.got.map(({ to, subject }) => `${to.split('@')[0]} ${subject}`);

  it('call owner and leader ahead, in the last hours and when it is missed, each once, also after a restart', async () => {
    await open('2026-11-23T07:00');
    await shift.until('20:00', 0, 10 * MINUTE);
    expect(told()).toEqual([]);
    // 24 hours end at 07:00; a quarter is left at 01:00, when they sleep until it is too late: that call comes in the evening before.
    await shift.until('21:10', 0, 10 * MINUTE);
    expect(told().toSorted()).toEqual([
      'sep [Hạn 07:00 24/11] Tin đồn bịa để thử',
      'truc [Hạn 07:00 24/11] Tin đồn bịa để thử',
    ]);
    await shift.until('04:50', 1, 10 * MINUTE);
    expect(told()).toHaveLength(2);
    await shift.until('05:10');
    expect(told().slice(2).toSorted()).toEqual([
      'sep [Sắp đến hạn 07:00 24/11] Tin đồn bịa để thử',
      'truc [Sắp đến hạn 07:00 24/11] Tin đồn bịa để thử',
    ]);
    await shift.until('07:30');
    expect(told().filter((one) => one.includes('[Quá hạn 07:00 24/11]'))).toHaveLength(2);
    expect(shift.got).toHaveLength(6);
    expect(shift.got[0]?.text).toContain('Nghị định bịa số 1');
    expect(shift.got[0]?.text).toContain('/su-vu/i1');
  });

  it('come ahead where there is time, and stop when it is met or explained', async () => {
    await open('2026-11-23T09:00', 10 * HOUR);
    await shift.until('16:29');
    expect(told()).toEqual([]);
    await shift.until('16:31');
    expect(told()).toHaveLength(2);
    expect(told()[0]).toContain('[Hạn 19:00');
    await add({ act: 'clock-met', rule: 'initial-event', metAt: shift.now(), how: 'bài 1' });
    await shift.until('20:00', 0, 10 * MINUTE);
    expect(told()).toHaveLength(2);
  });

  it('come at once where the quiet hours have just begun and nothing else is heard before the last two hours', async () => {
    await open('2026-11-23T22:20', DAY);
    await add({ act: 'clock-met', rule: 'initial-event', metAt: shift.now(), how: 'x' });
    // Written down late: it began in the morning, and ends at seven.
    await add({ act: 'clock', clock: clockAt(shift.now() - 15 * HOUR - 20 * MINUTE, DAY) });
    await shift.until('22:25');
    expect(told()).toHaveLength(2);
    expect(told()[0]).toContain('[Hạn 07:00');
  });

  const alarm = (level: 2 | 3): Alert => ({
    id: 'a1',
    situation: { kind: 'claim', id: 'C01' },
    level,
    peak: level,
    phase: 'rising',
    push: false,
    title: 'Tin bịa',
    topics: [],
    claim: 'C01',
    story: null,
    place: null,
    reason: { key: 'alert.reason.level', data: {} },
    n: 3,
    publishers: 2,
    openedAt: shift.now(),
    updatedAt: shift.now(),
    fedAt: shift.now(),
    closedAt: null,
    edition: 0,
    toldAt: null,
    toldLevel: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  });

  it('begin by themselves when an alert of a living incident becomes a crisis: once, by the machine', async () => {
    await open('2026-11-23T09:00', DAY);
    await add({ act: 'clock-met', rule: 'initial-event', metAt: shift.now(), how: 'x' });
    const store = shift.store();
    await store.incidents.open(
      'i2',
      {
        act: 'opened',
        title: 'Việc bịa khác',
        alerts: ['a1'],
        claim: null,
        story: null,
        place: null,
        receivedAt: shift.now() - HOUR,
      },
      { at: shift.now(), who: 'truc', name: 'Hạnh' },
    );
    const clocks = async () => (await store.incidents.log('i2')).filter(({ act }) => act === 'clock');
    await store.alerts.put(alarm(2));
    await keepClocks(store, shift.world, shift.rules);
    expect(await clocks()).toEqual([]);
    // A crisis that is over begins no duty.
    await store.alerts.put({ ...alarm(3), phase: 'over', closedAt: shift.now() });
    await keepClocks(store, shift.world, shift.rules);
    expect(await clocks()).toEqual([]);
    await store.alerts.put(alarm(3));
    // Somebody closes it between the look and the line: nothing is written into what is over.
    const closing = async () => {
      const by = { at: shift.now(), who: 'truc', name: 'Hạnh' };
      await store.incidents.add('i2', { act: 'moved', move: 'set-aside', to: 'set-aside', why: 'nhầm' }, by);
    };
    const beside: Store = {
      ...store,
      together: async (work) => {
        await closing();
        return store.together(work);
      },
    };
    await keepClocks(beside, shift.world, shift.rules);
    expect(await clocks()).toEqual([]);
    await store.incidents.add(
      'i2',
      { act: 'moved', move: 'reopen', to: 'open', why: 'vẫn là sự vụ' },
      { at: shift.now() - HOUR, who: 'truc', name: 'Hạnh' },
    );
    await keepClocks(store, shift.world, shift.rules);
    await keepClocks(store, shift.world, shift.rules);
    expect(await clocks()).toMatchObject([
      { who: null, clock: { rule: 'initial-event', startedAt: shift.now() - HOUR } },
    ]);
    // Met is done: the same alert does not start it again.
    await store.incidents.add(
      'i2',
      { act: 'clock-met', rule: 'initial-event', metAt: shift.now(), how: 'x' },
      { at: shift.now(), who: 'truc', name: 'Hạnh' },
    );
    await keepClocks(store, shift.world, shift.rules);
    expect(await clocks()).toHaveLength(1);
  });

  it('count working days by the calendar of today: a day that becomes free moves what runs, once and in the log', async () => {
    await open('2026-12-07T09:00', DAY);
    const { rules } = shift;
    const startedAt = shift.now();
    const due = Date.parse('2026-12-09T23:59:00+07:00');
    const duty = { ...clockAt(startedAt, 0), rule: 'duty', due };
    await add({ act: 'clock', clock: { ...duty, length: '2 working-days' } });
    await add({ act: 'clock', clock: { ...duty, rule: 'old' } });
    rules.calendar.holidays.push({ day: '2026-12-09', name: 'Ngày nghỉ bịa', confidence: 'P' });
    await keepClocks(shift.store(), shift.world, rules);
    await keepClocks(shift.store(), shift.world, rules);
    const incident = await shift.store().incidents.get('i1');
    expect(incident?.clocks.find(({ rule }) => rule === 'duty')?.due).toBe(due + DAY);
    expect(incident?.clocks.find(({ rule }) => rule === 'old')?.due).toBe(due);
    const log = await shift.store().incidents.log('i1');
    expect(log.filter(({ act }) => act === 'clock-redated')).toMatchObject([{ who: null, rule: 'duty' }]);
  });

  it('go to whoever is on duty or looks after the house where no owner and no leader can be reached', async () => {
    await open('2026-11-23T09:00', 4 * HOUR);
    const { rules } = shift;
    rules.recipients = rules.recipients
      .filter(({ id }) => id === 'khac')
      .map((one) => ({ ...one, house: true }));
    await shift.until('13:05', 0, 5 * MINUTE);
    expect(new Set(shift.got.map(({ to }) => to))).toEqual(new Set(['khac@co-quan.example']));
    expect(shift.got.length).toBeGreaterThan(1);
  });

  it('say nothing of what is over, and nothing of a closed incident', async () => {
    await open('2026-11-23T09:00', 4 * HOUR);
    await add({ act: 'moved', move: 'set-aside', to: 'set-aside', why: 'nhầm' });
    await shift.until('14:00', 0, 10 * MINUTE);
    expect(told()).toEqual([]);
  });
});

describe('which call a clock is due for', () => {
  it.each([
    [DAY, 17 * HOUR, null],
    [DAY, 18 * HOUR, 'ahead'],
    [DAY, 22 * HOUR, 'soon'],
    [DAY, DAY + 1, 'late'],
    [30 * DAY, 28 * DAY, null],
    [30 * DAY, 29 * DAY, 'ahead'],
    [4 * HOUR, 2.9 * HOUR, null],
    [4 * HOUR, 3 * HOUR, 'soon'],
  ] as const)('a length of %d after %d: %s', (length, passed, call) => {
    expect(callOf(clockAt(0, length), passed)).toBe(call);
  });

  it('is none for what is met, explained, or had to be done at once', () => {
    expect(callOf({ ...clockAt(0, DAY), metAt: 5 }, 2 * DAY)).toBe(null);
    expect(callOf({ ...clockAt(0, DAY), explained: 'mất điện' }, 2 * DAY)).toBe(null);
    expect(callOf(clockAt(0, null), 2 * DAY)).toBe(null);
  });
});
