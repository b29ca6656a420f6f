import type { Kysely } from 'kysely';

/** What was forecast and what came, the models taught from it, and what may occur. */
export async function forecasts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('forecasts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('story_id', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'bigint', (c) => c.notNull())
    .addColumn('horizon', 'integer', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('target', 'integer', (c) => c.notNull())
    .addColumn('probability', 'double precision', (c) => c.notNull())
    .addColumn('base_rate', 'double precision', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('features', 'text', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('outcome', 'integer')
    .addColumn('reached_at', 'bigint')
    .addColumn('settled_at', 'bigint')
    .execute();
  await db.schema.createIndex('forecasts_due').on('forecasts').columns(['settled_at', 'due_at']).execute();
  await db.schema
    .createIndex('forecasts_asked')
    .on('forecasts')
    .columns(['question', 'horizon', 'asked_at'])
    .execute();

  await db.schema
    .createTable('forecast_models')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text')
    .execute();

  await db.schema
    .createTable('prospects')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('found_at', 'bigint', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('decision', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'bigint')
    .addColumn('decided_by', 'text')
    .execute();
  await db.schema.createIndex('prospects_until').on('prospects').columns(['until']).execute();
}
