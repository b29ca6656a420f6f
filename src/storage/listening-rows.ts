import type { Generated } from 'kysely';
import type { Gap } from '../domain/coverage.ts';
import type { PublisherKind, SourceState, SourceType } from '../domain/source.ts';

/** Where we listen, and what became of it. */
export interface SourceRow {
  id: string;
  name: string;
  publisher: string;
  kind: PublisherKind;
  reach: 'national' | 'local';
  place: string | null;
  url: string;
  type: SourceType;
  /** An object as JSON. */
  settings: string;
  added_at: number | null;
  cursor: string | null;
  state: SourceState;
  trouble: string | null;
  detail: string | null;
  failures: number;
  next_at: number;
  tried_at: number | null;
  ok_at: number | null;
  news_at: number | null;
  first_ok_at: number | null;
  weekly: number;
  etag: string | null;
  modified: string | null;
  /** Pages in a row that the source's own selectors did not fit. */
  misfits: Generated<number>;
  retired_at: number | null;
}

/** One source on one Vietnamese day: what coverage is computed from. */
export interface SourceDayRow {
  source_id: string;
  day: string;
  tries: number;
  good: number;
  heard: number;
  fresh: number;
}

/** A stretch in which a source was not heard; `to_at` is null while it lasts. */
export interface GapRow {
  source_id: string;
  from_at: number;
  to_at: number | null;
  state: Gap['state'];
  trouble: string;
}

/** A stretch in which our own machine did not listen. */
export interface OutageRow {
  from_at: number;
  to_at: number;
}

/** When a source publishes, a `Rhythm` as JSON; older hours have faded until `at`. */
export interface RhythmRow {
  source_id: string;
  at: number;
  hours: string;
}

/** Politeness per host, kept over restarts. */
export interface HostRow {
  host: string;
  next_at: number;
  robots: string | null;
  robots_at: number | null;
  /** `found`, `none` (all allowed) or `unreachable` (nothing allowed until it answers). */
  robots_state: 'found' | 'none' | 'unreachable' | null;
  /** Since when robots.txt could not be read any more; null while it can. */
  robots_down_at: number | null;
}
