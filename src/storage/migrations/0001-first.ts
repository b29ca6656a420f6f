import type { Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** The first house: everything from hearing to the outbox. */
export async function first(db: Kysely<unknown>, counter: Engine['counter']): Promise<void> {
  await db.schema
    .createTable('sources')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('publisher', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reach', 'text', (c) => c.notNull())
    .addColumn('place', 'text')
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('trouble', 'text')
    .addColumn('detail', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'bigint', (c) => c.notNull())
    .addColumn('tried_at', 'bigint')
    .addColumn('ok_at', 'bigint')
    .addColumn('news_at', 'bigint')
    .addColumn('first_ok_at', 'bigint')
    .addColumn('weekly', 'double precision', (c) => c.notNull())
    .addColumn('etag', 'text')
    .addColumn('modified', 'text')
    .addColumn('retired_at', 'bigint')
    .execute();
  await db.schema
    .createTable('source_days')
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('good', 'integer', (c) => c.notNull())
    .addColumn('heard', 'integer', (c) => c.notNull())
    .addColumn('fresh', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('source_days_pk', ['source_id', 'day'])
    .execute();
  await db.schema
    .createTable('hosts')
    .addColumn('host', 'text', (c) => c.primaryKey())
    .addColumn('next_at', 'bigint', (c) => c.notNull())
    .addColumn('robots', 'text')
    .addColumn('robots_at', 'bigint')
    .addColumn('robots_state', 'text')
    .execute();

  await db.schema
    .createTable('mentions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('publisher', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('canonical', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('published_at', 'bigint')
    .addColumn('seen_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('counts_at', 'bigint')
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('heard_hash', 'text', (c) => c.notNull())
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('page_next_at', 'bigint', (c) => c.notNull())
    .addColumn('page_tries', 'integer', (c) => c.notNull())
    .addColumn('understood_at', 'bigint')
    .addColumn('relevant', 'integer')
    .addColumn('stance', 'text')
    .addColumn('target', 'text')
    .addColumn('mobilises', 'integer')
    .addColumn('grievance', 'integer')
    .addColumn('question', 'integer')
    .addColumn('severity', 'integer')
    .addColumn('story_id', 'text')
    .addColumn('meaning', 'text')
    .execute();
  await db.schema
    .createIndex('mentions_understood')
    .on('mentions')
    .columns(['understood_at', 'seen_at'])
    .execute();
  await db.schema.createIndex('mentions_page').on('mentions').columns(['page', 'page_next_at']).execute();
  await db.schema
    .createIndex('mentions_relevant')
    .on('mentions')
    .columns(['relevant', 'counts_at'])
    .execute();
  await db.schema
    .createIndex('mentions_relevant_at')
    .on('mentions')
    .columns(['relevant', 'at', 'id'])
    .execute();
  await db.schema.createIndex('mentions_at').on('mentions').columns(['at', 'id']).execute();
  await db.schema.createIndex('mentions_seen').on('mentions').columns(['seen_at']).execute();
  await db.schema.createIndex('mentions_story').on('mentions').columns(['story_id']).execute();
  await db.schema
    .createTable('mention_versions')
    .addColumn('mention_id', 'text', (c) => c.notNull().references('mentions.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('text', 'text')
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('mention_versions_pk', ['mention_id', 'version'])
    .execute();
  await db.schema
    .createTable('marks')
    .addColumn('mention_id', 'text', (c) => c.notNull().references('mentions.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('relation', 'text')
    .addColumn('score', 'double precision', (c) => c.notNull())
    .addPrimaryKeyConstraint('marks_pk', ['mention_id', 'kind', 'name'])
    .execute();
  await db.schema.createIndex('marks_name').on('marks').columns(['kind', 'name']).execute();
  await db.schema
    .createTable('stories')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addColumn('merged_into', 'text')
    .execute();

  await db.schema
    .createTable('signals')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('subject_kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('level', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'bigint')
    .execute();
  await db.schema.createIndex('signals_decided').on('signals').columns(['decided_at', 'at']).execute();
  await db.schema
    .createTable('alerts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('situation', 'text', (c) => c.notNull())
    .addColumn('level', 'integer', (c) => c.notNull())
    .addColumn('phase', 'text', (c) => c.notNull())
    .addColumn('push', 'integer', (c) => c.notNull())
    .addColumn('opened_at', 'bigint', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('alerts_living').on('alerts').columns(['closed_at', 'opened_at']).execute();
  await db.schema
    .createTable('decisions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('signal_id', 'text', (c) => c.notNull())
    .addColumn('alert_id', 'text')
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('decisions_alert').on('decisions').columns(['alert_id', 'at']).execute();
  await db.schema.createIndex('decisions_outcome').on('decisions').columns(['outcome', 'at']).execute();
  await db.schema.createIndex('decisions_signal').on('decisions').columns(['signal_id']).execute();

  await db.schema
    .createTable('letters')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('recipient_id', 'text', (c) => c.notNull())
    .addColumn('mail', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('html', 'text', (c) => c.notNull())
    .addColumn('message_id', 'text', (c) => c.notNull())
    .addColumn('in_reply_to', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'bigint', (c) => c.notNull())
    .addColumn('written_at', 'bigint', (c) => c.notNull())
    .addColumn('sent_at', 'bigint')
    .addColumn('note', 'text')
    .execute();
  await db.schema.createIndex('letters_due').on('letters').columns(['state', 'next_at']).execute();
  await db.schema.createIndex('letters_about').on('letters').columns(['about']).execute();
  await db.schema
    .createTable('digests')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('left_at', 'bigint')
    .execute();
  await db.schema
    .createTable('keys')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await db.schema
    .createTable('events')
    .addColumn('seq', counter, (c) =>
      counter === 'integer' ? c.primaryKey().autoIncrement() : c.primaryKey(),
    )
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('who', 'text')
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('runs')
    .addColumn('stage', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('took', 'bigint', (c) => c.notNull())
    .addColumn('tally', 'text', (c) => c.notNull())
    .addColumn('trouble', 'text')
    .execute();
}
