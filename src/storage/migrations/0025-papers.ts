import type { Kysely } from 'kysely';

/** Official papers: the log that is the truth, what it tells, what was computed for each version, and the documents as issued. */
export async function papers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('paper_log')
    .addColumn('paper', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('paper_log_key', ['paper', 'seq'])
    .execute();

  await db.schema
    .createTable('papers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('duty', 'text')
    .addColumn('due', 'text')
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('papers_updated').on('papers').columns(['updated_at']).execute();
  await db.schema.createIndex('papers_duty').on('papers').columns(['duty', 'due']).execute();

  await db.schema
    .createTable('paper_contents')
    .addColumn('paper', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('paper_contents_key', ['paper', 'version'])
    .execute();

  await db.schema
    .createTable('paper_files')
    .addColumn('paper', 'text', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('bytes', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('paper_files_key', ['paper', 'format'])
    .execute();
}
