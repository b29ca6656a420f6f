import type { Kysely, Selectable } from 'kysely';
import { type Happening, SERIES } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import type { EventRow } from './people-rows.ts';
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

/** Which acts are asked for; what is absent does not narrow. */
export interface ActsAsked {
  /** Any of these; `machine`: nobody, the house did it by itself. */
  who?: readonly string[] | 'machine';
  act?: string;
  subject?: string;
  from?: Instant;
  /** Not included. */
  to?: Instant;
}

/** The last act of a page: the next one goes on behind it. */
export type ActsAfter = Pick<Happening, 'at' | 'seq'>;

export function events(db: Kysely<Tables>) {
  function narrowed({ who, act, subject, from, to }: ActsAsked) {
    let query = db.selectFrom('events').where('act', 'is not', null);
    if (who === 'machine') query = query.where('who', 'is', null);
    else if (who !== undefined) query = query.where('who', 'in', [...who]);
    if (act !== undefined) query = query.where('act', '=', act);
    if (subject !== undefined) query = query.where('subject', '=', subject);
    if (from !== undefined) query = query.where('at', '>=', from);
    if (to !== undefined) query = query.where('at', '<', to);
    return query;
  }

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
            act: actIn(h),
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
      return rows.map(toHappening);
    },

    async latest(limit: number): Promise<Happening[]> {
      const rows = await db.selectFrom('events').selectAll().orderBy('seq', 'desc').limit(limit).execute();
      return rows.map(toHappening);
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
      return rows.map(toHappening);
    },

    /** The same of several things together. */
    async actsOnAny(subjects: readonly string[]): Promise<Happening[]> {
      if (subjects.length === 0) return [];
      const rows = await db
        .selectFrom('events')
        .selectAll()
        .where('subject', 'in', subjects)
        .where('event', '=', 'act')
        .orderBy('seq')
        .execute();
      return rows.map(toHappening);
    },

    /** What people did, newest first. */
    async acts(asked: ActsAsked, limit: number, after: ActsAfter | null): Promise<Happening[]> {
      let query = narrowed(asked).selectAll().orderBy('at', 'desc').orderBy('seq', 'desc').limit(limit);
      if (after !== null)
        query = query.where((e) =>
          e.or([e('at', '<', after.at), e.and([e('at', '=', after.at), e('seq', '<', after.seq)])]),
        );
      return (await query.execute()).map(toHappening);
    },

    async countActs(asked: ActsAsked): Promise<number> {
      const { n } = await narrowed(asked)
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
      return Number(n);
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

function actIn({ event, data }: Omit<Happening, 'seq'>): string | null {
  const { act } = data;
  return event === 'act' && typeof act === 'string' ? act : null;
}

function toHappening({ seq, at, event, subject, who, data }: Selectable<EventRow>): Happening {
  return { seq, at, event, subject, who, data: JSON.parse(data) as Record<string, unknown> };
}
