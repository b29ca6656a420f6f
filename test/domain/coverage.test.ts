import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  type Gap,
  gapAfter,
  habitsOf,
  type Journal,
  lineDown,
  merged,
  overall,
  recovered,
  type SourceDay,
  verdictOf,
} from '../../src/domain/coverage.ts';
import { addDays, DAY, HOUR, MINUTE, startOfDay, weekdayOf } from '../../src/domain/time.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const NOW = startOfDay(TODAY) + 12 * HOUR;
const heard = (id: string, weekly = 70) => ({ id, weekly, firstOkAt: startOfDay('2026-09-01') });

function gap(sourceId: string, from: number, to: number | null, change: Partial<Gap> = {}): Gap {
  return { sourceId, from, to, state: 'failing', trouble: 'trouble.no-connection', ...change };
}

/** Ten weeks before today in which every source said `counts` by weekday, Monday first. */
function weeks(id: string, counts = [10, 10, 10, 10, 10, 10, 10], silentOn: string[] = []): SourceDay[] {
  return Array.from({ length: 71 }, (_, index) => {
    const day = addDays(TODAY, index - 70);
    const good = silentOn.includes(day) ? 0 : 24;
    const fresh = good === 0 ? 0 : (counts[weekdayOf(startOfDay(day))] ?? 0);
    return { sourceId: id, day, tries: 24, good, heard: 50, fresh };
  });
}

function journal(change: Partial<Journal> = {}): Journal {
  return { days: [...weeks('a'), ...weeks('b')], gaps: [], outages: [], rhythms: new Map(), ...change };
}

const yesterday = (of: Journal, sources = [heard('a'), heard('b')]) =>
  coverageOf(sources, of, addDays(TODAY, -1), TODAY, NOW)[0];

describe('coverage of a day', () => {
  it('is whole when everybody answered all day', () => {
    expect(yesterday(journal())).toMatchObject({ sources: 2, answered: 2, volume: 1 });
  });

  it('weighs a source by what it usually says: losing the small one is losing little', () => {
    const days = [
      ...weeks('a', [90, 90, 90, 90, 90, 90, 90]),
      ...weeks('b', undefined, [addDays(TODAY, -1)]),
    ];
    const day = yesterday(journal({ days }), [heard('a', 630), heard('b')]);
    expect(day).toMatchObject({ sources: 2, answered: 1 });
    expect(day?.volume).toBeGreaterThan(0.88);
    expect(day?.volume).toBeLessThan(0.92);
  });

  it('counts our own outage against everybody, and by the hours that were lost', () => {
    const night = startOfDay(addDays(TODAY, -1));
    const outages = [{ from: night, to: night + 6 * HOUR }];
    expect(yesterday(journal({ outages }))?.volume).toBeCloseTo(0.75, 5);
    const byDay = {
      items: Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 0 : 100)),
      heard: Array.from({ length: 24 }, () => 50),
    };
    const rhythms = new Map([
      ['a', byDay],
      ['b', byDay],
    ]);
    expect(yesterday(journal({ outages, rhythms }))?.volume).toBeGreaterThan(0.98);
  });

  it('does not count one lost hour twice, nor a silent source as unheard', () => {
    const from = startOfDay(addDays(TODAY, -1)) + 8 * HOUR;
    const lost = [gap('a', from, from + 6 * HOUR), gap('a', from + 2 * HOUR, from + 6 * HOUR)];
    const outages = [{ from: from + HOUR, to: from + 6 * HOUR }];
    expect(yesterday(journal({ gaps: lost, outages }))?.volume).toBeCloseTo(1 - (6 + 5) / 48, 5);
    expect(yesterday(journal({ gaps: [gap('a', from, null, { state: 'silent' })] }))?.volume).toBe(1);
  });

  it('does not expect a source before it was listened to, and today only as far as it has come', () => {
    const young = { ...heard('b'), firstOkAt: NOW - HOUR };
    expect(yesterday(journal(), [heard('a'), young])).toMatchObject({ sources: 1 });
    const [today] = coverageOf([heard('a')], journal(), TODAY, addDays(TODAY, 1), NOW);
    expect(today?.expected).toBeCloseTo(5, 1);
    expect(coverageOf([heard('a')], journal(), addDays(TODAY, 1), addDays(TODAY, 2), NOW)).toEqual([]);
  });

  it('sums up by what was expected', () => {
    const days = [
      { day: 'x', sources: 2, answered: 2, volume: 1, expected: 90 },
      { day: 'y', sources: 2, answered: 1, volume: 0, expected: 10 },
    ];
    expect(overall(days)).toEqual({ plain: 0.75, volume: 0.9 });
    expect(overall([])).toEqual({ plain: null, volume: null });
  });
});

