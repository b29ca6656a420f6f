import type { Kysely, Selectable } from 'kysely';
import type { Reason } from '../domain/reason.ts';
import type { Telling } from '../domain/telling.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';
import type { TellingRow } from './telling-rows.ts';

/** Whether each person was told of each edition of an alert, and why or why not. */
export function tellings(db: Kysely<Tables>) {
  return {
    async keep(told: readonly Telling[]): Promise<void> {
      for (const { id, at, alertId, edition, kind, recipientId, outcome, reason } of told)
        await db
          .insertInto('tellings')
          .values({
            id,
            at,
            alert_id: alertId,
            edition,
            kind,
            recipient_id: recipientId,
            outcome,
            reason: JSON.stringify(reason),
          })
          .onConflict((c) => c.column('id').doNothing())
          .execute();
    },

    /** About one alert, in order. */
    async about(alertId: string): Promise<Telling[]> {
      const rows = await db
        .selectFrom('tellings')
        .selectAll()
        .where('alert_id', '=', alertId)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map(toTelling);
    },

    /** How many alert letters at once (`now`) for one of these reasons each recipient was given since `at`. */
    async toldSince(at: Instant, counts: (why: string) => boolean): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('tellings')
        .select(['recipient_id', 'reason'])
        .where('outcome', '=', 'now')
        .where('at', '>=', at)
        .execute();
      const told = new Map<string, number>();
      for (const { recipient_id: id, reason } of rows)
        if (counts((JSON.parse(reason) as Reason).key)) told.set(id, (told.get(id) ?? 0) + 1);
      return told;
    },
  };
}

function toTelling(row: Selectable<TellingRow>): Telling {
  return {
    id: row.id,
    at: row.at,
    alertId: row.alert_id,
    edition: row.edition,
    kind: row.kind,
    recipientId: row.recipient_id,
    outcome: row.outcome,
    reason: JSON.parse(row.reason) as Reason,
  };
}
