import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { StoryRow } from './story-rows.ts';
import type { MarkRow, MentionRow, Tables } from './schema.ts';
import type { GapRow, OutageRow, SourceRow } from './listening-rows.ts';

/** Who was listened to, and when nobody could be heard. */
export interface Ground {
  sources: Selectable<SourceRow>[];
  gaps: GapRow[];
  outages: OutageRow[];
}

/** What was heard and understood in a stretch of time, in the order it was heard. */
export interface Stretch {
  mentions: MentionRow[];
  marks: MarkRow[];
  stories: StoryRow[];
}

/** Rows written by one statement: SQLite takes 32,766 variables, and a mention has about forty. */
const TOGETHER = 200;

/** The office's past as rows, read from one database and laid into another, throw-away one. Nothing else crosses between databases. */
export function past(db: Kysely<Tables>) {
  async function lay<Name extends keyof Tables>(
    table: Name,
    rows: readonly Insertable<Tables[Name]>[],
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += TOGETHER)
      await db
        .insertInto(table)
        .values(rows.slice(start, start + TOGETHER))
        .onConflict((c) => c.doNothing())
        .execute();
  }

  return {
    async ground(from: Instant): Promise<Ground> {
      return {
        sources: await db.selectFrom('sources').selectAll().execute(),
        gaps: await db
          .selectFrom('gaps')
          .selectAll()
          .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', from)]))
          .execute(),
        outages: await db.selectFrom('outages').selectAll().where('to_at', '>', from).execute(),
      };
    },

    /** Relevant mentions heard in [from, to), without their long texts: what was understood of them is kept beside. */
    async heard(from: Instant, to: Instant): Promise<Stretch> {
      const mentions = await db
        .selectFrom('mentions')
        .selectAll()
        .where('relevant', '=', 1)
        .where('counts_at', 'is not', null)
        .where('seen_at', '>=', from)
        .where('seen_at', '<', to)
        .orderBy('seen_at')
        .orderBy('id')
        .execute();
      const marks = await db
        .selectFrom('marks')
        .innerJoin('mentions', 'mentions.id', 'marks.mention_id')
        .selectAll('marks')
        .where('mentions.relevant', '=', 1)
        .where('mentions.counts_at', 'is not', null)
        .where('mentions.seen_at', '>=', from)
        .where('mentions.seen_at', '<', to)
        .execute();
      const stories = await db
        .selectFrom('stories')
        .selectAll()
        .where('id', 'in', (e) =>
          e
            .selectFrom('mentions')
            .select('story_id')
            .where('relevant', '=', 1)
            .where('story_id', 'is not', null)
            .where('seen_at', '>=', from)
            .where('seen_at', '<', to)
            .$castTo<{ story_id: string }>(),
        )
        .execute();
      return {
        mentions: mentions.map((row) => ({ ...row, text: null })),
        marks,
        stories: stories.map((row) => ({ ...row, vector: null })),
      };
    },

    async layGround({ sources, gaps, outages }: Ground): Promise<void> {
      await lay('sources', sources);
      await lay('gaps', gaps);
      await lay('outages', outages);
    },

    async layHeard({ mentions, marks, stories }: Stretch): Promise<void> {
      await lay('stories', stories);
      await lay('mentions', mentions);
      await lay('marks', marks);
    },
  };
}
