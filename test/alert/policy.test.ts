import { describe, expect, it } from 'vitest';
import { type Case, decide } from '../../src/alert/policy.ts';
import { phaseOf } from '../../src/alert/phase.ts';
import { letterDue } from '../../src/alert/tell.ts';
import type { Alert } from '../../src/domain/alert.ts';
import type { Signal } from '../../src/domain/signal.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';

const NOW = Date.parse('2026-06-10T10:00:00+07:00');
const RULES: Case['rules'] = {
  push_level: 2,
  push_a_week: 3,
  wait: 10 * MINUTE,
  renotify: 6 * HOUR,
  quiet_after: 2 * DAY,
  remind: HOUR,
  reminders: 3,
  tripwires: {},
};

function signal(change: Partial<Signal> = {}): Signal {
  return {
    id: 's1',
    rule: 'surge',
    subject: { kind: 'topic', id: 'chi_tra' },
    at: NOW,
    level: 2,
    score: 4,
    observed: 5,
    expected: 0.2,
    window: DAY,
    publishers: 3,
    kinds: ['press'],
    evidence: ['a', 'b', 'c', 'd', 'e'],
    reason: { key: 'signal.surge', data: {} },
    ...change,
  };
}

function alert(change: Partial<Alert> = {}): Alert {
  return {
    id: 'a1',
    situation: { kind: 'topic', id: 'huu_tri' },
    level: 2,
    peak: 2,
    phase: 'high',
    push: true,
    title: 'Một vụ',
    topics: [],
    claim: null,
    story: null,
    place: null,
    reason: { key: 'open.level', data: {} },
    n: 5,
    publishers: 3,
    openedAt: NOW - HOUR,
    updatedAt: NOW - HOUR,
    fedAt: NOW - HOUR,
    closedAt: null,
    edition: 0,
    toldAt: null,
    toldLevel: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    ...change,
  };
}

