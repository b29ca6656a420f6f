import type { Kysely } from 'kysely';
import { type Forecast, type Horizon, LIKELY, type Question } from '../domain/forecast.ts';
import type { Instant } from '../domain/time.ts';
import { fromForecast, toForecast } from './forecast-rows.ts';
import type { Tables } from './schema.ts';

/** What may become of a forecast when its horizon is over. */
export type Settlement = Pick<Forecast, 'id' | 'outcome' | 'reachedAt'>;

/** `came`: only what came true. */
export interface LikelyAsked {
  from: Instant;
  to: Instant;
  came: boolean;
}

/** What was forecast, and what came. */
export function forecasts(db: Kysely<Tables>) {
  function likely({ from, to, came }: LikelyAsked) {
    const settled = db
      .selectFrom('forecasts')
      .where('asked_at', '>=', from)
      .where('asked_at', '<', to)
      .where('probability', '>=', LIKELY);
    return came ? settled.where('outcome', '=', 1) : settled.where('outcome', 'is not', null);
  }

  return {
    /** Keeps new forecasts; one already made changes nothing. Returns how many are new. */
    async keep(made: readonly Forecast[]): Promise<number> {
      let fresh = 0;
      for (const forecast of made) {
        const result = await db
          .insertInto('forecasts')
          .values(fromForecast(forecast))
          .onConflict((c) => c.column('id').doNothing())
          .executeTakeFirst();
        fresh += Number(result.numInsertedOrUpdatedRows ?? 0);
      }
      return fresh;
    },

    /** Ids of forecasts asked at or after `at`. */
    async idsSince(at: Instant): Promise<Set<string>> {
      const rows = await db.selectFrom('forecasts').select('id').where('asked_at', '>=', at).execute();
      return new Set(rows.map((row) => row.id));
    },

    /** Not settled, and due at or before `at`; the oldest first. */
    async due(at: Instant, limit: number): Promise<Forecast[]> {
      const rows = await db
        .selectFrom('forecasts')
        .selectAll()
        .where('settled_at', 'is', null)
        .where('due_at', '<=', at)
        .orderBy('asked_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toForecast);
    },

    /** Writes what came; a forecast settled before stays as it is. Returns how many were settled now. */
    async settle(settled: readonly Settlement[], now: Instant): Promise<number> {
      let changed = 0;
      for (const { id, outcome, reachedAt } of settled) {
        const result = await db
          .updateTable('forecasts')
          .set({ outcome, reached_at: reachedAt, settled_at: now })
          .where('id', '=', id)
          .where('settled_at', 'is', null)
          .executeTakeFirst();
        changed += Number(result.numUpdatedRows);
      }
      return changed;
    },

    /** Not yet due at `now` and asked at or after `since`, the newest first. */
    async open(since: Instant, now: Instant): Promise<Forecast[]> {
      const rows = await db
        .selectFrom('forecasts')
        .selectAll()
        .where('settled_at', 'is', null)
        .where('asked_at', '>=', since)
        .where('due_at', '>', now)
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toForecast);
    },

    /** The last `limit` of one question and horizon whose outcome is known, the newest first. */
    async settled(question: Question, horizon: Horizon, limit: number): Promise<Forecast[]> {
      const rows = await db
        .selectFrom('forecasts')
        .selectAll()
        .where('question', '=', question)
        .where('horizon', '=', horizon)
        .where('outcome', 'is not', null)
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toForecast);
    },

    /** Of the forecasts asked in [from, to) that called something likely, those whose outcome is known, or which came true; the newest first. */
    async likely(asked: LikelyAsked, limit: number): Promise<Forecast[]> {
      const rows = await likely(asked)
        .selectAll()
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toForecast);
    },

    async likelyCount(asked: LikelyAsked): Promise<number> {
      const { n } = await likely(asked)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },

    /** Keeps what a look at own forecasts taught, null for nothing; the same id changes nothing. */
    async keepModel(id: string, body: unknown, now: Instant): Promise<void> {
      await db
        .insertInto('forecast_models')
        .values({ id, made_at: now, body: body === null ? null : JSON.stringify(body) })
        .onConflict((c) => c.column('id').doNothing())
        .execute();
    },

    /** Was this look taken already? */
    async looked(id: string): Promise<boolean> {
      const row = await db.selectFrom('forecast_models').select('id').where('id', '=', id).executeTakeFirst();
      return row !== undefined;
    },

    /** The latest model taught here; null while there is none. */
    async model(): Promise<unknown> {
      const row = await db
        .selectFrom('forecast_models')
        .select('body')
        .where('body', 'is not', null)
        .orderBy('made_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.body === undefined || row.body === null ? null : JSON.parse(row.body);
    },
  };
}
