import { describe, expect, it } from 'vitest';
import { atMost } from '../../../src/domain/chance.ts';
import { logTail, normalScore } from '../../../src/detect/crisis/tail.ts';

describe('logTail', () => {
  it('agrees with adding up the distribution, on both sides of the mean', () => {
    for (const [n, mean, size] of [
      [5, 1, 2],
      [12, 3, 0.4],
      [3, 8, 5],
      [40, 30, 20],
      [60, 10, 0.3],
    ] as const)
      expect(Math.exp(logTail(n, mean, size))).toBeCloseTo(1 - atMost(n - 1, mean, size), 10);
  });

  it('goes on where a double ends', () => {
    expect(logTail(4000, 1, 5)).toBeLessThan(-700);
    expect(Number.isFinite(logTail(4000, 1, 5))).toBe(true);
    // The geometric distribution is a negative binomial of size one: P(X ≥ n) = (m/(1+m))ⁿ.
    expect(logTail(2000, 0.25, 1)).toBeCloseTo(2000 * Math.log(0.2), 6);
  });

  it('falls with the count and rises with the mean', () => {
    for (let n = 1; n < 200; n++) expect(logTail(n + 1, 7, 3)).toBeLessThan(logTail(n, 7, 3));
    for (let mean = 1; mean < 50; mean++)
      expect(logTail(20, mean + 1, 3)).toBeGreaterThan(logTail(20, mean, 3));
  });
});

describe('normalScore', () => {
  it('knows the familiar quantiles', () => {
    expect(normalScore(Math.log(0.025))).toBeCloseTo(1.959964, 6);
    expect(normalScore(Math.log(0.005))).toBeCloseTo(2.575829, 6);
    expect(normalScore(Math.log(0.4))).toBeCloseTo(0.253347, 6);
  });

  it('stays close to the truth far out', () => {
    // P(Z > 6) = 9.8659e-10, P(Z > 10) = 7.6199e-24.
    expect(normalScore(Math.log(9.8659e-10))).toBeCloseTo(6, 1);
    expect(normalScore(Math.log(7.6199e-24))).toBeCloseTo(10, 2);
  });
});
