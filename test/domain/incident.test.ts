import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  INCIDENT_STATES,
  incidentOf,
  type Incident,
  type IncidentAct,
  type IncidentEntry,
} from '../../src/domain/incident.ts';
import {
  holds,
  type IncidentMove,
  mayConfirm,
  mayRefer,
  maySayFalse,
  MOVE_NAMES,
  MOVES,
  movesFrom,
  type Need,
  NEEDS,
  obstacles,
} from '../../src/domain/incident-moves.ts';
import { INCIDENT_KINDS } from '../../src/domain/incident.ts';
import { type Clock, isRunning } from '../../src/domain/clock.ts';
import { redated } from '../../src/domain/incident-clocks.ts';
import { ROLES } from '../../src/domain/person.ts';
import { HOUR } from '../../src/domain/time.ts';

const NOW = Date.parse('2026-11-23T08:00:00+07:00');

/** A log of these acts, an hour apart, by one officer. */
function logOf(...acts: IncidentAct[]): IncidentEntry[] {
  const opened: IncidentAct = {
    act: 'opened',
    title: 'Tin đồn bịa để thử',
    alerts: ['a1'],
    claim: 'C01',
    story: null,
    place: null,
    receivedAt: NOW,
  };
  return [opened, ...acts].map((act, i) => ({
    ...act,
    incident: 'i1',
    seq: i + 1,
    at: NOW + i * HOUR,
    who: 'hanh',
    name: 'Hạnh',
  }));
}

const CLOCK = {
  rule: 'initial-event',
  name: 'Thông tin ban đầu',
  basis: 'Nghị định 244/2026/NĐ-CP',
  startedAt: NOW,
  due: NOW + 24 * HOUR,
  metAt: null,
  how: '',
  explained: null,
};

/** Everything an incident may need, said. */
const READY: IncidentAct[] = [
  { act: 'kind', kind: 'D', why: 'không có căn cứ' },
  {
    act: 'level',
    level: 3,
    factors: { harm: 3, reach: 3, emotion: 3, responsibility: 2, vulnerable: 3 },
    why: 'lan nhanh',
  },
  { act: 'owner', owner: { id: 'hanh', name: 'Hạnh' } },
  { act: 'clock', clock: CLOCK },
  { act: 'voice', choice: 'publish', proposed: 'publish', why: 'nhiều người đọc' },
  {
    act: 'published',
    statement: 's1',
    channel: 'portal',
    link: 'https://bhxh.example/1',
    publishedAt: NOW + 3 * HOUR,
  },
  { act: 'clock-met', rule: 'initial-event', metAt: NOW + 3 * HOUR, how: 's1' },
  { act: 'plan', days: [{ day: '2026-12-23', what: 'Nhắc lại', owner: 'hanh' }], approved: true },
  { act: 'lessons', lessons: 'Có câu trả lời sẵn thì nhanh hơn.' },
];

/** Does the clock of these acts run at their end? */
const runsBefore = (acts: readonly IncidentAct[]): boolean =>
  acts.findLast(({ act }) => act === 'clock' || act === 'clock-met')?.act === 'clock';

