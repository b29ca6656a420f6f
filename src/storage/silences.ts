import type { Kysely } from 'kysely';
import type { Silence } from '../domain/silence.ts';
import type { Tables } from './schema.ts';

export function silences(db: Kysely<Tables>) {
  const read = (rows: { body: string }[]) => rows.map((row) => JSON.parse(row.body) as Silence);
  return {
    /** Writes the silence in place. */
    async put(silence: Silence): Promise<void> {
      const row = { ended_at: silence.endedAt, until: silence.until, body: JSON.stringify(silence) };
      await db
        .insertInto('silences')
        .values({ id: silence.id, ...row })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
    },

    async get(id: string): Promise<Silence | null> {
      return read(await db.selectFrom('silences').select('body').where('id', '=', id).execute())[0] ?? null;
    },

    /** Those that have not ended, the one that ends first before the others. */
    async living(): Promise<Silence[]> {
      return read(
        await db
          .selectFrom('silences')
          .select('body')
          .where('ended_at', 'is', null)
          .orderBy('until')
          .orderBy('id')
          .execute(),
      );
    },

    /** Those that ended, newest first. */
    async ended(limit: number): Promise<Silence[]> {
      return read(
        await db
          .selectFrom('silences')
          .select('body')
          .where('ended_at', 'is not', null)
          .orderBy('ended_at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      );
    },
  };
}
