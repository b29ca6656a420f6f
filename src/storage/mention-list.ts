import { type Expression, expressionBuilder, type Kysely, sql, type SqlBool } from 'kysely';
import type { Audience, Stance } from '../domain/meaning.ts';
import type { Mention } from '../domain/mention.ts';
import type { Search } from '../domain/search.ts';
import type { PublisherKind } from '../domain/source.ts';
import { type Instant, SECOND } from '../domain/time.ts';
import { toMention } from './mention-rows.ts';
import type { Tables } from './schema.ts';
import { docOf, ftsOf, isPostgres, placeOf, tsqueryOf } from './search.ts';

export interface MentionFilter {
  /** Words it must hold, and must not; `wanted` is never empty. */
  words?: Search;
  relevant?: boolean;
  from?: Instant;
  to?: Instant;
  topic?: string;
  claim?: string;
  /** Province the text is at home in. */
  place?: string;
  audience?: Audience;
  stance?: Stance;
  kind?: PublisherKind;
  /** Only what asks for an answer: complaints, or questions. */
  feedback?: 'grievance' | 'question';
  story?: string;
  ids?: string[];
  /** Heard at or after this. */
  seenFrom?: Instant;
  limit: number;
  /** Continue after this mention (keyset on time and id). */
  before?: { at: Instant; id: string };
}

/** Newest first by the time they count at; uncounted ones by the time they were seen. With `words`, within a second by name. */
export async function listMentions(db: Kysely<Tables>, filter: MentionFilter): Promise<Mention[]> {
  const { words, before, limit } = filter;
  if (words !== undefined) {
    const rows = await (
      await found(db, words, filter)
    )
      .selectAll('mentions')
      .orderBy(isPostgres(db) ? 'search_docs.doc' : sql`search_words.rowid`, 'desc')
      .limit(limit)
      .execute();
    return rows.map(toMention);
  }
  let query = db
    .selectFrom('mentions')
    .selectAll()
    .where(conditions(filter))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  // `at <=` bounds the walk along the index; a bare OR would start it from the newest row for every page.
  if (before !== undefined)
    query = query
      .where('at', '<=', before.at)
      .where((e) => e.or([e('at', '<', before.at), e('id', '<', before.id)]));
  return (await query.execute()).map(toMention);
}

/** How many there are, counted no further than `limit`; `before` plays no part. */
export async function countMentions(db: Kysely<Tables>, filter: MentionFilter): Promise<number> {
  const { before: _, ...whole } = filter;
  const rows =
    whole.words === undefined
      ? db.selectFrom('mentions').where(conditions(whole))
      : await found(db, whole.words, whole);
  const counted = await db
    .selectFrom(rows.select('mentions.id').limit(filter.limit).as('counted'))
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return counted.n;
}

/** Mentions that hold the words, walked along the index of words. */
async function found(db: Kysely<Tables>, words: Search, filter: MentionFilter) {
  const postgres = isPostgres(db);
  const doc = postgres ? sql<number>`search_docs.doc` : sql<number>`search_words.rowid`;
  // SQLite keeps the order of cross joins: from the words to the mentions, never the other way round. For the compiler both are the first.
  const joined = postgres
    ? db.selectFrom('search_docs').crossJoin('mentions')
    : (db.selectFrom('search_words').crossJoin('search_docs').crossJoin('mentions') as never);
  let query = joined
    .whereRef('mentions.id', '=', 'search_docs.mention_id')
    .where(conditions(filter))
    .where(
      postgres
        ? sql<SqlBool>`search_docs.words @@ ${tsqueryOf(words)}::tsquery`
        : sql<SqlBool>`search_words match ${ftsOf(words)} and search_docs.doc = search_words.rowid`,
    );
  const { from, to, before } = filter;
  if (from !== undefined) query = query.where(sql<SqlBool>`${doc} >= ${placeOf(from)}`);
  // One more second for those who gave way to somebody in their place.
  if (to !== undefined) query = query.where(sql<SqlBool>`${doc} < ${placeOf(to + 2 * SECOND)}`);
  if (before !== undefined) {
    const known = await db
      .selectFrom('search_docs')
      .select('doc')
      .where('mention_id', '=', before.id)
      .executeTakeFirst();
    query = query.where(sql<SqlBool>`${doc} < ${known?.doc ?? docOf(before.id, before.at)}`);
  }
  return query;
}

function conditions(filter: MentionFilter): Expression<SqlBool> {
  const e = expressionBuilder<Tables, 'mentions'>();
  const all: Expression<SqlBool>[] = [];
  if (filter.relevant !== undefined) all.push(e('relevant', '=', filter.relevant ? 1 : 0));
  if (filter.stance !== undefined) all.push(e('stance', '=', filter.stance));
  if (filter.kind !== undefined) all.push(e('kind', '=', filter.kind));
  if (filter.feedback !== undefined) all.push(e(filter.feedback, '=', 1));
  if (filter.story !== undefined) all.push(e('story_id', '=', filter.story));
  if (filter.ids !== undefined) all.push(e('mentions.id', 'in', filter.ids.length === 0 ? [''] : filter.ids));
  if (filter.from !== undefined) all.push(e('at', '>=', filter.from));
  if (filter.to !== undefined) all.push(e('at', '<', filter.to));
  if (filter.seenFrom !== undefined) all.push(e('seen_at', '>=', filter.seenFrom));
  for (const [kind, name] of [
    ['topic', filter.topic],
    ['claim', filter.claim],
    ['place', filter.place],
    ['audience', filter.audience],
  ] as const) {
    if (name === undefined) continue;
    all.push(
      e.exists(
        e
          .selectFrom('marks')
          .select('marks.name')
          .whereRef('marks.mention_id', '=', 'mentions.id')
          .where('marks.kind', '=', kind)
          .where('marks.name', '=', name),
      ),
    );
  }
  return e.and(all);
}
