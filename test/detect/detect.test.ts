import { beforeAll, describe, expect, it } from 'vitest';
import type { Known } from '../../src/detect/facts.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { complaint, pulse, rumour } from '../support/pulses.ts';
import { alarms, knownHere, NOW, quietMonths } from './listening.ts';

let known: Known;
beforeAll(async () => {
  ({ known } = await knownHere());
});

describe('one confirmed high-harm claim', () => {
  it('is an alarm at n = 1', () => {
    const signals = alarms([...quietMonths(), rumour(NOW - HOUR, 'C03')], known, NOW, 60);
    expect(signals).toMatchObject([{ rule: 'claim', subject: { kind: 'claim', id: 'C03' }, level: 2 }]);
  });

  it('is none when the text only reports or denies it', () => {
    for (const relation of ['reports', 'denies', 'related'] as const) {
      const marks = [{ kind: 'claim' as const, name: 'C03', relation, score: 0.9 }];
      expect(alarms([...quietMonths(), pulse(NOW - HOUR, { marks })], known, NOW, 60)).toEqual([]);
    }
  });

  it('stays low while people only ask about it', () => {
    const ask = rumour(NOW - HOUR, 'C03', {
      stance: 'neutral',
      severity: 1,
      marks: [{ kind: 'claim', name: 'C03', relation: 'asks', score: 0.6 }],
    });
    const levels = alarms([...quietMonths(), ask], known, NOW, 60).map((signal) => signal.level);
    expect(Math.max(0, ...levels)).toBeLessThan(2);
  });

  it('is an alarm when it is first heard days after it was posted, but not when it comes from an archive', () => {
    const late = rumour(NOW - 6 * DAY, 'C03', { seenAt: NOW - HOUR });
    const archived = rumour(NOW - 30 * DAY, 'C03', { seenAt: NOW - HOUR });
    expect(alarms([...quietMonths(), late], known, NOW, 60)).toMatchObject([{ rule: 'claim', level: 2 }]);
    expect(alarms([...quietMonths(), archived], known, NOW, 60)).toEqual([]);
  });

  it('keeps its signal when the same mentions are looked at again', () => {
    const pulses = [...quietMonths(), rumour(NOW - HOUR, 'C03')];
    const ids = (at: number) => alarms(pulses, known, at, 60).map((signal) => signal.id);
    expect(ids(NOW + 10 * 60_000)).toEqual(ids(NOW));
  });
});

describe('a tripped wire', () => {
  const wired = (wire: string, change: Parameters<typeof pulse>[1] = {}) =>
    pulse(NOW - HOUR, {
      publisher: 'bao-a',
      storyId: 'vu-1',
      ...change,
      marks: [{ kind: 'tripwire', name: wire, relation: null, score: 1 }, ...(change.marks ?? [])],
    });
  const told = (pulses: ReturnType<typeof pulse>[], by = known) =>
    alarms([...quietMonths(), ...pulses], by, NOW, 60).filter((signal) => signal.rule === 'tripwire');

  it('is a situation of its own for each story', () => {
    const signals = told([wired('impersonation'), wired('impersonation', { storyId: 'vu-2' })]);
    expect(signals.map((signal) => signal.subject.id)).toEqual(['impersonation.vu-1', 'impersonation.vu-2']);
    for (const signal of signals) expect(signal.evidence).toHaveLength(1);
  });

  it('is named in a headline only where the country reads it, and grave for the province it names', () => {
    expect(told([wired('headline')])).toMatchObject([{ level: 1 }]);
    expect(told([wired('headline', { publisher: 'bao-xa' })])).toEqual([]);
    const home = { kind: 'place' as const, name: known.home ?? '', relation: null, score: 1 };
    expect(told([wired('headline', { marks: [home] })])).toMatchObject([{ level: 2 }]);
  });

  it('is grave when a second national paper is against us over the same story, or the same claim', () => {
    const claim = { kind: 'claim' as const, name: 'C43', relation: 'reports' as const, score: 1 };
    const other = (change: Parameters<typeof pulse>[1]) =>
      pulse(NOW - 20 * HOUR, { publisher: 'bao-b', stance: 'negative', target: 'agency', ...change });
    const levels = (before: ReturnType<typeof pulse>, marks: ReturnType<typeof pulse>['marks'] = []) =>
      told([before, wired('headline', { marks, stance: 'negative', target: 'agency' })]).map(
        (signal) => signal.level,
      );
    expect(levels(other({ storyId: 'vu-1' }))).toEqual([2]);
    expect(levels(other({ marks: [claim] }), [claim])).toEqual([2]);
    expect(levels(other({ storyId: 'vu-2' }))).toEqual([1]);
    expect(levels(other({ storyId: 'vu-1', publisher: 'bao-a' }))).toEqual([1]);
    expect(levels(other({ storyId: 'vu-1', stance: 'neutral' }))).toEqual([1]);
  });

  it('can be kept to the desk, or switched off', () => {
    const by = (reach: 'desk' | 'off') => ({ ...known, reach: () => reach });
    expect(told([wired('threat')])).toMatchObject([{ level: 2 }]);
    expect(told([wired('threat')], by('desk'))).toMatchObject([{ level: 1 }]);
    expect(told([wired('threat')], by('off'))).toEqual([]);
  });
});

