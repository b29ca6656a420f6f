import type { Kysely } from 'kysely';
import { type Happening, SERIES } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

export interface Run {
  stage: string;
  at: Instant;
  took: number;
  tally: Record<string, number>;
  trouble: string | null;
  /** Runs in a row that ended in trouble, this one included. */
  failures: number;
}

export function events(db: Kysely<Tables>) {
  return {
    /** Appends to the log; nothing in it is ever changed. */
    async add(happened: Omit<Happening, 'seq'>[]): Promise<void> {
      if (happened.length === 0) return;
      await db
        .insertInto('events')
        .values(
          happened.map((h) => ({
            at: h.at,
            event: h.event,
            subject: h.subject,
            who: h.who,
            data: JSON.stringify(h.data),
          })),
        )
        .execute();
    },

    async after(seq: number, limit: number): Promise<Happening[]> {
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
    },

    async latest(limit: number): Promise<Happening[]> {
      const rows = await db.selectFrom('events').selectAll().orderBy('seq', 'desc').limit(limit).execute();
      return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
    },

    /** When a person last took the present level of a series for its usual one, since `at`, by `kind:id`. */
    async rebased(at: Instant): Promise<Map<string, Instant>> {
      const rows = await db
        .selectFrom('events')
        .select(['subject', 'at'])
        .where('event', '=', 'act')
        .where('subject', 'like', `${SERIES}%`)
        .where('at', '>=', at)
        .orderBy('at')
        .execute();
      return new Map(rows.map((row) => [row.subject.slice(SERIES.length), row.at]));
    },

    /** What people did to one thing, in order. */
    async actsOn(subject: string): Promise<Happening[]> {
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('subject', '=', subject)
        .where('event', '=', 'act')
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
    },

    /** Remembers the last run of a stage, and counts its failures in a row. */
    async ran(run: Omit<Run, 'failures'>): Promise<void> {
      const row = { at: run.at, took: run.took, tally: JSON.stringify(run.tally), trouble: run.trouble };
      const failed = run.trouble !== null;
      await db
        .insertInto('runs')
        .values({ stage: run.stage, ...row, failures: failed ? 1 : 0 })
        .onConflict((c) =>
          c
            .column('stage')
            .doUpdateSet((e) => ({ ...row, failures: failed ? e('runs.failures', '+', 1) : e.lit(0) })),
        )
        .execute();
    },

    async runs(): Promise<Run[]> {
      const rows = await db.selectFrom('runs').selectAll().orderBy('stage').execute();
      return rows.map((row) => ({ ...row, tally: JSON.parse(row.tally) as Record<string, number> }));
    },
  };
}
