import { type Kysely, sql } from 'kysely';

/** Who was told and why not, what happened to each letter, silences, confirmed addresses, private addresses; failures in a row of each stage. */
export async function tellings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('letters')
    .addColumn('channel', 'text', (c) => c.notNull().defaultTo('mail'))
    .execute();
  await db.schema
    .alterTable('letters')
    .addColumn('pictures', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();
  await db.schema.alterTable('letters').addColumn('key_hash', 'text').execute();
  await db.schema
    .alterTable('letters')
    .addColumn('urgent', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('letters_key').on('letters').columns(['key_hash']).execute();
  await db.schema.createIndex('letters_to').on('letters').columns(['recipient_id', 'written_at']).execute();

  await db.schema
    .createTable('deliveries')
    .addColumn('letter_id', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('detail', 'text')
    .addPrimaryKeyConstraint('deliveries_key', ['letter_id', 'at', 'step'])
    .execute();

  await db.schema
    .createTable('tellings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('alert_id', 'text', (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('recipient_id', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('tellings_outcome').on('tellings').columns(['outcome', 'at']).execute();
  await db.schema.createIndex('tellings_alert').on('tellings').columns(['alert_id']).execute();
  await db.schema.createIndex('tellings_recipient').on('tellings').columns(['recipient_id', 'at']).execute();

  await db.schema
    .createTable('silences')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('ended_at', 'bigint')
    .addColumn('until', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('contacts')
    .addColumn('recipient_id', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'bigint')
    .addColumn('confirmed_by', 'text')
    .addColumn('stopped_at', 'bigint')
    .addColumn('bounced_at', 'bigint')
    .addPrimaryKeyConstraint('contacts_key', ['recipient_id', 'address'])
    .execute();
  // Who was being told by an earlier version goes on being told: an update must not silence the house.
  await sql`
    insert into contacts (recipient_id, address, confirmed_at, confirmed_by)
    select recipient_id, mail, min(sent_at), '0.3' from letters where state = 'sent' group by recipient_id, mail
  `.execute(db);

  await db.schema
    .createTable('private_addresses')
    .addColumn('recipient_id', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .execute();

  await db.schema
    .alterTable('runs')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
