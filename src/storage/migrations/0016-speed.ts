import { type Kysely, sql } from 'kysely';

/** Indexes for what was still walked through at a million mentions (decision 0053). */
export async function moreSpeed(db: Kysely<unknown>): Promise<void> {
  // Days are asked for all sources at once; the key begins with the source.
  await db.schema
    .createIndex('source_days_day')
    .on('source_days')
    .columns(['day', 'source_id', 'tries', 'good', 'heard', 'fresh'])
    .execute();
  await db.schema.dropIndex('mentions_margin').execute();
  // What the machine found something of ours in, by the week: what may be drawn for people, and how much was decided narrowly.
  await db.schema
    .createIndex('mentions_margin')
    .on('mentions')
    .columns(['seen_at', 'margin', 'understood_at', 'copy_of', 'id', 'kind', 'story_id'])
    .where('margin' as never, 'is not', null)
    .execute();
  // What still has words to be erased one day; `forget` says its conditions in the same words.
  await sql`create index mentions_worded on mentions (relevant, seen_at, id)
    where title != '' or summary != '' or text is not null or meaning is not null`.execute(db);
  await sql`create index mentions_private on mentions (seen_at, id)
    where kind in ('forum', 'group', 'comment')
      and (title != '' or summary != '' or text is not null or meaning is not null or address != '')`.execute(
    db,
  );
}
