import type { Kysely } from 'kysely';

/** What people told us directly, and, apart from it, how to reach them while they wait. */
export async function tips(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tips')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('heard_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('tips_state').on('tips').columns(['state', 'due_at']).execute();
  await db.schema.createIndex('tips_heard').on('tips').columns(['heard_at']).execute();

  await db.schema
    .createTable('tip_contacts')
    .addColumn('tip', 'text', (c) => c.primaryKey().references('tips.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('reach', 'text', (c) => c.notNull())
    .addColumn('erase_at', 'bigint')
    .execute();
  await db.schema.createIndex('tip_contacts_erase').on('tip_contacts').columns(['erase_at']).execute();
}
