import { heardShares } from '../domain/listened.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';
import { listening, ownSilence } from './listening.ts';

/** 0–1 for each day from the one of `from` to the one of `to`: how much of it was heard. */
export async function heardDays(
  store: Nouns,
  from: Instant,
  to: Instant,
  now: Instant,
): Promise<Map<Day, number>> {
  const [first, after] = [dayOf(from), addDays(dayOf(to), 1)];
  const [visited, outages, sources, runs] = await Promise.all([
    store.concerns.visits(first, after),
    store.coverage.outages(startOfDay(first), startOfDay(after)),
    store.sources.all(),
    store.events.runs(),
  ]);
  return heardShares(
    visited,
    [...outages, ...ownSilence(listening(sources, runs, now), now)],
    first,
    after,
    now,
  );
}
