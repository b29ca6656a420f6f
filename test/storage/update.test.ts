import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { readSearch } from '../../src/domain/search.ts';
import { openEngine } from '../../src/storage/engine.ts';
import { countMentions } from '../../src/storage/mention-list.ts';
import { tellings } from '../../src/storage/migrations/0010-tellings.ts';
import { search } from '../../src/storage/migrations/0011-search.ts';
import { index, unindex } from '../../src/storage/search.ts';
import { openStore } from '../../src/storage/store.ts';
import { heard, hearing } from './contract/samples.ts';

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

it('an update to searching by words finds what was heard before, and nothing that was erased', async () => {
  const file = `sqlite:${path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-search-')), 'a.db')}`;
  const before = openStore(file);
  await before.migrate();
  const items = Array.from({ length: 1_200 }, (_, n) => heard(`n${n}`, { title: `Lương hưu tháng ${n}` }));
  await before.mentions.hear([...items, heard('post', { kind: 'group', title: 'Chị Mai' })], hearing(1_000));
  await before.close();
  const { db } = openEngine(file);
  await sql`drop table search_words`.execute(db);
  await sql`drop table search_docs`.execute(db);
  await sql`update mentions set title = '', summary = '' where kind = 'group'`.execute(db);
  await search(db, () => {});
  const found = (typed: string) => countMentions(db, { words: readSearch(typed), limit: 9_999 });
  expect(await found('luong huu')).toBe(1_200);
  expect(await found('"tháng 777"')).toBe(1);
  expect(await found('mai')).toBe(0);
  await db.destroy();
});

it('what leaves the index of words leaves it at once, not when segments are merged', async () => {
  const { db } = openEngine('sqlite::memory:');
  await sql`create table mentions (id text, at bigint, title text, summary text, text text)`.execute(db);
  await search(db, () => {});
  const row = { id: 'a1b2c', at: 1_000, summary: '', text: null };
  await index(db, [
    { ...row, title: 'Chị Mai khu zwxyq' },
    { ...row, id: 'b2c3d', title: 'Chị Lan' },
  ]);
  const held = () =>
    sql<{
      n: number;
    }>`select count(*) as n from search_words_data where instr(block, cast('zwxyq' as blob)) > 0`.execute(db);
  expect((await held()).rows[0]?.n).toBeGreaterThan(0);
  await unindex(db, ['a1b2c']);
  expect((await held()).rows).toEqual([{ n: 0 }]);
  const left = await sql<{ n: number }>`select count(*) as n from search_words_content`.execute(db);
  expect(left.rows).toEqual([{ n: 1 }]);
  await db.destroy();
});
