import { describe, expect, it } from 'vitest';
import { heardShares, meanShare } from '../../src/domain/listened.ts';
import { HOUR, startOfDay } from '../../src/domain/time.ts';

const FIRST = '2026-11-20';
const END = '2026-11-23';
const LATER = startOfDay('2026-12-01');
const visits = (day: string, asked: number, answered: number) => ({ day, asked, answered });

describe('how much of a day was heard', () => {
  it('is the share of sources that answered, and nothing where nobody was asked', () => {
    const shares = heardShares([visits(FIRST, 4, 3), visits('2026-11-22', 2, 0)], [], FIRST, END, LATER);
    expect([...shares]).toEqual([
      [FIRST, 0.75],
      ['2026-11-21', 0],
      ['2026-11-22', 0],
    ]);
  });

  it('loses what our own machine slept through', () => {
    const from = startOfDay(FIRST) + 6 * HOUR;
    const asleep = [{ from, to: from + 12 * HOUR }];
    expect(heardShares([visits(FIRST, 2, 2)], asleep, FIRST, '2026-11-21', LATER).get(FIRST)).toBe(0.5);
  });

  it('measures today as far as it has come', () => {
    const now = startOfDay(FIRST) + 4 * HOUR;
    const asleep = [{ from: startOfDay(FIRST), to: startOfDay(FIRST) + 2 * HOUR }];
    expect(heardShares([visits(FIRST, 1, 1)], asleep, FIRST, '2026-11-21', now).get(FIRST)).toBe(0.5);
  });

  it('has no mean of nothing', () => {
    expect(meanShare([])).toBeNull();
    expect(meanShare([0, 1])).toBe(0.5);
  });
});
