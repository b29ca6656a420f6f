import { describe, expect, it } from 'vitest';
import { ANCHORS } from '../../../src/rehearse/bench/anchors.ts';
import { addCrisis, hourly, quietSeries, usualCrisis } from '../../../src/rehearse/bench/simulate.ts';
import {
  logNegativeBinomialTail,
  logPoissonTail,
  logStudentTail,
} from '../../../src/rehearse/bench/tails.ts';

const DAYS = 40;
const STEP = 35 * 24;

/** Five an hour, a little uneven by hour and day, and from `STEP` on four times as many for twelve hours. */
const steady = Float64Array.from({ length: DAYS * 24 }, (_, t) => 4 + ((t * 7 + Math.floor(t / 24)) % 3));
const step = steady.map((count, t) => (t >= STEP && t < STEP + 12 ? 4 * count : count));

const most = (scores: Float64Array, from: number, to: number) => Math.max(...scores.subarray(from, to));

describe.each(Object.entries(ANCHORS))('%s', (_, anchor) => {
  it('says more of a plain step than of anything in the steady week before', () => {
    const scores = anchor(step);
    expect(most(scores, STEP, STEP + 12)).toBeGreaterThan(most(scores, STEP - 7 * 24, STEP) + 1);
  });

  it('says nothing of silence', () => {
    expect(most(anchor(new Float64Array(DAYS * 24)), 0, DAYS * 24)).toBeLessThan(0.5);
  });

  it('looks back only', () => {
    const now = STEP + 3;
    const later = step.map((count, t) => (t > now ? 100 : count));
    expect(anchor(later).subarray(0, now + 1)).toEqual(anchor(step).subarray(0, now + 1));
  });

  it('gives one finite score an hour, also with little history', () => {
    for (const length of [1, 30, 8 * 24, DAYS * 24]) {
      const scores = anchor(step.subarray(0, length));
      expect(scores.length).toBe(length);
      expect(scores.every(Number.isFinite)).toBe(true);
    }
  });
});

/** Scores at the evening before a crisis and at its sixth hour, as an independent first version of each method gave them. */
const KNOWN: Record<string, readonly [number, number]> = {
  'FarrFlex-h': [1.342618, 3.56935],
  'EARS-C3': [0.151532, 7.442837],
  'EARS-C2': [0.991201, 5.014265],
  'EARS-C1': [1.588133, 8.882165],
  'Poisson hour-of-week': [2.003503, 5.367711],
  'S-H-ESD': [4.38419, 5.518561],
  'mean + k sd': [0.386039, 0.287846],
  'NB-CUSUM x2': [5.962708, 8.699769],
  epitweetr: [1.510891, 0.90536],
};

describe('on one simulated crisis', () => {
  const counts = quietSeries({ seed: 40_013, mean: 2, days: 44 });
  addCrisis(counts, usualCrisis(40_013, 2, 40 * 24 + 0.3, 2));

  it('the simulator counts what it always did', () => {
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    expect([sum(counts.total), sum(counts.negative)]).toEqual([2300, 736]);
  });

  it('every anchor has a known score', () => {
    expect(Object.keys(KNOWN).sort()).toEqual(Object.keys(ANCHORS).sort());
  });

  it.each(Object.entries(KNOWN))('%s scores what it always did', (name, [before, during]) => {
    const scores = ANCHORS[name]?.(hourly(counts.total));
    expect(scores?.[39 * 24 + 20]).toBeCloseTo(before, 5);
    expect(scores?.[40 * 24 + 6]).toBeCloseTo(during, 5);
  });
});

describe('tails', () => {
  it('agree with sums of small probabilities', () => {
    // Poisson, mean 2: P(X ≥ 4) = 1 − e⁻²(1 + 2 + 2 + 4/3).
    expect(Math.exp(logPoissonTail(4, 2))).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2 + 4 / 3), 12);
    expect(Math.exp(logPoissonTail(2, 9))).toBeCloseTo(1 - Math.exp(-9) * 10, 12);
    // Geometric, mean 1: P(X ≥ n) = 2⁻ⁿ.
    expect(logNegativeBinomialTail(20, 1, 1)).toBeCloseTo(20 * Math.log(0.5), 10);
  });

  it('agree with the printed table of Student’s t', () => {
    expect(Math.exp(logStudentTail(2.015, 5))).toBeCloseTo(0.05, 4);
    expect(Math.exp(logStudentTail(-2.015, 5))).toBeCloseTo(0.95, 4);
    expect(Math.exp(logStudentTail(0, 5))).toBeCloseTo(0.5, 12);
    expect(Math.exp(logStudentTail(3.707, 6))).toBeCloseTo(0.005, 4);
  });

  it('stay finite where a number could not hold the chance', () => {
    expect(logPoissonTail(4_000, 1)).toBeLessThan(-10_000);
    expect(logNegativeBinomialTail(4_000, 1, 1e9)).toBe(logPoissonTail(4_000, 1));
  });
});
