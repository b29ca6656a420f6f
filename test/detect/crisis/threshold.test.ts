import { describe, expect, it } from 'vitest';
import { SHIPPED_TAILS } from '../../../src/detect/crisis/constants.ts';
import {
  borderFor,
  chanceOfDayMax,
  discoveries,
  falseAlarmsAt,
  fitTails,
  returnDays,
  shareOfBudget,
  volumeClass,
  type VolumeClass,
} from '../../../src/detect/crisis/threshold.ts';
import { evenFrom } from './series.ts';

const CLASSES: VolumeClass[] = [0, 1, 2, 3, 4];

describe('volume classes', () => {
  it('step at .61, 1.84, 5.6 and 16.9 mentions an hour', () => {
    expect([0, 0.6, 0.62, 1.8, 1.9, 5.5, 5.7, 16.8, 17, 9000].map(volumeClass)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });
});

describe('a border', () => {
  it('is higher, the fewer false alarms one is ready to bear', () => {
    for (const volume of CLASSES) expect(borderFor(0.05, volume)).toBeGreaterThan(borderFor(0.5, volume));
  });

  it('is the inverse of the false alarms at a score', () => {
    for (const volume of CLASSES)
      for (const perMonth of [0.03, 0.1, 0.5, 2])
        expect(falseAlarmsAt(borderFor(perMonth, volume), volume)).toBeCloseTo(perMonth, 9);
  });

  it('claims nothing below the tail', () => {
    expect(chanceOfDayMax(1, 0)).toBe(1);
    expect(returnDays(1, 0)).toBe(1);
    expect(borderFor(30, 2)).toBe(SHIPPED_TAILS[2].from);
  });

  it('says how sure we are in days', () => {
    expect(returnDays(borderFor(0.1, 3), 3)).toBeCloseTo(300, 6);
  });
});

describe('own tails', () => {
  const even = evenFrom(6);
  // Nine days of ten say nothing; the tenth is exponential beyond 2.
  const quiet = (volume: VolumeClass, days: number) =>
    Array.from({ length: days }, () => ({
      class: volume,
      score: even() < 0.9 ? even() * 2 : 2 - 1.5 * Math.log(even()),
    }));

  it('are fitted to the highest tenth of the days', () => {
    const [, , tail] = fitTails(quiet(2, 40_000));
    expect(tail.from).toBeCloseTo(2, 1);
    expect(tail.scale).toBeCloseTo(1.5, 1);
    expect(tail.share).toBeCloseTo(0.1, 2);
  });

  it('wait for sixty days of their class, and for something beyond', () => {
    expect(fitTails(quiet(1, 59))[1]).toBe(SHIPPED_TAILS[1]);
    expect(fitTails(quiet(1, 60))[1]).not.toBe(SHIPPED_TAILS[1]);
    expect(fitTails(Array.from({ length: 100 }, () => ({ class: 0 as const, score: 0 })))[0]).toBe(
      SHIPPED_TAILS[0],
    );
  });
});

describe('the budget', () => {
  it('is shared among the series', () => {
    expect(shareOfBudget(3, 300)).toBeCloseTo(0.0429, 6);
    expect(shareOfBudget(3, 0)).toBeCloseTo(12.87, 6);
  });
});

describe('discoveries', () => {
  it('are those of Benjamini and Hochberg', () => {
    // The example of their paper (1995, section 3.2): at .05 the first four of fifteen.
    const chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(discoveries(chances, 0.05).filter(Boolean)).toHaveLength(4);
    expect(discoveries([1, 0.0001, 1], 0.05)).toEqual([false, true, false]);
  });

  it('are none among nothing', () => {
    expect(discoveries([])).toEqual([]);
    expect(discoveries([1, 1, 0.4])).toEqual([false, false, false]);
  });
});
