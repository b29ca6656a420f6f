import { describe, expect, it } from 'vitest';
import {
  chances,
  fitChances,
  fitFavours,
  fitSureFrom,
  oddsOf,
  uncalibrated,
} from '../../../src/understand/learner/calibrate.ts';
import { figuresOf, macroF1 } from '../../../src/understand/learner/figures.ts';
import { openRandom } from '../../../src/understand/learner/random.ts';

/** Scores whose true chance of "yes" is known. */
function drawn(count: number, scale: number, shift: number) {
  const random = openRandom(4);
  const scores = Float64Array.from({ length: count }, () => random() * 4 - 2);
  const truth = Int32Array.from(scores, (score) =>
    random() < 1 / (1 + Math.exp(-scale * score - shift)) ? 1 : 0,
  );
  return { columns: 1, labels: 2, scores, truth };
}

describe('calibration', () => {
  it('finds the scale and shift the answers were drawn with', () => {
    const { scale, shifts } = fitChances(drawn(20_000, 3, -1), uncalibrated(2), 0.01);
    expect(scale).toBeCloseTo(3, 0);
    expect(shifts[1]).toBeCloseTo(-1, 0);
  });

  it('makes sureness honest', () => {
    const checked = drawn(20_000, 0.7, 0.5);
    const ece = (calibration: ReturnType<typeof uncalibrated>) =>
      figuresOf(oddsOf(checked, calibration), checked.truth, ['no', 'yes'], calibration).ece;
    expect(ece({ ...uncalibrated(2), scale: 8 })).toBeGreaterThan(0.15);
    expect(ece(fitChances(checked, uncalibrated(2), 0.01))).toBeLessThan(0.02);
  });

  it('believes its prior until there is something to see', () => {
    const prior = { ...uncalibrated(2), scale: 2, shifts: [0, 0.3] };
    const few = fitChances(drawn(4, 20, 0), prior, 50);
    expect(few.scale).toBeCloseTo(2, 1);
    expect(fitChances(drawn(0, 1, 0), prior, 1)).toMatchObject({ scale: 2, shifts: [0, 0.3] });
  });

  it('gives three labels chances that add up', () => {
    const odds = chances([0.2, -1, 3], 3, { ...uncalibrated(3), shifts: [0, 0.5, -0.5] });
    expect(odds.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    expect(odds[2]).toBeGreaterThan(0.9);
  });
});

describe('favours', () => {
  it('let a rare label be told', () => {
    const checked = drawn(4000, 2, -4);
    const calibration = fitChances(checked, uncalibrated(2), 0.01);
    const odds = oddsOf(checked, calibration);
    const plain = figuresOf(odds, checked.truth, ['no', 'yes'], calibration);
    const favours = fitFavours(odds, checked.truth, 2, macroF1);
    const favoured = figuresOf(odds, checked.truth, ['no', 'yes'], { ...calibration, favours });
    expect(favours[1]).toBeGreaterThan(0);
    expect(favoured.macroF1).toBeGreaterThan(plain.macroF1 + 0.02);
  });
});

describe('the abstain threshold', () => {
  const answers = (count: number, right: (i: number) => boolean) =>
    Array.from({ length: count }, (_, i) => ({ sure: 1 - i / count, right: right(i) }));

  it('lies where answers stop being right often enough', () => {
    const from = fitSureFrom(
      answers(1000, (i) => i < 500 || i % 2 === 0),
      0.9,
    );
    // 500 right, then every second: right/(all) = .9 at 625.
    expect(from).toBeCloseTo(1 - 625 / 1000, 1);
  });

  it('calls everything unsure when it cannot know', () => {
    expect(
      fitSureFrom(
        answers(10, () => true),
        0.9,
      ),
    ).toBe(1);
    expect(
      fitSureFrom(
        answers(1000, () => false),
        0.9,
      ),
    ).toBe(1);
  });
});

describe('figures', () => {
  it('count as a person would', () => {
    const told = [
      [0.9, 0.1],
      [0.2, 0.8],
      [0.4, 0.6],
      [0.7, 0.3],
    ];
    const figures = figuresOf(told, Int32Array.from([0, 1, 0, 1]), ['no', 'yes'], uncalibrated(2));
    expect(figures.confusion).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(figures).toMatchObject({ accuracy: 0.5, macroF1: 0.5, weightedF1: 0.5, count: 4 });
    expect(figures.reliability.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    // |.9−1| + |.8−1| + |.6−0| + |.7−0|, a quarter each.
    expect(figures.ece).toBeCloseTo(0.4);
  });
});
