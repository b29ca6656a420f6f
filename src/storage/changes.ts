import type { Kysely } from 'kysely';
import type { EventKind } from '../domain/event.ts';
import type { Tables } from './schema.ts';

/**
 * Rows of the log are numbered when they are written and seen when they are committed: with several writers a lower number may appear after
 * a higher one. So many numbers are looked at again.
 */
const AGAIN = 64;

/** More at once say no more than these. */
const MOST = 512;

/** What moved since a moment of the database; `stamp` names the moment. */
export interface Moved {
  seq: number;
  events: { seq: number; event: EventKind; act: string | null }[];
  /** The last run of each stage, by its end, and what it did. */
  runs: { stage: string; at: number; idle: boolean }[];
  /** Changes with every sign of life of long work. */
  works: string;
}

/** Whether there is anything new, for the price of a few rows: no list of the desk is read for it. */
export function changes(db: Kysely<Tables>) {
  return {
    /** Everything written after number `seq`, and what stands a little before it; null: the latest alone. */
    async since(seq: number | null): Promise<Moved> {
      const { last } = await db
        .selectFrom('events')
        .select((e) => e.fn.max('seq').as('last'))
        .executeTakeFirstOrThrow();
      const now = last ?? 0;
      const events = await db
        .selectFrom('events')
        .select(['seq', 'event', 'act'])
        .where('seq', '>', (seq ?? now) - AGAIN)
        .orderBy('seq', 'desc')
        .limit(MOST)
        .execute();
      const runs = await db.selectFrom('runs').select(['stage', 'at', 'tally']).orderBy('stage').execute();
      const works = await db
        .selectFrom('works')
        .select((e) => [e.fn.countAll().as('n'), e.fn.max('beat_at').as('beat')])
        .executeTakeFirstOrThrow();
      return {
        seq: now,
        events,
        runs: runs.map(({ stage, at, tally }) => ({ stage, at, idle: !/[1-9]/.test(tally) })),
        works: `${Number(works.n)}.${works.beat ?? 0}`,
      };
    },
  };
}
