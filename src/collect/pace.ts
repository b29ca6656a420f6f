import type { HaidangRules } from '../config/haidang.ts';
import type { Source } from '../domain/source.ts';
import { UNUSUAL } from '../domain/coverage.ts';
import { fewChance, type Habit, timeUntil } from '../domain/habit.ts';
import { DAY, HOUR, type Instant, MINUTE, WEEK } from '../domain/time.ts';
import type { Visit } from '../storage/sources.ts';
import { SAME_ADDRESS } from './polite.ts';
import type { Finding } from './answer.ts';

export type Pace = Pick<HaidangRules['collect'], 'interval_min' | 'interval_max'>;

/** However talkative a source is, a shorter quiet than this is no silence: editors sleep, too. */
const SILENT_AT_LEAST = 8 * HOUR;

/** A visit is worth making when it may be expected to find one new item. */
const ITEMS_A_VISIT = 1;

/** When more than this share of a feed is new, the visit came nearly too late: the next one comes as soon as it may. */
const FLOODED = 0.5;
const FLOOD_AT_LEAST = 5;

/** Dates closer together than this (a feed that dates everything alike) say nothing of a rate. */
const SHORTEST_SPAN = DAY;

/** The longest wait after trouble, and the first one at a closed door. */
const SLOWEST = DAY;
const CLOSED_DOOR = 2 * HOUR;

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

/** The source after an answer it could use; `usual` is how it speaks by weekday and hour. */
export function afterGood(
  source: Source,
  finding: Extract<Finding, { kind: 'feed' | 'same' }>,
  brought: Brought,
  now: Instant,
  pace: Pace,
  usual: Habit,
): Visit {
  const { newsAt, weekly } = rateAfter(source, brought, now);
  const firstOkAt = source.firstOkAt ?? now;
  const since = newsAt ?? firstOkAt;
  const silent = now - since > SILENT_AT_LEAST && fewChance(usual, 0, since, now) < UNUSUAL;
  const news = brought.fresh + brought.edited > 0;
  return {
    state: silent ? 'silent' : news ? 'ok' : 'unchanged',
    // Pages are read by another stage: what it found wrong with them is not mended by a good feed.
    trouble: silent ? 'trouble.silent' : source.trouble === 'trouble.selectors' ? source.trouble : null,
    detail: null,
    failures: 0,
    nextAt: now + spread(interval(usual, brought, source, now, pace), source.id, now),
    triedAt: now,
    okAt: now,
    newsAt,
    firstOkAt,
    weekly,
    etag: finding.kind === 'feed' ? finding.etag : source.etag,
    modified: finding.kind === 'feed' ? finding.modified : source.modified,
    cursor: (finding.kind === 'feed' ? finding.cursor : undefined) ?? source.cursor,
  };
}

/**
 * The source after trouble. The first failure is tried again soon, whatever the source's own pace: most trouble is short. Each further one
 * doubles the wait, up to a day; at a closed door it begins longer. A request for quiet is kept by the whole host, and doubled for the
 * address that keeps getting it: its neighbours at the same host must come to their turn in between.
 */
export function afterTrouble(
  source: Source,
  finding: Extract<Finding, { kind: 'trouble' }>,
  now: Instant,
  pace: Pace,
): Visit {
  const failures = source.failures + 1;
  const doubled = 2 ** Math.min(failures - 1, 20);
  const first = finding.state === 'blocked' ? CLOSED_DOOR : pace.interval_min;
  const wait = spread(Math.min(first * doubled, SLOWEST), source.id, now);
  const pause = finding.pause ?? 0;
  const quiet = pause === 0 ? 0 : Math.max(pause, Math.min(pause * doubled, SLOWEST)) + SAME_ADDRESS;
  return {
    ...source,
    state: finding.state,
    trouble: finding.trouble,
    detail: finding.detail.slice(0, 300),
    failures,
    nextAt: now + Math.max(wait, quiet),
    triedAt: now,
  };
}

/**
 * How often the source speaks. The first visit reads it off the dates in the feed; later it is an exponentially weighted rate with a
 * time constant of one week, renewed only when news comes, so that silence is judged against the habit before it.
 */
export function rateAfter(source: Source, brought: Brought, now: Instant): Pick<Source, 'newsAt' | 'weekly'> {
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

/** Until one new item may be expected at these hours of this weekday, within the configured bounds. */
function interval(usual: Habit, brought: Brought, source: Source, now: Instant, pace: Pace): number {
  const { fresh, items } = brought;
  const flooded = source.firstOkAt !== null && fresh >= FLOOD_AT_LEAST && fresh > FLOODED * items;
  return flooded
    ? pace.interval_min
    : Math.max(timeUntil(usual, ITEMS_A_VISIT, now, pace.interval_max), pace.interval_min);
}

/** `wait` ±10 %, the same for the same source and instant: no randomness, so that a run can be repeated. */
function spread(wait: number, id: string, now: Instant): number {
  let hash = 0x811c9dc5; // FNV-1a, 32 bit
  for (const character of `${id} ${now}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  const share = (hash >>> 0) / 0xffffffff;
  return Math.max(Math.round(wait * (1 + JITTER * (2 * share - 1))), SAME_ADDRESS);
}
