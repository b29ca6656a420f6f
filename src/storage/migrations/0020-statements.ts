import type { Kysely } from 'kysely';

/** Statements: the log that is the truth, and what it tells. */
export async function statements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('statement_log')
    .addColumn('statement', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('statement_log_key', ['statement', 'seq'])
    .execute();

  await db.schema
    .createTable('statements')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('incident', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('statements_incident').on('statements').columns(['incident']).execute();
  await db.schema.createIndex('statements_state').on('statements').columns(['state', 'updated_at']).execute();
}
