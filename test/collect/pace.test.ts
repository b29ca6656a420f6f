import { describe, expect, it } from 'vitest';
import {
  afterGood as settleGood,
  afterTrouble,
  type Brought,
  type Pace,
  rateAfter,
} from '../../src/collect/pace.ts';
import type { Finding } from '../../src/collect/answer.ts';
import { habitOf } from '../../src/domain/habit.ts';
import type { Source } from '../../src/domain/source.ts';
import { addDays, DAY, HOUR, MINUTE, startOfDay } from '../../src/domain/time.ts';

const NOW = Date.parse('2026-11-23T07:00:00+07:00');
const PACE = { interval_min: 5 * MINUTE, interval_max: 24 * HOUR };
const FEED: Extract<Finding, { kind: 'feed' }> = {
  kind: 'feed',
  items: [],
  unusable: 0,
  etag: '"b"',
  modified: null,
};
const SERVER: Extract<Finding, { kind: 'trouble' }> = {
  kind: 'trouble',
  state: 'failing',
  trouble: 'trouble.server',
  detail: '',
  pause: null,
};

function source(more: Partial<Source> = {}): Source {
  return {
    id: 's',
    name: 'S',
    publisher: 's',
    kind: 'press',
    reach: 'national',
    place: null,
    url: 'https://s.example/',
    type: 'feed',
    settings: {},
    addedAt: null,
    state: 'ok',
    trouble: null,
    detail: null,
    failures: 0,
    nextAt: NOW,
    triedAt: null,
    okAt: NOW - HOUR,
    newsAt: NOW - HOUR,
    firstOkAt: NOW - 30 * DAY,
    weekly: 70,
    etag: '"a"',
    modified: null,
    cursor: null,
    ...more,
  };
}

const brought = (more: Partial<Brought> = {}): Brought => ({
  fresh: 0,
  edited: 0,
  dates: [],
  items: 50,
  ...more,
});

/** A good visit of a source whose habit is known from its pace alone. */
function afterGood(
  before: Source,
  finding: Parameters<typeof settleGood>[1],
  news: Brought,
  now: number,
  pace: Pace,
) {
  return settleGood(before, finding, news, now, pace, habitOf(rateAfter(before, news, now).weekly, [], null));
}

/** A month of items at these hours only. */
const hourly = (awake: (hour: number) => boolean) => ({
  items: Array.from({ length: 24 }, (_, hour) => (awake(hour) ? 100 : 0)),
  heard: Array.from({ length: 24 }, () => 30),
});

const minutes = (visit: { nextAt: number }): number => (visit.nextAt - NOW) / MINUTE;

describe('how often a source is visited', () => {
  it.each([
    [10_000, 5],
    [1_008, 10],
    [168, 60],
    [7, 24 * 60],
    [0, 24 * 60],
  ])('with %i items a week it is every %i minutes, give or take a tenth', (weekly, expected) => {
    const every = minutes(afterGood(source({ weekly }), FEED, brought(), NOW, PACE));
    expect(every).toBeGreaterThanOrEqual(expected * 0.9);
    expect(every).toBeLessThanOrEqual(expected * 1.1);
  });

  it('differs from source to source, and is the same each time it is computed', () => {
    const at = (id: string) => afterGood(source({ id }), FEED, brought(), NOW, PACE).nextAt;
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map(at)).size).toBe(5);
    expect(at('a')).toBe(at('a'));
  });

  it('learns the habit from the dates of the first visit, and from what comes later', () => {
    const dates = Array.from({ length: 50 }, (_, index) => NOW - index * HOUR);
    const first = afterGood(
      source({ firstOkAt: null, newsAt: null, weekly: 0 }),
      FEED,
      brought({ fresh: 50, dates }),
      NOW,
      PACE,
    );
    expect(first).toMatchObject({ state: 'ok', firstOkAt: NOW, newsAt: NOW });
    expect(first.weekly).toBeGreaterThan(160);
    expect(first.weekly).toBeLessThan(180);
    const living = source({ weekly: 10, newsAt: NOW - HOUR });
    for (let hour = 0; hour < 24 * 28; hour++) {
      const now = NOW + hour * HOUR;
      Object.assign(living, afterGood(living, FEED, brought({ fresh: 2 }), now, PACE));
    }
    expect(living.weekly).toBeGreaterThan(300);
    expect(living.weekly).toBeLessThan(345);
  });

  it('doubles with every failure up to a day, and heals at once', () => {
    const waits: number[] = [];
    const broken = source({ weekly: 168 });
    for (let n = 0; n < 12; n++) {
      const after = afterTrouble(broken, SERVER, NOW, PACE);
      waits.push(minutes(after));
      Object.assign(broken, after);
    }
    // An hourly paper that stumbles once is asked again after the shortest pause, not after its own pace.
    expect(waits[0]).toBeLessThanOrEqual(5 * 1.1);
    expect(waits[1]).toBeGreaterThanOrEqual(10 * 0.9);
    expect(waits[4]).toBeGreaterThanOrEqual(80 * 0.9);
    expect(waits[11]).toBeGreaterThanOrEqual(24 * 60 * 0.9);
    expect(Math.max(...waits)).toBeLessThanOrEqual(24 * 60 * 1.1);
    expect(broken).toMatchObject({ failures: 12, state: 'failing', etag: '"a"', okAt: NOW - HOUR });
    const healed = afterGood(broken, FEED, brought({ fresh: 1 }), NOW, PACE);
    expect(healed).toMatchObject({ failures: 0, state: 'ok', trouble: null, etag: '"b"' });
    expect(minutes(healed)).toBeLessThan(67);
  });

  it('comes back at once when it was nearly too late, and never for a first backlog', () => {
    const flood = brought({ fresh: 30, items: 50 });
    expect(minutes(afterGood(source({ weekly: 7 }), FEED, flood, NOW, PACE))).toBeLessThan(6);
    const first = source({ firstOkAt: null, newsAt: null, weekly: 0 });
    const month = Array.from({ length: 30 }, (_, index) => NOW - index * DAY);
    const visit = afterGood(first, FEED, brought({ fresh: 30, items: 30, dates: month }), NOW, PACE);
    expect(minutes(visit)).toBeGreaterThan(21 * 60);
  });

  it('follows the hours of the source: by day often, by night seldom', () => {
    const byDay = hourly((hour) => hour >= 6 && hour < 22);
    const usual = habitOf(700, [], byDay);
    const at = (now: number) =>
      (settleGood(source(), FEED, brought(), now, PACE, usual).nextAt - now) / MINUTE;
    expect(at(NOW)).toBeLessThan(11);
    expect(at(NOW + 16 * HOUR)).toBeGreaterThan(6 * 60);
  });

  it('keeps away as long as it is asked to, and doubles that for an address that is asked again and again', () => {
    const broken = source();
    const waits: number[] = [];
    for (let n = 0; n < 6; n++) {
      const after = afterTrouble(broken, { ...SERVER, pause: HOUR }, NOW, PACE);
      waits.push(minutes(after));
      Object.assign(broken, after);
    }
    expect(waits).toEqual([61, 121, 241, 481, 961, 1441]);
    expect(minutes(afterTrouble(source(), { ...SERVER, pause: 20 * HOUR }, NOW, PACE))).toBe(20 * 60 + 1);
  });

  it('knocks at a closed door less and less, down to once a day', () => {
    const blocked = { ...SERVER, state: 'blocked' } as const;
    const closed = source();
    for (const hours of [2, 4, 8, 16, 24, 24]) {
      const after = afterTrouble(closed, blocked, NOW, PACE);
      expect(minutes(after)).toBeGreaterThanOrEqual(hours * 60 * 0.9);
      expect(minutes(after)).toBeLessThanOrEqual(hours * 60 * 1.1);
      Object.assign(closed, after);
    }
  });
});

