import {
  addDays,
  clockOn,
  type Day,
  dayOf,
  HOUR,
  type Instant,
  MINUTE,
  startOfDay,
  weekdayOf,
} from './time.ts';

/** Which days people work, and when. Rows of `calendar.yaml`. */
export interface WorkCalendar {
  holidays: ReadonlySet<Day>;
  /** Saturdays and Sundays worked for a day off that was moved. */
  working: ReadonlySet<Day>;
  /** Office hours of a working day, as `HH:MM`, in order. */
  hours: readonly { from: string; to: string }[];
}

/** The same as rows of the configuration. */
export interface CalendarDays {
  holidays: readonly { day: Day }[];
  working: readonly { day: Day }[];
  hours: WorkCalendar['hours'];
}

export function workCalendarOf({ holidays, working, hours }: CalendarDays): WorkCalendar {
  return {
    holidays: new Set(holidays.map(({ day }) => day)),
    working: new Set(working.map(({ day }) => day)),
    hours,
  };
}

/** The last day of the last year of which holidays are known; null: of none. */
export function knownUntil({ holidays }: Pick<WorkCalendar, 'holidays'>): Day | null {
  const last = [...holidays].toSorted().at(-1);
  return last === undefined ? null : `${last.slice(0, 4)}-12-31`;
}

const FRIDAY = 4;

/** Beyond this a length is no deadline but a mistake. */
const FARTHEST = 400;

/** A weekday that is no holiday, or a weekend day that is worked. */
export function isWorkday(day: Day, { holidays, working }: WorkCalendar): boolean {
  if (working.has(day)) return true;
  return weekdayOf(startOfDay(day)) <= FRIDAY && !holidays.has(day);
}

/** The day itself, or the last working day before it. */
export function lastWorkday(day: Day, calendar: WorkCalendar): Day {
  let at = day;
  for (let steps = 0; steps < FARTHEST && !isWorkday(at, calendar); steps++) at = addDays(at, -1);
  return at;
}

/**
 * The end of the last of `n` working days after the day of `start`: the day something arrives is not counted, and the last day is one's own
 * to its end. (Bộ luật Dân sự 2015, Điều 147–148, as we understand it for administrative terms; marked uncertain in `docs/method.md`.)
 */
export function afterWorkdays(start: Instant, n: number, calendar: WorkCalendar): Instant {
  let day = dayOf(start);
  let left = n;
  for (let steps = 0; left > 0 && steps < FARTHEST; steps++) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return startOfDay(addDays(day, 1)) - MINUTE;
}

/** When the office closes on the first working day after the day of `now`. */
export function nextClosing(now: Instant, calendar: WorkCalendar): Instant {
  return clockOn(dayOf(afterWorkdays(now, 1, calendar)), calendar.hours.at(-1)?.to ?? '17:00');
}

/** The instant at which `n` office hours have passed since `start`; outside them the clock stands. */
export function afterWorkHours(start: Instant, n: number, calendar: WorkCalendar): Instant {
  let left = n * HOUR;
  let day = dayOf(start);
  for (let steps = 0; steps < FARTHEST; steps++, day = addDays(day, 1)) {
    if (!isWorkday(day, calendar)) continue;
    for (const { from, to } of calendar.hours) {
      const begins = Math.max(start, clockOn(day, from));
      const ends = clockOn(day, to);
      if (ends <= begins) continue;
      if (ends - begins >= left) return begins + left;
      left -= ends - begins;
    }
  }
  return start + n * HOUR;
}
