import type { Stance } from '../domain/meaning.ts';
import type { PublisherKind } from '../domain/source.ts';

/** What is counted together: every mention once, or once under each of its topics and claims. */
export type RollupMark = 'all' | 'topic' | 'claim';

/** How many relevant mentions count in one stretch of time. */
interface RollupRow {
  /** Province the texts are at home in; empty: wherever. */
  place: string;
  mark: RollupMark;
  /** Topic or claim; empty for `all`. */
  name: string;
  kind: PublisherKind;
  stance: Stance;
  n: number;
  questions: number;
  grievances: number;
}

/** On one Vietnamese day, numbered from 1970-01-01. */
export interface RollupDayRow extends RollupRow {
  day: number;
}

/** In one week, numbered from 1970-01-01. */
export interface RollupWeekRow extends RollupRow {
  week: number;
}

/** Which weeks are counted. `fresh` 0: something of that week has changed since. */
export interface RollupRunRow {
  week: number;
  fresh: 0 | 1;
}
