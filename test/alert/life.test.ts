import { afterEach, describe, expect, it } from 'vitest';
import type { RecipientRules } from '../../src/config/recipients.ts';
import type { Rules } from '../../src/config/rules.ts';
import { levelSaid } from '../../src/domain/alert.ts';
import type { Level } from '../../src/domain/signal.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { openShift, type Shift, type ShiftOptions } from '../support/shift.ts';

let shift: Shift;
afterEach(() => shift.close());

async function begin(options: ShiftOptions = {}): Promise<Shift> {
  shift = await openShift(options);
  return shift;
}

const RISE = {
  rule: 'surge',
  subject: { kind: 'topic', id: 'chi_tra' },
  reason: { key: 'signal.surge', data: {} },
} as const;

function person(rules: Rules, change: Partial<RecipientRules> & { id: string }): RecipientRules {
  const [base] = rules.recipients;
  if (base === undefined) throw new Error('the office has nobody');
  return { ...base, mail: `${change.id}@co-quan.example`, name: change.id, ...change };
}

const add =
  (...people: (Partial<RecipientRules> & { id: string })[]) =>
  (rules: Rules) => {
    rules.recipients.push(...people.map((one) => person(rules, one)));
  };

describe('one situation is one living alert', () => {
  it('at 09:00 a rise: the letter comes between 09:09 and 09:12, once', async () => {
    await begin();
    await shift.signal(RISE, 4);
    await shift.until('12:00');
    expect(shift.between('23 09:09', '23 09:12')).toHaveLength(1);
    expect(shift.got).toHaveLength(1);
  });

  it('at 09:00 a harmful claim: the letter comes at once', async () => {
    await begin();
    await shift.signal();
    await shift.until('09:02');
    expect(shift.between('23 09:00', '23 09:02')).toHaveLength(1);
  });

  it('tells what is new and nothing else: a higher level, then that half is over, then the end, in one thread', async () => {
    await begin();
    await shift.signal(RISE, 4);
    await shift.until('10:00');
    // The same again, three times: nothing new.
    for (const clock of ['10:20', '10:40', '11:00']) {
      await shift.signal(RISE, 1);
      await shift.until(clock);
    }
    expect(shift.got).toHaveLength(1);
    await shift.signal({ ...RISE, level: 3 }, 6);
    await shift.until('11:02');
    expect(shift.got).toHaveLength(2);
    await shift.change({ acknowledgedAt: shift.now(), acknowledgedBy: 'Hạnh' });
    await shift.until('11:00', 4, 10 * MINUTE);
    const subjects = shift.got.map(({ subject }) => subject);
    expect(subjects).toHaveLength(4);
    expect(subjects[1]).toMatch(/Cập nhật/);
    expect(subjects[2]).toMatch(/Cập nhật/);
    expect(subjects[3]).toMatch(/Đã qua/);
    expect(shift.got[2]?.text).toContain('Đã qua đỉnh');
    expect((await shift.alert()).phase).toBe('over');
  });

  it('that comes back after it was over says so', async () => {
    await begin();
    await shift.signal();
    await shift.until('09:00', 3, HOUR);
    expect(shift.got.at(-1)?.subject).toMatch(/Đã qua/);
    await shift.until('10:00', 3);
    await shift.signal({}, 2);
    await shift.until('10:15');
    expect(shift.got.at(-1)?.subject).toMatch(/Trở lại/);
  });

  it('that comes back as a crisis within a day of its end is told at once', async () => {
    await begin();
    await shift.signal({ level: 3 }, 3);
    await shift.look();
    await shift.change({ acknowledgedAt: shift.now(), acknowledgedBy: 'Hạnh' });
    await shift.until('10:00', 2, HOUR);
    expect(shift.got.at(-1)?.subject).toMatch(/Đã qua/);
    await shift.signal({ level: 3 }, 9);
    await shift.until('10:02');
    expect(shift.got.at(-1)?.subject).toMatch(/Trở lại · mức 3/);
  });

  it('whose claim comes back again and again shares the budget of rises', async () => {
    await begin();
    for (let back = 0; back < 7; back++) {
      await shift.signal();
      await shift.until('09:00', 3, HOUR);
    }
    const told = shift.got.filter(({ subject }) => !subject.includes('Đã qua'));
    // Seven returns in three weeks: the first at once, the others as three a week at most.
    expect(told.length).toBeLessThanOrEqual(7);
    const alerts = await shift.store().alerts.list(20);
    expect(new Set(alerts.map(({ reason }) => reason.key))).toEqual(new Set(['open.claim', 'open.level']));
  });

  it('keeps its echo beneath it, also when the echo goes on', async () => {
    await begin();
    const first = await shift.signal({ ...RISE, subject: { kind: 'story', id: 'vu-1' } }, 6);
    await shift.until('09:30');
    const store = shift.store();
    // Two items of the place: one the story holds already.
    await shift.signal({ ...RISE, subject: { kind: 'topic', id: 'chi_tra' }, level: 1 }, 4);
    await shift.look();
    const child = (await store.alerts.living()).find(({ situation }) => situation.kind === 'topic');
    const parent = (await store.alerts.living()).find(({ situation }) => situation.kind === 'story');
    expect(child?.push).toBe(false);
    await store.alerts.put({ ...child!, parent: parent!.id });
    await shift.signal({ ...RISE, subject: { kind: 'topic', id: 'chi_tra' } }, 2);
    await shift.until('10:30');
    expect(shift.got).toHaveLength(1);
    expect((await store.alerts.get(child!.id))?.push).toBe(false);
    // Graver than its parent it stands for itself.
    await shift.signal({ ...RISE, subject: { kind: 'topic', id: 'chi_tra' }, level: 3 }, 2);
    await shift.until('10:32');
    expect((await store.alerts.get(child!.id))?.push).toBe(true);
    expect(first.evidence).toHaveLength(6);
  });

  it('mutes its echoes: a rise of the same stories stands on the desk as a part of it', async () => {
    await begin();
    const first = await shift.signal({ ...RISE, subject: { kind: 'story', id: 'vu-1' }, level: 2 }, 6);
    // The mentions tell one story; three more of it are heard in one place.
    await shift.until('09:30');
    expect(shift.got).toHaveLength(1);
    await shift.signal({
      ...RISE,
      subject: { kind: 'place', id: 'hue' },
      evidence: first.evidence.slice(0, 2),
    });
    await shift.until('10:30');
    expect(shift.got).toHaveLength(1);
    expect(await shift.store().alerts.living()).toHaveLength(1);
  });
});

