import { describe, expect, it } from 'vitest';
import { earsC1, farringtonDay, loudestWindow } from '../../../src/rehearse/bench/slow-anchors.ts';
import { NOISES, slowSeries } from '../../../src/rehearse/bench/slow-series.ts';
import {
  alarmDays,
  alarmRate,
  outcomeOf,
  planOf,
  thresholdFor,
} from '../../../src/rehearse/bench/slow-trial.ts';
import { slowBench, slowTables } from '../../../src/rehearse/bench/slow.ts';

const sum = (values: readonly (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);

describe('invented slow series', () => {
  it('are the same for the same seed and others for another', () => {
    const plan = planOf('quiet', 3, 0.5, 1);
    expect(slowSeries(plan)).toEqual(slowSeries(plan));
    expect(slowSeries(planOf('quiet', 4, 0.5, 1)).counts).not.toEqual(slowSeries(plan).counts);
    expect(planOf('match', 3, 0.5, 1).seed).not.toBe(plan.seed);
  });

  it('keep the rate they were asked for, under every noise', () => {
    for (const [kind, noise] of NOISES.entries()) {
      const mean =
        sum(
          Array.from({ length: 60 }, (_, seed) =>
            sum(slowSeries({ seed: seed + 1, rate: 0.5, days: 300, noise, weekend: 0.4 }).counts),
          ),
        ) /
        (60 * 300);
      expect(Math.abs(mean - 0.5), `${noise} ${kind}`).toBeLessThan(0.05);
    }
  });

  it('hold a crisis of 6–20 items over 2–5 days, and nobody hears what is said while nobody listens', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const plan = planOf('crisis', seed, 0.02, seed % 4);
      const { crisis, counts } = slowSeries({ ...plan, outage: { from: 5, days: 3 } });
      if (crisis === null) throw new Error('no crisis');
      expect(sum(crisis.items)).toBeGreaterThanOrEqual(6);
      expect(sum(crisis.items)).toBeLessThanOrEqual(20);
      expect(crisis.items[0]).toBeGreaterThan(0);
      expect(crisis.items.length).toBeLessThanOrEqual(5);
      expect(sum(counts.slice(crisis.start, crisis.start + 5))).toBeGreaterThanOrEqual(sum(crisis.items));
      expect(counts.slice(4, 9).map((count) => count === null)).toEqual([false, true, true, true, false]);
    }
  });
});

describe('the trial', () => {
  it('counts alarms within a week as one, and gives no more than it was allowed', () => {
    const scores = Array.from({ length: 100 }, (_, day) => (day >= 50 && day < 60 ? 5 : day === 80 ? 2 : 0));
    expect(alarmDays(scores, 1)).toEqual([50, 57, 80]);
    expect(alarmDays(scores, 0)).toEqual([50, 57, 80]);
    expect(thresholdFor([scores], 2)).toBe(2);
    expect(thresholdFor([scores], 1.1)).toBe(5);
    expect(alarmRate([scores], thresholdFor([scores], 0))).toBe(0);
  });

  it('calls a crisis found from its first to its last day, early while half is to come', () => {
    const series = slowSeries({ ...planOf('crisis', 1, 0.02, 0), crisis: { start: 90 } });
    const { crisis } = series;
    const zero = series.counts.map(() => 0);
    expect(outcomeOf(series, zero, 0).found).toBe(false);
    expect(outcomeOf(series, zero.with(89, 9), 1).found).toBe(false);
    expect(outcomeOf(series, zero.with(90, 9), 1)).toMatchObject({
      found: true,
      days: 1,
      items: crisis?.items[0],
    });
    const last = 90 + (crisis?.items.length ?? 1) - 1;
    expect(outcomeOf(series, zero.with(last, 9), 1)).toMatchObject({ found: true, early: false });
    expect(outcomeOf(series, zero.with(last + 1, 9), 1).found).toBe(false);
  });
});

describe('methods of others', () => {
  it('know only the past and rise with a rise', () => {
    const days = [...Array.from({ length: 120 }, (_, day) => (day % 6 === 0 ? 1 : 0)), 5, 6];
    for (const method of [earsC1, farringtonDay, loudestWindow]) {
      const scores = method(days);
      expect(scores).toHaveLength(days.length);
      expect(scores[120]).toBeGreaterThan(Math.max(...scores.slice(60, 120)));
      expect(method(days.slice(0, 100))).toEqual(scores.slice(0, 100));
    }
  });
});

describe('the bench', () => {
  it('prints every table, and ours finds what it should at the rarest rates', () => {
    const tables = [...slowTables({ from: 1, to: 2 }, [0.05])];
    expect(tables.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
    for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length);
    const burn = tables[1]?.rows.find(([name]) => name === 'burn, number and tone');
    expect(Number(burn?.[1]?.split(' ')[0])).toBeGreaterThan(0.85);
  }, 120_000);

  it('refuses seeds that are none', () => {
    expect(() => slowBench(['5', '3'], { print: () => undefined })).toThrow();
    expect(() => slowBench(['x'], { print: () => undefined })).toThrow();
  });
});
