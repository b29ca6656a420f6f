import { describe, expect, it } from 'vitest';
import { comparison, shareTrend } from '../../src/domain/compared.ts';
import { askOf, readAsk } from '../../src/domain/paper-ask.ts';
import { startOfDay } from '../../src/domain/time.ts';
import { binsOf, daysOf } from '../../src/report/period-bins.ts';

const heard = (n: number | null, share = 1) => ({ n, heard: share });

describe('two counts', () => {
  it.each([
    ['unknown', heard(40), heard(null)],
    ['unheard', heard(40), heard(40, 0.5)],
    ['unheard', heard(40, 0.79), heard(40)],
    ['few', heard(6), heard(3)],
    ['same', heard(50), heard(45)],
    ['up', heard(90), heard(40)],
    ['down', heard(10), heard(60)],
  ] as const)('are %s', (expected, now, before) => {
    expect(comparison(now, before)).toBe(expected);
  });
});

describe('two shares', () => {
  it('are not told apart by a handful', () => {
    expect(shareTrend({ k: 3, n: 4 }, { k: 1, n: 5 })).toBe('few');
    expect(shareTrend({ k: 3, n: 4 }, { k: 0, n: 0 })).toBe('few');
    // Nearly all of them: as little is known of the rest.
    expect(shareTrend({ k: 100, n: 104 }, { k: 90, n: 95 })).toBe('few');
  });

  it('differ when they are two deviations apart, items of one event counting less', () => {
    expect(shareTrend({ k: 35, n: 100 }, { k: 30, n: 100 })).toBe('same');
    expect(shareTrend({ k: 60, n: 100 }, { k: 30, n: 100 })).toBe('up');
    expect(shareTrend({ k: 30, n: 100 }, { k: 60, n: 100 })).toBe('down');
    // 2.1 deviations if items were independent, 1.7 as they are.
    expect(shareTrend({ k: 45, n: 100 }, { k: 30.5, n: 100 })).toBe('same');
  });
});

it('says the days of a query as addresses do, and reads them back', () => {
  const ask = askOf({ from: '2026-10-15', to: '2026-11-15' }, { kind: '', push: 'yes' });
  expect(ask).toBe('from=2026-10-15&to=2026-11-14&push=yes');
  const read = readAsk(ask);
  expect([read.days.to, read.to, read.get('push'), read.get('kind')]).toEqual([
    '2026-11-15',
    startOfDay('2026-11-15'),
    'yes',
    '',
  ]);
});

describe('bins of a period', () => {
  it.each([
    ['a month in weeks', { from: '2026-10-15', to: '2026-11-15' }, 5, '12/11–14/11'],
    ['a year in months', { from: '2025-11-01', to: '2026-11-01' }, 12, 'Tháng 10/2026'],
    ['a year that closes on the 14th', { from: '2025-12-15', to: '2026-12-15' }, 13, '01/12–14/12'],
    ['a day', { from: '2026-11-20', to: '2026-11-21' }, 1, '20/11'],
  ])('tell %s, every day once', (_, period, n, last) => {
    const bins = binsOf(period);
    expect(bins).toHaveLength(n);
    expect(bins.at(-1)?.label).toBe(last);
    expect(bins.flatMap((bin) => daysOf(bin.period))).toEqual(daysOf(period));
  });
});
