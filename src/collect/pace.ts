import type { HaidangRules } from '../config/haidang.ts';
import type { Source } from '../domain/source.ts';
import { DAY, type Instant, MINUTE, WEEK } from '../domain/time.ts';
import type { Visit } from '../storage/sources.ts';
import { SAME_ADDRESS } from './polite.ts';
import type { Finding } from './visit.ts';

export type Pace = Pick<HaidangRules['collect'], 'interval_min' | 'interval_max'>;

/** A source is silent when it says nothing for this many of its usual gaps, and at least for two days. */
const SILENT_GAPS = 3;
const SILENT_AT_LEAST = 2 * DAY;

/** Dates closer together than this (a feed that dates everything alike) say nothing of a rate. */
const SHORTEST_SPAN = DAY;

/** A door that stays closed is knocked at once a day. */
const SLOWEST = DAY;

/** Visits are spread by up to this share, so that sources that met once do not meet for ever. */
const JITTER = 0.1;

/** What a good visit brought. */
export interface Brought {
  fresh: number;
  edited: number;
  /** Dates of the feed's items, where known. */
  dates: Instant[];
  items: number;
}

/** The source after an answer it could use. */
export function afterGood(
  source: Source,
  finding: Extract<Finding, { kind: 'feed' | 'same' }>,
  brought: Brought,
  now: Instant,
  pace: Pace,
): Visit {
  const { newsAt, weekly } = habit(source, brought, now);
  const firstOkAt = source.firstOkAt ?? now;
  const quiet = now - (newsAt ?? firstOkAt);
  const silent = quiet > Math.max(SILENT_GAPS * (weekly > 0 ? WEEK / weekly : 0), SILENT_AT_LEAST);
  const news = brought.fresh + brought.edited > 0;
  return {
    state: silent ? 'silent' : news ? 'ok' : 'unchanged',
    trouble: silent ? 'trouble.silent' : null,
    detail: null,
    failures: 0,
    nextAt: now + spread(interval(weekly, pace), source.id, now),
    triedAt: now,
    okAt: now,
    newsAt,
    firstOkAt,
    weekly,
    etag: finding.kind === 'feed' ? finding.etag : source.etag,
    modified: finding.kind === 'feed' ? finding.modified : source.modified,
  };
}

/**
 * The source after trouble. The first failure is tried again soon, whatever the source's own pace: most trouble is short. Each further one
 * doubles the wait; a closed door is tried at the slowest pace, a request for quiet is kept.
 */
export function afterTrouble(
  source: Source,
  finding: Extract<Finding, { kind: 'trouble' }>,
  now: Instant,
  pace: Pace,
): Visit {
  const failures = source.failures + 1;
  const doubled = pace.interval_min * 2 ** Math.min(failures - 1, 20);
  const wait = finding.state === 'blocked' ? SLOWEST : Math.min(doubled, SLOWEST);
  return {
    ...source,
    state: finding.state,
    trouble: finding.trouble,
    detail: finding.detail.slice(0, 300),
    failures,
    nextAt: now + Math.max(spread(wait, source.id, now), finding.pause ?? 0),
    triedAt: now,
  };
}

/**
 * How often the source speaks. The first visit reads it off the dates in the feed; later it is an exponentially weighted rate with a
 * time constant of one week, renewed only when news comes, so that silence is judged against the habit before it.
 */
function habit(source: Source, brought: Brought, now: Instant): Pick<Source, 'newsAt' | 'weekly'> {
  if (source.firstOkAt === null) {
    const span = Math.max(Math.max(...brought.dates) - Math.min(...brought.dates), SHORTEST_SPAN);
    const weekly = brought.dates.length > 1 ? ((brought.dates.length - 1) * WEEK) / span : brought.items;
    return { newsAt: brought.items > 0 ? now : null, weekly };
  }
  if (brought.fresh === 0) return source;
  const elapsed = Math.max(now - (source.newsAt ?? source.firstOkAt), MINUTE);
  const share = 1 - Math.exp(-elapsed / WEEK);
  return { newsAt: now, weekly: source.weekly + share * ((brought.fresh * WEEK) / elapsed - source.weekly) };
}

/** One visit for each expected item, within the configured bounds. */
function interval(weekly: number, pace: Pace): number {
  const each = weekly > 0 ? WEEK / weekly : pace.interval_max;
  return Math.min(Math.max(each, pace.interval_min), pace.interval_max);
}

/** `wait` ±10 %, the same for the same source and instant: no randomness, so that a run can be repeated. */
function spread(wait: number, id: string, now: Instant): number {
  let hash = 0x811c9dc5; // FNV-1a, 32 bit
  for (const character of `${id} ${now}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  const share = (hash >>> 0) / 0xffffffff;
  return Math.max(Math.round(wait * (1 + JITTER * (2 * share - 1))), SAME_ADDRESS);
}
