import { beforeAll, describe, expect, it } from 'vitest';
import { type Known, liftOf } from '../../src/detect/facts.ts';
import { detectIn } from '../../src/detect/run.ts';
import { dailyCounts } from '../../src/detect/series.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { complaint, pulse, rumour } from '../support/pulses.ts';
import { alarms, knownHere, NOW, PAPERS, quietMonths } from './listening.ts';

let known: Known;
beforeAll(async () => {
  ({ known } = await knownHere());
});

describe('a series whose level was taken for the usual one', () => {
  it('is judged by the days of that level alone', () => {
    const level = Array.from({ length: 20 }, (_, i) =>
      complaint(NOW - (i * 6 + 1) * HOUR, 'chi_tra', { publisher: PAPERS[i % 3] ?? 'bao-a' }),
    ).toReversed();
    const rises = (by: Known) =>
      alarms([...quietMonths().filter((one) => one.countsAt < NOW - 6 * DAY), ...level], by, NOW, 60).filter(
        (signal) => signal.id.startsWith('signal.burn'),
      );
    expect(rises(known)).toHaveLength(1);
    expect(rises({ ...known, rebased: new Map([['topic:chi_tra', NOW - 20 * DAY]]) })).toHaveLength(1);
    const months = [
      ...level.map((one) => ({ ...one, id: `${one.id}x`, countsAt: one.countsAt - 5 * DAY })),
      ...level,
    ];
    const old = months.map((one) => ({ ...one, id: `${one.id}y`, countsAt: one.countsAt - 10 * DAY }));
    const settled = alarms(
      [...old, ...months].toSorted((a, b) => a.countsAt - b.countsAt),
      { ...known, rebased: new Map([['topic:chi_tra', NOW - 12 * DAY]]) },
      NOW,
      60,
    );
    expect(settled.filter((signal) => signal.id.startsWith('signal.burn'))).toEqual([]);
  });
});

describe('a campaign of ours', () => {
  it('raises what is expected of its topics while it runs', () => {
    const campaign = {
      id: 'c',
      name: 'c',
      topics: ['chi_tra'],
      from: '2026-06-01',
      to: '2026-06-30',
      lift: 4,
    };
    const by = { expected: [], campaigns: [campaign] };
    expect(liftOf(['chi_tra'], NOW, by)).toBe(4);
    expect(liftOf(['huu_tri'], NOW, by)).toBe(1);
    expect(liftOf(['chi_tra'], NOW + 30 * DAY, by)).toBe(1);
  });
});

describe('the watch list of the day', () => {
  const some = () =>
    [30, 20, 9, 4].map((hours) =>
      pulse(NOW - hours * HOUR, { marks: [{ kind: 'topic', name: 'huu_tri', relation: null, score: 1 }] }),
    );
  const watched = (pulses: ReturnType<typeof pulse>[], kept?: ReadonlySet<string>) =>
    detectIn(pulses, known, NOW, 60, kept).filter((signal) => signal.id.startsWith('watch:'));

  it('holds what moves more than usual and is told to nobody, once a day', () => {
    const [signal, ...more] = watched([...quietMonths(), ...some()]);
    expect(signal).toMatchObject({ level: 0, subject: { kind: 'topic', id: 'huu_tri' }, observed: 3 });
    expect(more).toEqual([]);
    expect(watched([...quietMonths(), ...some()], new Set([signal?.id ?? '']))).toEqual([]);
  });

  it('is empty on ordinary days, and leaves out what is told', () => {
    expect(watched(quietMonths())).toEqual([]);
    const crisis = [40, 30, 20, 10, 2].map((hours, i) =>
      complaint(NOW - hours * HOUR, 'huu_tri', { publisher: PAPERS[i % 3] ?? 'bao-a' }),
    );
    expect(watched([...quietMonths(), ...crisis]).map((signal) => signal.subject.id)).not.toContain(
      'huu_tri',
    );
  });
});

