import type { Kysely } from 'kysely';

/** What coverage is told from: gaps of sources, outages of our own, the hours at which sources speak; and robots.txt that stays away. */
export async function coverage(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('gaps')
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('from_at', 'bigint', (c) => c.notNull())
    .addColumn('to_at', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('trouble', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('gaps_pk', ['source_id', 'from_at'])
    .execute();
  await db.schema.createIndex('gaps_to').on('gaps').columns(['to_at']).execute();
  await db.schema
    .createTable('outages')
    .addColumn('from_at', 'bigint', (c) => c.primaryKey())
    .addColumn('to_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('rhythms')
    .addColumn('source_id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('hours', 'text', (c) => c.notNull())
    .execute();
  await db.schema.alterTable('hosts').addColumn('robots_down_at', 'bigint').execute();
}
