import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/rehearse/bench/nab.ts';

const windows = [
  { from: 100, to: 199 },
  { from: 500, to: 599 },
];

describe('the score of the Numenta benchmark', () => {
  it('is full for alarms at the beginning of each window, whatever follows inside', () => {
    expect(judge([100, 150, 500], windows)).toEqual({ points: 2, hit: 2, falseAlarms: 0 });
  });

  it('is less the later in the window', () => {
    expect(judge([150, 500], windows).points).toBeLessThan(2);
    expect(judge([199, 500], windows).points).toBeLessThan(judge([150, 500], windows).points);
  });

  it('takes one for a window that was missed', () => {
    expect(judge([], windows)).toEqual({ points: -2, hit: 0, falseAlarms: 0 });
  });

  it('takes .11 for an alarm far from a window, and less for one just after', () => {
    expect(judge([50, 100, 500], windows).points).toBeCloseTo(2 - 0.11);
    expect(judge([100, 480, 500], windows).points).toBeCloseTo(2 - 0.11, 3);
    expect(judge([100, 205, 500], windows).points).toBeGreaterThan(2 - 0.03);
  });
});
