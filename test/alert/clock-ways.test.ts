import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/domain/clock.ts';
import type { IncidentAct } from '../../src/domain/incident.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import type { Parcel, Posted } from '../../src/world.ts';
import { openShift, type Shift } from '../support/shift.ts';

const clockAt = (startedAt: number, length: number): Clock => ({
  rule: 'initial-event',
  name: 'Thông tin ban đầu',
  basis: 'Nghị định bịa số 1',
  startedAt,
  due: startedAt + length,
  metAt: null,
  how: '',
  explained: null,
});

describe('deadlines by every way a reader has', () => {
  let shift: Shift;
  afterEach(() => shift.close());

  const machine: Parcel[] = [];
  const chat: Parcel[] = [];

  /** One owner with a mailbox, a machine of their own and a chat, who sleeps from ten to six. */
  async function open(
    options: { length?: number; from?: string; unconfirmed?: boolean } = {},
  ): Promise<void> {
    machine.length = chat.length = 0;
    shift = await openShift({
      from: options.from ?? '2026-11-23T09:00',
      fast: true,
      ...(options.unconfirmed === true && { unconfirmed: ['truc@co-quan.example'] }),
      rules: (rules) => {
        rules.calendar.duties = [];
        rules.recipients = rules.recipients.map((one) => ({
          ...one,
          name: 'Hạnh',
          quiet: { from: '22:00', to: '06:00', wake_level: 5 },
          webhook: { url: 'https://may.example/nhan', key: 'KHOA_MAY' },
          telegram: '-100123456',
        }));
      },
    });
    carry({ ok: true });
    const by = { at: shift.now(), who: 'truc', name: 'Hạnh' };
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
      by,
    );
    await add({ act: 'owner', owner: { id: 'truc', name: 'Hạnh' } });
    await add({ act: 'clock', clock: clockAt(shift.now(), options.length ?? 10 * HOUR) });
  }
  const add = (act: IncidentAct) =>
    shift.store().incidents.add('i1', act, { at: shift.now(), who: 'truc', name: 'Hạnh' });
  const carry = (answer: Posted) => {
    const keep = (list: Parcel[]) => (parcel: Parcel) => {
      if (answer.ok) list.push(parcel);
      return Promise.resolve(answer);
    };
    Object.assign(shift.world, { couriers: { webhook: keep(machine), telegram: keep(chat) } });
  };
  const ids = (list: Parcel[]) => list.map(({ id }) => id.replace(/(:\d{13}){2}:/, ':…:'));

  it('go to mailbox, machine and chat once for each call, also after a restart', async () => {
    await open();
    await shift.until('16:35', 0, 5 * MINUTE);
    await shift.restart();
    await shift.until('19:30', 0, 5 * MINUTE);
    const calls = ['ahead', 'soon', 'late'];
    expect(shift.got).toHaveLength(3);
    expect(ids(machine)).toEqual(calls.map((call) => `clock:i1:initial-event:…:${call}:truc:webhook`));
    expect(ids(chat)).toEqual(calls.map((call) => `clock:i1:initial-event:…:${call}:truc:telegram`));
  });

  it('tell a machine in fields, and a chat in a few lines without a key', async () => {
    await open();
    await shift.until('16:31');
    expect(JSON.parse(machine[0]?.body ?? '{}')).toMatchObject({
      version: 1,
      event: 'clock',
      recipient: 'truc',
      alert: null,
      incident: { id: 'i1', title: 'Tin đồn bịa để thử', level: null },
      clock: {
        call: 'ahead',
        name: 'Thông tin ban đầu',
        basis: 'Nghị định bịa số 1',
        started_at: '2026-11-23T09:00:00+07:00',
        due_at: '2026-11-23T19:00:00+07:00',
      },
    });
    const described = readFileSync(new URL('../../docs/webhook.md', import.meta.url), 'utf8');
    const body = JSON.parse(machine[0]?.body ?? '{}') as Record<string, Record<string, unknown>>;
    for (const part of ['incident', 'clock'])
      for (const name of Object.keys(body[part] ?? {})) expect(described).toContain(`\`${part}.${name}\``);
    expect(machine[0]?.key).toBe('KHOA_MAY');
    const words = chat[0]?.body ?? '';
    expect(words).toContain('Thông tin ban đầu: phải xong trước 19:00 thứ Hai, 23/11/2026.');
    expect(words).toContain('Nghị định bịa số 1');
    expect(words).toMatch(/Mở sự vụ: http\S+\/su-vu\/i1$/);
    expect(words).not.toContain('/t/');
  });

  it('wake a machine and no person: the chat waits as the mail does', async () => {
    await open({ from: '2026-11-23T22:20', length: DAY });
    await add({ act: 'clock-met', rule: 'initial-event', metAt: shift.now(), how: 'x' });
    // It ends at 09:00; a quarter of its time is left at 03:00, when they sleep.
    await add({ act: 'clock', clock: clockAt(shift.now() - 13 * HOUR - 20 * MINUTE, DAY) });
    await shift.until('04:00', 1, 10 * MINUTE);
    expect([machine.length, chat.length, shift.got.length]).toEqual([1, 0, 0]);
    await shift.until('06:00', 1, 10 * MINUTE);
  });

  it.each<[string, (now: number) => IncidentAct]>([
    ['the deadline is met', (metAt) => ({ act: 'clock-met', rule: 'initial-event', metAt, how: 'bài 1' })],
    ['the incident is set aside', () => ({ act: 'moved', move: 'set-aside', to: 'set-aside', why: 'nhầm' })],
  ])('are taken back where they wait and %s meanwhile', async (_, over) => {
    await open({ from: '2026-11-23T22:20', length: DAY });
    await add({ act: 'clock-met', rule: 'initial-event', metAt: shift.now(), how: 'x' });
    await add({ act: 'clock', clock: clockAt(shift.now() - 13 * HOUR - 20 * MINUTE, DAY) });
    await shift.until('04:00', 0, 10 * MINUTE);
    await shift.until('04:00', 1, 10 * MINUTE);
    await add(over(shift.now()));
    await shift.until('07:00', 0, 10 * MINUTE);
    expect([chat.length, shift.got.length]).toEqual([0, 0]);
    const states = (await shift.store().letters.about('i1')).map(
      ({ channel, state }) => `${channel} ${state}`,
    );
    expect(states.toSorted()).toEqual(['mail inside', 'telegram inside', 'webhook sent']);
  });

  it('reach a chat where the mail address is not confirmed, and the mail once it is', async () => {
    await open({ unconfirmed: true });
    await shift.until('16:31', 0, 5 * MINUTE);
    expect([machine.length, chat.length]).toEqual([1, 1]);
    const clocks = () => shift.got.filter(({ subject }) => subject.includes('Hạn'));
    expect(clocks()).toEqual([]);
    await shift.store().contacts.confirm('truc', 'truc@co-quan.example', shift.now(), null);
    await shift.pass(MINUTE);
    expect(clocks()).toHaveLength(1);
    expect([machine.length, chat.length]).toEqual([1, 1]);
  });

  it('tell the administrators by another way when one of the last hours is refused for good', async () => {
    await open();
    const [one] = shift.rules.recipients;
    if (one === undefined) throw new Error('no recipient');
    shift.rules.recipients.push({
      ...one,
      id: 'quan-tri',
      name: 'Quản trị',
      role: 'admin',
      mail: 'qt@co-quan.example',
      house: null,
      telegram: '-200',
      webhook: null,
    });
    Object.assign(shift.world, {
      post: () => Promise.resolve({ ok: false, when: 'never', detail: '550 no such box' }),
    });
    await shift.until('16:35');
    const refusals = () => chat.filter(({ id }) => id.startsWith('refusal:'));
    expect(refusals()).toEqual([]);
    await shift.until('17:10', 0, 5 * MINUTE);
    expect(ids(refusals())).toEqual(['refusal:clock:i1:initial-event:…:soon:truc:quan-tri:telegram']);
  });
});
