import type { Kysely } from 'kysely';
import type { Digest } from '../domain/digest.ts';
import type { Tables } from './schema.ts';

export function digests(db: Kysely<Tables>) {
  return {
    /** Keeps a digest. The first one of a week stays: what was sent is what is shown. */
    async keep(digest: Digest): Promise<boolean> {
      const result = await db
        .insertInto('digests')
        .values({ id: digest.id, made_at: digest.madeAt, body: JSON.stringify(digest) })
        .onConflict((c) => c.column('id').doNothing())
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    },

    async get(id: string): Promise<Digest | null> {
      const row = await db.selectFrom('digests').select('body').where('id', '=', id).executeTakeFirst();
      return row ? (JSON.parse(row.body) as Digest) : null;
    },

    async list(limit: number): Promise<Digest[]> {
      const rows = await db.selectFrom('digests').select('body').orderBy('id', 'desc').limit(limit).execute();
      return rows.map((row) => JSON.parse(row.body) as Digest);
    },
  };
}
