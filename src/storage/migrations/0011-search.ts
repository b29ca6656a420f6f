import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.ts';
import { fillIndex, isPostgres } from '../search.ts';

/** Finding mentions by their words. Filled from what was heard before, some rows at a time. */
export async function search(db: Kysely<Tables>, tell: (filed: number) => void): Promise<void> {
  const postgres = isPostgres(db);
  await db.schema
    .createTable('search_docs')
    // In SQLite `integer` makes it the row's own number, which `search_words` shares.
    .addColumn('doc', postgres ? 'bigint' : 'integer', (c) => c.primaryKey())
    .addColumn('mention_id', 'text', (c) => c.notNull().unique())
    .$call((table) => (postgres ? table.addColumn('words', sql`tsvector`, (c) => c.notNull()) : table))
    .execute();
  if (postgres)
    await sql`create index search_docs_words on search_docs using gin (words) with (fastupdate = off)`.execute(
      db,
    );
  else
    await sql`create virtual table search_words using fts5(told, bare, tokenize = "unicode61 remove_diacritics 0 tokenchars '~'")`.execute(
      db,
    );
  await fillIndex(db, tell);
  // From here on what is deleted leaves the index at once; without this its words linger in there until segments are merged.
  if (!postgres)
    await sql`insert into search_words (search_words, rank) values ('secure-delete', 1)`.execute(db);
}
