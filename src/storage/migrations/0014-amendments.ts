import type { Kysely } from 'kysely';

/** What was changed of the configuration on the desk, row by row. */
export async function amendments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('amendments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('row', 'text', (c) => c.notNull())
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('before', 'text', (c) => c.notNull())
    .addColumn('after', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    // Of two people who change the same row at once, one comes first.
    .addUniqueConstraint('amendments_turn', ['file', 'row', 'turn'])
    .execute();
}
