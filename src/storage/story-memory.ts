import type { Kysely } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** An open story as the recogniser knows it. */
export interface RememberedStory {
  id: string;
  openedAt: Instant;
  lastAt: Instant;
  told: number;
  /** Weighed terms; null: to be made from its mentions anew, since a person changed what belongs to it. */
  vector: Map<string, number> | null;
}

/** What one mention tells of its story. */
export interface StoryTold {
  storyId: string;
  title: string;
  summary: string;
  text: string;
  at: Instant;
}

/** Terms asked for at once; a constant number keeps it one prepared statement. */
const TERMS_AT_ONCE = 200;
/** From this many texts on counts are halved: what was rare last year may be everyday talk now. About a month of a busy desk. */
const HALVE_AT = 20_000;
/** Weights are sums of numbers below one; four digits are more than their error. */
const DIGITS = 4;

/** By what open stories are recognised, kept between runs. */
export function storyMemory(db: Kysely<Tables>) {
  return {
    /** Stories alive at some time in [from, to]. */
    async open(from: Instant, to: Instant): Promise<RememberedStory[]> {
      const rows = await db
        .selectFrom('stories')
        .select(['id', 'opened_at', 'last_at', 'told', 'vector'])
        .where('merged_into', 'is', null)
        .where('last_at', '>=', from)
        .where('opened_at', '<=', to)
        .orderBy('opened_at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        openedAt: row.opened_at,
        lastAt: row.last_at,
        told: row.told,
        vector: row.vector === null ? null : new Map(JSON.parse(row.vector) as [string, number][]),
      }));
    },

    /** Keeps how stories are recognised now. */
    async keep(
      stories: Iterable<Pick<RememberedStory, 'id' | 'told'> & { vector: ReadonlyMap<string, number> }>,
    ) {
      for (const { id, told, vector } of stories)
        await db
          .updateTable('stories')
          .set({
            told,
            vector: JSON.stringify(Array.from(vector, ([term, weight]) => [term, +weight.toFixed(DIGITS)])),
          })
          .where('id', '=', id)
          .execute();
    },

    /** Forgets the words of stories last told before `before`: nothing is compared with them any more, and some are private persons'. */
    async fade(before: Instant): Promise<void> {
      await db
        .updateTable('stories')
        .set({ vector: null, told: 0 })
        .where('last_at', '<', before)
        .where('vector', 'is not', null)
        .execute();
    },

    /** Words of the newest relevant mentions of a story, oldest first. */
    async told(storyId: string, limit: number): Promise<StoryTold[]> {
      const rows = await db
        .selectFrom('mentions')
        .select(['title', 'summary', 'text', 'seen_at', 'counts_at'])
        .where('story_id', '=', storyId)
        .where('relevant', '=', 1)
        .orderBy('seen_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.toReversed().map((row) => ({
        storyId,
        title: row.title,
        summary: row.summary,
        text: row.text ?? '',
        at: row.counts_at ?? row.seen_at,
      }));
    },

    /** In how many texts of the stream these terms stand; `*` is the number of texts. */
    async counts(terms: readonly string[]): Promise<Map<string, number>> {
      const counts = new Map<string, number>();
      for (let from = 0; from < terms.length; from += TERMS_AT_ONCE) {
        const some = terms.slice(from, from + TERMS_AT_ONCE);
        const asked = [...some, ...Array.from({ length: TERMS_AT_ONCE - some.length }, () => '')];
        const rows = await db.selectFrom('story_terms').selectAll().where('term', 'in', asked).execute();
        for (const row of rows) counts.set(row.term, row.texts);
      }
      return counts;
    },

    /** Adds to the counts of terms. */
    async learn(gained: ReadonlyMap<string, number>): Promise<void> {
      const all = Array.from(gained, ([term, texts]) => ({ term, texts }));
      for (let from = 0; from < all.length; from += TERMS_AT_ONCE)
        await db
          .insertInto('story_terms')
          .values(all.slice(from, from + TERMS_AT_ONCE))
          .onConflict((c) =>
            c
              .column('term')
              .doUpdateSet((e) => ({ texts: e('story_terms.texts', '+', e.ref('excluded.texts')) })),
          )
          .execute();
      const row = await db
        .selectFrom('story_terms')
        .select('texts')
        .where('term', '=', '*')
        .executeTakeFirst();
      if ((row?.texts ?? 0) < HALVE_AT) return;
      // The literal keeps it a division of whole numbers: a bound number is a REAL to SQLite.
      await db
        .updateTable('story_terms')
        .set((e) => ({ texts: e('texts', '/', e.lit(2)) }))
        .execute();
      await db.deleteFrom('story_terms').where('texts', '<', 1).execute();
    },
  };
}
