import type { Period } from '../domain/paper.ts';
import { addDays, type Day, startOfDay } from '../domain/time.ts';
import { date } from '../view/format.ts';
import { say } from '../view/say.ts';

/** One bar of a paper's chart over time. `days`: how many it has; the last may have fewer than the others. */
export interface Bin {
  period: Period;
  label: string;
}

/** Longer periods than this are told by months. */
const WEEKS_UP_TO = 100;
const WEEK_DAYS = 7;

export function daysOf({ from, to }: Period): Day[] {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A period in weeks from its first day on, or in calendar months; none is left out, and a part of one says its days. */
export function binsOf(period: Period): Bin[] {
  const long = daysOf(period).length > WEEKS_UP_TO;
  const bins: Bin[] = [];
  for (let from = period.from; from < period.to;) {
    const end = long ? nextMonth(from) : addDays(from, WEEK_DAYS);
    const to = end < period.to ? end : period.to;
    const whole = long && from.endsWith('-01') && to === end;
    bins.push({ period: { from, to }, label: whole ? monthLabel(from) : daysLabel({ from, to }) });
    from = to;
  }
  return bins;
}

function nextMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

function monthLabel(day: Day): string {
  return say('vi', 'paper.bin.month', { month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) });
}

/** `15/10–21/10`. */
function daysLabel({ from, to }: Period): string {
  const short = (day: Day) => date('vi', startOfDay(day)).slice(0, 5);
  const [first, last] = [short(from), short(addDays(to, -1))];
  return first === last ? first : `${first}–${last}`;
}