describe('the policy for a new situation', () => {
  const about = (change: Partial<Signal>, recent: Alert[] = []) =>
    decide({ signal: signal(change), recent, rules: RULES, now: NOW });

  it('tells of a rise at the level for letters', () => {
    expect(about({})).toMatchObject({ outcome: 'open', push: true, reason: { key: 'open.level' } });
  });

  it('keeps lower levels on the desk and level 0 off it, and says why', () => {
    expect(about({ level: 1 })).toMatchObject({ outcome: 'open', push: false, reason: { key: 'open.desk' } });
    expect(about({ level: 0 })).toMatchObject({ outcome: 'hold', reason: { key: 'hold.weak' } });
  });

  const spent = [1, 2, 3].map((day) => alert({ id: `p${day}`, openedAt: NOW - day * DAY }));

  it('keeps rises on the desk once the weekly budget is spent, but never a crisis, a claim or a tripwire', () => {
    expect(about({}, spent)).toMatchObject({ push: false, reason: { key: 'open.budget' } });
    expect(about({ level: 3 }, spent)).toMatchObject({ push: true });
    const claim = { rule: 'claim', subject: { kind: 'claim', id: 'C03' } } as const;
    expect(about(claim, spent)).toMatchObject({ push: true, reason: { key: 'open.claim' } });
    expect(about({ rule: 'tripwire' }, spent)).toMatchObject({
      push: true,
      reason: { key: 'open.tripwire' },
    });
  });

  const tripped = (wire: string, change: Partial<Signal> = {}) => ({
    rule: 'tripwire' as const,
    subject: { kind: 'tripwire' as const, id: wire },
    ...change,
  });

  it('sends a wire by letter, keeps it to the desk, or lets the level decide, as the office chose', () => {
    const chosen = { ...RULES, tripwires: { threat: 'desk', 'book-trade': 'letter' } } as const;
    const by = (change: Partial<Signal>) =>
      decide({ signal: signal(change), recent: [], rules: chosen, now: NOW });
    expect(by(tripped('book-trade', { level: 1 }))).toMatchObject({ push: true });
    expect(by(tripped('threat', { level: 1 }))).toMatchObject({ push: false });
    expect(by(tripped('headline.story-1', { level: 2 }))).toMatchObject({ push: true });
    expect(by(tripped('headline.story-1', { level: 1 }))).toMatchObject({ push: false });
  });

  it('tells the first stories of a wave of one wire, and leaves the rest on the desk', () => {
    const wave = [1, 2, 3].map((hour) =>
      alert({
        id: `w${hour}`,
        situation: { kind: 'tripwire', id: `impersonation.s${hour}` },
        openedAt: NOW - hour * HOUR,
      }),
    );
    expect(about(tripped('impersonation.s4'), wave)).toMatchObject({
      push: false,
      reason: { key: 'open.wave', data: { told: 3 } },
    });
    expect(about(tripped('impersonation.s4', { level: 3 }), wave)).toMatchObject({ push: true });
    expect(about(tripped('threat.s4'), wave)).toMatchObject({ push: true });
    expect(about(tripped('impersonation.s4'), wave.slice(1))).toMatchObject({ push: true });
  });

  it('says of a rise in a young house that it cannot know yet', () => {
    expect(about({ level: 1, young: true })).toMatchObject({ push: false, reason: { key: 'open.young' } });
  });

  it('lets a true grievance rise with its numbers, within the budget', () => {
    const aired = {
      rule: 'claim',
      subject: { kind: 'claim', id: 'C26' },
      reason: { key: 'signal.grievance', data: { verdict: 'grievance' } },
    } as const;
    expect(about(aired, spent)).toMatchObject({ push: false, reason: { key: 'open.budget' } });
    expect(about(aired)).toMatchObject({ push: true, reason: { key: 'open.level' } });
  });

  it('spends the budget on rises alone', () => {
    const wires = spent.map((one) => ({ ...one, reason: { key: 'open.tripwire', data: {} } }));
    expect(about({}, wires)).toMatchObject({ push: true });
  });

  it('has its budget back after a week', () => {
    const old = spent.map((one) => ({ ...one, openedAt: one.openedAt - 8 * DAY }));
    expect(about({}, old)).toMatchObject({ push: true });
  });

  it('does not repeat what was closed within the day unless it is worse', () => {
    const closed = alert({
      situation: { kind: 'topic', id: 'chi_tra' },
      phase: 'over',
      closedAt: NOW - HOUR,
    });
    expect(about({}, [closed])).toMatchObject({ outcome: 'hold', reason: { key: 'hold.recent' } });
    expect(about({ level: 3 }, [closed])).toMatchObject({ outcome: 'open' });
  });
});

const owed = (...given: Parameters<typeof letterDue>) => letterDue(...given)?.kind ?? null;

