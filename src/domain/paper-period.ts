import type { Period } from './paper.ts';
import { addDays, type Day } from './time.ts';

/** When the figures of a paper are closed: a day of the month (the last, where a month is shorter), in these months; none: in each. */
export interface Closing {
  day: number;
  months: readonly number[];
}

/** The period that is closed when a paper is due: up to the last closing day on or before it, from the day after the one before that. */
export function periodDue({ day, months }: Closing, due: Day): Period {
  const year = Number(due.slice(0, 4));
  const closings = [year - 2, year - 1, year].flatMap((one) =>
    Array.from({ length: 12 }, (_, index) => index + 1)
      .filter((month) => months.length === 0 || months.includes(month))
      .map((month) => closingDay(one, month, day)),
  );
  const last = closings.findLastIndex((closing) => closing <= due);
  // Two years back every closing has one before it.
  const [before = due, end = due] = closings.slice(last - 1, last + 1);
  return { from: addDays(before, 1), to: addDays(end, 1) };
}

/**
 * What a period is compared with: the same days a year ago, and the period before. That is the one that closed before it, so that it is the
 * period of the earlier report, a day longer or shorter as months are; of other days than a closing names it is as many days before.
 */
export function comparedWith(
  period: Period,
  closing: Closing | null = null,
): { before: Period; lastYear: Period } {
  const { from, to } = period;
  const closed = closing === null ? null : periodDue(closing, addDays(to, -1));
  const before =
    closing !== null && closed?.from === from && closed.to === to
      ? periodDue(closing, addDays(from, -1))
      : { from: addDays(from, -daysOfPeriod(period)), to: from };
  return { before, lastYear: { from: yearAgo(from), to: yearAgo(to) } };
}

export function daysOfPeriod({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function closingDay(year: number, month: number, day: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** 29 February was the 28th. */
function yearAgo(day: Day): Day {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) - 1}${rest === '-02-29' ? '-02-28' : rest}`;
}
