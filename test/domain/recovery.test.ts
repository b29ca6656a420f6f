import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCIDENT_KINDS, incidentOf, type IncidentAct } from '../../src/domain/incident.ts';
import { ROLES } from '../../src/domain/person.ts';
import {
  CALM_DAYS,
  curveOf,
  daysFrom,
  questionsOf,
  type RecoveryDay,
  USUAL_DAYS,
} from '../../src/domain/recovery.ts';
import {
  clocksOf,
  firstWordOf,
  leadOf,
  outletsOf,
  reachOf,
  type RecoveryItem,
  recurrenceOf,
} from '../../src/domain/recovery-measures.ts';
import {
  criteriaOf,
  proposedPlan,
  RECOVERY_ACTS,
  type RecoveryAct,
  recoveryObstacle,
  remindersOf,
} from '../../src/domain/recovery-plan.ts';
import { addDays, DAY, HOUR, startOfDay } from '../../src/domain/time.ts';

const START = '2026-09-01';
const BEFORE = daysFrom(addDays(START, -USUAL_DAYS), START);
const AFTER = (harm: readonly number[]) => daysFrom(START, addDays(START, harm.length));

/** `before` on each usual day, then these; the last one is today. */
function course(before: number, harm: readonly number[]): RecoveryDay[] {
  const day = (name: string, n: number) => ({ day: name, n, harm: n, truth: 0, questions: n });
  return [
    ...BEFORE.map((name) => day(name, before)),
    ...AFTER(harm).map((name, i) => day(name, harm[i] ?? 0)),
  ];
}

function listened(harm: readonly number[], deaf: readonly string[] = [], campaigns: readonly string[] = []) {
  const days = [...BEFORE, ...AFTER(harm)];
  return {
    heard: new Map(days.map((day) => [day, deaf.includes(day) ? 0.2 : 1])),
    campaigns: new Set(campaigns),
  };
}

const curve = (before: number, harm: readonly number[], deaf: string[] = [], campaigns: string[] = []) =>
  curveOf(course(before, harm), START, addDays(START, harm.length - 1), listened(harm, deaf, campaigns));

describe('the recovery curve', () => {
  it('measures what stands above the usual days, and when half of its height was over for good', () => {
    const { usual, peak, area, halved, calm } = curve(2, [4, 12, 9, 6, 8, 5, 2, 2, 2, 1]);
    expect(usual).toEqual({ mean: 2, days: 28, campaign: 0, unheard: 0 });
    expect(peak?.day).toBe('2026-09-02');
    expect(area).toBe(2 + 10 + 7 + 4 + 6 + 3);
    // Four days after the first came a day above half again: only what follows counts.
    expect(halved).toEqual({ day: '2026-09-06', after: 4 });
    expect(calm).toBe(3);
  });

  it('leaves campaigns and days that nobody heard out of the usual, and says how many', () => {
    const [own, ours, deaf] = BEFORE;
    const days = course(1, [5, 5]).map((day) =>
      day.day === own || day.day === ours
        ? { ...day, harm: 100 }
        : day.day === deaf
          ? { ...day, harm: 0 }
          : day,
    );
    const { usual } = curveOf(
      days,
      START,
      '2026-09-02',
      listened([5, 5], [deaf ?? ''], [own ?? '', ours ?? '']),
    );
    expect(usual).toEqual({ mean: 1, days: 25, campaign: 2, unheard: 1 });
  });

  it('calls nothing usual that was read from less than two weeks', () => {
    const { usual, area } = curve(3, [5, 5], [], BEFORE.slice(0, 15));
    expect(usual.mean).toBeNull();
    expect(area).toBe(10);
  });

  it('takes quiet on a day nobody listened neither for calm nor for the half', () => {
    const deaf = ['2026-09-05'];
    expect(curve(0, [10, 0, 0, 0, 0, 0], []).calm).toBe(4);
    expect(curve(0, [10, 0, 0, 0, 0, 0], deaf).calm).toBe(0);
    expect(curve(0, [10, 0, 0], ['2026-09-02']).halved).toBeNull();
  });

  it('has no peak, no half and an empty area where nothing was said', () => {
    expect(curve(0, [0, 0, 0, 0, 0])).toMatchObject({ peak: null, area: 0, halved: null, calm: 4 });
    expect(curveOf([], START, START, { heard: new Map(), campaigns: new Set() })).toMatchObject({
      usual: { mean: null, days: 0, unheard: USUAL_DAYS },
      peak: null,
      area: 0,
      calm: 0,
    });
  });

  const counts = fc.array(fc.nat(40), { minLength: 2, maxLength: 60 });

  it('never falls below nought, and more bad news never makes it smaller or its end earlier', () => {
    fc.assert(
      fc.property(
        fc.nat(10),
        counts,
        fc.nat(59),
        fc.integer({ min: 1, max: 20 }),
        (usual, harm, at, more) => {
          const one = curve(usual, harm);
          expect(one.area).toBeGreaterThanOrEqual(0);
          expect(one.calm).toBeGreaterThanOrEqual(0);
          expect(one.calm).toBeLessThan(harm.length);
          const i = at % harm.length;
          const louder = curve(
            usual,
            harm.map((n, index) => (index === i ? n + more : n)),
          );
          expect(louder.area).toBeGreaterThanOrEqual(one.area);
          // A day other than the peak, made louder without passing it, cannot bring the half nearer.
          if (
            louder.peak?.day === one.peak?.day &&
            louder.peak?.excess === one.peak?.excess &&
            one.halved !== null
          )
            expect(louder.halved?.after ?? Infinity).toBeGreaterThanOrEqual(one.halved.after);
        },
      ),
    );
  });

  it('finds every day after the half at or under half of the peak', () => {
    fc.assert(
      fc.property(fc.nat(5), counts, (usual, harm) => {
        const { halved, peak, days } = curve(usual, harm);
        if (halved === null || peak === null) return;
        for (const { day, excess } of days)
          if (day >= halved.day) expect(excess).toBeLessThanOrEqual(peak.excess / 2);
      }),
    );
  });

  it('tells questions by the week, whole weeks alone', () => {
    const harm = [...Array<number>(7).fill(10), ...Array<number>(7).fill(3), 1, 1];
    expect(questionsOf(course(1, harm), START, addDays(START, harm.length - 1), listened(harm))).toEqual({
      usual: 7,
      most: { from: START, n: 70 },
      last: { from: '2026-09-08', n: 21 },
    });
    expect(questionsOf([], START, '2026-09-03', listened([]))).toEqual({ usual: 0, most: null, last: null });
  });
});

