import type { Kysely } from 'kysely';
import type { Alert, Decision, Judgement } from '../domain/alert.ts';
import type { Reason } from '../domain/reason.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

export function alerts(db: Kysely<Tables>) {
  const rows = () => db.selectFrom('alerts').select('body');
  const read = (found: { body: string }[]) => found.map((row) => JSON.parse(row.body) as Alert);

  return {
    /** Writes the living alert in place. */
    async put(alert: Alert): Promise<void> {
      const row = {
        situation: `${alert.situation.kind}:${alert.situation.id}`,
        level: alert.level,
        phase: alert.phase,
        push: alert.push ? (1 as const) : (0 as const),
        opened_at: alert.openedAt,
        updated_at: alert.updatedAt,
        closed_at: alert.closedAt,
        body: JSON.stringify(alert),
      };
      await db
        .insertInto('alerts')
        .values({ id: alert.id, ...row })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
    },

    async living(): Promise<Alert[]> {
      return read(await rows().where('closed_at', 'is', null).orderBy('opened_at').orderBy('id').execute());
    },

    async get(id: string): Promise<Alert | null> {
      return read(await rows().where('id', '=', id).execute())[0] ?? null;
    },

    /** Opened at or after `from` and before `to`, newest first. */
    async openedBetween(from: Instant, to: Instant): Promise<Alert[]> {
      return read(
        await rows()
          .where('opened_at', '>=', from)
          .where('opened_at', '<', to)
          .orderBy('opened_at', 'desc')
          .orderBy('id')
          .execute(),
      );
    },

    async list(limit: number): Promise<Alert[]> {
      return read(await rows().orderBy('opened_at', 'desc').orderBy('id').limit(limit).execute());
    },

    /** Writes down what a person says of an alert, or takes it back with null. False when there is no such alert. */
    async judge(id: string, judgement: Judgement | null): Promise<boolean> {
      const result = await db
        .updateTable('alerts')
        .set({
          usefulness: judgement?.usefulness ?? null,
          judged_at: judgement?.at ?? null,
          judged_by: judgement?.by ?? null,
        })
        .where('id', '=', id)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },

    /** What people said of alerts opened at or after `from` and before `to`, by alert. */
    async judgements(from: Instant, to: Instant): Promise<Map<string, Judgement>> {
      const found = await db
        .selectFrom('alerts')
        .select(['id', 'usefulness', 'judged_at', 'judged_by'])
        .where('opened_at', '>=', from)
        .where('opened_at', '<', to)
        .where('usefulness', 'is not', null)
        .execute();
      return new Map(
        found.flatMap(({ id, usefulness, judged_at, judged_by }) =>
          usefulness === null ? [] : [[id, { usefulness, at: judged_at ?? 0, by: judged_by ?? '' }] as const],
        ),
      );
    },

    /** What a person said of one alert; null: nothing. */
    async judgement(id: string): Promise<Judgement | null> {
      const row = await db
        .selectFrom('alerts')
        .select(['usefulness', 'judged_at', 'judged_by'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (row === undefined || row.usefulness === null) return null;
      return { usefulness: row.usefulness, at: row.judged_at ?? 0, by: row.judged_by ?? '' };
    },

    async decide(decision: Decision): Promise<void> {
      await db
        .insertInto('decisions')
        .values({
          id: decision.id,
          at: decision.at,
          signal_id: decision.signalId,
          alert_id: decision.alertId,
          outcome: decision.outcome,
          reason: JSON.stringify(decision.reason),
        })
        .onConflict((c) => c.column('id').doNothing())
        .execute();
    },

    async decisions(where: { alertId: string } | { signalIds: string[] }): Promise<Decision[]> {
      let query = db.selectFrom('decisions').selectAll().orderBy('at').orderBy('id');
      query =
        'alertId' in where
          ? query.where('alert_id', '=', where.alertId)
          : query.where('signal_id', 'in', where.signalIds.length === 0 ? [''] : where.signalIds);
      return (await query.execute()).map((row) => ({
        id: row.id,
        at: row.at,
        signalId: row.signal_id,
        alertId: row.alert_id,
        outcome: row.outcome,
        reason: JSON.parse(row.reason) as Reason,
      }));
    },

    /** Signals that were held back since `at`, newest first: the answer to "why was I not told?". */
    async heldSince(at: Instant, limit: number): Promise<Decision[]> {
      const found = await db
        .selectFrom('decisions')
        .selectAll()
        .where('outcome', '=', 'hold')
        .where('at', '>=', at)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return found.map((row) => ({
        id: row.id,
        at: row.at,
        signalId: row.signal_id,
        alertId: row.alert_id,
        outcome: row.outcome,
        reason: JSON.parse(row.reason) as Reason,
      }));
    },
  };
}
