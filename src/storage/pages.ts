import type { Kysely } from 'kysely';
import { countsAt, type Mention } from '../domain/mention.ts';
import type { Instant } from '../domain/time.ts';
import { contentHash, revise, tidy, toMention } from './mention-rows.ts';
import type { Tables } from './schema.ts';
import { index } from './search.ts';

/** Key of the sentence: the newspaper changed its make-up. */
const MISFIT = 'trouble.selectors';

/** Reading the pages of mentions: who waits for it, and what came of it. */
export function pages(db: Kysely<Tables>) {
  return {
    /** Asks for the article's page of the given mentions, once. */
    async want(ids: string[], now: Instant): Promise<void> {
      if (ids.length === 0) return;
      await db
        .updateTable('mentions')
        .set({ page: 'wanted', page_next_at: now, page_tries: 0 })
        .where('id', 'in', ids)
        .where('page', '=', 'none')
        .execute();
    },

    async due(now: Instant, limit: number): Promise<{ mention: Mention; tries: number }[]> {
      const rows = await db
        .selectFrom('mentions')
        .selectAll()
        .where('page', '=', 'wanted')
        .where('page_next_at', '<=', now)
        .orderBy('page_next_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ mention: toMention(row), tries: row.page_tries }));
    },

    /** The page was read. Words that differ become a new version and are understood again. */
    async read(
      id: string,
      page: { title: string | null; summary: string | null; text: string; publishedAt: Instant | null },
      now: Instant,
    ): Promise<void> {
      const row = await db.selectFrom('mentions').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return;
      const words = {
        title: tidy(page.title ?? row.title),
        summary: tidy(row.summary === '' ? (page.summary ?? '') : row.summary),
        text: tidy(page.text),
      };
      const publishedAt = row.published_at ?? page.publishedAt;
      const counts = countsAt(publishedAt, row.seen_at, row.counts_at === null);
      const dates =
        row.published_at === null && publishedAt !== null
          ? { published_at: publishedAt, counts_at: counts, at: counts ?? row.seen_at }
          : {};
      if (contentHash(words) === row.hash) {
        await db
          .updateTable('mentions')
          .set({ page: 'read', ...dates })
          .where('id', '=', id)
          .execute();
        if (dates.at !== undefined) await index(db, [{ ...row, ...dates }]);
        return;
      }
      // The first reading completes what the feed cut short; only later differences are edits by the publisher.
      if (row.text === null) {
        await db
          .updateTable('mentions')
          .set({
            ...words,
            ...dates,
            hash: contentHash(words),
            page: 'read',
            changed_at: now,
            understood_at: null,
          })
          .where('id', '=', id)
          .execute();
        await index(db, [{ ...row, ...words, ...dates }]);
        return;
      }
      await revise(db, row, words, now, { page: 'read', ...dates });
    },

    /**
     * Did the source's own selectors fit a page of it? After `patience` pages in a row that they did not, that is the source's trouble
     * (unless it has a worse one), until they fit again.
     */
    async fitted(sourceId: string, fits: boolean, patience: number): Promise<void> {
      const ours = db.updateTable('sources').where('id', '=', sourceId);
      if (fits) {
        await ours.set({ misfits: 0 }).execute();
        await ours.set({ trouble: null }).where('trouble', '=', MISFIT).execute();
        return;
      }
      await ours.set((e) => ({ misfits: e('misfits', '+', 1) })).execute();
      await ours
        .set({ trouble: MISFIT })
        .where('trouble', 'is', null)
        .where('misfits', '>=', patience)
        .execute();
    },

    /** The page could not be read: try again at `nextAt`, or give up with a named state. */
    async missed(id: string, state: 'wanted' | 'failed' | 'refused', nextAt: Instant): Promise<void> {
      await db
        .updateTable('mentions')
        .set((e) => ({ page: state, page_next_at: nextAt, page_tries: e('page_tries', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },
  };
}