describe('night, duty and budget', () => {
  const quiet = { from: '22:00', to: '06:30', wake_level: 3 };

  it('a warning at 23:00 waits for the morning; a crisis wakes', async () => {
    await begin({ from: '2026-11-23T23:00', rules: (r) => void (r.recipients[0]!.quiet = quiet) });
    await shift.signal();
    await shift.until('02:00', 1, 5 * MINUTE);
    expect(shift.got).toEqual([]);
    await shift.signal({ level: 3 }, 3);
    await shift.until('02:02');
    expect(shift.got).toHaveLength(1);
    // What waited says less than what came: it is not told again in the morning.
    await shift.change({ acknowledgedAt: shift.now(), acknowledgedBy: 'Hạnh' });
    await shift.until('09:00', 0, 5 * MINUTE);
    expect(shift.got).toHaveLength(1);
  });

  it('several warnings of one night are one summary at 06:30, and a single one is itself', async () => {
    await begin({ from: '2026-11-23T23:00', rules: (r) => void (r.recipients[0]!.quiet = quiet) });
    await shift.signal();
    await shift.signal({ subject: { kind: 'claim', id: 'C01' } });
    await shift.until('06:29', 1, 5 * MINUTE);
    expect(shift.got).toEqual([]);
    await shift.until('06:32');
    expect(shift.lines()).toHaveLength(1);
    expect(shift.got[0]?.subject).toMatch(/2/);
    const states = (await shift.store().letters.list(9)).map(({ kind, state }) => `${kind} ${state}`).sort();
    expect(states).toEqual(['alert inside', 'alert inside', 'summary sent']);
  });

  it('who was told by a summary is told how it goes on', async () => {
    await begin({ from: '2026-11-23T23:00', rules: (r) => void (r.recipients[0]!.quiet = quiet) });
    await shift.signal();
    await shift.signal({ subject: { kind: 'claim', id: 'C01' } });
    await shift.until('07:00', 1, 5 * MINUTE);
    await shift.until('10:00', 2, 30 * MINUTE);
    // Both ended in the second night: their ends are one summary again.
    expect(shift.got).toHaveLength(2);
    expect(shift.got[1]?.text).toContain('Đã qua');
    const tellings = (await shift.store().alerts.list(9)).map(({ id }) => shift.store().tellings.about(id));
    const reasons = (await Promise.all(tellings)).flat().map(({ reason }) => reason.key);
    expect(reasons).not.toContain('route.never-heard');
  });

  it('who stopped at night, or is listed no more in the morning, gets nothing of what waited', async () => {
    await begin({ from: '2026-11-23T23:00', rules: (r) => void (r.recipients[0]!.quiet = quiet) });
    await shift.signal();
    await shift.until('23:30', 0, 5 * MINUTE);
    await shift.store().contacts.stop('truc', 'truc@co-quan.example', shift.now());
    await shift.until('09:00', 1, 5 * MINUTE);
    expect(shift.got).toEqual([]);
    expect((await shift.store().letters.list(9)).map(({ state }) => state)).toEqual(['refused']);
  });

  it('who has another address in the morning is asked about it first', async () => {
    await begin({ from: '2026-11-23T23:00', rules: (r) => void (r.recipients[0]!.quiet = quiet) });
    await shift.signal();
    await shift.until('23:30', 0, 5 * MINUTE);
    shift.rules.recipients[0]!.mail = 'moi@co-quan.example';
    await shift.until('09:00', 1, 5 * MINUTE);
    expect(shift.got.map(({ to, subject }) => `${to} ${/[Xx]ác nhận/.test(subject)}`)).toEqual([
      'moi@co-quan.example true',
    ]);
    await shift.store().contacts.confirm('truc', 'moi@co-quan.example', shift.now(), null);
    await shift.until('09:05');
    expect(shift.got).toHaveLength(2);
  });

  it('the fifth letter of a day goes into one summary of the next morning, a crisis never', async () => {
    await begin({ rules: (r) => void (r.recipients[0]!.a_day = 2) });
    for (const id of ['C01', 'C03', 'C04', 'C05']) await shift.signal({ subject: { kind: 'claim', id } });
    await shift.until('09:05');
    expect(shift.got).toHaveLength(2);
    await shift.signal({ subject: { kind: 'claim', id: 'C06' }, level: 3 });
    await shift.until('09:10');
    expect(shift.got).toHaveLength(3);
    await shift.until('07:05', 1, 10 * MINUTE);
    const morning = shift.got.filter(({ when }) => when.startsWith('24'));
    expect(morning).toHaveLength(1);
    expect(morning[0]?.when).toMatch(/^24 07:0/);
  });
});

