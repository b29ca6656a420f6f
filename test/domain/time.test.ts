import { describe, expect, it } from 'vitest';
import {
  addDays,
  DAY,
  dayOf,
  HOUR,
  hourOf,
  iso,
  mondayOf,
  startOfDay,
  weekdayOf,
} from '../../src/domain/time.ts';

const at = (text: string) => Date.parse(text);

describe('Vietnamese time', () => {
  it('changes the day at midnight in Vietnam, not in Greenwich', () => {
    expect(dayOf(at('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
    expect(dayOf(at('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
    expect(startOfDay('2026-11-23')).toBe(at('2026-11-22T17:00:00Z'));
  });

  it('tells the hour people see on their clocks', () => {
    expect(hourOf(at('2026-11-23T00:00:00+07:00'))).toBe(0);
    expect(hourOf(at('2026-11-23T23:59:59+07:00'))).toBe(23);
  });

  it('starts the week on Monday, over years and leap days', () => {
    expect(mondayOf(at('2026-11-23T00:00:00+07:00'))).toBe('2026-11-23');
    expect(mondayOf(at('2026-11-29T23:59:59+07:00'))).toBe('2026-11-23');
    expect(mondayOf(at('2027-01-01T12:00:00+07:00'))).toBe('2026-12-28');
    expect(mondayOf(at('2028-03-01T12:00:00+07:00'))).toBe('2028-02-28');
  });

  it('moves by whole days', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(addDays('2026-11-23', 0)).toBe('2026-11-23');
  });

  it('writes instants with their offset, and reads them back to the second', () => {
    expect(iso(at('2026-11-22T17:05:09.900Z'))).toBe('2026-11-23T00:05:09+07:00');
    for (let day = 0; day < 800; day += 7) {
      const instant = at('2026-01-01T00:00:00Z') + day * DAY + (day % 24) * HOUR;
      expect(Date.parse(iso(instant))).toBe(instant);
      expect(startOfDay(dayOf(instant))).toBeLessThanOrEqual(instant);
      expect(startOfDay(addDays(dayOf(instant), 1))).toBeGreaterThan(instant);
    }
  });
});

it('agrees with the calendar on hours and weekdays, also before 1970', () => {
  for (const text of [
    '1969-12-31T23:59:59+07:00',
    '1970-01-01T00:00:00+07:00',
    '2026-11-23T00:00:00+07:00',
  ]) {
    const local = new Date(at(text) + 7 * HOUR);
    expect(hourOf(at(text)), text).toBe(local.getUTCHours());
    expect(weekdayOf(at(text)), text).toBe((local.getUTCDay() + 6) % 7);
  }
  expect(weekdayOf(at('2026-11-23T12:00:00+07:00'))).toBe(0);
});
