import { describe, expect, it } from 'vitest';
import { baselineOf, evidenceOf, surprise, tailChance } from '../../src/detect/count.ts';

describe('tailChance', () => {
  it('agrees with the geometric distribution, which is a negative binomial of size 1', () => {
    const mean = 0.5;
    const stay = mean / (1 + mean);
    for (const n of [1, 2, 5, 9]) expect(tailChance(n, mean, 1)).toBeCloseTo(stay ** n, 12);
  });

  it('nears Poisson as the size grows', () => {
    const mean = 2;
    const poisson = 1 - Math.exp(-mean) * (1 + mean + mean ** 2 / 2);
    expect(tailChance(3, mean, 1e7)).toBeCloseTo(poisson, 5);
  });

  it('is a chance: one at zero, falling with n, never negative', () => {
    expect(tailChance(0, 3, 2)).toBe(1);
    let last = 1;
    for (let n = 1; n < 200; n++) {
      const chance = tailChance(n, 3, 2);
      expect(chance).toBeLessThanOrEqual(last);
      expect(chance).toBeGreaterThanOrEqual(0);
      last = chance;
    }
  });
});

describe('baselineOf', () => {
  it('believes the usual rate of its kind before it has seen anything', () => {
    expect(baselineOf([], 0.02).rate).toBeCloseTo(0.02, 6);
  });

  it('learns a steady rate', () => {
    const days = Array.from({ length: 56 }, (_, day) => (day % 2 === 0 ? 1 : 0));
    expect(Math.abs(baselineOf(days, 0.02).rate - 0.5)).toBeLessThan(0.06);
  });

  it('lets a past crisis hardly raise what is usual', () => {
    const quiet = Array.from({ length: 56 }, () => 0.1);
    const crisis = quiet.with(20, 30).with(21, 25);
    const ratio = baselineOf(crisis, 0.1).rate / baselineOf(quiet, 0.1).rate;
    const naive = (quiet.length * 0.1 + 54.8) / (quiet.length * 0.1);
    expect(ratio).toBeLessThan(2);
    expect(naive).toBeGreaterThan(10);
  });
});

describe('evidenceOf', () => {
  const steady = baselineOf(
    Array.from({ length: 56 }, () => 1),
    1,
  );

  it('finds nothing surprising in the usual', () => {
    expect(evidenceOf(3, 3, steady).score).toBeLessThan(0.5);
  });

  it('is surprised by ten where three are usual, less so when the calendar expects more', () => {
    const plain = evidenceOf(10, 3, steady);
    const expected = evidenceOf(10, 3, steady, 3);
    expect(plain.score).toBeGreaterThan(1.3);
    expect(expected.score).toBeLessThan(plain.score / 2);
    expect(expected.expected).toBeCloseTo(3 * plain.expected, 6);
  });

  it('is less sure when little history stands behind the rate', () => {
    const young = evidenceOf(5, 1, baselineOf([], 1)).score;
    expect(young).toBeLessThan(evidenceOf(5, 1, steady).score);
  });
});

it('caps surprise where doubles end', () => {
  expect(surprise(0)).toBe(16);
  expect(surprise(0.001)).toBeCloseTo(3, 12);
});
