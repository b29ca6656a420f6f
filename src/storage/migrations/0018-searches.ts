import type { Kysely } from 'kysely';

/** Searches people keep, when each person last looked at one, and what its owner was told. */
export async function searches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('saved_searches')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('shared', 'integer', (c) => c.notNull())
    .addColumn('telling', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('saved_searches_telling')
    .on('saved_searches')
    .columns(['telling', 'owner'])
    .execute();

  await db.schema
    .createTable('search_looks')
    .addColumn('search_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('search_looks_key', ['search_id', 'person_id'])
    .execute();

  await db.schema
    .createTable('search_told')
    .addColumn('search_id', 'text', (c) => c.notNull())
    .addColumn('mention_id', 'text', (c) => c.notNull())
    .addColumn('story_id', 'text')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('search_told_key', ['search_id', 'mention_id'])
    .execute();
}
