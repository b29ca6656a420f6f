import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { countsAt, type Heard, type Mention, type PageState } from '../domain/mention.ts';
import type { Instant } from '../domain/time.ts';
import { forget } from './forgetting.ts';
import { countMentions, listMentions, type MentionFilter } from './mention-list.ts';
import { contentHash, revise, tidy, toMention } from './mention-rows.ts';
import type { MentionRow, Tables } from './schema.ts';
import { index } from './search.ts';

/** Ids asked for in one query: SQLite takes 32,766 variables. */
const TOGETHER = 500;

/** Natural key of an item: the hash of its canonical address. */
export function mentionId(canonical: string): string {
  return createHash('sha256').update(canonical).digest('hex').slice(0, 20);
}

export interface Hearing {
  seenAt: Instant;
  publisher: string;
  /** True in the first successful visit to a source: undated items are then of unknown age. */
  backlog: boolean;
}

export type { MentionFilter };

export interface Version {
  version: number;
  title: string;
  summary: string;
  text: string | null;
  until: Instant;
}

async function hearOne(
  db: Kysely<Tables>,
  id: string,
  item: Heard,
  hearing: Hearing,
): Promise<'fresh' | 'edited' | 'same'> {
  const words = {
    title: tidy(item.title),
    summary: tidy(item.summary),
    text: item.text === null ? null : tidy(item.text),
  };
  const heardHash = contentHash(words);
  const known = await db.selectFrom('mentions').selectAll().where('id', '=', id).executeTakeFirst();
  if (!known) {
    const row = newRow(id, { ...item, ...words }, hearing, heardHash);
    const result = await db
      .insertInto('mentions')
      .values(row)
      .onConflict((c) => c.column('id').doNothing())
      .executeTakeFirst();
    if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) return 'same';
    await index(db, [row]);
    return 'fresh';
  }
  // Judged against what the source said last time, not against the row: the page gives fuller words, `forget` erases them,
  // and a feed that only repeats itself must undo neither. A second feed with its own wording is no edit by the publisher.
  if (known.heard_hash === heardHash || known.source_id !== item.sourceId) return 'same';
  await revise(db, known, { ...words, text: words.text ?? known.text }, hearing.seenAt, {
    heard_hash: heardHash,
    ...(known.page === 'read' && {
      page: 'wanted' as PageState,
      page_next_at: hearing.seenAt,
      page_tries: 0,
    }),
  });
  return 'edited';
}

function newRow(id: string, item: Heard, hearing: Hearing, hash: string): MentionRow {
  const counts = countsAt(item.publishedAt, hearing.seenAt, hearing.backlog);
  return {
    id,
    source_id: item.sourceId,
    publisher: hearing.publisher,
    kind: item.kind,
    address: item.address,
    canonical: item.canonical,
    title: item.title,
    summary: item.summary,
    text: item.text,
    published_at: item.publishedAt,
    parent: item.parent ?? null,
    seen_at: hearing.seenAt,
    changed_at: hearing.seenAt,
    counts_at: counts,
    at: counts ?? hearing.seenAt,
    version: 1,
    hash,
    heard_hash: hash,
    page: 'none',
    page_next_at: hearing.seenAt,
    page_tries: 0,
    understood_at: null,
    relevant: null,
    stance: null,
    target: null,
    mobilises: null,
    grievance: null,
    question: null,
    severity: null,
    story_id: null,
    copy_of: null,
    meaning: null,
    machine: null,
    margin: null,
  };
}

export function mentions(db: Kysely<Tables>) {
  return {
    /**
     * Keeps what was heard. An address heard before is the same mention: unchanged words change nothing, changed words become its
     * next version. Returns the ids of the new and of the edited ones.
     */
    async hear(
      items: Heard[],
      hearing: Hearing,
    ): Promise<{ fresh: string[]; edited: string[]; same: number }> {
      const tally = { fresh: [] as string[], edited: [] as string[], same: 0 };
      const told = new Set<string>();
      for (const item of items) {
        const id = mentionId(item.canonical);
        // A feed that lists an address twice tells it once; otherwise the two entries would edit each other at every visit.
        const outcome = told.has(id) ? 'same' : await hearOne(db, id, item, hearing);
        told.add(id);
        if (outcome === 'same') tally.same++;
        else tally[outcome].push(id);
      }
      return tally;
    },

    async get(id: string): Promise<Mention | null> {
      const row = await db.selectFrom('mentions').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toMention(row) : null;
    },

    /** Earlier versions, newest first. */
    async versions(id: string): Promise<Version[]> {
      return db
        .selectFrom('mention_versions')
        .select(['version', 'title', 'summary', 'text', 'until'])
        .where('mention_id', '=', id)
        .orderBy('version', 'desc')
        .execute();
    },

    /** When each of these was first heard. */
    async seenAt(ids: readonly string[]): Promise<Map<string, Instant>> {
      const found = new Map<string, Instant>();
      for (let start = 0; start < ids.length; start += TOGETHER) {
        const rows = await db
          .selectFrom('mentions')
          .select(['id', 'seen_at'])
          .where('id', 'in', ids.slice(start, start + TOGETHER))
          .execute();
        for (const row of rows) found.set(row.id, row.seen_at);
      }
      return found;
    },

    /** Newest first by the time they count at; uncounted ones last by the time they were seen. */
    list: (filter: MentionFilter): Promise<Mention[]> => listMentions(db, filter),

    /** How many there are, counted no further than `limit`; `before` plays no part. */
    count: (filter: MentionFilter): Promise<number> => countMentions(db, filter),

    /** Titles of what was heard since `from`, from anybody. */
    async titlesSince(from: Instant): Promise<string[]> {
      const rows = await db.selectFrom('mentions').select('title').where('seen_at', '>=', from).execute();
      return rows.map((row) => row.title);
    },

    /** How many items were heard, and how many of them are ours, in [from, to). */
    async heardBetween(from: Instant, to: Instant): Promise<{ heard: number; relevant: number }> {
      const row = await db
        .selectFrom('mentions')
        .select((e) => [
          e.fn.countAll<number>().as('heard'),
          e.fn.sum<number | null>('relevant').as('relevant'),
        ])
        .where('seen_at', '>=', from)
        .where('seen_at', '<', to)
        .executeTakeFirstOrThrow();
      return { heard: row.heard, relevant: row.relevant ?? 0 };
    },

    /** Erases what expired: see `forgetting.ts`. Returns how many mentions lost their words. */
    forget: (irrelevantBefore: Instant, privateBefore: Instant): Promise<number> =>
      forget(db, irrelevantBefore, privateBefore),
  };
}
