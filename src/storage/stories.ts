import type { Kysely } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

export interface Story {
  id: string;
  /** Empty while only private persons tell it. */
  title: string;
  openedAt: Instant;
  lastAt: Instant;
}

export function stories(db: Kysely<Tables>) {
  return {
    /** Opens a story under the id of its first mention, names it if nothing did before, and moves its last sign of life. */
    async touch(story: Story): Promise<void> {
      await db
        .insertInto('stories')
        .values({
          id: story.id,
          title: story.title,
          opened_at: story.openedAt,
          last_at: story.lastAt,
          merged_into: null,
        })
        .onConflict((c) =>
          // Only forward: an older item that is understood late must not make the story look quieter than it is.
          c
            .column('id')
            .doUpdateSet((e) => ({
              last_at: e
                .case()
                .when('stories.last_at', '<', story.lastAt)
                .then(story.lastAt)
                .else(e.ref('stories.last_at'))
                .end(),
              title: e
                .case()
                .when('stories.title', '=', '')
                .then(story.title)
                .else(e.ref('stories.title'))
                .end(),
            }))
            .where((e) =>
              e.or([
                e('stories.last_at', '<', story.lastAt),
                ...(story.title === '' ? [] : [e('stories.title', '=', '')]),
              ]),
            ),
        )
        .execute();
    },

    async get(id: string): Promise<Story | null> {
      const row = await db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? { id: row.id, title: row.title, openedAt: row.opened_at, lastAt: row.last_at } : null;
    },

    /** Titles of those stories that have one. */
    async titles(ids: string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('stories')
        .select(['id', 'title'])
        .where('id', 'in', ids)
        .where('title', '!=', '')
        .execute();
      return new Map(rows.map((row) => [row.id, row.title]));
    },
  };
}
