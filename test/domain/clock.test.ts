import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, clockState, dueOf, holidaysKnown, inForce, warnAt } from '../../src/domain/clock.ts';
import { DAY, dayOf, HOUR, iso, MINUTE, startOfDay } from '../../src/domain/time.ts';
import { isWorkday, type WorkCalendar } from '../../src/domain/workdays.ts';

const at = (text: string) => Date.parse(`${text}:00+07:00`);

/** Late November 2026: Monday the 23rd moved for the 24th, which is a holiday; Saturday the 28th is worked for it. */
const CALENDAR: WorkCalendar = {
  holidays: new Set(['2026-11-23', '2026-11-24', '2027-01-01']),
  working: new Set(['2026-11-28']),
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:30' },
  ],
};

const due = (length: string | number | null, start: string) => {
  const end = dueOf(length, at(start), CALENDAR);
  return end === null ? null : iso(end).slice(0, 16);
};

describe('a length of time in law', () => {
  it('runs by the wall clock when it is hours or days', () => {
    expect(due(24 * HOUR, '2026-11-22T22:15')).toBe('2026-11-23T22:15');
    expect(due(72 * HOUR, '2026-11-23T09:00')).toBe('2026-11-26T09:00');
  });

  it('skips weekends, holidays and days off that were moved, and counts Saturdays worked for them', () => {
    // 20/11 is a Friday: 25, 26, 27 and the worked Saturday 28.
    expect(due('4 working-days', '2026-11-20T16:00')).toBe('2026-11-28T23:59');
    expect(due('5 working-days', '2026-11-20T16:00')).toBe('2026-11-30T23:59');
    expect(due('1 working-days', '2026-11-22T03:00')).toBe('2026-11-25T23:59');
    expect(due('15 working-days', '2026-12-14T08:00')).toBe('2027-01-05T23:59');
  });

  it('counts office hours only while the office works', () => {
    expect(due('12 working-hours', '2026-11-25T07:30')).toBe('2026-11-26T11:30');
    expect(due('4 working-hours', '2026-11-25T16:30')).toBe('2026-11-26T10:30');
    expect(due('1 working-hours', '2026-11-22T20:00')).toBe('2026-11-25T08:30');
    expect(due('2 working-hours', '2026-11-25T11:00')).toBe('2026-11-25T15:00');
  });

  it('in working days is sure only up to the last year whose holidays are known', () => {
    const sure = (length: string | number, end: string) => holidaysKnown({ length, due: at(end) }, CALENDAR);
    expect(sure('15 working-days', '2027-12-31T23:59')).toBe(true);
    expect(sure('15 working-days', '2028-01-05T23:59')).toBe(false);
    expect(sure('12 working-hours', '2028-01-05T11:00')).toBe(false);
    expect(sure(DAY, '2028-01-05T23:59')).toBe(true);
  });

  it('is at once where it is null or cannot be read', () => {
    expect(due(null, '2026-11-25T08:00')).toBe(null);
    expect(due('một tuần', '2026-11-25T08:00')).toBe(null);
  });

  it('never ends before it began, ends on a working day, and with more days later', () => {
    const start = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-12-31T00:00') });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const end = dueOf(`${n} working-days`, from, CALENDAR) ?? 0;
        expect(end).toBeGreaterThan(from);
        expect(isWorkday(dayOf(end), CALENDAR)).toBe(true);
        expect(dueOf(`${n + 1} working-days`, from, CALENDAR)).toBeGreaterThan(end);
        let counted = 0;
        for (let day = startOfDay(dayOf(from)) + DAY; day <= end; day += DAY)
          if (isWorkday(dayOf(day), CALENDAR)) counted += 1;
        expect(counted).toBe(n);
      }),
    );
  });

  it('of office hours ends within office hours', () => {
    const start = fc.integer({ min: at('2026-11-01T00:00'), max: at('2026-12-31T00:00') });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const end = dueOf(`${n} working-hours`, from, CALENDAR) ?? 0;
        const minutes = (end - startOfDay(dayOf(end))) / MINUTE;
        expect(isWorkday(dayOf(end), CALENDAR)).toBe(true);
        expect((minutes >= 450 && minutes <= 690) || (minutes >= 810 && minutes <= 1_050)).toBe(true);
        expect(end - from).toBeGreaterThanOrEqual(n * HOUR);
      }),
    );
  });
});

describe('a clock', () => {
  const START = at('2026-11-23T09:00');
  const clock: Clock = {
    rule: 'initial-event',
    name: 'Thông tin ban đầu',
    basis: 'NĐ 244',
    startedAt: START,
    due: START + 24 * HOUR,
    metAt: null,
    how: '',
    explained: null,
  };

  it('runs, nears its end, is late; met in time or missed', () => {
    const states = [0, 21.9, 22, 24, 24.1].map((hours) => clockState(clock, START + hours * HOUR));
    expect(states).toEqual(['running', 'running', 'soon', 'soon', 'late']);
    expect(clockState({ ...clock, metAt: START + HOUR }, START + 99 * HOUR)).toBe('met');
    expect(clockState({ ...clock, metAt: START + 25 * HOUR }, START + 99 * HOUR)).toBe('missed');
    // The last moment is still one's own, and the next is not.
    expect(clockState({ ...clock, metAt: START + 24 * HOUR }, START + 99 * HOUR)).toBe('met');
    expect(clockState({ ...clock, metAt: START + 24 * HOUR + 1 }, START + 99 * HOUR)).toBe('missed');
  });

  it('that is due at once is late as soon as it began, and met whenever it is done', () => {
    const now = { ...clock, due: null };
    expect(clockState(now, START + 1)).toBe('late');
    expect(clockState({ ...now, metAt: START + HOUR }, START + 2 * HOUR)).toBe('met');
  });

  it('warns two hours before its end, a short one at its last quarter', () => {
    expect(warnAt(clock) - START).toBe(22 * HOUR);
    expect(warnAt({ startedAt: START, due: START + HOUR }) - START).toBe(45 * MINUTE);
  });

  it('is of a rule in force on that day: a decree ends, another takes its place', () => {
    const old = { valid_from: null, valid_to: '2026-06-30' };
    const fresh = { valid_from: '2026-07-01', valid_to: null };
    for (const day of ['2020-01-01', '2026-06-30', '2026-07-01', '2030-01-01'])
      expect([inForce(old, day), inForce(fresh, day)].filter(Boolean), day).toHaveLength(1);
  });
});
