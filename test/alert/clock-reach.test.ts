import { afterEach, describe, expect, it } from 'vitest';
import type { RecipientRules } from '../../src/config/recipients.ts';
import type { Clock } from '../../src/domain/clock.ts';
import type { IncidentAct } from '../../src/domain/incident.ts';
import { dayOf, HOUR, type Instant, MINUTE } from '../../src/domain/time.ts';
import { afterWorkdays, workCalendarOf } from '../../src/domain/workdays.ts';
import type { Envelope, Parcel, Posted } from '../../src/world.ts';
import { openShift, type Shift, type ShiftOptions } from '../support/shift.ts';

const NEVER: Posted = { ok: false, when: 'never', detail: '550 no such box' };

let shift: Shift;
afterEach(() => shift.close());

type Person = Pick<RecipientRules, 'id' | 'role'> & Partial<RecipientRules>;

/** An incident of Hạnh's, and the people of the office. */
async function open(people: Person[], { from = '2026-11-23T09:00', unconfirmed = [] }: ShiftOptions = {}) {
  shift = await openShift({
    from,
    fast: true,
    unconfirmed,
    rules: (rules) => {
      rules.recipients = rules.recipients.slice(0, 1).flatMap((one) =>
        people.map(({ id, ...more }) => ({
          ...one,
          id,
          name: id,
          mail: `${id}@co-quan.example`,
          house: null,
          quiet: null,
          webhook: null,
          telegram: null,
          ...more,
        })),
      );
    },
  });
  await shift.store().incidents.open(
    'i1',
    {
      act: 'opened',
      title: 'Tin đồn bịa để thử',
      alerts: [],
      claim: null,
      story: null,
      place: null,
      receivedAt: shift.now(),
    },
    { at: shift.now(), who: 'hanh', name: 'Hạnh' },
  );
  await ownedBy('hanh');
}
const add = (act: IncidentAct) =>
  shift.store().incidents.add('i1', act, { at: shift.now(), who: 'hanh', name: 'Hạnh' });
const ownedBy = (id: string) => add({ act: 'owner', owner: { id, name: id } });
const clock = (due: Instant, change: Partial<Clock> = {}) =>
  add({
    act: 'clock',
    clock: {
      rule: 'press-reply',
      name: 'Trả lời báo',
      basis: 'Luật bịa',
      startedAt: shift.now(),
      due,
      metAt: null,
      how: '',
      explained: null,
      ...change,
    },
  });
/** Who got which of the three calls, in order. */
const told = () => shift.got.map(({ to, subject }) => `${to.split('@')[0]} ${subject.split(']')[0]}]`);

const HANH: Person = { id: 'hanh', role: 'officer' };
const ADMIN: Person = { id: 'quan-tri', role: 'admin' };

describe('where those who are meant cannot be reached, whoever stands in is called', () => {
  /** Mail to Hạnh's box is refused for good until it is made again. */
  function deadBox() {
    const { post } = shift.world;
    let dead = true;
    const refuse = (letter: Envelope) =>
      dead && letter.to.startsWith('hanh') ? Promise.resolve(NEVER) : (post?.(letter) ?? Promise.reject());
    Object.assign(shift.world, { post: refuse });
    return () => void (dead = false);
  }

  it('to a box the server says does not exist', async () => {
    await open([HANH, ADMIN]);
    const mended = deadBox();
    await clock(shift.now() + 10 * HOUR);
    await shift.until('17:30', 0, 10 * MINUTE);
    expect(told()).toEqual(['quan-tri [Hạn 19:00 23/11]', 'quan-tri [Sắp đến hạn 19:00 23/11]']);
    // Boxes come back: each call is tried there all the same.
    mended();
    await shift.until('19:20', 0, 10 * MINUTE);
    expect(told().slice(2).toSorted()).toEqual([
      'hanh [Quá hạn 19:00 23/11]',
      'quan-tri [Quá hạn 19:00 23/11]',
    ]);
    await clock(shift.now() + 2 * HOUR, { rule: 'other' });
    await shift.until('21:30', 0, 10 * MINUTE);
    expect(
      told()
        .slice(4)
        .filter((one) => one.startsWith('quan-tri')),
    ).toEqual([]);
  });

  it('by a chat nobody carries messages to, and by a chat that takes none', async () => {
    const silent: Person = { id: 'giam-doc', role: 'leader', telegram: '-100' };
    await open([silent, ADMIN], { unconfirmed: ['giam-doc@co-quan.example'] });
    const ours = () => told().filter((one) => one.includes('ạn 1'));
    await clock(shift.now() + 2 * HOUR);
    await shift.until('11:10', 0, 10 * MINUTE);
    expect(ours()).toEqual(['quan-tri [Sắp đến hạn 11:00 23/11]', 'quan-tri [Quá hạn 11:00 23/11]']);

    const chat: Parcel[] = [];
    let answer: Posted = { ok: true };
    const telegram = (parcel: Parcel) => {
      if (answer.ok) chat.push(parcel);
      return Promise.resolve(answer);
    };
    Object.assign(shift.world, { couriers: { webhook: null, telegram } });
    await add({ act: 'clock-met', rule: 'press-reply', metAt: shift.now(), how: 'x' });
    await clock(shift.now() + 2 * HOUR, { rule: 'second' });
    await shift.until('12:50', 0, 10 * MINUTE);
    expect(ours()).toHaveLength(2);
    expect(chat.length).toBeGreaterThan(0);
    answer = NEVER;
    await shift.until('13:30', 0, 10 * MINUTE);
    expect(ours().slice(2)).toEqual(['quan-tri [Quá hạn 13:10 23/11]']);
  });
});

describe('a call that waits', () => {
  it('goes to whoever owns the incident when it can go, and back again with them', async () => {
    await open([HANH, { id: 'lan', role: 'officer' }]);
    await clock(shift.now() + 4 * HOUR);
    shift.refuse(true);
    await shift.until('12:20', 0, 10 * MINUTE);
    await ownedBy('lan');
    await shift.until('12:30', 0, 10 * MINUTE);
    const states = async () =>
      (await shift.store().letters.about('i1')).map(({ recipientId, state }) => `${recipientId} ${state}`);
    expect((await states()).toSorted()).toEqual(['hanh inside', 'lan waiting']);
    await ownedBy('hanh');
    await shift.until('12:40', 0, 10 * MINUTE);
    expect((await states()).toSorted()).toEqual(['hanh waiting', 'lan inside']);
    await ownedBy('lan');
    shift.refuse(false);
    await shift.until('12:59', 0, MINUTE);
    expect(told()).toEqual(['lan [Sắp đến hạn 13:00 23/11]']);
  });

  it('is made anew where the calendar moves its deadline, and names the new hour', async () => {
    await open([HANH], { from: '2026-11-23T14:00' });
    const { calendar } = shift.rules;
    const due = afterWorkdays(shift.now(), 1, workCalendarOf(calendar));
    await clock(due, { length: '1 working-days' });
    shift.refuse(true);
    while (shift.now() < due - 5 * HOUR) await shift.pass(HOUR);
    calendar.holidays.push({ day: dayOf(due), name: 'Ngày nghỉ bịa', confidence: 'P' });
    await shift.pass(10 * MINUTE);
    shift.refuse(false);
    await shift.until('23:00', 1, 30 * MINUTE);
    expect(told().map((one) => one.slice(0, 14))).toEqual(['hanh [Hạn 23:5', 'hanh [Sắp đến ']);
    for (const one of told()) expect(one).toContain('26/11');
  });
});
