import type { Kysely } from 'kysely';

/** What happened to one thing is asked for by its page. */
export async function eventsSubject(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('events_subject').on('events').columns(['subject']).execute();
}
