import { ASLEEP_AFTER, type Span } from './coverage.ts';
import { heardShares, type Visited } from './listened.ts';
import { addDays, type Day, dayOf, type Instant, startOfDay } from './time.ts';

/** What is read to know how much of a stretch was heard. The desk and the papers read the same. */
export interface HeardReads {
  concerns: { visits(from: Day, to: Day): Promise<Visited[]> };
  coverage: { outages(from: Instant, to: Instant): Promise<Span[]> };
  events: { runs(): Promise<{ stage: string; at: Instant }[]> };
}

/** 0–1 for each day from the one of `from` to the one of `to`: how much of it was heard. */
export async function heardDays(
  { concerns, coverage, events }: HeardReads,
  from: Instant,
  to: Instant,
  now: Instant,
): Promise<Map<Day, number>> {
  const [first, after] = [dayOf(from), addDays(dayOf(to), 1)];
  const [visited, outages, runs] = await Promise.all([
    concerns.visits(first, after),
    coverage.outages(startOfDay(first), startOfDay(after)),
    events.runs(),
  ]);
  return heardShares(visited, [...outages, ...unended(runs, now)], first, after, now);
}

/** Our own silence that has not ended: nobody has written it down yet. */
function unended(runs: readonly { stage: string; at: Instant }[], now: Instant): Span[] {
  const last = runs.find(({ stage }) => stage === 'collect')?.at ?? null;
  return last !== null && now - last > ASLEEP_AFTER ? [{ from: last, to: now }] : [];
}
