import { type ExpressionBuilder, type Kysely, sql, type SqlBool } from 'kysely';
import { PRIVATE_KINDS } from '../domain/source.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';
import { unindex } from './search.ts';

/** Mentions erased together: others have their turn in between, and SQLite takes 32,766 variables. */
const TOGETHER = 500;

/** In the words of the indexes of 0016, which hold only what is still to be erased one day. */
const WORDED = sql<SqlBool>`(title != '' or summary != '' or text is not null or meaning is not null)`;
const PRIVATE = sql<SqlBool>`kind in ('forum', 'group', 'comment')`;
const KNOWN = sql<SqlBool>`(title != '' or summary != '' or text is not null or meaning is not null or address != '')`;

/**
 * Lets go of what we may not or need not keep: irrelevant items seen before `irrelevantBefore` keep their key only, and the words
 * of private persons (forum, group, comment) heard before `privateBefore` are erased with the address, which may name a profile,
 * and with the bodies of letters as old that may quote them; what was concluded from them stays. The id, a hash of the address,
 * still knows the item. Returns how many mentions lost their words.
 */
export async function forget(
  db: Kysely<Tables>,
  irrelevantBefore: Instant,
  privateBefore: Instant,
): Promise<number> {
  const expired = (e: ExpressionBuilder<Tables, 'mentions'>) =>
    e.or([
      e.and([e('relevant', '=', 0), e('seen_at', '<', irrelevantBefore)]),
      e.and([e('kind', 'in', PRIVATE_KINDS), e('seen_at', '<', privateBefore)]),
    ]);
  // From the versions, which are few, to their mentions.
  await db
    .deleteFrom('mention_versions')
    .where((e) =>
      e.exists(
        e
          .selectFrom('mentions')
          .select('id')
          .whereRef('mentions.id', '=', 'mention_versions.mention_id')
          .where(expired),
      ),
    )
    .execute();
  let forgotten = 0;
  for (;;) {
    const left = await db
      .selectFrom('mentions')
      .select('id')
      .where(WORDED)
      .where('relevant', '=', 0)
      .where('seen_at', '<', irrelevantBefore)
      .limit(TOGETHER)
      .execute();
    if (left.length === 0) break;
    forgotten += await erase(
      db,
      left.map(({ id }) => id),
    );
  }
  for (;;) {
    const left = await db
      .selectFrom('mentions')
      .select('id')
      .where(PRIVATE)
      .where(KNOWN)
      .where('seen_at', '<', privateBefore)
      .limit(TOGETHER)
      .execute();
    if (left.length === 0) break;
    const ids = left.map(({ id }) => id);
    forgotten += await erase(db, ids);
    await db
      .updateTable('mentions')
      .set((e) => ({ address: '', canonical: e.ref('id') }))
      .where('id', 'in', ids)
      .execute();
  }
  // A waiting letter is given up within days; until then it must not go out empty.
  await db
    .updateTable('letters')
    .set({ text: '', html: '' })
    .where('written_at', '<', privateBefore)
    .where('state', '!=', 'waiting')
    .where('html', '!=', '')
    .execute();
  return forgotten;
}

/** Out of the index first: what is erased must not be found by a word it had. */
async function erase(db: Kysely<Tables>, ids: readonly string[]): Promise<number> {
  await unindex(db, ids);
  const result = await db
    .updateTable('mentions')
    .set({
      title: '',
      summary: '',
      text: null,
      meaning: null,
      machine: null,
      margin: null,
      page: 'none',
    })
    .where('id', 'in', ids)
    .where(WORDED)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
