import type { Kysely } from 'kysely';
import type { Brief } from '../domain/brief.ts';
import type { Tables } from './schema.ts';

export function briefs(db: Kysely<Tables>) {
  return {
    /** Keeps a morning page. The first one of a day stays: what was sent is what is shown. */
    async keep(brief: Brief): Promise<boolean> {
      const result = await db
        .insertInto('briefs')
        .values({ id: brief.id, made_at: brief.madeAt, body: JSON.stringify(brief) })
        .onConflict((c) => c.column('id').doNothing())
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    },

    async get(id: string): Promise<Brief | null> {
      const row = await db.selectFrom('briefs').select('body').where('id', '=', id).executeTakeFirst();
      return row ? (JSON.parse(row.body) as Brief) : null;
    },

    /** The newest first. */
    async list(limit: number): Promise<Brief[]> {
      const rows = await db.selectFrom('briefs').select('body').orderBy('id', 'desc').limit(limit).execute();
      return rows.map((row) => JSON.parse(row.body) as Brief);
    },
  };
}
