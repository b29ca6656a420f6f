import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { type Bins, binned, type Item } from '../../../src/detect/crisis/bins.ts';
import { rushOf } from '../../../src/detect/crisis/rush.ts';
import { invent, MONDAY } from './series.ts';
import { cost } from '../../support/cost.ts';

const bins = (total: Bins['total'], more: Partial<Bins> = {}): Bins => ({
  start: MONDAY,
  width: 15 * MINUTE,
  total,
  ...more,
});
const quiet = invent({ seed: 81, mean: 0.2, days: 56 });
/** Twelve mentions in the last three hours, on top. */
const rising = quiet.map((count, bin) => (bin >= quiet.length - 12 ? count + 1 : count));

describe('rushOf', () => {
  it('has nothing to say of a quiet series, or of none', () => {
    expect(rushOf(bins(quiet))).toBeNull();
    expect(rushOf(bins([]))).toBeNull();
  });

  it('tells what a person can count: mentions, what was expected, in how many hours', () => {
    const rush = rushOf(bins(rising))!;
    expect(rush.of).toBe('total');
    expect(rush.class).toBe(0);
    expect(rush.hours).toBe(3);
    expect(rush.observed).toBe(rising.slice(-12).reduce((sum, count) => sum + count, 0));
    expect(rush.expected).toBeLessThan(2);
    expect(rush.score).toBeGreaterThan(4);
    expect(rush.spike).toBeGreaterThan(rush.score);
  });

  it('says how sure it is', () => {
    const rush = rushOf(bins(rising))!;
    expect(rush.perMonth).toBeCloseTo(30 * rush.chance, 12);
    expect(rush.returnDays).toBeCloseTo(1 / rush.chance, 9);
    expect(rush.perMonth).toBeLessThan(0.5);
  });

  it('names the negative series when that one says more', () => {
    const busy = invent({ seed: 82, mean: 6, days: 56, burst: 0.1 });
    const negative = busy.map((count, bin) => (bin >= busy.length - 16 ? count : 0));
    const rush = rushOf(bins(busy, { negative }))!;
    expect(rush.of).toBe('negative');
    expect(rush.observed).toBeLessThanOrEqual(negative.reduce((sum, count) => sum + count, 0));
    // The class is that of the whole series: its tail was fitted on the larger of both scores.
    expect(rush.class).toBe(3);
  });

  it('tells of a flurry that is no crisis as a spike alone', () => {
    const flurry = quiet.map((count, bin) =>
      bin === quiet.length - 6 ? 9 : bin > quiet.length - 6 ? 0 : count,
    );
    const rush = rushOf(bins(flurry))!;
    expect(rush.score).toBe(0);
    expect(rush.spike).toBeGreaterThan(3);
    expect(rush.perMonth).toBe(30);
    expect(rush.observed).toBeGreaterThanOrEqual(9);
  });

  it('judges nothing it has not listened to', () => {
    expect(rushOf(bins([...rising.slice(0, -1), null]))).toBeNull();
  });

  it('reads bins straight from mentions, and wants three voices', () => {
    const now = MONDAY + 56 * 24 * HOUR;
    const items = (voices: number): Item[] =>
      Array.from({ length: 12 }, (_, n) => ({
        at: now - n * 14 * MINUTE,
        voice: `báo ${n % voices}`,
        negative: true,
      }));
    expect(rushOf(binned(items(4), MONDAY, now))!.score).toBeGreaterThan(4);
    expect(rushOf(binned(items(2), MONDAY, now))).toBeNull();
  });

  it('is cheap for the sparse series of every tick', () => {
    const sparse = bins(rising, { negative: rising });
    // The best of five: the machine is shared. Measured about 40 ms for 56 days, both series and both modes.
    const took = Array.from({ length: 5 }, () => cost(() => rushOf(sparse)));
    expect(Math.min(...took)).toBeLessThan(250);
  });
});