describe('a story of the people', () => {
  const story = (at: number, change: Parameters<typeof pulse>[1] = {}) =>
    complaint(at, 'chi_tra', { storyId: 'vu-9', kind: 'group', publisher: 'nhom-1', ...change });
  const paper = { kind: 'press' as const, publisher: 'bao-a', grievance: false };
  const reached = (pulses: ReturnType<typeof pulse>[]) =>
    alarms([...quietMonths(), ...pulses], known, NOW, 60).filter(
      (signal) => signal.reason.key === 'signal.national',
    );

  it('is told when the first paper of national reach takes it up', () => {
    const [signal] = reached([story(NOW - 9 * HOUR), story(NOW - HOUR, paper)]);
    expect(signal).toMatchObject({ subject: { kind: 'story', id: 'vu-9' }, reason: { data: { hours: 8 } } });
    expect(signal?.level).toBeGreaterThanOrEqual(1);
  });

  it('is not when a local paper does, nor when the papers came first', () => {
    expect(reached([story(NOW - 9 * HOUR), story(NOW - HOUR, { ...paper, publisher: 'bao-xa' })])).toEqual(
      [],
    );
    expect(reached([story(NOW - 9 * HOUR, paper), story(NOW - HOUR)])).toEqual([]);
  });
});

describe('a claim that wanders', () => {
  it('reaches a kind of publisher once in a month, however its days slide', () => {
    const walk = Array.from({ length: 10 }, (_, i) =>
      rumour(NOW - (10 - i) * DAY, 'C03', { kind: i % 2 === 0 ? 'group' : 'page', publisher: `n${i % 2}` }),
    );
    const spreads = new Set(
      Array.from({ length: 11 }, (_, i) => NOW - (10 - i) * DAY + HOUR).flatMap((at) =>
        alarms(
          walk.filter((one) => one.countsAt <= at),
          known,
          at,
          60,
        )
          .filter((signal) => signal.rule === 'spread')
          .map((signal) => signal.id),
      ),
    );
    expect(spreads.size).toBe(1);
  });
});

describe('spread', () => {
  it('tells when a rumour from a group reaches the press', () => {
    const pulses = [
      ...quietMonths(),
      rumour(NOW - 5 * HOUR, 'C03'),
      pulse(NOW - HOUR, {
        publisher: 'bao-a',
        marks: [{ kind: 'claim', name: 'C03', relation: 'reports', score: 0.8 }],
      }),
    ];
    const spread = alarms(pulses, known, NOW, 60).find((signal) => signal.rule === 'spread');
    expect(spread?.kinds.toSorted()).toEqual(['group', 'press']);
    expect(spread?.reason.data['hours']).toBe(4);
  });
});
