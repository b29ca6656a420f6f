import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derived } from '../../src/domain/paper.ts';
import { comparedWith, periodDue } from '../../src/domain/paper-period.ts';
import { addDays } from '../../src/domain/time.ts';

describe('the period of a paper', () => {
  it.each([
    ['a month closed on the 14th', { day: 14, months: [] }, '2026-11-24', '2026-10-15', '2026-11-15'],
    ['on the closing day itself', { day: 14, months: [] }, '2026-11-14', '2026-10-15', '2026-11-15'],
    ['before the closing day', { day: 14, months: [] }, '2026-11-13', '2026-09-15', '2026-10-15'],
    ['over the turn of the year', { day: 14, months: [] }, '2026-01-03', '2025-11-15', '2025-12-15'],
    ['a quarter', { day: 14, months: [3, 6, 9, 12] }, '2026-10-02', '2026-06-15', '2026-09-15'],
    ['a year closed in October', { day: 31, months: [10] }, '2026-11-14', '2025-11-01', '2026-11-01'],
    ['a year of the decree', { day: 14, months: [12] }, '2026-12-19', '2025-12-15', '2026-12-15'],
    ['the last day of each month', { day: 31, months: [] }, '2026-03-02', '2026-02-01', '2026-03-01'],
  ])('%s', (_, closing, due, from, to) => {
    expect(periodDue(closing, due)).toEqual({ from, to });
  });

  it('leaves no day out and counts none twice', () => {
    const closing = fc.record({
      day: fc.integer({ min: 1, max: 31 }),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(closing, fc.integer({ min: 0, max: 3000 }), (rule, days) => {
        const due = addDays('2024-01-01', days);
        const period = periodDue(rule, due);
        expect(period.from < period.to).toBe(true);
        expect(addDays(period.to, -1) <= due).toBe(true);
        const before = periodDue(rule, addDays(period.to, -2));
        expect(before.to).toBe(period.from);
      }),
    );
  });

  it('is compared with the closed period before it, else with as many days, and with the same days a year ago', () => {
    expect(comparedWith({ from: '2026-10-15', to: '2026-11-15' })).toEqual({
      before: { from: '2026-09-14', to: '2026-10-15' },
      lastYear: { from: '2025-10-15', to: '2025-11-15' },
    });
    const closes = { day: 14, months: [] };
    // The report before this one told of these days, a day fewer.
    expect(comparedWith({ from: '2026-10-15', to: '2026-11-15' }, closes).before).toEqual({
      from: '2026-09-15',
      to: '2026-10-15',
    });
    expect(comparedWith({ from: '2026-10-15', to: '2026-11-02' }, closes).before.from).toBe('2026-09-27');
    expect(comparedWith({ from: '2028-02-29', to: '2028-03-07' }).lastYear.from).toBe('2027-02-28');
  });
});

describe('a figure that follows from others', () => {
  it('is unknown where one of them is, or where nothing is divided by', () => {
    expect(derived('share', [3, 0])).toBeNull();
    expect(derived('share', [null, 4])).toBeNull();
    expect(derived('growth', [6, 4])).toBe(0.5);
    expect(derived('growth', [6, 0])).toBeNull();
    expect(derived('difference', [6, 4])).toBe(2);
    expect(derived('sum', [1, 2, 3])).toBe(6);
  });
});
