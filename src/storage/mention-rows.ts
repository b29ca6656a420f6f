import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Meaning } from '../domain/meaning.ts';
import type { Heard, Mention } from '../domain/mention.ts';
import { compose } from '../domain/words.ts';
import type { Instant } from '../domain/time.ts';
import type { MentionRow, Tables } from './schema.ts';
import { index } from './search.ts';

/** Edits beyond this many are applied but no longer kept one by one. */
const VERSIONS_KEPT = 20;

/** Words as they are kept: composed, and without the NUL character that PostgreSQL cannot store. */
export function tidy(text: string): string {
  return compose(text).replaceAll('\0', '');
}

export function contentHash(item: Pick<Heard, 'title' | 'summary' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([item.title, item.summary, item.text]))
    .digest('hex')
    .slice(0, 20);
}

async function keepVersion(db: Kysely<Tables>, row: Selectable<MentionRow>, until: Instant): Promise<void> {
  if (row.version > VERSIONS_KEPT) return;
  await db
    .insertInto('mention_versions')
    .values({
      mention_id: row.id,
      version: row.version,
      title: row.title,
      summary: row.summary,
      text: row.text,
      hash: row.hash,
      until,
    })
    .onConflict((c) => c.columns(['mention_id', 'version']).doNothing())
    .execute();
}

/** Writes changed words as a new version and asks for a new understanding. */
export async function revise(
  db: Kysely<Tables>,
  row: Selectable<MentionRow>,
  words: Pick<Heard, 'title' | 'summary' | 'text'>,
  now: Instant,
  extra: Partial<
    Pick<
      MentionRow,
      'page' | 'page_next_at' | 'page_tries' | 'heard_hash' | 'published_at' | 'counts_at' | 'at'
    >
  > = {},
): Promise<void> {
  await keepVersion(db, row, now);
  await db
    .updateTable('mentions')
    .set({
      ...words,
      ...extra,
      hash: contentHash(words),
      version: row.version + 1,
      changed_at: now,
      understood_at: null,
    })
    .where('id', '=', row.id)
    .execute();
  await index(db, [{ ...row, ...words, ...extra }]);
}

export function toMention(row: Selectable<MentionRow>): Mention {
  return {
    id: row.id,
    sourceId: row.source_id,
    publisher: row.publisher,
    kind: row.kind,
    address: row.address,
    canonical: row.canonical,
    title: row.title,
    summary: row.summary,
    text: row.text,
    publishedAt: row.published_at,
    parent: row.parent,
    seenAt: row.seen_at,
    changedAt: row.changed_at,
    countsAt: row.counts_at,
    version: row.version,
    page: row.page,
    storyId: row.story_id,
    copyOf: row.copy_of,
    meaning: row.meaning === null ? null : (JSON.parse(row.meaning) as Meaning),
  };
}
