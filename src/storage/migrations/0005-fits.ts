import type { Kysely } from 'kysely';

/** How many pages in a row a source's own selectors did not fit. */
export async function fits(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('sources')
    .addColumn('misfits', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