describe('a crisis nobody takes', () => {
  const team = (rules: Rules) => {
    add({ id: 'hanh', from_level: 4 }, { id: 'giam-doc', from_level: 4 })(rules);
    rules.roster = [
      { who: 'truc', days: ['mon', 'wed', 'thu', 'fri'], from: '00:00', to: '00:00' },
      { who: 'hanh', days: ['holiday'], from: '00:00', to: '00:00' },
    ];
    rules.escalation = [
      { after: 15 * MINUTE, to: ['duty'] },
      { after: 45 * MINUTE, to: ['giam-doc'] },
    ];
    // 24 November 2026 is a holiday in calendar.yaml.
  };

  it('climbs the roster across a holiday, and stops when somebody takes it', async () => {
    await begin({ from: '2026-11-24T10:00', rules: team });
    await shift.signal({ level: 3 }, 3);
    await shift.until('10:40');
    // Who is on duty is told at once, whatever they chose, and called by name after a quarter of an hour.
    const calls = shift.got.map(({ when, to }) => `${when} ${to.split('@')[0]}`);
    expect(calls.toSorted()).toEqual(['24 10:01 hanh', '24 10:01 truc', '24 10:16 hanh']);
    await shift.until('10:50');
    expect(shift.between('24 10:45', '24 10:47').map(({ to }) => to)).toEqual(['giam-doc@co-quan.example']);
    await shift.change({ acknowledgedAt: shift.now(), acknowledgedBy: 'Giám đốc' });
    const before = shift.got.length;
    await shift.until('18:00', 0, 5 * MINUTE);
    expect(shift.got).toHaveLength(before);
  });

  it('climbs on after a restart, each step once', async () => {
    await begin({ from: '2026-11-24T10:00', rules: team });
    await shift.signal({ level: 3 }, 3);
    await shift.until('10:20');
    await shift.restart();
    await shift.until('10:30');
    await shift.restart();
    await shift.until('11:00');
    const calls = (await shift.store().tellings.about((await shift.alert()).id)).filter(
      ({ kind, outcome }) => kind === 'escalation' && outcome === 'now',
    );
    expect(calls.map(({ recipientId }) => recipientId)).toEqual(['hanh', 'giam-doc']);
  });

  it('is told again to who holds it, labelled as a repeat, and not for ever', async () => {
    await begin();
    await shift.signal({ level: 3 }, 3);
    await shift.until('18:00', 0, 5 * MINUTE);
    const subjects = shift.got.map(({ subject }) => subject);
    expect(subjects).toHaveLength(4);
    expect(subjects.slice(1).every((subject) => subject.includes('Nhắc lại'))).toBe(true);
    expect(subjects[0]).not.toContain('Nhắc lại');
  });

  it('calls the owner when their own next look is due', async () => {
    await begin();
    await shift.signal();
    await shift.until('09:30');
    await shift.change({
      acknowledgedAt: shift.now(),
      acknowledgedBy: 'Cán bộ trực',
      owner: { id: 'truc', name: 'Cán bộ trực' },
      checkAt: shift.now() + 2 * HOUR,
    });
    await shift.until('13:00');
    expect(shift.got).toHaveLength(2);
    expect(shift.got[1]?.when).toBe('23 11:30');
  });
});

