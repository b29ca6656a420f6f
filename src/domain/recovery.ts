import { WELL_HEARD } from './listened.ts';
import { addDays, type Day } from './time.ts';

/** Days before an incident that are called usual (playbook §10). */
export const USUAL_DAYS = 28;
/** Fewer usual days than two weeks make no usual: a weekend more or less would move it. */
export const FEWEST_USUAL = 14;
/** From so many mentions on a share or a course is told; below, the counts alone. */
export const FEWEST = 5;
/** A day under this share of the peak is calm, and so many of them in a row are peace (playbook §10; our proposal). */
export const CALM_SHARE = 0.2;
export const CALM_DAYS = 3;

/** What an incident is about: any of these. */
export interface RecoveryScope {
  claims: readonly string[];
  stories: readonly string[];
  /** Asked only where there is neither claim nor story: a topic is far wider than an incident. */
  topics: readonly string[];
}

/** What was said about an incident on one day. */
export interface RecoveryDay {
  day: Day;
  n: number;
  /** Negative toward us, or repeating its claim; what carries the truth is not among them. */
  harm: number;
  /** Items that carry the correction. */
  truth: number;
  questions: number;
}

/** What is usual, and of how many days that was read. */
export interface Usual {
  /** Harmful mentions a day; null when too few days are left to say. */
  mean: number | null;
  days: number;
  /** Days left out: own campaigns on the same topics, and days that were not heard. */
  campaign: number;
  unheard: number;
}

export interface CurveDay extends RecoveryDay {
  /** Harmful mentions above the usual, never below nought. */
  excess: number;
  /** 0–1 */
  heard: number;
  /** Was it heard well enough that quiet means calm? */
  sure: boolean;
  campaign: boolean;
  /** Today is not over. */
  running: boolean;
}

export interface Curve {
  usual: Usual;
  /** The days that usual was read from, left out or not; oldest first. */
  before: CurveDay[];
  /** From the first day of the incident to today. */
  days: CurveDay[];
  peak: CurveDay | null;
  /** Mentions above the usual, all days together. A lower bound where `unsure` days are among them. */
  area: number;
  unsure: number;
  /** The first day that was surely at half the peak or below, with none above it since; and how many days after the peak. */
  halved: { day: Day; after: number } | null;
  /** Days of calm in a row up to yesterday. */
  calm: number;
}

/** How the days of [from, today] were listened to, and which of them are a campaign's. */
export interface Listened {
  heard: ReadonlyMap<Day, number>;
  campaigns: ReadonlySet<Day>;
}

/** The mean of the 28 days before `start`; campaigns and days that were not heard are left out, and counted. */
export function usualOf(days: readonly RecoveryDay[], start: Day, { heard, campaigns }: Listened): Usual {
  const before = daysFrom(addDays(start, -USUAL_DAYS), start);
  const own = before.filter((day) => campaigns.has(day));
  const deaf = before.filter((day) => !campaigns.has(day) && (heard.get(day) ?? 0) < WELL_HEARD);
  const used = new Set(before.filter((day) => !own.includes(day) && !deaf.includes(day)));
  const harm = days.reduce((sum, { day, harm: n }) => sum + (used.has(day) ? n : 0), 0);
  return {
    mean: used.size < FEWEST_USUAL ? null : harm / used.size,
    days: used.size,
    campaign: own.length,
    unheard: deaf.length,
  };
}

/**
 * The way back: every day from `start` to `today`, how far it stood above the usual, and when that was half of its height. An unknown usual
 * counts as nought, so that the excess is never told too small.
 */
export function curveOf(counted: readonly RecoveryDay[], start: Day, today: Day, listened: Listened): Curve {
  const usual = usualOf(counted, start, listened);
  const known = new Map(counted.map((day) => [day.day, day]));
  const told = (day: Day): CurveDay => {
    const found = known.get(day) ?? { day, n: 0, harm: 0, truth: 0, questions: 0 };
    const heard = listened.heard.get(day) ?? 0;
    return {
      ...found,
      excess: Math.max(0, found.harm - (usual.mean ?? 0)),
      heard,
      sure: heard >= WELL_HEARD,
      campaign: listened.campaigns.has(day),
      running: day === today,
    };
  };
  const days = daysFrom(start, addDays(today, 1)).map(told);
  const peak = days.reduce<CurveDay | null>(
    (top, day) => (day.excess > (top?.excess ?? 0) ? day : top),
    null,
  );
  return {
    usual,
    before: daysFrom(addDays(start, -USUAL_DAYS), start).map(told),
    days,
    peak,
    area: days.reduce((sum, { excess }) => sum + excess, 0),
    unsure: days.filter(({ sure, running }) => !sure && !running).length,
    halved: peak === null ? null : halvedOf(days, peak),
    calm: calmOf(days, peak),
  };
}

function halvedOf(days: readonly CurveDay[], peak: CurveDay): Curve['halved'] {
  const last = days.findLastIndex(({ excess }) => excess > peak.excess / 2);
  const half = days.slice(last + 1).find(({ sure, running }) => sure && !running);
  return half === undefined ? null : { day: half.day, after: daysFrom(peak.day, half.day).length };
}

/** Quiet on a day nobody listened is no calm, and today is not over. */
function calmOf(days: readonly CurveDay[], peak: CurveDay | null): number {
  const whole = days.filter(({ running }) => !running);
  const loud = whole.findLastIndex(({ excess, sure }) => !sure || !isCalm(excess, peak));
  return whole.length - 1 - loud;
}

function isCalm(excess: number, peak: CurveDay | null): boolean {
  return peak === null || excess < peak.excess * CALM_SHARE;
}

/** Questions in weeks of seven days: of the usual time, of the fullest week, and of the last whole one. Null where no such week is. */
export interface Questions {
  usual: number | null;
  most: { from: Day; n: number } | null;
  last: { from: Day; n: number } | null;
}

/** Weeks are counted from `start`, since the course is read from there. Campaigns are left out of the usual as in `usualOf`. */
export function questionsOf(
  counted: readonly RecoveryDay[],
  start: Day,
  today: Day,
  { heard, campaigns }: Listened,
): Questions {
  const known = new Map(counted.map(({ day, questions }) => [day, questions]));
  const sum = (days: readonly Day[]) => days.reduce((total, day) => total + (known.get(day) ?? 0), 0);
  const before = daysFrom(addDays(start, -USUAL_DAYS), start).filter(
    (day) => !campaigns.has(day) && (heard.get(day) ?? 0) >= WELL_HEARD,
  );
  const weeks: { from: Day; n: number }[] = [];
  for (let from = start; addDays(from, 7) <= today; from = addDays(from, 7))
    weeks.push({ from, n: sum(daysFrom(from, addDays(from, 7))) });
  const most = weeks.reduce<Questions['most']>((top, week) => (week.n > (top?.n ?? 0) ? week : top), null);
  return {
    usual: before.length < FEWEST_USUAL ? null : (sum(before) / before.length) * 7,
    most,
    last: weeks.at(-1) ?? null,
  };
}

/** The days of [from, to). */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}
