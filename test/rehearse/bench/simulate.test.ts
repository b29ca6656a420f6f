import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../src/rehearse/bench/figures.ts';
import { openDice } from '../../../src/rehearse/bench/random.ts';
import {
  addCrisis,
  BINS_A_DAY,
  hourly,
  hoursToPeak,
  quietSeries,
  usualCrisis,
} from '../../../src/rehearse/bench/simulate.ts';

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('the dice', () => {
  const draws = (draw: (dice: ReturnType<typeof openDice>) => number) => {
    const dice = openDice(11);
    return spreadOf(Array.from({ length: 20_000 }, () => draw(dice)));
  };

  it('give the same numbers for the same seed and others for another', () => {
    const three = (seed: number) => {
      const { uniform } = openDice(seed);
      return [uniform(), uniform(), uniform()];
    };
    expect(three(5)).toEqual(three(5));
    expect(three(5)).not.toEqual(three(6));
  });

  it.each([
    ['normal', (dice: ReturnType<typeof openDice>) => dice.normal(), 0, 1],
    ['exponential', (dice: ReturnType<typeof openDice>) => dice.exponential(3), 3, 9],
    ['small Poisson', (dice: ReturnType<typeof openDice>) => dice.poisson(2.5), 2.5, 2.5],
    ['large Poisson', (dice: ReturnType<typeof openDice>) => dice.poisson(80), 80, 80],
    ['negative binomial', (dice: ReturnType<typeof openDice>) => dice.negativeBinomial(4, 2), 4, 12],
    ['small binomial', (dice: ReturnType<typeof openDice>) => dice.binomial(20, 0.3), 6, 4.2],
    ['large binomial', (dice: ReturnType<typeof openDice>) => dice.binomial(400, 0.7), 280, 84],
  ])('draw a %s with its mean and variance', (_, draw, mean, variance) => {
    const drawn = draws(draw);
    expect(Math.abs(drawn.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / 20_000));
    expect(drawn.sd ** 2 / variance).toBeGreaterThan(0.93);
    expect(drawn.sd ** 2 / variance).toBeLessThan(1.07);
  });
});

describe('a quiet series', () => {
  it('is the same for the same seed', () => {
    const plan = { seed: 3, mean: 4, days: 5 };
    expect(quietSeries(plan)).toEqual(quietSeries(plan));
    expect(quietSeries(plan).total).not.toEqual(quietSeries({ ...plan, seed: 4 }).total);
  });

  it('has the mean that was asked for, and its share of unfavourable items as a reader of 80 % sees them', () => {
    const series = Array.from({ length: 40 }, (_, seed) => quietSeries({ seed, mean: 3, days: 28 }));
    const means = series.map(({ total }) => sum(total) / (28 * 24));
    // Drift of ±25 % over ten days: forty series know their common mean to about 4 %.
    expect(spreadOf(means).mean).toBeGreaterThan(2.7);
    expect(spreadOf(means).mean).toBeLessThan(3.3);
    const negative = series.reduce((all, one) => all + sum(one.negative), 0);
    const total = series.reduce((all, one) => all + sum(one.total), 0);
    expect(negative / total).toBeCloseTo(0.15 * 0.8 + 0.85 * 0.12, 2);
  });

  it('scatters more than a Poisson, as real counts do', () => {
    const ratios = Array.from({ length: 20 }, (_, seed) => {
      const hours = hourly(quietSeries({ seed, mean: 5, days: 28 }).total);
      // Noon hours only: the day itself is no scatter.
      const { mean, sd } = spreadOf(Array.from(hours).filter((_hour, at) => at % 24 === 12));
      return (sd ** 2 - mean) / mean ** 2;
    });
    const alpha = spreadOf(ratios).mean;
    expect(alpha).toBeGreaterThan(0.05);
    expect(alpha).toBeLessThan(1.1);
  });

  it('rises with its season and falls back', () => {
    const plan = { seed: 9, mean: 10, days: 12 };
    const plain = quietSeries(plan).total;
    const season = quietSeries({ ...plan, season: { from: 4, to: 8, factor: 2 } }).total;
    const days = (counts: Float64Array, from: number, to: number) =>
      sum(counts.subarray(from * BINS_A_DAY, to * BINS_A_DAY));
    expect(days(season, 0, 4)).toBe(days(plain, 0, 4));
    expect(days(season, 4, 8) / days(plain, 4, 8)).toBeGreaterThan(1.6);
    expect(days(season, 9, 12) / days(plain, 9, 12)).toBeLessThan(1.3);
  });
});

describe('a crisis', () => {
  it('adds what it says, from its beginning on', () => {
    const counts = quietSeries({ seed: 1, mean: 0.2, days: 6 });
    const before = counts.total.slice();
    const plan = usualCrisis(1, 0.2, 48, 3);
    const added = addCrisis(counts, plan);
    const excess = counts.total.map((count, bin) => count - (before[bin] ?? 0));
    expect(sum(excess)).toBe(added);
    expect(sum(excess.subarray(0, 48 * 4))).toBe(0);
  });

  it('doubles until its peak and then falls', () => {
    const excess = new Float64Array(600);
    const plan = usualCrisis(1, 0.2, 48, 3);
    for (let seed = 0; seed < 30; seed++)
      addCrisis({ total: excess, negative: new Float64Array(600) }, { ...plan, seed });
    expect(hoursToPeak(plan)).toBeCloseTo(3 * Math.log2(80));
    const peak = 48 + hoursToPeak(plan);
    const around = (hour: number) => sum(excess.subarray(Math.floor((hour - 3) * 4), Math.floor(hour * 4)));
    expect(around(peak) / around(peak - 6)).toBeCloseTo(4, 0);
    // From an hour and a half before the peak to eleven and a half after it: down by about half.
    expect(around(peak + 13) / around(peak)).toBeGreaterThan(0.55);
    expect(around(peak + 13) / around(peak)).toBeLessThan(0.85);
  });

  it('is mostly unfavourable', () => {
    const counts = { total: new Float64Array(600), negative: new Float64Array(600) };
    const added = addCrisis(counts, usualCrisis(2, 5, 10, 2));
    expect(sum(counts.negative) / added).toBeGreaterThan(0.55);
    expect(sum(counts.negative) / added).toBeLessThan(0.7);
  });
});
