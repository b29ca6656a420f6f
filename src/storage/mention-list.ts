import { type Expression, expressionBuilder, type Kysely, sql, type SqlBool } from 'kysely';
import type { Audience, Relation, Stance } from '../domain/meaning.ts';
import type { Mention } from '../domain/mention.ts';
import type { Search } from '../domain/search.ts';
import type { PublisherKind } from '../domain/source.ts';
import { type Instant, SECOND } from '../domain/time.ts';
import { toMention } from './mention-rows.ts';
import type { MarkRow, Tables } from './schema.ts';
import { docOf, ftsOf, isPostgres, placeOf, tsqueryOf } from './search.ts';

export interface MentionFilter {
  /** Words it must hold, and must not; `wanted` is never empty. */
  words?: Search;
  relevant?: boolean;
  from?: Instant;
  to?: Instant;
  /** One, or several with commas between them: any of these. */
  topic?: string;
  claim?: string;
  /** What is done with `claim`; without one, with any claim. */
  relation?: readonly Relation[];
  /** Province the text is at home in. */
  place?: string;
  audience?: Audience;
  stance?: Stance;
  /** One, or any of several. */
  kind?: PublisherKind | readonly PublisherKind[];
  /** Only what asks for an answer: complaints, or questions. */
  feedback?: 'grievance' | 'question';
  story?: string;
  publisher?: string;
  /** Only what counts somewhere: an old item without a date does not. */
  dated?: true;
  ids?: string[];
  /** Heard at or after this. */
  seenFrom?: Instant;
  limit: number;
  /** Continue after this mention (keyset on time and id). */
  before?: { at: Instant; id: string };
}

/** A name fewer mentions are marked with is where a list begins; of a more common one the next is soon met among all. */
const RARE = 5_000;

/** Names of which mentions must be marked with one, or null: with any. `relation` narrows claims. `rare`: few are, so that they are worth gathering first. */
interface Wanted {
  kind: MarkRow['kind'];
  names: readonly string[] | null;
  relation: readonly Relation[] | null;
  rare: boolean;
}