describe('a rush in busy groups', () => {
  /** Four weeks in which people talk about once an hour, by day and evening. */
  const busy = () =>
    Array.from({ length: 28 * 24 }, (_, hour) => hour)
      .filter((hour) => new Date(NOW - hour * HOUR).getUTCHours() < 15)
      .map((hour) =>
        pulse(NOW - (hour + 0.5) * HOUR, {
          kind: 'group',
          publisher: `nhom-${hour % 7}`,
          marks: [{ kind: 'topic', name: 'chi_tra', relation: null, score: 1 }],
        }),
      )
      .toReversed();
  const wave = (n: number, change: Parameters<typeof pulse>[1] = {}) =>
    Array.from({ length: n }, (_, i) =>
      complaint(NOW - (n - i) * 8 * 60_000, 'chi_tra', {
        kind: 'group',
        publisher: `nhom-${i % 6}`,
        ...change,
      }),
    );
  const rushes = (pulses: ReturnType<typeof pulse>[]) =>
    alarms(pulses, known, NOW, 28).filter((signal) => signal.id.startsWith('rush:topic'));

  it('is told by the hour, with how rare it is', () => {
    const [signal] = rushes([...busy(), ...wave(24)]);
    expect(signal).toMatchObject({ rule: 'surge', subject: { kind: 'topic', id: 'chi_tra' } });
    expect(signal?.level).toBeGreaterThanOrEqual(2);
    expect(Number(signal?.reason.data['days'])).toBeGreaterThan(60);
  });

  it('is not told of the usual, nor of one paper that follows its own story', () => {
    expect(rushes(busy())).toEqual([]);
    expect(rushes([...busy(), ...wave(24, { kind: 'press', publisher: 'bao-a' })])).toEqual([]);
  });
});

describe('a house that has only begun to listen', () => {
  it('keeps what it measures to the desk, but not claims', () => {
    const crisis = [40, 30, 20, 10, 2].map((hours, index) =>
      complaint(NOW - hours * HOUR, 'chi_tra', { publisher: PAPERS[index % 3] ?? 'bao-a' }),
    );
    const levels = (days: number) =>
      alarms([...crisis, rumour(NOW - HOUR, 'C03')], known, NOW, days).map(({ rule, level }) => [
        rule,
        level,
      ]);
    expect(Math.max(...levels(2).map(([rule, level]) => (rule === 'surge' ? Number(level) : 0)))).toBe(1);
    const young = alarms(crisis, known, NOW, 2).find(({ rule }) => rule === 'surge');
    expect(young).toMatchObject({ level: 1, young: true });
    expect(levels(2)).toContainEqual(['claim', 2]);
    expect(levels(40)).toContainEqual(['surge', 2]);
  });
});

describe('everything rising together', () => {
  const topics = ['chi_tra', 'huu_tri', 'rut_mot_lan', 'that_nghiep', 'bhyt_kcb'];
  const rises = (names: readonly string[]) =>
    names.flatMap((topic, t) =>
      [20, 12, 6, 2].map((hours, i) =>
        complaint(NOW - (hours + t / 10) * HOUR, topic, {
          publisher: PAPERS[i % 3] ?? 'bao-a',
          storyId: `vu-${topic}`,
        }),
      ),
    );
  const found = (pulses: ReturnType<typeof pulse>[]) =>
    alarms([...quietMonths(), ...pulses], known, NOW, 60).filter(
      (signal) => signal.subject.kind === 'topic' || signal.reason.key === 'signal.together',
    );

  it('is one notice instead of one rise for each topic', () => {
    expect(found(rises(topics))).toMatchObject([{ reason: { key: 'signal.together' }, level: 2 }]);
  });

  it('is not said of two topics, nor of one matter with many labels', () => {
    expect(found(rises(topics.slice(0, 2))).map((signal) => signal.reason.key)).toEqual([
      'signal.burn',
      'signal.burn',
    ]);
    const marks = topics.map((name) => ({ kind: 'topic' as const, name, relation: null, score: 1 }));
    const one = [20, 12, 6, 2].map((hours, i) =>
      complaint(NOW - hours * HOUR, 'chi_tra', { marks, publisher: PAPERS[i % 3] ?? 'bao-a' }),
    );
    expect(found(one).map((signal) => signal.reason.key)).not.toContain('signal.together');
  });
});

