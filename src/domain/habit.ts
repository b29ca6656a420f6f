import { atMost, robustRate } from './chance.ts';
import { DAY, type Day, hourOf, HOUR, type Instant, startOfDay, weekdayOf } from './time.ts';

/** How a source usually speaks: how much on which weekday, and at which hours. What silence and coverage are measured against. */
export interface Habit {
  /** Expected items on each weekday, Monday first. */
  days: readonly number[];
  /** Share of a day's items in each hour; together 1. */
  hours: readonly number[];
  /** How much its days vary beyond chance, in squared means (1/size of the negative binomial of one day). */
  irregularity: number;
  /** How little its level is known, and how it drifts, in squared means: this does not average out over many days. */
  doubt: number;
}

/** When a source publishes: fading counts by hour of the day, and how many of each hour were listened to. */
export interface Rhythm {
  items: readonly number[];
  heard: readonly number[];
}

/** New items of one whole day that was listened to. */
export interface DayCount {
  day: Day;
  fresh: number;
}

/** What a source was believed to say before its days were counted is worth two weeks of days: its pace remembers about as much. */
const BELIEVED_DAYS = 14;

/** One weekday is believed to be like the others until four of it were seen; after that its own days speak almost alone. */
const believedWeekdays = (seen: number): number => Math.max(0.25, 2 - seen / 2);

/** Irregularity of press feeds before it was measured (what detection assumes as well), worth a week of days. */
const USUAL_IRREGULARITY = 0.3;
const IRREGULARITY_DAYS = 7;

/** Habits change with the season: a level is never known better than to about a fifth (our proposal). */
const DRIFT = 0.05;

/** A day above this many standard deviations is a burst and says nothing of irregularity. */
const BURST = 2.58;

/** An hour is believed to be like the others until so many of it were listened to. */
const BELIEVED_HOURS = 1;

/**
 * The habit of a source from its own past.
 * @param weekly items a week as its pace has them; all that is known of a young source
 * @param past whole days of the last weeks on which it was listened to; days of trouble are left out by the caller
 * @param rhythm items by hour of publication; null when none were counted
 */
export function habitOf(weekly: number, past: readonly DayCount[], rhythm: Rhythm | null): Habit {
  const all = robustRate(
    past.map((one) => one.fresh),
    weekly / 7,
    BELIEVED_DAYS,
  );
  const weekdays: number[][] = Array.from({ length: 7 }, () => []);
  for (const { day, fresh } of past) weekdays[weekdayOf(startOfDay(day))]?.push(fresh);
  const days = weekdays.map((counts) => robustRate(counts, all.rate, believedWeekdays(counts.length)).rate);
  const doubt = DRIFT + 1 / Math.max(all.weight, 0.5);
  return { days, hours: hourShares(rhythm), irregularity: irregularity(weekdays, days), doubt };
}

/** Shares of the hours by their rates, so that a morning that was heard twice does not look twice as busy. */
function hourShares(rhythm: Rhythm | null): number[] {
  const sum = (values: readonly number[] | undefined) =>
    (values ?? []).reduce((total, one) => total + one, 0);
  const mean = sum(rhythm?.items) / Math.max(sum(rhythm?.heard), 1);
  const rates = Array.from({ length: 24 }, (_, hour) => {
    const [items, heard] = [rhythm?.items[hour] ?? 0, rhythm?.heard[hour] ?? 0];
    return (items + mean * BELIEVED_HOURS) / (heard + BELIEVED_HOURS);
  });
  const total = sum(rates);
  return rates.map((rate) => (total > 0 ? rate / total : 1 / 24));
}

/** By moments: what the days vary beyond Poisson, in squared means; bursts are cut and the guess is outvoted slowly. */
function irregularity(weekdays: readonly (readonly number[])[], days: readonly number[]): number {
  let beyond = 0;
  let squares = 0;
  let seen = 0;
  for (const [weekday, counts] of weekdays.entries()) {
    const mean = days[weekday] ?? 0;
    const highest = mean + BURST * Math.sqrt(1.4 * mean + USUAL_IRREGULARITY * mean * mean);
    for (const count of counts) beyond += (Math.min(count, highest) - mean) ** 2 - mean;
    squares += counts.length * mean * mean;
    seen += counts.length;
  }
  const measured = squares === 0 ? USUAL_IRREGULARITY : Math.max(0, beyond / squares);
  return (measured * seen + USUAL_IRREGULARITY * IRREGULARITY_DAYS) / (seen + IRREGULARITY_DAYS);
}

/** Items expected in [from, to). */
export function expectedBetween(habit: Habit, from: Instant, to: Instant): number {
  let expected = 0;
  for (let at = from; at < to;) {
    // The hours of a whole day are a day: a quarter of sixty sources is asked for at once.
    if (hourOf(at) === 0 && at % HOUR === 0 && at + DAY <= to) {
      expected += habit.days[weekdayOf(at)] ?? 0;
      at += DAY;
      continue;
    }
    const next = Math.min(hourAfter(at), to);
    expected += rateAt(habit, at) * (next - at);
    at = next;
  }
  return expected;
}

/** Milliseconds from `from` until the source has probably said `items` more things, at most `most`. */
export function timeUntil(habit: Habit, items: number, from: Instant, most: number): number {
  let left = items;
  for (let at = from; at < from + most;) {
    const next = hourAfter(at);
    const rate = rateAt(habit, at);
    if (rate * (next - at) >= left) return Math.min(at + left / rate - from, most);
    left -= rate * (next - at);
    at = next;
  }
  return most;
}

/** P(at most `n` items in [from, to)): near nothing when so little is out of character. */
export function fewChance(habit: Habit, n: number, from: Instant, to: Instant): number {
  const days = Math.max(1, (to - from) / DAY);
  return atMost(n, expectedBetween(habit, from, to), 1 / (habit.irregularity / days + habit.doubt));
}

/** Adds to `hours` how much of each hour of the day lies in [from, to), in hours. */
export function addHours(hours: number[], from: Instant, to: Instant): void {
  for (let at = from; at < to;) {
    const next = Math.min(hourAfter(at), to);
    hours[hourOf(at)] = (hours[hourOf(at)] ?? 0) + (next - at) / HOUR;
    at = next;
  }
}

/** Items per millisecond. */
function rateAt(habit: Habit, at: Instant): number {
  return ((habit.days[weekdayOf(at)] ?? 0) * (habit.hours[hourOf(at)] ?? 0)) / HOUR;
}

/** Vietnamese hours begin with those of the world. */
function hourAfter(at: Instant): Instant {
  return (Math.floor(at / HOUR) + 1) * HOUR;
}
