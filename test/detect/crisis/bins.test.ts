import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src/domain/time.ts';
import { binned, binsPerHour } from '../../../src/detect/crisis/bins.ts';
import { MONDAY } from './series.ts';

const item = (minutes: number, voice: string, negative = false) => ({
  at: MONDAY + minutes * MINUTE,
  voice,
  negative,
});

describe('binned', () => {
  it('counts mentions by the quarter hour, all of them and the negative ones', () => {
    const bins = binned([item(0, 'a'), item(14, 'b', true), item(15, 'a', true)], MONDAY, MONDAY + HOUR);
    expect(bins.start).toBe(MONDAY);
    expect(bins.total).toEqual([2, 1, 0, 0, 0]);
    expect(bins.negative).toEqual([1, 1, 0, 0, 0]);
    expect(bins.voices[0]).toEqual(['a', 'b']);
    expect(bins.negativeVoices[0]).toEqual(['b']);
  });

  it('begins on the quarter, ends with the unfinished one, and leaves out what lies outside', () => {
    const bins = binned(
      [item(-16, 'a'), item(-3, 'a'), item(50, 'a')],
      MONDAY - 5 * MINUTE,
      MONDAY + 20 * MINUTE,
    );
    expect(bins.start).toBe(MONDAY - 15 * MINUTE);
    expect(bins.total).toEqual([1, 0, 0]);
  });

  it('calls a bin missing, not silent, when more than a quarter of it was not listened to', () => {
    const span = (from: number, to: number) => ({ from: MONDAY + from * MINUTE, to: MONDAY + to * MINUTE });
    const until = MONDAY + 60 * MINUTE;
    expect(binned([item(20, 'a')], MONDAY, until, [span(12, 30)]).total).toEqual([0, null, 0, 0, 0]);
    // Two short spells in one quarter add up; two overlapping ones do not.
    expect(binned([], MONDAY, until, [span(0, 2), span(5, 7)]).total[0]).toBeNull();
    expect(binned([], MONDAY, until, [span(0, 3), span(0, 3)]).total[0]).toBe(0);
    expect(binned([], MONDAY, until, [span(12, 30)]).negative[1]).toBeNull();
  });

  it('knows nothing of bins that do not divide an hour', () => {
    expect(binsPerHour({ width: 15 * MINUTE })).toBe(4);
    expect(() => binsPerHour({ width: 25 * MINUTE })).toThrow(RangeError);
    expect(() => binsPerHour({ width: 24 * HOUR })).toThrow(RangeError);
  });
});
