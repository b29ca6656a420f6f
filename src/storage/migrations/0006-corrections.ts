import type { Kysely } from 'kysely';

/** What people said of mentions, what was drawn for them to look at, and the models taught from it. */
export async function corrections(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('mentions').addColumn('machine', 'text').execute();
  await db.schema.alterTable('mentions').addColumn('margin', 'double precision').execute();
  await db.schema.createIndex('mentions_margin').on('mentions').columns(['margin']).execute();

  await db.schema
    .createTable('corrections')
    .addColumn('mention_id', 'text', (c) => c.notNull().references('mentions.id').onDelete('cascade'))
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('machine', 'text')
    .addColumn('sure', 'double precision')
    .addColumn('by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('corrections_pk', ['mention_id', 'field', 'subject'])
    .execute();
  await db.schema.createIndex('corrections_at').on('corrections').columns(['at']).execute();

  await db.schema
    .createTable('draws')
    .addColumn('mention_id', 'text', (c) => c.primaryKey().references('mentions.id').onDelete('cascade'))
    .addColumn('batch', 'integer', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('drawn', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('done_at', 'bigint')
    .addColumn('done_by', 'text')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema.createIndex('draws_batch').on('draws').columns(['batch', 'place']).execute();

  await db.schema
    .createTable('models')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('lessons', 'integer', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'text', (c) => c.notNull())
    .addColumn('adopted_at', 'bigint')
    .addColumn('retired_at', 'bigint')
    .execute();
}