const T0 = startOfDay(START);
const item = (hours: number, changes: Partial<RecoveryItem> = {}): RecoveryItem => ({
  id: `m${hours}`,
  at: T0 + hours * HOUR,
  kind: 'press',
  publisher: 'bao-a',
  sourceId: 'bao-a',
  relation: 'repeats',
  retitledAt: null,
  ...changes,
});

describe('measures of a recovery', () => {
  it('tell no share of four items, and one of five', () => {
    const four = [1, 2, 3].map((hours) => item(hours)).concat(item(4, { relation: 'denies' }));
    expect(reachOf(four, T0)).toEqual({ repeats: 3, truth: 1, share: null });
    expect(reachOf([...four, item(5, { relation: 'denies' })], T0)).toEqual({
      repeats: 3,
      truth: 2,
      share: 0.4,
    });
    expect(reachOf(four, null)).toBeNull();
    expect(reachOf(four, T0 + 4 * HOUR)).toEqual({ repeats: 0, truth: 1, share: null });
  });

  it('count an outlet once, a truth only after the repetition, and ask nothing of private people', () => {
    expect(
      outletsOf([
        item(1, { publisher: 'a', relation: 'denies' }),
        item(2, { publisher: 'a' }),
        item(3, { publisher: 'b', retitledAt: T0 + 5 * HOUR }),
        item(4, { publisher: 'b', relation: 'denies' }),
        item(5, { publisher: 'nhom', kind: 'group' }),
      ]),
    ).toEqual({ repeated: 2, retitled: 1, later: 1, either: 1 });
  });

  it('look for the claim within 30 and 90 days, and say when those are not over', () => {
    const repeated = [-1, 24, 31 * 24, 100 * 24].map((hours) => T0 + hours * HOUR);
    expect(recurrenceOf(repeated, T0, T0 + 40 * DAY)).toEqual([
      { days: 30, n: 1, whole: true },
      { days: 90, n: 2, whole: false },
    ]);
  });

  it('say honestly who was first', () => {
    const alert = (hours: number, push = true) => ({ push, openedAt: T0 + hours * HOUR });
    const items = [item(3, { sourceId: 'tinh' }), item(6, { sourceId: 'bao-lon', id: 'p' })];
    const nationals = new Set(['bao-lon']);
    expect(leadOf([alert(2), alert(9)], items, nationals).ahead).toBe(4 * HOUR);
    expect(leadOf([alert(8)], items, nationals).ahead).toBe(-2 * HOUR);
    expect(leadOf([alert(2, false)], items, nationals)).toEqual({
      told: null,
      paper: { at: T0 + 6 * HOUR, id: 'p' },
      ahead: null,
    });
    expect(leadOf([], [], nationals)).toEqual({ told: null, paper: null, ahead: null });
  });

  it('count every clock once', () => {
    const clock = (rule: string, change: object) => ({
      rule,
      name: rule,
      basis: 'văn bản bịa',
      startedAt: T0,
      due: T0 + DAY,
      metAt: null,
      how: '',
      explained: null,
      ...change,
    });
    expect(
      clocksOf(
        {
          clocks: [
            clock('a', { metAt: T0 + HOUR }),
            clock('b', { metAt: T0 + 2 * DAY }),
            clock('c', { explained: 'mất điện' }),
            clock('d', {}),
            clock('e', { due: T0 + 9 * DAY }),
          ],
        },
        T0 + 3 * DAY,
      ),
    ).toEqual({ met: 1, missed: 1, explained: 1, open: 2, late: 1 });
  });

  it('know when the first official word came, and that there was none', () => {
    const said = (hours: number) => ({ statement: 's', channel: 'portal', link: '', at: T0 + hours * HOUR });
    expect(firstWordOf({ receivedAt: T0, published: [said(7), said(3)] })).toEqual({
      at: T0 + 3 * HOUR,
      took: 3 * HOUR,
    });
    expect(firstWordOf({ receivedAt: T0, published: [] })).toBeNull();
  });
});

