import type { Kysely } from 'kysely';

/** Sources beyond feeds: their type, settings and cursor; answers with their parent; receipts of pushes. */
export async function doors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('sources')
    .addColumn('type', 'text', (c) => c.notNull().defaultTo('feed'))
    .execute();
  await db.schema
    .alterTable('sources')
    .addColumn('settings', 'text', (c) => c.notNull().defaultTo('{}'))
    .execute();
  await db.schema.alterTable('sources').addColumn('cursor', 'text').execute();
  await db.schema.alterTable('sources').addColumn('added_at', 'bigint').execute();
  await db.schema.alterTable('mentions').addColumn('parent', 'text').execute();
  await db.schema.createIndex('mentions_parent').on('mentions').columns(['parent']).execute();
  await db.schema
    .createTable('receipts')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('body_hash', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
}
