import type { Kysely } from 'kysely';

/** Frozen evidence, and the chained log of everybody who touched it. */
export async function evidence(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('incident', 'text', (c) => c.notNull())
    .addColumn('captured_at', 'bigint', (c) => c.notNull())
    .addColumn('keep_until', 'bigint', (c) => c.notNull())
    .addColumn('erased_at', 'bigint')
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('bytes', 'text')
    .execute();
  await db.schema
    .createIndex('evidence_incident')
    .on('evidence')
    .columns(['incident', 'captured_at'])
    .execute();
  await db.schema.createIndex('evidence_due').on('evidence').columns(['erased_at', 'keep_until']).execute();

  await db.schema
    .createTable('evidence_custody')
    .addColumn('incident', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('item', 'text')
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('words', 'text')
    .addColumn('keep_until', 'bigint')
    .addColumn('prev', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('evidence_custody_key', ['incident', 'seq'])
    .execute();
}
