import type { Kysely } from 'kysely';

/**
 * What was done with claims, from an index alone: a year of indicators asks it of every mention of that year (decision 0068). One mark in seven is
 * of a claim; the others stay out.
 */
export async function claimed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('marks_claimed')
    .on('marks')
    .columns(['mention_id', 'name', 'relation'])
    .where('kind' as never, '=', 'claim' as never)
    .execute();
}
