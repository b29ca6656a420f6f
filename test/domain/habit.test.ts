import { describe, expect, it } from 'vitest';
import { atMost, robustRate } from '../../src/domain/chance.ts';
import {
  type DayCount,
  expectedBetween,
  fewChance,
  habitOf,
  type Rhythm,
  timeUntil,
} from '../../src/domain/habit.ts';
import { addDays, DAY, HOUR, startOfDay, WEEK, weekdayOf } from '../../src/domain/time.ts';

const MONDAY = '2026-09-28';
const START = startOfDay(MONDAY);

/** Eight weeks of one count for each weekday, Monday first. */
function weeks(counts: readonly number[], n = 8): DayCount[] {
  return Array.from({ length: n * 7 }, (_, index) => ({
    day: addDays(MONDAY, index - n * 7),
    fresh: counts[index % 7] ?? 0,
  }));
}

/** Thirty days of an item an hour from eight to eighteen. */
const OFFICE_HOURS: Rhythm = {
  items: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 30 : 0)),
  heard: Array.from({ length: 24 }, () => 30),
};

describe('the habit of a source', () => {
  it('is its own weekday, and a burst or an empty week does not become it', () => {
    const office = [10, 10, 10, 10, 10, 0, 0];
    const usual = habitOf(50, weeks(office), null);
    expect(usual.days[0]).toBeGreaterThan(9);
    expect(usual.days[6]).toBeLessThan(2);
    const burst = weeks(office).map((one, index) => (index === 14 ? { ...one, fresh: 400 } : one));
    expect(habitOf(50, burst, null).days[0]).toBeLessThan(16);
  });

  it('is what its pace says while it is young, spread over week and day', () => {
    const young = habitOf(70, [], null);
    expect(young.days.every((count) => Math.abs(count - 10) < 1e-9)).toBe(true);
    expect(young.hours.every((share) => Math.abs(share - 1 / 24) < 1e-9)).toBe(true);
    expect(expectedBetween(young, START, START + WEEK)).toBeCloseTo(70);
    expect(habitOf(0, [], null).days[0]).toBe(0);
  });

  it('is surer of a regular source than of a moody one', () => {
    const regular = habitOf(70, weeks([10, 10, 10, 10, 10, 10, 10]), null);
    const moody = habitOf(
      70,
      weeks([10, 10, 10, 10, 10, 10, 10]).map((one, index) => ({ ...one, fresh: index % 2 === 0 ? 0 : 20 })),
      null,
    );
    expect(moody.irregularity).toBeGreaterThan(3 * regular.irregularity);
    const [from, to] = [START, START + DAY];
    expect(fewChance(regular, 2, from, to)).toBeLessThan(fewChance(moody, 2, from, to) / 3);
  });

  it('expects by the hour', () => {
    const usual = habitOf(70, weeks([10, 10, 10, 10, 10, 10, 10]), OFFICE_HOURS);
    const night = expectedBetween(usual, START, START + 6 * HOUR);
    const morning = expectedBetween(usual, START + 8 * HOUR, START + 14 * HOUR);
    expect(night).toBeLessThan(0.2);
    expect(morning).toBeGreaterThan(5);
    expect(expectedBetween(usual, START + 90_000, START + DAY + 90_000)).toBeCloseTo(10, 1);
    expect(expectedBetween(usual, START, START)).toBe(0);
  });

  it('waits over the night for the first item of the morning', () => {
    const usual = habitOf(70, weeks([10, 10, 10, 10, 10, 10, 10]), OFFICE_HOURS);
    const atTen = timeUntil(usual, 1, START + 10 * HOUR, DAY);
    const atNight = timeUntil(usual, 1, START + 20 * HOUR, DAY);
    expect(atTen).toBeGreaterThan(50 * 60_000);
    expect(atTen).toBeLessThan(75 * 60_000);
    expect(atNight).toBeGreaterThan(11 * HOUR);
    expect(timeUntil(usual, 1, START + 20 * HOUR, 2 * HOUR)).toBe(2 * HOUR);
    expect(timeUntil(habitOf(0, [], null), 1, START, DAY)).toBe(DAY);
    expect(expectedBetween(usual, START + 20 * HOUR, START + 20 * HOUR + atNight)).toBeCloseTo(1, 6);
  });

  it('finds a quiet Sunday quiet, and the same quiet on a Monday strange', () => {
    const office = habitOf(200, weeks([40, 40, 40, 40, 40, 1, 0]), OFFICE_HOURS);
    const saturday = startOfDay('2026-10-03');
    expect(weekdayOf(saturday)).toBe(5);
    expect(fewChance(office, 0, saturday, saturday + 2 * DAY)).toBeGreaterThan(0.05);
    expect(fewChance(office, 0, START, START + DAY)).toBeLessThan(0.001);
    expect(fewChance(office, 5, START, START + DAY)).toBeLessThan(0.01);
    expect(fewChance(office, 30, START, START + DAY)).toBeGreaterThan(0.05);
  });
});

describe('chance', () => {
  it('is exact at nothing and whole at much', () => {
    expect(atMost(0, 3, 2)).toBeCloseTo((2 / 5) ** 2, 12);
    expect(atMost(-1, 3, 2)).toBe(0);
    expect(atMost(0, 0, 2)).toBe(1);
    expect(atMost(2_000, 3, 2)).toBeCloseTo(1, 9);
    expect(atMost(10, 5_000, 50)).toBeLessThan(1e-9);
  });

  it('believes the prior alone when nothing was counted', () => {
    expect(robustRate([], 2, 7)).toEqual({ rate: 2, weight: 14 });
  });
});