describe('a person’s word on the level', () => {
  const say = async (level: Level) => {
    const alert = await shift.alert();
    const said = { level, at: shift.now(), who: 'Giám đốc', note: '' };
    await shift.store().alerts.put(levelSaid(alert, said, 2));
    await shift.look();
  };

  it('that lowers a crisis ends the calls; raised again it is told again and calls anew', async () => {
    await begin();
    await shift.signal({ level: 3 }, 3);
    await shift.until('09:05');
    await say(1);
    await shift.until('13:00', 0, 5 * MINUTE);
    expect(shift.got).toHaveLength(1);
    await say(3);
    expect(shift.got).toHaveLength(2);
    await shift.until('14:30', 0, 5 * MINUTE);
    expect(shift.got.at(-1)?.subject).toContain('Nhắc lại');
  });
});

describe('a crisis nobody listed takes', () => {
  it('goes to who looks after the house, or to everybody', async () => {
    await begin({ rules: (r) => void (r.recipients[0]!.from_level = 4) });
    await shift.signal({ level: 3 }, 3);
    await shift.until('09:02');
    expect(shift.got).toHaveLength(1);
    const [telling] = await shift.store().tellings.about((await shift.alert()).id);
    expect(telling?.reason.key).toBe('route.nobody-else');
  });

  it('that one broken situation cannot hold back', async () => {
    await begin();
    const broken = await shift.signal({ subject: { kind: 'claim', id: 'C01' }, evidence: ['x'] });
    await shift.store().signals.keep([{ ...broken, id: 'broken', reason: null as never }]);
    await shift.signal({ level: 3 }, 3);
    await shift.look().catch(() => undefined);
    await shift.mail();
    expect(shift.got.some(({ subject }) => subject.includes('mức 3'))).toBe(true);
  });
});

describe('a silence', () => {
  const silence = (change = {}) => ({
    id: 'im-1',
    scope: { situation: { kind: 'claim' as const, id: 'C03' }, claim: null, topic: null, place: null },
    reason: 'đang chờ công an trả lời',
    owner: 'truc',
    ownerName: 'Cán bộ trực',
    from: shift.now(),
    until: shift.now() + 6 * HOUR,
    heldAt: null,
    held: 0,
    warnedAt: null,
    endedAt: null,
    endedWhy: null,
    endedBy: null,
    ...change,
  });

  it('holds letters back with its reason, warns its owner, and what still lives is told when it ends', async () => {
    await begin();
    await shift.store().silences.put(silence());
    await shift.signal();
    await shift.until('13:00');
    expect(shift.got).toEqual([]);
    const alert = await shift.alert();
    const reasons = (await shift.store().alerts.decisions({ alertId: alert.id })).map(
      ({ reason }) => reason.key,
    );
    expect(reasons.filter((key) => key === 'hold.silenced')).toHaveLength(1);
    expect((await shift.store().silences.living())[0]).toMatchObject({ held: 1 });
    await shift.until('15:05');
    expect(shift.between('23 13:30', '23 13:32')).toHaveLength(1);
    const after = shift.between('23 15:00', '23 15:05').map(({ subject }) => subject);
    expect(after).toHaveLength(2);
    expect((await shift.alert()).toldAt).not.toBeNull();
  });

  it('never hides a crisis', async () => {
    await begin();
    await shift.store().silences.put(silence({ until: shift.now() + 5 * DAY }));
    await shift.signal();
    await shift.until('10:00');
    expect(shift.got).toEqual([]);
    await shift.signal({ level: 3 }, 3);
    await shift.until('10:02');
    expect(shift.got).toHaveLength(1);
  });

  it('ends by itself when nothing came for as long as a situation takes to be over', async () => {
    await begin();
    await shift.store().silences.put(silence({ until: shift.now() + 10 * DAY }));
    await shift.until('10:00', 2, 30 * MINUTE);
    expect(await shift.store().silences.living()).toEqual([]);
    expect(await shift.store().silences.get('im-1')).toMatchObject({ endedWhy: 'quiet' });
    expect(shift.got).toHaveLength(1);
  });
});