describe('letters an alert owes', () => {
  it('gathers ten minutes before the first letter, but not for a claim or a crisis', () => {
    const young = alert({ openedAt: NOW - MINUTE });
    expect(owed(young, [], RULES, NOW)).toBeNull();
    expect(owed(young, [], RULES, NOW + 10 * MINUTE)).toBe('alert');
    expect(owed({ ...young, reason: { key: 'open.claim', data: {} } }, [], RULES, NOW)).toBe('alert');
    expect(owed({ ...young, level: 3 }, [], RULES, NOW)).toBe('alert');
  });

  it('writes nothing for the desk only', () => {
    expect(owed(alert({ push: false }), [], RULES, NOW)).toBeNull();
  });

  const told = alert({ edition: 1, toldAt: NOW - HOUR, toldLevel: 2 });
  const news = (at: number, key = 'update.kind') => [
    { id: 'd', at, signalId: 's', alertId: 'a1', outcome: 'update' as const, reason: { key, data: {} } },
  ];

  it('updates at once when the level rises, else only for news and after a pause', () => {
    expect(owed({ ...told, level: 3 }, [], RULES, NOW)).toBe('update');
    expect(owed(told, news(NOW), RULES, NOW)).toBeNull();
    expect(owed(told, news(NOW), RULES, NOW + 6 * HOUR)).toBe('update');
    expect(owed(told, news(NOW, 'update.fed'), RULES, NOW + 6 * HOUR)).toBeNull();
    expect(owed(told, news(NOW - 2 * HOUR), RULES, NOW + 6 * HOUR)).toBeNull();
  });

  it('tells once that half of its height is over, of what had a height', () => {
    const falling = { ...told, phase: 'falling' as const, n: 9 };
    const later = NOW + 7 * HOUR;
    expect(owed(falling, [], RULES, later)).toBe('update');
    expect(owed({ ...falling, halvedAt: NOW }, [], RULES, later)).toBeNull();
    expect(owed({ ...falling, n: 7 }, [], RULES, later)).toBeNull();
    expect(owed(falling, [], RULES, NOW)).toBeNull();
    expect(letterDue(falling, [], RULES, later)).toMatchObject({
      why: { key: 'update.half' },
      alert: { halvedAt: later, toldAt: later },
    });
  });

  it('counts the escalation from the first letter that was urgent', () => {
    const first = letterDue(alert({ level: 3, peak: 3 }), [], RULES, NOW);
    expect(first?.alert.urgentAt).toBe(NOW);
    const raised = letterDue({ ...told, level: 3, peak: 3 }, [], RULES, NOW);
    expect(raised?.alert.urgentAt).toBe(NOW);
    // What became graver than when somebody took it asks anew; the same again does not.
    const graver = letterDue({ ...told, level: 4, toldLevel: 3, urgentAt: 5, escalated: 2 }, [], RULES, NOW);
    expect(graver?.alert).toMatchObject({ urgentAt: NOW, escalated: 0 });
    const closed = { ...told, level: 3 as const, toldLevel: 3 as const, urgentAt: 5, phase: 'over' as const };
    expect(letterDue(closed, [], RULES, NOW)?.alert.urgentAt).toBe(5);
    expect(letterDue(alert({ level: 2 }), [], RULES, NOW + HOUR)?.alert.urgentAt).toBeUndefined();
  });

  it('tells the end to whom it told the beginning', () => {
    expect(owed({ ...told, phase: 'over' }, [], RULES, NOW)).toBe('closed');
    expect(owed(alert({ phase: 'over' }), [], RULES, NOW)).toBeNull();
  });
});

describe('phaseOf', () => {
  const phase = (...hoursAgo: number[]) =>
    phaseOf(
      hoursAgo.map((hours) => NOW - hours * HOUR),
      NOW,
      2 * DAY,
    );

  it('rises while more comes than yesterday', () => expect(phase(30, 5, 3, 1)).toBe('rising'));
  it('is high when it neither grows nor falls', () => expect(phase(30, 28, 20, 10)).toBe('high'));
  it('falls below half of its fullest day', () => expect(phase(40, 39, 38, 37, 20)).toBe('falling'));
  it('is over after the quiet time', () => expect(phase(72, 49)).toBe('over'));
});

describe('what is part of something else', () => {
  it('stands on the desk beneath the alert that is told', () => {
    const parent = alert({ title: 'Vụ lớn' });
    expect(decide({ signal: signal(), recent: [], parent, rules: RULES, now: NOW })).toMatchObject({
      outcome: 'open',
      push: false,
      reason: { key: 'open.parent', data: { title: 'Vụ lớn' } },
    });
  });

  it('that is the house’s own trouble is told to who looks after it, when it keeps things from being told', () => {
    const trouble = (level: 1 | 2) =>
      signal({ rule: 'house', subject: { kind: 'house', id: 'disk' }, level, evidence: [] });
    expect(decide({ signal: trouble(2), recent: [], rules: RULES, now: NOW })).toMatchObject({ push: true });
    expect(decide({ signal: trouble(1), recent: [], rules: RULES, now: NOW })).toMatchObject({ push: false });
  });
});
