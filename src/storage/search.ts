import { type Kysely, PostgresAdapter, sql } from 'kysely';
import { wordsOf } from '../domain/mention.ts';
import { filed, type Search, type Term, tokens } from '../domain/search.ts';
import { type Instant, SECOND } from '../domain/time.ts';
import type { MentionRow, Tables } from './schema.ts';

/** What of a mention is looked through. */
export type Indexed = Pick<MentionRow, 'id' | 'at' | 'title' | 'summary' | 'text'>;

/** Words of one text that are looked through: PostgreSQL numbers positions up to 16,383. */
const WORDS_INDEXED = 16_000;
/** Rows read and written at a time when the index is filled anew. */
const CHUNK = 500;
/** Places within one second: five hexadecimal digits of the id. */
const IN_SECOND = 2 ** 20;

/** Full-text search is the one query with two bodies; everything that differs between the databases stands in this file. */
export function isPostgres(db: Kysely<Tables>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * The first place of a second in the order of the index. Documents are numbered by their time, so that walking the index backwards is
 * the newest first: a common word is found thirty times without sorting all that hold it.
 */
export function placeOf(at: Instant): number {
  return Math.floor(at / SECOND) * IN_SECOND;
}

/** Where a mention would like to stand; the next free place is taken when somebody stands there. */
export function docOf(id: string, at: Instant): number {
  return placeOf(at) + Number.parseInt(/^[0-9a-f]{5}/.exec(id)?.[0] ?? '0', 16);
}

/** Files the words of mentions, instead of whatever was filed of them before. */
export async function index(db: Kysely<Tables>, rows: readonly Indexed[]): Promise<void> {
  if (rows.length === 0) return;
  await unindex(
    db,
    rows.map(({ id }) => id),
  );
  for (const row of rows) {
    const words = tokens(wordsOf(row)).slice(0, WORDS_INDEXED);
    if (words.length === 0) continue;
    const lexemes = isPostgres(db) ? sql<string>`${vectorOf(words)}::tsvector` : null;
    for (let doc = docOf(row.id, row.at); ; doc++) {
      const result = await db
        .insertInto('search_docs')
        .values({ doc, mention_id: row.id, ...(lexemes !== null && { words: lexemes }) })
        .onConflict((c) => c.column('doc').doNothing())
        .executeTakeFirst();
      if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) continue;
      if (lexemes === null)
        await db
          .insertInto('search_words')
          .values({
            rowid: doc,
            told: words.map(filed).join(' '),
            bare: words.map(({ bare }) => bare).join(' '),
          })
          .execute();
      break;
    }
  }
}

/** Takes mentions out of the index, so that no word of theirs is left in it. At most a few hundred ids. */
export async function unindex(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  const docs = db.selectFrom('search_docs').where('mention_id', 'in', ids);
  const known = await docs.select('doc').execute();
  if (known.length === 0) return;
  const numbers = known.map(({ doc }) => doc);
  if (!isPostgres(db)) await db.deleteFrom('search_words').where('rowid', 'in', numbers).execute();
  await db.deleteFrom('search_docs').where('doc', 'in', numbers).execute();
}

/** Rows between two words about how far the filling has come. */
const TELL_EVERY = 50_000;

/** Files every mention that is not filed yet, some at a time. `tell` hears now and then how many were looked at. */
export async function fillIndex(db: Kysely<Tables>, tell?: (looked: number) => void): Promise<void> {
  for (let after = '', looked = 0; ;) {
    const rows = await db
      .selectFrom('mentions')
      .leftJoin('search_docs', 'search_docs.mention_id', 'mentions.id')
      .select(['mentions.id', 'at', 'title', 'summary', 'text', 'doc'])
      .where('mentions.id', '>', after)
      .orderBy('mentions.id')
      .limit(CHUNK)
      .execute();
    await index(
      db,
      rows.filter(({ doc }) => doc === null),
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    looked += rows.length;
    if (looked % TELL_EVERY === 0) tell?.(looked);
    after = last.id;
  }
}

/** What `search_words` is asked with in SQLite (FTS5 query syntax). */
export function ftsOf({ wanted, without }: Search): string {
  const phrase = (column: string, words: readonly string[]) => `${column} : "${words.join(' ')}"`;
  const query = (term: Term) => {
    const bare = term.words.map((word) => word.bare);
    if (!term.exact) return phrase('bare', bare);
    const told = term.words.map((word) => word.form);
    const loose = bare.map((word) => `~${word}`);
    return `(${phrase('told', told)} OR ${phrase('told', loose)})`;
  };
  const all = `(${wanted.map(query).join(' AND ')})`;
  return without.length === 0 ? all : `${all} NOT (${without.map(query).join(' OR ')})`;
}

/** What `search_docs.words` is asked with in PostgreSQL (text form of a tsquery). */
export function tsqueryOf({ wanted, without }: Search): string {
  const phrase = (words: readonly string[]) => `(${words.map((word) => `'${word}'`).join(' <-> ')})`;
  const query = (term: Term) => {
    const bare = term.words.map((word) => word.bare);
    if (!term.exact) return phrase(bare.map((word) => `=${word}`));
    return `(${phrase(term.words.map((word) => word.form))} | ${phrase(bare.map((word) => `~${word}`))})`;
  };
  return [...wanted.map(query), ...without.map((term) => `!${query(term)}`)].join(' & ');
}

/** The text form of a tsvector: each word as it is filed, and bare behind `=`, at the same position. */
function vectorOf(words: ReturnType<typeof tokens>): string {
  const places = new Map<string, number[]>();
  const put = (lexeme: string, place: number) => {
    const known = places.get(lexeme);
    if (known === undefined) places.set(lexeme, [place]);
    // PostgreSQL keeps no more than 255 positions of a word.
    else if (known.length < 255) known.push(place);
  };
  for (const [number, word] of words.entries()) {
    put(filed(word), number + 1);
    put(`=${word.bare}`, number + 1);
  }
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.join(',')}`).join(' ');
}
