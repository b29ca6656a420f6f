import type { Kysely } from 'kysely';

/** Long work started on the desk, and files that were handed in and are not yet heard. */
export async function works(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('works')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('slot', 'text', (c) => c.unique())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('started_at', 'bigint', (c) => c.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('share', 'double precision', (c) => c.notNull())
    .addColumn('words', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('link', 'text')
    .addColumn('beat_at', 'bigint', (c) => c.notNull())
    .addColumn('about', 'text')
    .addColumn('kept', 'text')
    .execute();
  await db.schema.createIndex('works_started').on('works').columns(['started_at', 'id']).execute();
  await db.schema
    .createTable('uploads')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'text')
    .addColumn('look', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('work_id', 'text')
    .execute();
}
