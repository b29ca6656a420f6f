import { type Kysely, sql } from 'kysely';
import { HOUR, type Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

export interface Story {
  id: string;
  /** Empty while only private persons tell it. */
  title: string;
  openedAt: Instant;
  lastAt: Instant;
  /** The story it turned out to be; its mentions are there. */
  mergedInto: string | null;
}

/** A stretch of a digest (in `wordsOf`, end exclusive) that tells a story of its own. */
export interface StoryItem {
  start: number;
  end: number;
  storyId: string;
}

/** Stories: what tells the same. How they are recognised is kept in `story-memory.ts`, what people decided in `story-verdicts.ts`. */
export function stories(db: Kysely<Tables>) {
  return {
    /** Opens a story under the id of its first mention, names it if nothing did before, and moves its last sign of life. */
    async touch(story: Omit<Story, 'mergedInto'>): Promise<void> {
      await db
        .insertInto('stories')
        .values({
          id: story.id,
          title: story.title,
          opened_at: story.openedAt,
          last_at: story.lastAt,
          merged_into: null,
          told: 0,
          vector: null,
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
      return row ? toStory(row) : null;
    },

    /** Puts a mention into a story. One that has a story stays in it: only people move mentions. */
    async place(mentionId: string, storyId: string): Promise<void> {
      await db
        .updateTable('mentions')
        .set({ story_id: storyId })
        .where('id', '=', mentionId)
        .where('story_id', 'is', null)
        .execute();
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

    /** Stories alive at some time in [from, to], the last told first. Merged ones are not among them. */
    async around(from: Instant, to: Instant, limit: number): Promise<Story[]> {
      const rows = await db
        .selectFrom('stories')
        .selectAll()
        .where('merged_into', 'is', null)
        .where('last_at', '>=', from)
        .where('opened_at', '<=', to)
        .orderBy('last_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toStory);
    },

    /** For each story when its first mention was heard, and the hour in which most were told (the first of several). */
    async courses(ids: readonly string[]): Promise<{ story: string; heard: Instant; peak: Instant }[]> {
      if (ids.length === 0) return [];
      const hour = sql<number>`mentions.counts_at / ${sql.lit(HOUR)}`;
      const rows = await db
        .selectFrom('mentions')
        .select((e) => [
          'story_id',
          hour.as('hour'),
          e.fn.min<number>('seen_at').as('heard'),
          e.fn.countAll<number>().as('n'),
        ])
        .where('story_id', 'in', [...ids])
        .where('relevant', '=', sql.lit(1))
        .where('counts_at', 'is not', null)
        .groupBy(['story_id', hour])
        .orderBy('story_id')
        .orderBy('n', 'desc')
        .orderBy('hour')
        .execute();
      const courses = new Map<string, { story: string; heard: Instant; peak: Instant }>();
      for (const { story_id: story, hour: told, heard } of rows) {
        const known = courses.get(story ?? '');
        if (known === undefined) courses.set(story ?? '', { story: story ?? '', heard, peak: told * HOUR });
        else known.heard = Math.min(known.heard, heard);
      }
      return [...courses.values()];
    },

    /** Relevant mentions that tell a story, whole or as one item of a digest. */
    async members(id: string): Promise<string[]> {
      const whole = await db
        .selectFrom('mentions')
        .select('id')
        .where('story_id', '=', id)
        .where('relevant', '=', 1)
        .orderBy('id')
        .execute();
      const items = await db
        .selectFrom('story_items')
        .innerJoin('mentions', 'mentions.id', 'story_items.mention_id')
        .select('mentions.id')
        .where('story_items.story_id', '=', id)
        .where('mentions.relevant', '=', 1)
        .orderBy('mentions.id')
        .execute();
      return [...new Set([...whole, ...items].map((row) => row.id))];
    },

    /** The items of a digest, in the order of the text. */
    async items(mentionId: string): Promise<StoryItem[]> {
      const rows = await db
        .selectFrom('story_items')
        .select(['starts', 'ends', 'story_id'])
        .where('mention_id', '=', mentionId)
        .orderBy('starts')
        .execute();
      return rows.map((row) => ({ start: row.starts, end: row.ends, storyId: row.story_id }));
    },

    /** Writes the items of a digest anew. */
    async itemise(mentionId: string, items: StoryItem[]): Promise<void> {
      await db.deleteFrom('story_items').where('mention_id', '=', mentionId).execute();
      if (items.length === 0) return;
      await db
        .insertInto('story_items')
        .values(
          items.map((item) => ({
            mention_id: mentionId,
            starts: item.start,
            ends: item.end,
            story_id: item.storyId,
          })),
        )
        .onConflict((c) => c.columns(['mention_id', 'starts']).doNothing())
        .execute();
    },
  };
}

function toStory(row: {
  id: string;
  title: string;
  opened_at: number;
  last_at: number;
  merged_into: string | null;
}): Story {
  return {
    id: row.id,
    title: row.title,
    openedAt: row.opened_at,
    lastAt: row.last_at,
    mergedInto: row.merged_into,
  };
}
