import type { Hearing } from '../../src/detect/house-line.ts';
import type { Gap } from '../../src/domain/coverage.ts';
import { type Habit, habitOf } from '../../src/domain/habit.ts';
import type { Source } from '../../src/domain/source.ts';
import { type Instant, MINUTE, WEEK } from '../../src/domain/time.ts';

/** Speaks from 06:00 to 22:00 alone. */
const BY_DAY = {
  items: Array.from({ length: 24 }, (_, hour) => (hour >= 6 && hour < 22 ? 40 : 0)),
  heard: Array.from({ length: 24 }, () => 40),
};

export function source(id: string, now: Instant, more: Partial<Source> = {}): Source {
  return {
    id,
    name: `Báo ${id}`,
    publisher: id,
    kind: 'press',
    reach: 'national',
    place: null,
    url: `https://${id}.example/`,
    type: 'feed',
    settings: {},
    addedAt: null,
    state: 'ok',
    trouble: null,
    detail: null,
    failures: 0,
    nextAt: now,
    triedAt: now,
    okAt: now,
    newsAt: now,
    firstOkAt: now - 20 * WEEK,
    weekly: 70,
    etag: null,
    modified: null,
    cursor: null,
    ...more,
  };
}

/** A source that has failed since `from`, tried a minute ago. */
export function failing(
  id: string,
  from: Instant,
  now: Instant,
  trouble = 'trouble.server',
  more: Partial<Source> = {},
) {
  const gap: Gap = { sourceId: id, from, to: null, state: 'failing', trouble };
  return {
    source: source(id, now, { state: 'failing', trouble, triedAt: now - MINUTE, okAt: from, ...more }),
    gap,
  };
}

/** A source that is not heard, with its gap. */
export interface Ill {
  source: Source;
  gap: Gap;
}

export function hearing(now: Instant, all: readonly (Source | Ill)[], more: Partial<Hearing> = {}): Hearing {
  const sources = all.map((one) => ('source' in one ? one.source : one));
  const habit = (one: Source): [string, Habit] => [one.id, habitOf(one.weekly, [], BY_DAY)];
  return {
    now,
    sources,
    habits: new Map(sources.map(habit)),
    gaps: all.flatMap((one) => ('source' in one ? one.gap : [])),
    own: [],
    told: new Map(),
    ...more,
  };
}
