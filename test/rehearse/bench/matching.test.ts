import { describe, expect, it } from 'vitest';
import { pairedOf, quantileOf, spreadOf } from '../../../src/rehearse/bench/figures.ts';
import { alarmRate, alarms, delayOf, matchedThreshold } from '../../../src/rehearse/bench/matching.ts';
import { openDice } from '../../../src/rehearse/bench/random.ts';

const scoresAt = (bins: number, at: Record<number, number>) => {
  const scores = new Float64Array(bins);
  for (const [bin, score] of Object.entries(at)) scores[Number(bin)] = score;
  return scores;
};

describe('alarms', () => {
  const one = { scores: scoresAt(96, { 10: 3, 20: 9, 34: 3, 40: 5 }), binsPerDay: 24 };

  it('go off at the threshold and then rest for a day', () => {
    expect(alarms(one, 3, 0)).toEqual([10, 34]);
    expect(alarms(one, 4, 0)).toEqual([20]);
    expect(alarms(one, 3, 11)).toEqual([20]);
    expect(alarms(one, 3, 0, 34)).toEqual([10]);
  });

  it('are told at the end of their bin', () => {
    expect(delayOf(one, 3, 8.5, 72)).toBe(2.5);
    expect(delayOf({ ...one, binsPerDay: 96 }, 3, 2.5, 72)).toBe(0.25);
    expect(delayOf(one, 99, 8.5, 72)).toBe(72);
  });
});

describe('a matched threshold', () => {
  const noise = Array.from({ length: 30 }, (_, seed) => {
    const { exponential } = openDice(seed);
    return { scores: Float64Array.from({ length: 90 * 24 }, () => exponential(1)), binsPerDay: 24 };
  });

  it.each([0.1, 0.5, 2, 5])('gives %d false alarms per series and month on its own series', (wanted) => {
    const threshold = matchedThreshold(noise, wanted, 30);
    const given = alarmRate(noise, threshold, 30);
    expect(given).toBeLessThanOrEqual(wanted);
    // The next lower score is one alarm in sixty series-months more.
    expect(given).toBeGreaterThan(wanted - 2 / 60 - 0.05 * wanted);
  });

  it('is never reached where nothing ever scores', () => {
    expect(matchedThreshold([{ scores: new Float64Array(500), binsPerDay: 24 }], 1, 0)).toBe(Infinity);
  });

  it('counts nothing of the warm days', () => {
    const one = { scores: scoresAt(60 * 24, { 5: 100, 800: 7 }), binsPerDay: 24 };
    expect(alarmRate([one], 5, 0)).toBe(1);
    expect(alarmRate([one], 50, 30)).toBe(0);
    expect(alarmRate([one], 5, 30)).toBe(1);
  });
});

describe('figures', () => {
  it('are those of the textbook', () => {
    expect(spreadOf([2, 4, 4, 4, 5, 5, 7, 9])).toMatchObject({ mean: 5, n: 8 });
    expect(spreadOf([1, 3]).sd).toBeCloseTo(Math.SQRT2);
    expect(quantileOf([4, 1, 3, 2], 0.5)).toBe(2.5);
    const { mean, se, low, high } = pairedOf([1, 2, 3], [2, 2, 5]);
    expect([mean, se]).toEqual([-1, expect.closeTo(1 / Math.sqrt(3))]);
    expect([low, high]).toEqual([expect.closeTo(-1 - 1.96 * se), expect.closeTo(-1 + 1.96 * se)]);
  });
});
