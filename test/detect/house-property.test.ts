import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { houseSignal } from '../../src/detect/house.ts';
import { hearingTroubles } from '../../src/detect/house-sources.ts';
import { HOUSE_OVER_AFTER } from '../../src/domain/house.ts';
import type { Signal } from '../../src/domain/signal.ts';
import { HOUR, type Instant, MINUTE } from '../../src/domain/time.ts';
import { hearing, type Ill, source } from './hearing.ts';

const START = Date.parse('2026-11-24T05:00:00+07:00');
const STEP = 20 * MINUTE;
const STEPS = 90;

/** When one of the sources fails, in steps, and how. */
const failure = fc.record({
  who: fc.nat(9),
  from: fc.nat(STEPS),
  steps: fc.integer({ min: 1, max: 60 }),
  trouble: fc.constantFrom('trouble.server', 'trouble.no-connection', 'trouble.timeout'),
});
type Failure = typeof failure extends fc.Arbitrary<infer One> ? One : never;

const over = (one: Failure) => START + (one.from + one.steps) * STEP;

/** What the listener has noted by `now` of sources that fail as told. */
function listenerAt(now: Instant, failures: readonly Failure[]) {
  const all = Array.from({ length: 10 }, (_, who) => {
    const theirs = failures.filter((one) => one.who === who);
    const open = theirs.find((one) => now >= START + one.from * STEP && now < over(one));
    if (open === undefined) return source(`s${who}`, now);
    const from = START + open.from * STEP;
    const gap = { sourceId: `s${who}`, from, to: null, state: 'failing', trouble: open.trouble } as const;
    const ill = { state: 'failing', trouble: open.trouble, okAt: from - MINUTE } as const;
    return { source: source(`s${who}`, now, ill), gap } satisfies Ill;
  });
  const ended = failures
    .filter((one) => over(one) <= now)
    .map(
      (one) =>
        ({
          sourceId: `s${one.who}`,
          from: START + one.from * STEP,
          to: over(one),
          state: 'failing',
          trouble: one.trouble,
        }) as const,
    );
  return { all, ended };
}

/** Runs the watch over the whole time; `each` sees what it found and which alerts live. */
function watch(
  failures: readonly Failure[],
  each: (found: string[], alive: string[], now: Instant) => void,
): void {
  const told = new Map<string, Signal>();
  const known = new Set<string>();
  for (let step = 0; step < STEPS + 80; step++) {
    const now = START + step * STEP;
    const { all, ended } = listenerAt(now, failures);
    const heard = hearing(now, all, { told });
    const found = hearingTroubles({ ...heard, gaps: [...ended, ...heard.gaps] });
    for (const signal of found.map((one) => houseSignal(one, now)))
      if (!known.has(signal.id)) {
        known.add(signal.id);
        told.set(signal.subject.id, signal);
      }
    const alive = [...told].filter(([, signal]) => now - signal.at < HOUSE_OVER_AFTER).map(([id]) => id);
    each(
      found.map((one) => one.id),
      alive,
      now,
    );
  }
}

/** One failure at a time for each source. */
const failures = fc
  .array(failure, { maxLength: 14 })
  .map((all) => all.filter((one, index) => !all.slice(0, index).some((other) => other.who === one.who)));

describe('whatever fails, and whenever it comes back', () => {
  it('one trouble is one living alert, and ends by itself', () => {
    fc.assert(
      fc.property(failures, (given) => {
        const end = Math.max(START, ...given.map(over));
        let before: string[] = [];
        watch(given, (found, alive, now) => {
          // Several sources and a drop of coverage are one alert, never two; and nothing is found twice.
          expect(alive.filter((id) => id === 'sources' || id === 'coverage').length).toBeLessThan(2);
          expect(new Set(found).size).toBe(found.length);
          // Found again, it feeds the alert that lives: that one was not over first.
          expect(found.filter((id) => before.includes(id) && !alive.includes(id))).toEqual([]);
          // When all has been well for some hours nothing is found, and nothing lives on.
          if (now - end > 2 * HOUR + HOUSE_OVER_AFTER) expect([found, alive]).toEqual([[], []]);
          before = found;
        });
      }),
      { numRuns: 25 },
    );
  });
});