describe('a rise at one or two items a day', () => {
  it('finds five complaints from three publishers within two days', () => {
    const crisis = [40, 30, 20, 10, 2].map((hours, index) =>
      complaint(NOW - hours * HOUR, 'chi_tra', { publisher: PAPERS[index % 3] ?? 'bao-a' }),
    );
    const signals = alarms([...quietMonths(), ...crisis], known, NOW, 60);
    const surge = signals.find((signal) => signal.rule === 'surge' && signal.subject.id === 'chi_tra');
    expect(surge?.level).toBeGreaterThanOrEqual(2);
    expect(surge?.reason).toMatchObject({ key: 'signal.burn', data: { n: 5, all: 6, publishers: 3 } });
    expect(surge?.evidence).toHaveLength(5);
    expect(surge?.expected).toBeLessThan(3);
  });

  it('keeps a rise to the desk while the machine doubts most of what it read', () => {
    const rise = (doubted: number) =>
      [40, 30, 20, 10, 2].map((hours, index) =>
        complaint(NOW - hours * HOUR, 'chi_tra', {
          publisher: PAPERS[index % 3] ?? 'bao-a',
          doubted: index < doubted,
        }),
      );
    const level = (doubted: number) =>
      alarms([...quietMonths(), ...rise(doubted)], known, NOW, 60).find(
        (signal) => signal.subject.id === 'chi_tra',
      );
    expect(level(2)?.level).toBeGreaterThanOrEqual(2);
    expect(level(3)).toMatchObject({
      level: 1,
      reason: { key: 'signal.burn-doubted', data: { doubted: 3 } },
    });
  });

  it('says nothing of two complaints, or of three from one paper', () => {
    const two = [20, 2].map((hours) => complaint(NOW - hours * HOUR, 'chi_tra'));
    const onePaper = [20, 10, 2].map((hours) => complaint(NOW - hours * HOUR, 'chi_tra'));
    expect(alarms([...quietMonths(), ...two], known, NOW, 60)).toEqual([]);
    expect(alarms([...quietMonths(), ...onePaper], known, NOW, 60)).toEqual([]);
  });

  it('hears five complaints in one busy group', () => {
    const group = [30, 20, 12, 6, 1].map((hours) =>
      complaint(NOW - hours * HOUR, 'chi_tra', { kind: 'group', publisher: 'nhom' }),
    );
    expect(alarms([...quietMonths(), ...group], known, NOW, 60).some((signal) => signal.level >= 2)).toBe(
      true,
    );
  });

  it('never wakes anyone for much neutral or good news', () => {
    const burst = Array.from({ length: 15 }, (_, index) =>
      pulse(NOW - index * HOUR, {
        stance: 'positive',
        publisher: PAPERS[index % 3] ?? 'bao-a',
        marks: [{ kind: 'topic', name: 'chi_tra', relation: null, score: 1 }],
      }),
    );
    for (const signal of alarms([...quietMonths(), ...burst], known, NOW, 60))
      expect(signal.level).toBeLessThan(2);
  });

  it('keeps anger at employers on the desk', () => {
    const debts = [40, 30, 20, 10, 2].map((hours, index) =>
      complaint(NOW - hours * HOUR, 'no_tron_dong', {
        target: 'employer',
        publisher: PAPERS[index % 3] ?? 'bao-a',
      }),
    );
    for (const signal of alarms([...quietMonths(), ...debts], known, NOW, 60))
      expect(signal.level).toBeLessThan(2);
  });

  it('does not go on about a rise that has ended', () => {
    const over = [90, 80, 70, 60, 50].map((hours, index) =>
      complaint(NOW - hours * HOUR, 'chi_tra', { publisher: PAPERS[index % 3] ?? 'bao-a' }),
    );
    expect(alarms([...quietMonths(), ...over], known, NOW, 60)).toEqual([]);
  });
});

describe('days on which nothing could be heard', () => {
  const down = { from: NOW - 20 * DAY, to: NOW - 6 * DAY };

  it('are left out of what is usual, and partly heard ones stay', () => {
    const pulses = [30, 25, 3, 2].map((ago) => pulse(NOW - ago * DAY + HOUR));
    expect(dailyCounts(pulses, NOW, 40)).toHaveLength(40);
    expect(dailyCounts(pulses, NOW, 40, [down])).toHaveLength(26);
    expect(dailyCounts(pulses, NOW, 40, [down]).reduce((sum, count) => sum + count, 0)).toBe(4);
    const short = { from: NOW - 20 * DAY, to: NOW - 20 * DAY + 5 * HOUR };
    expect(dailyCounts(pulses, NOW, 40, [short])).toHaveLength(40);
  });

  it('do not lower the usual, so that the return to it is no rise', () => {
    const usual = Array.from({ length: 70 }, (_, day) => NOW - day * DAY - HOUR)
      .toReversed()
      .filter((at) => at < NOW - 60 * DAY || at >= down.to)
      .flatMap((at) =>
        PAPERS.map((publisher) => complaint(at, 'chi_tra', { publisher, target: 'none', grievance: false })),
      );
    const surges = (deaf: Known['deaf']) =>
      alarms(usual, { ...known, deaf }, NOW, 70).filter((signal) => signal.rule === 'surge');
    expect(surges([]).length).toBeGreaterThan(0);
    expect(surges([{ from: NOW - 60 * DAY, to: down.to }])).toEqual([]);
  });
});