describe('an incident', () => {
  it('is what its log tells, line by line', () => {
    const incident = incidentOf(logOf(...READY));
    expect(incident).toMatchObject({
      title: 'Tin đồn bịa để thử',
      state: 'open',
      kind: 'D',
      level: 3,
      levelBy: 'Hạnh',
      owner: { id: 'hanh' },
      voice: { choice: 'publish' },
      plan: { approvedBy: 'Hạnh' },
      seq: READY.length + 1,
      openedAt: NOW,
      updatedAt: NOW + READY.length * HOUR,
    });
    expect(incident.clocks).toEqual([{ ...CLOCK, metAt: NOW + 3 * HOUR, how: 's1' }]);
  });

  it('says of each move what is missing, state and role first', () => {
    const fresh = incidentOf(logOf());
    expect(obstacles('begin', fresh, 'officer')).toEqual(['kind', 'level', 'owner']);
    expect(obstacles('begin', fresh, 'viewer')).toEqual(['role']);
    expect(obstacles('close', fresh, 'leader')).toEqual(['state']);
    expect(obstacles('set-aside', fresh, 'officer')).toEqual(['why']);
    expect(obstacles('set-aside', fresh, 'officer', '  ')).toEqual(['why']);
    expect(obstacles('set-aside', fresh, 'officer', 'trùng việc khác')).toEqual([]);
    expect(obstacles('begin', incidentOf(logOf(...READY)), 'officer')).toEqual([]);
  });

  // What the office asks before each step, written down here once more: a need that left the table is missed.
  const TASK = { id: 't1', title: 'Xác minh', agency: 'pa05', name: 'PA05', due: null, givenAt: NOW };
  const given = { ...TASK, endedAt: null, result: null, dropped: false };
  const WITHOUT: Record<Exclude<Need, 'why'>, (whole: Incident) => Partial<Incident>> = {
    kind: () => ({ kind: null }),
    level: () => ({ level: null }),
    owner: () => ({ owner: null }),
    voice: () => ({ voice: null }),
    clocks: () => ({ clocks: [{ ...CLOCK, rule: 'reply-press' }] }),
    published: () => ({ published: [] }),
    tasks: () => ({ tasks: [{ ...given, id: 't0', endedAt: NOW, result: 'xong' }, given] }),
    plan: ({ plan }) => ({ plan: plan && { ...plan, approvedBy: null } }),
    lessons: () => ({ lessons: null }),
  };
  it.each<[IncidentMove, Incident['state'], readonly Need[]]>([
    ['begin', 'open', ['kind', 'level', 'owner']],
    ['set-aside', 'open', ['why', 'clocks']],
    ['recover', 'handling', ['voice', 'published', 'clocks']],
    ['resume', 'recovering', ['why']],
    ['close', 'recovering', ['why', 'clocks', 'tasks', 'plan', 'lessons']],
    ['reopen', 'closed', ['why']],
    ['reopen', 'set-aside', ['why']],
  ])('lacks one thing, and its move %s from %s waits for that alone', (move, state, needs) => {
    const whole = { ...incidentOf(logOf(...READY)), state };
    expect(obstacles(move, whole, 'leader', 'vì thế')).toEqual([]);
    for (const need of NEEDS) {
      const lacking = need === 'why' ? whole : { ...whole, ...WITHOUT[need](whole) };
      const why = need === 'why' ? ' ' : 'vì thế';
      expect(obstacles(move, lacking, 'leader', why), need).toEqual(needs.includes(need) ? [need] : []);
    }
  });

  it('does not recover while a clock is neither met nor explained, nor before what was to be published is', () => {
    const handling: IncidentAct[] = [
      ...READY.slice(0, 5),
      { act: 'moved', move: 'begin', to: 'handling', why: '' },
    ];
    expect(obstacles('recover', incidentOf(logOf(...handling)), 'officer')).toEqual(['published', 'clocks']);
    const explained: IncidentAct = { act: 'clock-explained', rule: 'initial-event', why: 'mất điện' };
    expect(obstacles('recover', incidentOf(logOf(...handling, explained)), 'officer')).toEqual(['published']);
    const reply: IncidentAct = { act: 'voice', choice: 'reply', proposed: 'publish', why: 'ít người đọc' };
    expect(obstacles('recover', incidentOf(logOf(...handling, explained, reply)), 'officer')).toEqual([]);
  });

  it('is closed by a leader, with its tasks ended, a plan approved and lessons written', () => {
    const late: IncidentAct[] = [
      ...READY.slice(0, 7),
      { act: 'moved', move: 'begin', to: 'handling', why: '' },
      { act: 'moved', move: 'recover', to: 'recovering', why: '' },
      {
        act: 'task',
        task: { id: 't1', title: 'Xác minh', agency: 'pa05', name: 'PA05', due: null, givenAt: NOW },
      },
    ];
    expect(obstacles('close', incidentOf(logOf(...late)), 'officer', 'lắng')).toEqual(['role']);
    expect(obstacles('close', incidentOf(logOf(...late)), 'leader', 'lắng')).toEqual([
      'tasks',
      'plan',
      'lessons',
    ]);
    const draft: IncidentAct = { act: 'plan', days: [], approved: false };
    const done: IncidentAct = { act: 'task-ended', task: 't1', result: 'xong', dropped: false };
    expect(obstacles('close', incidentOf(logOf(...late, draft, done)), 'leader', 'lắng')).toEqual([
      'plan',
      'lessons',
    ]);
    expect(obstacles('close', incidentOf(logOf(...late, done, ...READY.slice(7))), 'leader', 'lắng')).toEqual(
      [],
    );
  });

  it('comes back to its beginning when it is opened again, with all that was said', () => {
    const again = incidentOf(
      logOf(
        ...READY,
        { act: 'moved', move: 'close', to: 'closed', why: 'lắng' },
        {
          act: 'moved',
          move: 'reopen',
          to: 'open',
          why: 'tin lại lan',
        },
      ),
    );
    expect(again).toMatchObject({ state: 'open', closedAt: null, kind: 'D' });
    expect(obstacles('begin', again, 'officer')).toEqual([]);
  });

  it('forgets, when it is opened again, what people decided about the first time; its log does not', () => {
    const log = logOf(
      { act: 'determined', why: 'nhiều ý kiến' },
      ...READY,
      { act: 'moved', move: 'close', to: 'closed', why: 'lắng' },
      { act: 'moved', move: 'reopen', to: 'open', why: 'tin lại lan' },
    );
    const again = incidentOf(log);
    expect(again).toMatchObject({
      determinedAt: null,
      voice: null,
      lessons: null,
      plan: { approvedBy: null },
    });
    expect(again.plan?.days).toHaveLength(1);
    expect(again.published).toHaveLength(1);
    for (const need of ['voice', 'plan', 'lessons'] as const)
      expect(holds(need, again, ''), need).toBe(false);
    expect(log.map(({ act }) => act)).toContain('lessons');
  });

  it('keeps a clock that ended, however it ended, when the same duty begins anew', () => {
    const late: IncidentAct = { act: 'clock-met', rule: 'initial-event', metAt: NOW + 30 * HOUR, how: 'trễ' };
    const anew: IncidentAct = { act: 'clock', clock: { ...CLOCK, startedAt: NOW + 40 * HOUR } };
    const explained: IncidentAct = { act: 'clock-explained', rule: 'initial-event', why: 'mất điện' };
    const { clocks } = incidentOf(logOf({ act: 'clock', clock: CLOCK }, late, anew, explained, anew));
    expect(clocks.map(({ metAt, explained: why }) => [metAt, why])).toEqual([
      [NOW + 30 * HOUR, null],
      [null, 'mất điện'],
      [null, null],
    ]);
  });

  it('is not set aside while a clock runs, and from level 3 on, or once the clock of an event ran, by a leader alone', () => {
    const clock: IncidentAct = { act: 'clock', clock: CLOCK };
    const [, level] = READY;
    if (level === undefined) throw new Error('no level');
    const press: IncidentAct = { act: 'clock', clock: { ...CLOCK, rule: 'reply-press' } };
    const explained: IncidentAct = { act: 'clock-explained', rule: 'initial-event', why: 'mất điện' };
    expect(obstacles('set-aside', incidentOf(logOf(press)), 'officer', 'nhầm')).toEqual(['clocks']);
    expect(obstacles('set-aside', incidentOf(logOf(level)), 'officer', 'nhầm')).toEqual(['role']);
    expect(obstacles('set-aside', incidentOf(logOf(level)), 'leader', 'nhầm')).toEqual([]);
    expect(obstacles('set-aside', incidentOf(logOf(clock)), 'leader', 'nhầm')).toEqual(['clocks']);
    expect(obstacles('set-aside', incidentOf(logOf(clock, explained)), 'officer', 'nhầm')).toEqual(['role']);
    expect(obstacles('set-aside', incidentOf(logOf(clock, explained)), 'leader', 'nhầm')).toEqual([]);
  });

  it('moves the deadline of a clock that runs, and of no other', () => {
    const moved: IncidentAct = { act: 'clock-redated', rule: 'initial-event', due: NOW + 48 * HOUR };
    expect(incidentOf(logOf({ act: 'clock', clock: CLOCK }, moved)).clocks[0]?.due).toBe(NOW + 48 * HOUR);
    const met: IncidentAct = { act: 'clock-met', rule: 'initial-event', metAt: NOW + HOUR, how: 'x' };
    expect(incidentOf(logOf({ act: 'clock', clock: CLOCK }, met, moved)).clocks[0]?.due).toBe(CLOCK.due);
  });

  it('asks for no other deadline where the clock ended already', () => {
    const duty: Clock = { ...CLOCK, length: '2 working-days' };
    const calendar = { holidays: [], working: [], hours: [] };
    const running = incidentOf(logOf({ act: 'clock', clock: duty }));
    const met: IncidentAct = { act: 'clock-met', rule: 'initial-event', metAt: NOW + HOUR, how: 'x' };
    expect(redated(running, calendar)).toMatchObject([{ act: 'clock-redated', rule: 'initial-event' }]);
    expect(redated(incidentOf(logOf({ act: 'clock', clock: duty }, met)), calendar)).toEqual([]);
  });

  it('can reach its end from every state, if people do what is missing', () => {
    for (const state of INCIDENT_STATES) {
      const seen = new Set([state]);
      for (const at of seen) for (const move of movesFrom(at)) seen.add(MOVES[move].to);
      expect(seen, state).toContain('closed');
    }
    // And nothing a move needs is out of reach: one log satisfies all of them.
    const whole = incidentOf(logOf(...READY));
    for (const move of MOVE_NAMES)
      for (const need of MOVES[move].needs) expect(holds(need, whole, 'vì thế'), need).toBe(true);
  });

  it('is never moved by a person who only looks, whatever its log holds', () => {
    const act = fc.constantFrom<IncidentAct>(
      ...READY,
      ...MOVE_NAMES.map((move): IncidentAct => ({ act: 'moved', move, to: MOVES[move].to, why: 'x' })),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.constantFrom(...MOVE_NAMES), (acts, move) => {
        const incident: Incident = incidentOf(logOf(...acts));
        expect(obstacles(move, incident, 'viewer', 'x')).not.toEqual([]);
        // A move that is free stays free for those above, but for the hand that needs a leader.
        if (obstacles(move, incident, 'officer', 'x').length === 0)
          expect(obstacles(move, incident, 'leader', 'x')).toEqual([]);
      }),
    );
  });

  it('counts its lines, whatever they are', () => {
    const act = fc.constantFrom<IncidentAct>(...READY, { act: 'noted', note: 'x' });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const incident = incidentOf(logOf(...acts));
        expect(incident.seq).toBe(acts.length + 1);
        const running = incident.clocks.filter(isRunning).map(({ rule }) => rule);
        expect(new Set(running).size).toBe(running.length);
        // What ended stays: as many as began, but for those that were replaced while they ran.
        const ended = acts.filter((one, i) => one.act === 'clock-met' && runsBefore(acts.slice(0, i)));
        expect(incident.clocks.length - running.length).toBe(ended.length);
      }),
    );
  });

  it('has no log that begins elsewhere', () => {
    expect(() => incidentOf([])).toThrow();
    expect(() => incidentOf(logOf(...READY).slice(1))).toThrow();
  });
});

describe('what kind it is', () => {
  it('decides whether anything may be called untrue: a grievance and an opinion never, and nothing before a person said', () => {
    expect(INCIDENT_KINDS.filter((kind) => maySayFalse({ kind }))).toEqual(['C', 'D', 'E', 'F', 'G']);
    expect(maySayFalse({ kind: null })).toBe(false);
  });

  it('lets deceit alone go to the police', () => {
    expect(INCIDENT_KINDS.filter((kind) => mayRefer({ kind }))).toEqual(['E']);
    expect(mayRefer({ kind: null })).toBe(false);
  });

  it('lets a leader confirm a crisis, and nobody who only looks confirm anything', () => {
    expect(ROLES.filter((role) => mayConfirm(role, 3))).toEqual(['leader', 'admin']);
    expect(ROLES.filter((role) => mayConfirm(role, 2))).toEqual(['officer', 'leader', 'admin']);
  });
});
