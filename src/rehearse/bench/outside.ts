import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Profile } from '../../detect/crisis/season.ts';
import { quantileOf } from './figures.ts';
import { BINS_A_DAY, BINS_AN_HOUR } from './simulate.ts';

/**
 * Real data that others published; it is measured with and never shipped. `realtweets15.json`: mentions of ten firms in quarters of an hour
 * (numenta/NAB, realTweets). `weibo-dev.json.gz`: repost times of rumour cascades (thunlp/Chinese_Rumor_Dataset; Song et al. 2018).
 */
export const OUTSIDE_FILES = ['realtweets15.json', 'weibo-dev.json.gz'] as const;

/** Mentions of one firm. */
export interface Firm {
  name: string;
  quarters: Float64Array;
  /** 1 inside NAB's labelled anomaly windows. */
  labelled: Uint8Array;
  /** Mean items an hour. */
  mean: number;
  /** Weekday of the first day, 0 Monday. */
  weekday: number;
  /** Shape of the day and the week of the other nine: what a new series may borrow. */
  others: Profile;
}

/** Seconds after the first post at which a rumour was reposted. */
export type Cascade = readonly number[];

interface FirmRow {
  y: number[];
  mask: number[];
  mean: number;
  startDow: number;
}

/** Names of the files that are not in `folder`. */
export function missingFiles(folder: string): string[] {
  return OUTSIDE_FILES.filter((file) => !existsSync(join(folder, file)));
}

export function readFirms(folder: string): Firm[] {
  const rows = JSON.parse(readFileSync(join(folder, OUTSIDE_FILES[0]), 'utf8')) as Record<string, FirmRow>;
  return Object.entries(rows).map(([name, row]) => ({
    name,
    quarters: Float64Array.from(row.y),
    labelled: Uint8Array.from(row.mask),
    mean: row.mean,
    weekday: row.startDow,
    others: sharedShape(Object.entries(rows).flatMap(([other, shape]) => (other === name ? [] : [shape]))),
  }));
}

/** Rumours of 60 to 900 reposts: enough to be a crisis, few enough not to be cut off by the crawl that recorded them. */
export function readRumours(folder: string): [Cascade, ...Cascade[]] {
  const rows = JSON.parse(gunzipSync(readFileSync(join(folder, OUTSIDE_FILES[1]))).toString('utf8')) as {
    rumor: number;
    rel: number[];
  }[];
  const [first, ...rest] = rows
    .filter(({ rumor, rel }) => rumor === 1 && rel.length >= 60 && rel.length <= 900)
    .map(({ rel }) => rel.filter((after) => after >= 0));
  if (!first) throw new RangeError(`${OUTSIDE_FILES[1]} holds no rumour of 60 to 900 reposts`);
  return [first, ...rest];
}

/** Four weeks are enough for a median of each hour and weekday. */
const SHAPE_DAYS = 28;

function sharedShape(rows: readonly FirmRow[]): Profile {
  const hours = Array.from({ length: 24 }, () => 0);
  const weekdays = Array.from({ length: 7 }, () => 0);
  for (const { y, startDow } of rows) {
    const sums = Array.from({ length: SHAPE_DAYS * 24 }, (_, hour) =>
      y.slice(hour * BINS_AN_HOUR, (hour + 1) * BINS_AN_HOUR).reduce((sum, count) => sum + count, 0),
    );
    const days = Array.from({ length: SHAPE_DAYS }, (_, day) =>
      sums.slice(day * 24, (day + 1) * 24).reduce((sum, count) => sum + count, 0),
    );
    add(
      hours,
      mediansBy(sums, 24, (hour) => hour % 24),
    );
    add(
      weekdays,
      mediansBy(days, 7, (day) => (day + startDow) % 7),
    );
  }
  return { hours: hours.map((sum) => sum / rows.length), weekdays: weekdays.map((sum) => sum / rows.length) };

  function add(into: number[], medians: readonly number[]): void {
    const mean = medians.reduce((sum, value) => sum + value) / medians.length;
    for (const [slot, median] of medians.entries()) into[slot] = (into[slot] ?? 0) + median / mean;
  }
}

function mediansBy(values: readonly number[], slots: number, slot: (index: number) => number): number[] {
  return Array.from({ length: slots }, (_, wanted) =>
    quantileOf(
      values.filter((_value, index) => slot(index) === wanted),
      0.5,
    ),
  );
}

/** Is any bin of [from, until) inside a labelled window? */
export function isLabelled({ labelled }: Firm, from: number, until: number): boolean {
  return labelled.subarray(from, until).includes(1);
}

/** Whole days of a firm's series. */
export function daysOf({ quarters }: Firm): number {
  return quarters.length / BINS_A_DAY;
}
