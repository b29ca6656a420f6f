import type { Kysely } from 'kysely';

/** Incidents: the log that is the truth, what it tells, and which alerts belong to which. */
export async function incidents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('incident_log')
    .addColumn('incident', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('who', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('incident_log_key', ['incident', 'seq'])
    .execute();

  await db.schema
    .createTable('incidents')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('due_at', 'bigint')
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('incidents_state').on('incidents').columns(['state', 'updated_at']).execute();
  await db.schema.createIndex('incidents_due').on('incidents').columns(['due_at']).execute();

  await db.schema
    .createTable('incident_alerts')
    .addColumn('alert_id', 'text', (c) => c.primaryKey())
    .addColumn('incident', 'text', (c) => c.notNull())
    .execute();
}
