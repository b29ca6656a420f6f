import type { Kysely } from 'kysely';

/** Morning pages as they were sent. */
export async function briefs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('briefs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
}
