import { describe, expect, it } from 'vitest';
import { iso } from '../../src/domain/time.ts';
import { nextClosing, type WorkCalendar } from '../../src/domain/workdays.ts';

/** Tuesday the 24th is a holiday; Saturday the 28th is worked for it. */
const CALENDAR: WorkCalendar = {
  holidays: new Set(['2026-11-24']),
  working: new Set(['2026-11-28']),
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
};

const closing = (now: string, calendar = CALENDAR) =>
  iso(nextClosing(Date.parse(`${now}:00+07:00`), calendar)).slice(0, 16);

describe('the end of the next working day', () => {
  it('is when the office closes, past holidays and weekends, on a Saturday that is worked', () => {
    expect(closing('2026-11-23T00:40')).toBe('2026-11-25T17:00');
    expect(closing('2026-11-25T23:59')).toBe('2026-11-26T17:00');
    expect(closing('2026-11-27T08:00')).toBe('2026-11-28T17:00');
    expect(closing('2026-11-28T08:00')).toBe('2026-11-30T17:00');
  });

  it('is five o’clock where nobody wrote down office hours', () => {
    expect(closing('2026-11-25T08:00', { ...CALENDAR, hours: [] })).toBe('2026-11-26T17:00');
  });
});
