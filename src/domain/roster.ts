import { addDays, clockOn, type Day, dayOf, DAY, type Instant, startOfDay, weekdayOf } from './time.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of duty. Clocks are `HH:MM` in Vietnam; `to` not after `from` ends the next day (equal: a whole day). */
export interface Shift {
  who: string;
  days: readonly Weekday[];
  from: string;
  to: string;
}

/** Who is on duty at `now`, in the order of the roster, each once. On a holiday its rows replace those of the weekday. */
export function onDuty(roster: readonly Shift[], holidays: ReadonlySet<Day>, now: Instant): string[] {
  const today = dayOf(now);
  const there = roster.filter((shift) =>
    [addDays(today, -1), today].some((day) => {
      if (!worksOn(shift, roster, holidays, day)) return false;
      const { from, to } = spanOf(shift, day);
      return now >= from && now < to;
    }),
  );
  return [...new Set(there.map((shift) => shift.who))];
}

/** Every stretch of duty that begins on one of `days` from `first` on, in order. */
export function shiftsFrom(
  roster: readonly Shift[],
  holidays: ReadonlySet<Day>,
  first: Day,
  days: number,
): { who: string; from: Instant; to: Instant }[] {
  return Array.from({ length: days }, (_, index) => addDays(first, index)).flatMap((day) =>
    roster
      .filter((shift) => worksOn(shift, roster, holidays, day))
      .map((shift) => ({ who: shift.who, ...spanOf(shift, day) })),
  );
}

function worksOn(shift: Shift, roster: readonly Shift[], holidays: ReadonlySet<Day>, day: Day): boolean {
  const own = roster.some(({ days }) => days.includes('holiday'));
  if (own && holidays.has(day)) return shift.days.includes('holiday');
  const weekday = WEEKDAYS[weekdayOf(startOfDay(day))];
  return weekday !== undefined && shift.days.includes(weekday);
}

function spanOf({ from, to }: Shift, day: Day): { from: Instant; to: Instant } {
  const [begins, ends] = [clockOn(day, from), clockOn(day, to)];
  return { from: begins, to: ends > begins ? ends : ends + DAY };
}