describe('an address nobody has confirmed', () => {
  it('is asked, gets nothing else, and then gets what was held', async () => {
    await begin({ unconfirmed: ['truc@co-quan.example'] });
    await shift.signal();
    await shift.until('09:30');
    expect(shift.got).toHaveLength(1);
    expect(shift.got[0]?.subject).toMatch(/[Xx]ác nhận/);
    expect((await shift.store().letters.inState('held', shift.now())).map(({ kind }) => kind)).toEqual([
      'alert',
    ]);
    await shift.store().contacts.confirm('truc', 'truc@co-quan.example', shift.now(), null);
    await shift.until('09:32');
    expect(shift.got).toHaveLength(2);
    expect(shift.got[1]?.subject).not.toMatch(/[Xx]ác nhận/);
  });

  it('is asked three times at most', async () => {
    await begin({ unconfirmed: ['truc@co-quan.example'] });
    await shift.until('09:00', 20, 6 * HOUR);
    expect(shift.got).toHaveLength(3);
  });
});

describe('the mail server', () => {
  it('that says later gets the letter later, that says never is believed, and the admin is not left in the dark', async () => {
    await begin({ replies: [{ code: 451, text: 'greylisted' }] });
    await shift.signal();
    await shift.until('09:10');
    const [letter] = await shift.store().letters.list(1);
    expect(letter?.state).toBe('sent');
    const steps = (await shift.store().letters.ledger([letter!.id])).map(({ step }) => step);
    expect(steps).toEqual(['queued', 'deferred', 'accepted']);
  });

  it('that refuses a box marks the address, and the others are told all the same', async () => {
    await begin({
      rules: add({ id: 'cu' }),
      onRcpt: (address) => (address.startsWith('cu@') ? 550 : null),
    });
    await shift.signal();
    await shift.until('09:10');
    expect(shift.got.map(({ to }) => to)).toEqual(['truc@co-quan.example']);
    const refused = (await shift.store().letters.list(9)).find(({ state }) => state === 'refused');
    expect(refused).toMatchObject({ recipientId: 'cu' });
    expect(
      (await shift.store().contacts.all()).find(({ recipientId }) => recipientId === 'cu')?.bouncedAt,
    ).not.toBeNull();
  });

  it('that took a letter just before the house died gets it twice under one name, and nothing is lost', async () => {
    await begin();
    await shift.signal();
    await shift.dieAtNextLetter();
    expect(shift.got).toHaveLength(1);
    await shift.restart();
    await shift.until('09:30');
    expect(shift.got).toHaveLength(2);
    expect(shift.got[1]?.messageId).toBe(shift.got[0]?.messageId);
    expect((await shift.store().letters.list(9)).map(({ state }) => state)).toEqual(['sent']);
  });
});

describe('trouble of our own', () => {
  const disk = {
    rule: 'house',
    subject: { kind: 'house', id: 'disk' },
    reason: { key: 'house.disk.mb', data: { free: 300, percent: 1.2 } },
  } as const;

  it('is told to who looks after the house and to nobody else, and is over two hours after it was last found', async () => {
    await begin({ rules: add({ id: 'quan-tri', role: 'admin', house: null, alerts: false }) });
    for (const clock of ['09:00', '10:00', '11:00']) {
      await shift.until(clock);
      await shift.signal(disk, 0);
    }
    await shift.until('14:00', 0, 5 * MINUTE);
    expect(shift.got.map(({ when, to }) => `${when} ${to.split('@')[0]}`)).toEqual([
      '23 09:11 quan-tri',
      '23 13:05 quan-tri',
    ]);
    expect(shift.got[0]?.text).toContain('Đừng xóa haidang.db');
    expect((await shift.alert()).closedAt).not.toBeNull();
  });

  it('that comes and goes is told twice a day at most, and still stands on the desk', async () => {
    await begin({ rules: add({ id: 'quan-tri', role: 'admin', house: null }) });
    for (const clock of ['09:00', '13:00', '17:00', '21:00']) {
      await shift.until(clock, 0, 5 * MINUTE);
      await shift.signal(disk, 0);
      await shift.look();
    }
    await shift.until('23:50', 0, 5 * MINUTE);
    const alerts = await shift.store().alerts.list(9);
    expect(alerts).toHaveLength(4);
    expect(alerts.filter(({ push }) => push)).toHaveLength(2);
  });
});