/** Newest first by the time they count at; uncounted ones by the time they were seen. With `words`, within a second by name. */
export async function listMentions(db: Kysely<Tables>, filter: MentionFilter): Promise<Mention[]> {
  const { words, before, limit } = filter;
  const marks = await marksWanted(db, filter);
  if (words !== undefined) {
    const rows = await (
      await found(db, words, filter, marks)
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
    .where(conditions(filter, marks))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (before !== undefined) query = query.where(behind('at', before));
  return (await query.execute()).map(toMention);
}

/** What follows a row of a list, the newest first. `<=` bounds the walk along the index; a bare OR would start it anew for every page. */
export function behind(column: 'at' | 'opened_at', { at, id }: { at: Instant; id: string }) {
  const time = sql.ref(column);
  return sql<SqlBool>`${time} <= ${at} and (${time} < ${at} or id < ${id})`;
}

/** How many there are, counted no further than `limit`; `before` plays no part. */
export async function countMentions(db: Kysely<Tables>, filter: MentionFilter): Promise<number> {
  const { before: _, ...whole } = filter;
  const marks = await marksWanted(db, whole);
  const rows =
    whole.words === undefined
      ? db.selectFrom('mentions').where(countedBy(whole, marks))
      : await found(db, whole.words, whole, marks);
  const counted = await db
    .selectFrom(rows.select('mentions.id').limit(filter.limit).as('counted'))
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return counted.n;
}

/** Mentions that hold the words, walked along the index of words. */
async function found(db: Kysely<Tables>, words: Search, filter: MentionFilter, marks: readonly Wanted[]) {
  const postgres = isPostgres(db);
  const doc = postgres ? sql<number>`search_docs.doc` : sql<number>`search_words.rowid`;
  // SQLite keeps the order of cross joins: from the words to the mentions, never the other way round. For the compiler both are the first.
  const joined = postgres
    ? db.selectFrom('search_docs').crossJoin('mentions')
    : (db.selectFrom('search_words').crossJoin('search_docs').crossJoin('mentions') as never);
  const columns = filter.relevant === true && !postgres ? columnsAsked(filter) : null;
  let query = joined
    .whereRef('mentions.id', '=', 'search_docs.mention_id')
    .where(conditions(columns === null ? filter : besides(filter), marks))
    .where(
      postgres
        ? sql<SqlBool>`search_docs.words @@ ${tsqueryOf(words)}::tsquery`
        : sql<SqlBool>`search_words match ${ftsOf(words)} and search_docs.doc = search_words.rowid`,
    );
  // Gathered from an index alone: to read the row of each mention that holds a common word takes a hundred times as long.
  if (columns !== null) query = query.where('search_docs.mention_id', 'in', columns);
  // Their places in the index of words are fewer than the mentions that hold a common word. The plus keeps SQLite from asking that index for
  // each place anew, where to walk all matches and leave out others takes a twentieth.
  for (const mark of marks.filter(({ rare }) => rare))
    query = query.where((e) =>
      e(
        postgres ? doc : sql<number>`+${doc}`,
        'in',
        db
          .selectFrom('search_docs as marked')
          .select('marked.doc')
          .where('marked.mention_id', 'in', markedWith(mark)),
      ),
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

/** What is ours and fits what a filter asks of columns in `mentions_listed`; null: it asks nothing of them. */
function columnsAsked({ stance, kind, feedback }: MentionFilter) {
  if (stance === undefined && kind === undefined && feedback === undefined) return null;
  const e = expressionBuilder<Tables>();
  return e
    .selectFrom('mentions as listed')
    .select('listed.id')
    .where('listed.relevant', '=', sql.lit(1))
    .$if(stance !== undefined, (q) => q.where('listed.stance', '=', stance ?? 'neutral'))
    .$if(kind !== undefined, (q) => q.where('listed.kind', 'in', [kind ?? []].flat()))
    .$if(feedback !== undefined, (q) => q.where(`listed.${feedback ?? 'question'}`, '=', 1));
}

/** What a filter asks besides. */
function besides(filter: MentionFilter): MentionFilter {
  const { relevant: _, stance: _stance, kind: _kind, feedback: _feedback, ...others } = filter;
  return others;
}

/** The names a filter asks for, each looked up once in the index of marks. */
async function marksWanted(db: Kysely<Tables>, filter: MentionFilter): Promise<Wanted[]> {
  const { topic, claim, place, audience, relation = null } = filter;
  const one = (name: string | undefined) => (name === undefined ? null : [name]);
  const asked = [
    { kind: 'topic', names: topic?.split(',') ?? null, relation: null },
    { kind: 'claim', names: one(claim), relation },
    { kind: 'place', names: one(place), relation: null },
    { kind: 'audience', names: one(audience), relation: null },
  ] as const;
  const wanted: Wanted[] = [];
  for (const mark of asked) {
    if (mark.names === null && mark.relation === null) continue;
    const { n } = await db
      .selectFrom(markedWith(mark).limit(RARE).as('first'))
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    wanted.push({ ...mark, rare: n < RARE });
  }
  return wanted;
}

function markedWith({ kind, names, relation }: Omit<Wanted, 'rare'>) {
  return expressionBuilder<Tables>()
    .selectFrom('marks')
    .select('marks.mention_id')
    .where('marks.kind', '=', kind)
    .$if(names !== null, (q) => q.where('marks.name', 'in', names ?? []))
    .$if(relation !== null, (q) => q.where(sql`coalesce(marks.relation, 'related')`, 'in', relation ?? []));
}

/**
 * What a count asks. A mention that counts is listed where it counts: said so, `mentions_pulse` answers alone, and a year of a million mentions
 * takes a twentieth of the time. A count without an end walks all of them anyway; then every mark is worth gathering first.
 */
function countedBy(filter: MentionFilter, marks: readonly Wanted[]): Expression<SqlBool> {
  const gathered = filter.limit > RARE ? marks.map((mark) => ({ ...mark, rare: true })) : marks;
  if (filter.relevant !== true || filter.dated !== true) return conditions(filter, gathered);
  const { relevant: _, from, to, ...others } = filter;
  const e = expressionBuilder<Tables, 'mentions'>();
  return e.and([
    // Said as it is: an index of what is ours alone is not used for a value that is told later.
    e('relevant', '=', sql.lit(1)),
    conditions(others, gathered),
    ...(from === undefined ? [] : [e('counts_at', '>=', from)]),
    ...(to === undefined ? [] : [e('counts_at', '<', to)]),
  ]);
}

function conditions(filter: MentionFilter, marks: readonly Wanted[]): Expression<SqlBool> {
  const e = expressionBuilder<Tables, 'mentions'>();
  const all: Expression<SqlBool>[] = [];
  if (filter.relevant !== undefined) all.push(e('relevant', '=', filter.relevant ? 1 : 0));
  if (filter.stance !== undefined) all.push(e('stance', '=', filter.stance));
  if (filter.kind !== undefined) all.push(e('kind', 'in', [filter.kind].flat()));
  if (filter.feedback !== undefined) all.push(e(filter.feedback, '=', 1));
  if (filter.story !== undefined) all.push(e('story_id', '=', filter.story));
  if (filter.publisher !== undefined) all.push(e('publisher', '=', filter.publisher));
  if (filter.dated === true) all.push(e('counts_at', 'is not', null));
  if (filter.ids !== undefined) all.push(e('mentions.id', 'in', filter.ids.length === 0 ? [''] : filter.ids));
  if (filter.from !== undefined) all.push(e('at', '>=', filter.from));
  if (filter.to !== undefined) all.push(e('at', '<', filter.to));
  if (filter.seenFrom !== undefined) all.push(e('seen_at', '>=', filter.seenFrom));
  for (const mark of marks)
    all.push(
      mark.rare
        ? e('mentions.id', 'in', markedWith(mark))
        : e.exists(markedWith(mark).whereRef('marks.mention_id', '=', sql.ref('mentions.id'))),
    );
  return e.and(all);
}
