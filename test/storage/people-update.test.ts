import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { openEngine } from '../../src/storage/engine.ts';
import { peopleAndActs } from '../../src/storage/migrations/0013-people.ts';

it('an update to the log names every act that was written before, more than one handful of them', async () => {
  const { db } = openEngine('sqlite::memory:');
  await sql`create table people (id text)`.execute(db);
  await sql`create table events (seq integer primary key, at bigint, event text, subject text, who text, data text)`.execute(
    db,
  );
  for (let n = 1; n <= 1_203; n++) {
    const data = JSON.stringify(n === 7 ? { what: 'odd' } : { act: n % 2 === 0 ? 'level' : 'merge' });
    await sql`insert into events values (${n}, 1, ${n % 10 === 0 ? 'mention' : 'act'}, 'x', 'lan', ${data})`.execute(
      db,
    );
  }
  await peopleAndActs(db as unknown as Kysely<unknown>);
  const { rows } = await sql<{ act: string | null; n: number }>`
    select act, count(*) as n from events group by act order by act
  `.execute(db);
  expect(rows).toEqual([
    { act: null, n: 121 },
    { act: 'level', n: 481 },
    { act: 'merge', n: 601 },
  ]);
  await db.destroy();
});