const WEEKDAYS = { holidays: new Set<string>(), working: new Set<string>(), hours: [] };

describe('the plan for the days after', () => {
  it('fits the kind of trouble: a true fault is mended and given back, never prebunked', () => {
    const steps = (kind: (typeof INCIDENT_KINDS)[number]) =>
      proposedPlan(kind, T0, WEEKDAYS).map(({ step }) => step);
    expect(steps('A')).toEqual(expect.arrayContaining(['fix', 'return', 'fixed']));
    expect(steps('A')).not.toContain('prebunk');
    expect(steps('D')).toEqual(expect.arrayContaining(['repeat', 'prebunk']));
    expect(steps('D')).not.toContain('fix');
  });

  it('is in order, begins after today and reaches the ninetieth day, whatever the kind', () => {
    for (const kind of [...INCIDENT_KINDS, null]) {
      const days = proposedPlan(kind, T0, WEEKDAYS).map(({ day }) => day);
      expect(days).toEqual(days.toSorted());
      expect(days.every((day) => day > START)).toBe(true);
      expect(days.at(-1)).toBe(addDays(START, 90));
    }
  });

  it('keeps what was done when it is written anew, and needs its approval again', () => {
    const acts: IncidentAct[] = [
      { act: 'opened', title: 't', alerts: [], claim: null, story: null, place: null, receivedAt: T0 },
      { act: 'plan', days: [{ day: '2026-10-01', what: 'Gặp công nhân', owner: 'Hạnh' }], approved: true },
      { act: 'plan-done', what: 'Gặp công nhân', result: '40 người' },
      {
        act: 'plan',
        days: [
          { day: '2026-10-02', what: 'Gặp công nhân', owner: 'Hạnh' },
          { day: '2026-11-01', what: 'Nhắc lại', owner: 'Hạnh' },
        ],
        approved: false,
      },
    ];
    const incident = incidentOf(
      acts.map((act, i) => ({ ...act, incident: 'i', seq: i + 1, at: T0 + i, who: 'h', name: 'Hạnh' })),
    );
    expect(incident.plan?.approvedBy).toBeNull();
    expect(incident.plan?.days.map(({ done }) => done?.result)).toEqual(['40 người', undefined]);
  });

  it('reminds of what is approved and not done, and of the looks back at 30, 60 and 90 days', () => {
    const plan = (approvedBy: string | null) => ({
      plan: {
        days: [
          { day: '2026-09-20', what: 'một', owner: '', done: { at: T0, name: 'Hạnh', result: 'xong' } },
          { day: '2026-10-10', what: 'hai', owner: '' },
        ],
        approvedBy,
      },
    });
    const days = (approved: string | null) =>
      remindersOf({ ...plan(approved), recoveringAt: T0 }).map(({ day, what }) => [day, what]);
    expect(days('Lan')).toEqual([
      ['2026-10-01', null],
      ['2026-10-10', 'hai'],
      ['2026-10-31', null],
      ['2026-11-30', null],
    ]);
    expect(days(null).map(([, what]) => what)).toEqual([null, null, null]);
  });

  it('is approved by leaders alone, once, and only when there is one', () => {
    const plan = { days: [{ day: START, what: 'một', owner: '' }], approvedBy: null };
    for (const role of ROLES)
      expect(recoveryObstacle('approve-plan', { state: 'recovering', plan }, role)).toBe(
        role === 'leader' || role === 'admin' ? null : 'role',
      );
    expect(recoveryObstacle('approve-plan', { state: 'recovering', plan: null }, 'leader')).toBe('no-plan');
    expect(
      recoveryObstacle(
        'approve-plan',
        { state: 'recovering', plan: { ...plan, approvedBy: 'Lan' } },
        'leader',
      ),
    ).toBe('approved');
    for (const act of Object.keys(RECOVERY_ACTS) as RecoveryAct[])
      expect(recoveryObstacle(act, { state: 'set-aside', plan }, 'admin')).toBe('state');
  });
});

describe('closing', () => {
  it('is proposed when it is calm, nothing new came, and everything that was owed is done', () => {
    const opened: IncidentAct = {
      act: 'opened',
      title: 't',
      alerts: [],
      claim: null,
      story: null,
      place: null,
      receivedAt: T0,
    };
    const bare = incidentOf([{ ...opened, incident: 'i', seq: 1, at: T0, who: 'h', name: 'Hạnh' }]);
    const met = (calm: number, claims: string[]) =>
      criteriaOf(bare, { calm }, claims)
        .filter(({ holds }) => holds)
        .map(({ criterion }) => criterion);
    expect(met(CALM_DAYS, [])).toEqual(['calm', 'no-new-claim', 'clocks', 'tasks']);
    expect(met(CALM_DAYS - 1, ['C02'])).toEqual(['clocks', 'tasks']);
  });
});
