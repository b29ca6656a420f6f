import type { Kysely } from 'kysely';

/** What only people know: numbers they entered for a period, and the register of what the press asked for. Lines are only added. */
export async function inputs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('inputs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('from', 'text', (c) => c.notNull())
    .addColumn('to', 'text', (c) => c.notNull())
    .addColumn('value', 'double precision')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('inputs_period').on('inputs').columns(['from', 'to', 'at']).execute();

  await db.schema
    .createTable('press_log')
    .addColumn('request', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('press_log_key', ['request', 'seq'])
    .execute();

  await db.schema
    .createTable('press_requests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('asked_on', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('press_requests_asked').on('press_requests').columns(['asked_on']).execute();
}
