import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { openEngine } from '../../src/storage/engine.ts';
import { tellings } from '../../src/storage/migrations/0010-tellings.ts';

it('an update to confirmed addresses goes on telling whoever was told before', async () => {
  const { db } = openEngine('sqlite::memory:');
  await sql`create table letters (id text, recipient_id text, mail text, state text, sent_at bigint, written_at bigint)`.execute(
    db,
  );
  await sql`create table runs (stage text)`.execute(db);
  await sql`insert into letters (id, recipient_id, mail, state, sent_at) values
    ('a', 'hanh', 'hanh@x.example', 'sent', 2000), ('b', 'hanh', 'hanh@x.example', 'sent', 1000),
    ('c', 'minh', 'minh@x.example', 'refused', null)`.execute(db);
  await tellings(db as unknown as Kysely<unknown>);
  const rows = await db.selectFrom('contacts').selectAll().execute();
  expect(rows).toEqual([
    {
      recipient_id: 'hanh',
      address: 'hanh@x.example',
      confirmed_at: 1000,
      confirmed_by: '0.3',
      stopped_at: null,
      bounced_at: null,
    },
  ]);
  await db.destroy();
});
