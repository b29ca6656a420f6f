import type { Kysely, Selectable } from 'kysely';
import type { KeptProspect, Prospect, ProspectDecision } from '../domain/prospect.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { ProspectRow } from './forecast-rows.ts';
import type { Tables } from './schema.ts';

/** What may occur, and what people decided of it. */
export function prospects(db: Kysely<Tables>) {
  return {
    /**
     * Keeps what was found. Found again, it is told with today's words and numbers until a person has decided on it: what they
     * decided on must stay what they read. Returns how many are new.
     */
    async keep(found: readonly Prospect[], now: Instant): Promise<number> {
      let fresh = 0;
      for (const prospect of found) {
        const told = {
          until: prospect.to > prospect.reviewOn ? prospect.to : prospect.reviewOn,
          body: JSON.stringify(prospect),
        };
        const result = await db
          .insertInto('prospects')
          .values({
            id: prospect.id,
            found_at: now,
            ...told,
            decision: null,
            note: '',
            decided_at: null,
            decided_by: null,
          })
          .onConflict((c) => c.column('id').doNothing())
          .executeTakeFirst();
        const isNew = Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
        if (isNew) fresh++;
        else
          await db
            .updateTable('prospects')
            .set(told)
            .where('id', '=', prospect.id)
            .where('decision', 'is', null)
            .execute();
      }
      return fresh;
    },

    async get(id: string): Promise<KeptProspect | null> {
      const row = await db.selectFrom('prospects').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toProspect(row) : null;
    },

    /** All whose time is not over on `today`, decided or not. */
    async from(today: Day): Promise<KeptProspect[]> {
      const rows = await db
        .selectFrom('prospects')
        .selectAll()
        .where('until', '>=', today)
        .orderBy('id')
        .execute();
      return rows.map(toProspect);
    },

    /** A person's word; the last one holds. False when there is no such prospect. */
    async decide(
      id: string,
      decision: ProspectDecision,
      note: string,
      by: string,
      now: Instant,
    ): Promise<boolean> {
      const result = await db
        .updateTable('prospects')
        .set({ decision, note, decided_at: now, decided_by: by })
        .where('id', '=', id)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },
  };
}

function toProspect(row: Selectable<ProspectRow>): KeptProspect {
  return {
    ...(JSON.parse(row.body) as Prospect),
    foundAt: row.found_at,
    decision: row.decision,
    note: row.note,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
  };
}