describe('silence', () => {
  const state = (more: Partial<Source>, news: Partial<Brought> = {}) =>
    afterGood(source(more), { kind: 'same' }, brought({ items: 0, ...news }), NOW, PACE).state;

  it('is a quiet that its own habit hardly ever makes, and never less than eight hours', () => {
    expect(state({ weekly: 7_000, newsAt: NOW - 7 * HOUR })).toBe('unchanged');
    expect(state({ weekly: 7_000, newsAt: NOW - 9 * HOUR })).toBe('silent');
    expect(state({ weekly: 70, newsAt: NOW - 20 * HOUR })).toBe('unchanged');
    expect(state({ weekly: 70, newsAt: NOW - 3 * DAY })).toBe('silent');
    expect(state({ weekly: 2, newsAt: NOW - 11 * DAY })).toBe('unchanged');
    expect(state({ weekly: 2, newsAt: NOW - 90 * DAY })).toBe('silent');
    expect(state({ weekly: 0, newsAt: null })).toBe('unchanged');
  });

  it('is no quiet Sunday of a source that never speaks on Sundays', () => {
    const office = Array.from({ length: 56 }, (_, index) => ({
      day: addDays('2026-11-23', index - 56),
      fresh: index % 7 < 5 ? 20 : 0,
    }));
    const byDay = hourly((hour) => hour >= 7 && hour < 17);
    const usual = habitOf(100, office, byDay);
    const friday = startOfDay('2026-11-20') + 17 * HOUR;
    const at = (now: number) =>
      settleGood(source({ newsAt: friday }), { kind: 'same' }, brought(), now, PACE, usual).state;
    expect(at(startOfDay('2026-11-23'))).toBe('unchanged');
    expect(at(startOfDay('2026-11-23') + 23 * HOUR)).toBe('silent');
  });

  it('does not grow longer by lasting', () => {
    const quiet = source({ weekly: 2, newsAt: NOW });
    for (let day = 1; day < 60; day++)
      Object.assign(quiet, afterGood(quiet, { kind: 'same' }, brought(), NOW + day * DAY, PACE));
    expect(quiet.state).toBe('silent');
  });

  it('is no verdict of the first visit: how old a feed is says its habit, and silence begins with us', () => {
    const dates = [NOW - 300 * DAY, NOW - 301 * DAY, NOW - 302 * DAY];
    const fresh = source({ firstOkAt: null, newsAt: null, weekly: 0 });
    const first = afterGood(fresh, FEED, brought({ fresh: 3, items: 3, dates }), NOW, PACE);
    expect(first).toMatchObject({ state: 'ok', newsAt: NOW, weekly: 7 });
    const later = afterGood({ ...fresh, ...first }, { kind: 'same' }, brought(), NOW + 40 * DAY, PACE);
    expect(later).toMatchObject({ state: 'silent', trouble: 'trouble.silent' });
  });

  it('ends with the first news', () => {
    expect(state({ state: 'silent', newsAt: NOW - 90 * DAY }, { fresh: 1 })).toBe('ok');
  });
});
