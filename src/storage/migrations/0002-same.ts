import type { Kysely } from 'kysely';

/** Reprints, what stories are recognised by, items of digests, and what people decided about stories. */
export async function same(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('mentions').addColumn('copy_of', 'text').execute();
  await db.schema.createIndex('mentions_copy').on('mentions').columns(['copy_of']).execute();
  await db.schema
    .createTable('sketches')
    .addColumn('mention_id', 'text', (c) => c.primaryKey().references('mentions.id').onDelete('cascade'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('text_hash', 'text', (c) => c.notNull())
    .addColumn('signature', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('sketches_hash').on('sketches').columns(['text_hash']).execute();
  await db.schema.createIndex('sketches_at').on('sketches').columns(['at']).execute();
  await db.schema
    .createTable('sketch_bands')
    .addColumn('band', 'bigint', (c) => c.notNull())
    .addColumn('mention_id', 'text', (c) => c.notNull().references('sketches.mention_id').onDelete('cascade'))
    .addPrimaryKeyConstraint('sketch_bands_pk', ['band', 'mention_id'])
    .execute();
  await db.schema.createIndex('sketch_bands_mention').on('sketch_bands').columns(['mention_id']).execute();

  await db.schema
    .alterTable('stories')
    .addColumn('told', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('stories').addColumn('vector', 'text').execute();
  await db.schema.createIndex('stories_last').on('stories').columns(['last_at']).execute();
  await db.schema.createIndex('stories_merged').on('stories').columns(['merged_into']).execute();
  await db.schema
    .createTable('story_terms')
    .addColumn('term', 'text', (c) => c.primaryKey())
    .addColumn('texts', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('story_items')
    .addColumn('mention_id', 'text', (c) => c.notNull().references('mentions.id').onDelete('cascade'))
    .addColumn('starts', 'integer', (c) => c.notNull())
    .addColumn('ends', 'integer', (c) => c.notNull())
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('story_items_pk', ['mention_id', 'starts'])
    .execute();
  await db.schema.createIndex('story_items_story').on('story_items').columns(['story_id']).execute();
  await db.schema
    .createTable('story_verdicts')
    .addColumn('one', 'text', (c) => c.notNull())
    .addColumn('other', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('story_verdicts_pk', ['one', 'other'])
    .execute();
}
