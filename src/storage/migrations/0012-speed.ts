import type { Kysely } from 'kysely';

/**
 * Indexes that keep every page within its time at a million mentions (decision 0053). The wide ones hold what a series or a list is narrowed
 * by, because a mention's row is long: what stands behind its text costs a walk through all of it.
 */
export async function speed(db: Kysely<unknown>): Promise<void> {
  const replaced = ['mentions_relevant', 'mentions_relevant_at', 'mentions_story', 'marks_name'];
  for (const name of replaced) await db.schema.dropIndex(name).execute();

  // What series are counted from: of a mention's row only the title is read besides.
  await db.schema
    .createIndex('mentions_pulse')
    .on('mentions')
    .columns([
      'relevant',
      'counts_at',
      'id',
      'seen_at',
      'source_id',
      'publisher',
      'kind',
      'stance',
      'target',
      'mobilises',
      'grievance',
      'question',
      'severity',
      'margin',
      'story_id',
      'copy_of',
    ])
    .where('relevant' as never, '=', 1 as never)
    .execute();
  // Lists, narrowed without reading the rows they leave out.
  await index(db, 'mentions_listed', 'mentions', [
    'relevant',
    'at',
    'id',
    'stance',
    'kind',
    'grievance',
    'question',
  ]);
  await index(db, 'mentions_story', 'mentions', ['story_id', 'relevant', 'at', 'id']);
  await index(db, 'marks_name', 'marks', ['kind', 'name', 'mention_id']);
  // Found by what a person has in hand. Where both addresses are one, the id finds it.
  await db.schema
    .createIndex('mentions_address')
    .on('mentions')
    .columns(['address'])
    .where('address' as never, '!=', '' as never)
    .where((e) => e('address' as never, '!=', e.ref('canonical' as never)))
    .execute();
  // Titles are looked through by time; nearly all that is not ours has lost its own by then.
  await db.schema
    .createIndex('mentions_titled')
    .on('mentions')
    .columns(['at', 'id'])
    .where('title' as never, '!=', '' as never)
    .execute();
  await index(db, 'letters_written', 'letters', ['written_at desc', 'id']);
  await index(db, 'signals_at', 'signals', ['at', 'id']);
  await index(db, 'events_kind', 'events', ['event', 'at']);
  await index(db, 'deliveries_step', 'deliveries', ['step', 'at']);
}

async function index(db: Kysely<unknown>, name: string, table: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(name).on(table).columns(columns).execute();
}
