import { hourOf, type Instant, weekdayOf } from '../../domain/time.ts';
import { type Bins, binsPerHour } from './bins.ts';
import {
  HISTORY_DAYS,
  HOUR_PRIOR_EVENTS,
  HOURS_SHAPE,
  POOL_PRIOR_EVENTS,
  SWEEPS,
  WEEKDAY_PRIOR_EVENTS,
  WEEKDAYS_SHAPE,
} from './constants.ts';

/** Shape of the day (24 hours of Vietnam) and of the week (Monday first); each has mean one. */
export interface Profile {
  hours: readonly number[];
  weekdays: readonly number[];
}

const DAY_HOURS = 24;
const WEEK_DAYS = 7;

/** What is believed of the day and the week until comparable series are known. */
export const SHIPPED_PROFILE: Profile = { hours: scaled(HOURS_SHAPE), weekdays: scaled(WEEKDAYS_SHAPE) };

/** The common shape of several series, which a new one starts from; small pools stay near the shipped shape. */
export function pooledProfile(series: readonly Bins[]): Profile {
  const hours = SHIPPED_PROFILE.hours.map((share) => (share * POOL_PRIOR_EVENTS) / DAY_HOURS);
  const weekdays = SHIPPED_PROFILE.weekdays.map((share) => (share * POOL_PRIOR_EVENTS) / WEEK_DAYS);
  // A bin that was missed at one hour must not make that hour look quiet: counts are held against time listened.
  const heardHours = hours.map(() => POOL_PRIOR_EVENTS / DAY_HOURS);
  const heardWeekdays = weekdays.map(() => POOL_PRIOR_EVENTS / WEEK_DAYS);
  for (const bins of series) {
    const heard = bins.total.filter((count) => count !== null);
    const perBin = heard.reduce((sum, count) => sum + count, 0) / Math.max(heard.length, 1);
    for (const [index, count] of bins.total.entries()) {
      if (count === null) continue;
      const at = bins.start + index * bins.width;
      add(hours, hourOf(at), count);
      add(heardHours, hourOf(at), perBin);
      add(weekdays, weekdayOf(at), count);
      add(heardWeekdays, weekdayOf(at), perBin);
    }
  }
  return {
    hours: scaled(hours.map((count, hour) => count / (heardHours[hour] ?? 1))),
    weekdays: scaled(weekdays.map((count, day) => count / (heardWeekdays[day] ?? 1))),
  };
}

function add(sums: number[], index: number, amount: number): void {
  sums[index] = (sums[index] ?? 0) + amount;
}

function scaled(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value / mean);
}

/** Where a bin lies in the day and the week. */
export interface Slot {
  hour: number;
  weekday: number;
}

export interface Season {
  /** How many times the mean a bin of this hour and weekday usually holds. */
  shape(slot: Slot): number;
  /** Events behind the shape of this hour. */
  events(hour: number): number;
  /**
   * Remembers a bin.
   * @param counted weight × count
   * @param exposed weight × level × calendar: what the bin would have held if every hour were alike
   */
  learn(hour: number, counted: number, exposed: number): void;
  /** A new day begins. */
  turn(weekday: number): void;
  /** The nightly look at the last 56 days. Hours and weekdays are separate: 168 cells of a week would hold one event each. */
  sweep(): void;
}

export function openSeason(pooled: Profile, weekday: number): Season {
  const hours = Float64Array.from(pooled.hours);
  const weekdays = Float64Array.from(pooled.weekdays);
  const hourEvents = new Float64Array(DAY_HOURS);
  // One row of 24 hours for each of the last 56 days.
  const counted = new Float64Array(HISTORY_DAYS * DAY_HOURS);
  const exposed = new Float64Array(HISTORY_DAYS * DAY_HOURS);
  const weekdayOfRow = new Uint8Array(HISTORY_DAYS).fill(weekday);
  let row = 0;

  function sweepHours(): void {
    const seen = new Float64Array(DAY_HOURS);
    const usual = new Float64Array(DAY_HOURS);
    for (let day = 0, cell = 0; day < HISTORY_DAYS; day++) {
      const factor = of(weekdays, of(weekdayOfRow, day));
      for (let hour = 0; hour < DAY_HOURS; hour++, cell++) {
        seen[hour] = of(seen, hour) + of(counted, cell);
        usual[hour] = of(usual, hour) + of(exposed, cell) * factor;
      }
    }
    hourEvents.set(seen);
    shrink(hours, seen, usual, pooled.hours, HOUR_PRIOR_EVENTS);
  }

  function sweepWeekdays(): void {
    const seen = new Float64Array(WEEK_DAYS);
    const usual = new Float64Array(WEEK_DAYS);
    for (let day = 0, cell = 0; day < HISTORY_DAYS; day++) {
      const name = of(weekdayOfRow, day);
      for (let hour = 0; hour < DAY_HOURS; hour++, cell++) {
        seen[name] = of(seen, name) + of(counted, cell);
        usual[name] = of(usual, name) + of(exposed, cell) * of(hours, hour);
      }
    }
    shrink(weekdays, seen, usual, pooled.weekdays, WEEKDAY_PRIOR_EVENTS);
  }

  return {
    shape: (slot) => of(hours, slot.hour) * of(weekdays, slot.weekday),
    events: (hour) => of(hourEvents, hour),
    learn(hour, count, exposure) {
      const cell = row * DAY_HOURS + hour;
      counted[cell] = of(counted, cell) + count;
      exposed[cell] = of(exposed, cell) + exposure;
    },
    turn(today) {
      row = (row + 1) % HISTORY_DAYS;
      counted.fill(0, row * DAY_HOURS, (row + 1) * DAY_HOURS);
      exposed.fill(0, row * DAY_HOURS, (row + 1) * DAY_HOURS);
      weekdayOfRow[row] = today;
    },
    sweep() {
      for (let sweep = 0; sweep < SWEEPS; sweep++) {
        sweepHours();
        sweepWeekdays();
      }
    },
  };
}

/** Factor = (seen + prior × pooled) / (usual + prior), then scaled to mean one. */
function shrink(
  into: Float64Array,
  seen: Float64Array,
  usual: Float64Array,
  pooled: readonly number[],
  prior: number,
): void {
  let sum = 0;
  for (let index = 0; index < into.length; index++) {
    into[index] = (of(seen, index) + prior * (pooled[index] ?? 1)) / (of(usual, index) + prior);
    sum += of(into, index);
  }
  for (let index = 0; index < into.length; index++) into[index] = (of(into, index) * into.length) / sum;
}

function of(values: Float64Array | Uint8Array, index: number): number {
  return values[index] ?? 0;
}

/** The slot of an instant. */
export function slotOf(instant: Instant): Slot {
  return { hour: hourOf(instant), weekday: weekdayOf(instant) };
}

/** Bins of a day at this width. */
export function binsPerDay(bins: Pick<Bins, 'width'>): number {
  return DAY_HOURS * binsPerHour(bins);
}