describe('a habit', () => {
  const monday = (of: Journal) => habitsOf([heard('a')], of, TODAY).get('a')?.days[0] ?? 0;

  it('is not learned from days of trouble: a dead feed does not teach that silence is usual', () => {
    const days = weeks('a').map((day) => (day.day >= addDays(TODAY, -28) ? { ...day, fresh: 0 } : day));
    const dead = [gap('a', startOfDay(addDays(TODAY, -28)), null, { state: 'silent' })];
    expect(monday(journal({ days }))).toBeLessThan(8);
    expect(monday(journal({ days, gaps: dead }))).toBeCloseTo(10, 0);
    const outages = [{ from: startOfDay(addDays(TODAY, -28)), to: NOW }];
    expect(monday(journal({ days, outages }))).toBeCloseTo(10, 0);
  });

  it('leaves the backlog of the first visit out', () => {
    const first = addDays(TODAY, -20);
    const days = weeks('a')
      .filter((day) => day.day >= first)
      .map((day) => (day.day === first ? { ...day, fresh: 500 } : day));
    const source = { ...heard('a'), firstOkAt: startOfDay(first) + HOUR };
    const habit = (of: SourceDay[]) => habitsOf([source], journal({ days: of }), TODAY);
    expect(habit(days)).toEqual(habit(days.slice(1)));
  });
});

describe('the verdict on a day', () => {
  const counts = [40, 40, 40, 40, 40, 4, 0];
  const usual = habitsOf([heard('a', 204)], journal({ days: weeks('a', counts) }), TODAY).get('a')!;
  const entry = (day: string, fresh: number, good = 24): SourceDay => ({
    sourceId: 'a',
    day,
    tries: 24,
    good,
    heard: 50,
    fresh,
  });

  it('tells not called, not heard, partly heard, strangely little, and well apart', () => {
    const [friday, sunday] = ['2026-11-20', '2026-11-22'];
    const from = startOfDay(friday) + 9 * HOUR;
    expect(verdictOf(undefined, friday, usual, [], NOW)).toBe('idle');
    expect(verdictOf(entry(friday, 0, 0), friday, usual, [], NOW)).toBe('none');
    expect(verdictOf(entry(friday, 30), friday, usual, [{ from, to: from + 2 * HOUR }], NOW)).toBe('part');
    expect(verdictOf(entry(friday, 30), friday, usual, [{ from, to: from + MINUTE }], NOW)).toBe('full');
    expect(verdictOf(entry(friday, 2), friday, usual, [], NOW)).toBe('thin');
    expect(verdictOf(entry(sunday, 0), sunday, usual, [], NOW)).toBe('full');
  });
});

describe('the log of gaps', () => {
  const visit = (state: 'ok' | 'failing' | 'blocked' | 'silent', newsAt: number | null = NOW - DAY) => ({
    state,
    trouble: state === 'ok' ? null : `trouble.${state}`,
    newsAt,
  });

  it('opens with the first bad visit, follows the cause, and ends with the first good one', () => {
    const { open } = gapAfter(null, 'a', visit('failing'), NOW);
    expect(open).toMatchObject({ sourceId: 'a', from: NOW, to: null, trouble: 'trouble.failing' });
    const worse = gapAfter(open, 'a', visit('blocked'), NOW + HOUR);
    expect(worse).toMatchObject({ open: { from: NOW, state: 'blocked' }, ended: null });
    expect(gapAfter(worse.open, 'a', visit('ok'), NOW + DAY)).toMatchObject({
      open: null,
      ended: { from: NOW, to: NOW + DAY },
    });
    expect(gapAfter(null, 'a', visit('ok'), NOW)).toEqual({ open: null, ended: null });
  });

  it('takes silence for something else than trouble, and dates it from the last news', () => {
    const failing = gap('a', NOW - HOUR, null);
    expect(gapAfter(failing, 'a', visit('silent'), NOW)).toMatchObject({
      ended: { from: NOW - HOUR, to: NOW, state: 'failing' },
      open: { from: NOW - DAY, state: 'silent' },
    });
  });

  it('tells of recoveries that are worth it, the latest first', () => {
    const gaps = [
      gap('short', NOW - 2 * HOUR, NOW - 2 * HOUR + 5 * MINUTE),
      gap('long', NOW - 9 * HOUR, NOW - 2 * HOUR),
      gap('longer', NOW - 90 * HOUR, NOW - HOUR),
      gap('still', NOW - 9 * HOUR, null),
      gap('before', NOW - 90 * HOUR, NOW - 50 * HOUR),
    ];
    expect(recovered(gaps, NOW - DAY, NOW).map((one) => one.sourceId)).toEqual(['longer', 'long']);
  });
});

describe('our own line', () => {
  const from = NOW - 5 * HOUR;

  it('is down when nobody can be reached, most for want of a connection', () => {
    const gaps = [
      gap('a', from, NOW - HOUR),
      gap('b', from + HOUR, null),
      gap('c', NOW - 30 * DAY, null, { state: 'blocked', trouble: 'trouble.forbidden' }),
    ];
    expect(lineDown(gaps, 3, NOW)).toEqual([{ from: from + HOUR, to: NOW - HOUR }]);
    expect(lineDown(gaps, 4, NOW)).toEqual([]);
  });

  it('is not to blame when sites refuse, or when there are too few to tell', () => {
    const refused = ['a', 'b', 'c'].map((id) =>
      gap(id, from, null, { state: 'blocked', trouble: 'trouble.forbidden' }),
    );
    expect(lineDown(refused, 3, NOW)).toEqual([]);
    expect(lineDown([gap('a', from, null), gap('b', from, null)], 2, NOW)).toEqual([]);
  });
});

it('merges spans that touch', () => {
  expect(
    merged([
      { from: 5, to: 9 },
      { from: 1, to: 3 },
      { from: 3, to: 4 },
      { from: 6, to: 7 },
    ]),
  ).toEqual([
    { from: 1, to: 4 },
    { from: 5, to: 9 },
  ]);
});
