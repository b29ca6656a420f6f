import { type Kysely, sql } from 'kysely';
import type { Forecast } from '../domain/forecast.ts';
import type { Relation, Stance } from '../domain/meaning.ts';
import type { PublisherKind } from '../domain/source.ts';
import { DAY, type Instant } from '../domain/time.ts';
import { toForecast } from './forecast-rows.ts';
import type { Tables } from './schema.ts';

/** One telling of a story, without its words. */
export interface Telling {
  id: string;
  /** When it counts; of what counts nowhere, when it was heard. */
  at: Instant;
  kind: PublisherKind;
  stance: Stance;
  publisher: string;
  sourceId: string;
  copyOf: string | null;
  version: number;
}

/** A story in a list: what was told of it since the list begins. */
export interface ListedStory {
  id: string;
  title: string;
  openedAt: Instant;
  lastAt: Instant;
  n: number;
  publishers: number;
  kinds: number;
  copies: number;
  /** Told in the last day, and in the day before it. */
  day: number;
  before: number;
}

export const STORY_ORDERS = ['growth', 'size', 'reach', 'last'] as const;
export type StoryOrder = (typeof STORY_ORDERS)[number];

export interface StoriesAsked {
  /** Told at or after this … */
  from: Instant;
  /** … and what a day before `now` is counted from. */
  now: Instant;
  /** Told at least so often. */
  least: number;
  order: StoryOrder;
  /** Only these, where some were searched for. */
  ids?: readonly string[];
  limit: number;
  skip: number;
}

/** How stories are told: by whom, when, with which claims, and which of them are alive. Copies count: each is one more place that tells it. */
export function storyTold(db: Kysely<Tables>) {
  return {
    /** Every telling, the oldest first, as far as `limit`. */
    async tellings(id: string, limit: number): Promise<Telling[]> {
      // Whole mentions are told by the index of their story; items of digests are few.
      const columns = ['id', 'at', 'kind', 'stance', 'publisher', 'source_id', 'copy_of', 'version'] as const;
      const rows = await db
        .selectFrom('mentions')
        .select(columns)
        .where('story_id', '=', id)
        .where('relevant', '=', 1)
        .union(
          db
            .selectFrom('mentions')
            .select(columns)
            .where('relevant', '=', 1)
            .where('id', 'in', (e) =>
              e.selectFrom('story_items').select('mention_id').where('story_id', '=', id),
            ),
        )
        .orderBy('at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        at: row.at,
        kind: row.kind,
        stance: row.stance ?? 'neutral',
        publisher: row.publisher,
        sourceId: row.source_id,
        copyOf: row.copy_of,
        version: row.version,
      }));
    },

    /** What the tellings do with which claims; the most met first. */
    async claims(id: string): Promise<{ claim: string; relation: Relation; n: number }[]> {
      const rows = await db
        .selectFrom('marks')
        .select((e) => ['marks.name', 'marks.relation', e.fn.countAll<number>().as('n')])
        .where('marks.kind', '=', 'claim')
        // From the mentions to their claims; a join would read every claim there ever was.
        .where((e) =>
          e(
            'marks.mention_id',
            'in',
            e.selectFrom('mentions').select('id').where('story_id', '=', id).where('relevant', '=', 1),
          ),
        )
        .groupBy(['marks.name', 'marks.relation'])
        .orderBy('n', 'desc')
        .orderBy('marks.name')
        .execute();
      return rows.map(({ name, relation, n }) => ({ claim: name, relation: relation ?? 'related', n }));
    },

    /** Forecasts made of it, the first asked first. Their ids begin with the story's. */
    async forecasts(id: string, limit: number): Promise<Forecast[]> {
      const rows = await db
        .selectFrom('forecasts')
        .selectAll()
        .where('id', '>=', `${id}:`)
        .where('id', '<', `${id};`)
        .where('story_id', '=', id)
        .orderBy('asked_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toForecast);
    },

    /** Stories told since `from`, merged ones left out. */
    async listed(asked: StoriesAsked): Promise<ListedStory[]> {
      const { from, now, least, order, ids, limit, skip } = asked;
      const rows = await db
        .selectFrom(told(from, now, ids).as('told'))
        .selectAll()
        .where('n', '>=', least)
        .orderBy(ORDERS[order], 'desc')
        .orderBy('last', 'desc')
        .orderBy('id')
        .limit(limit)
        .offset(skip)
        .execute();
      return rows.map(({ opened_at, last, ...row }) => ({ ...row, openedAt: opened_at, lastAt: last }));
    },

    /** How many there are. */
    async count({ from, now, least, ids }: Omit<StoriesAsked, 'order' | 'limit' | 'skip'>): Promise<number> {
      const { n } = await db
        .selectFrom(told(from, now, ids).as('told'))
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('n', '>=', least)
        .executeTakeFirstOrThrow();
      return n;
    },

    /** Titles of stories alive since `from`: what a search looks through. */
    async titles(from: Instant): Promise<{ id: string; title: string }[]> {
      return db
        .selectFrom('stories')
        .select(['id', 'title'])
        .where('merged_into', 'is', null)
        .where('last_at', '>=', from)
        .where('title', '!=', '')
        .execute();
    },
  };

  function told(from: Instant, now: Instant, ids: readonly string[] | undefined) {
    return (
      db
        .selectFrom('mentions')
        .innerJoin('stories', 'stories.id', 'mentions.story_id')
        .select((e) => [
          'stories.id',
          'stories.title',
          'stories.opened_at',
          e.fn.max<number>('mentions.counts_at').as('last'),
          e.fn.countAll<number>().as('n'),
          sql<number>`count(distinct mentions.publisher)`.as('publishers'),
          sql<number>`count(distinct mentions.kind)`.as('kinds'),
          sql<number>`count(mentions.copy_of)`.as('copies'),
          sql<number>`sum(case when mentions.counts_at > ${now - DAY} then 1 else 0 end)`.as('day'),
          sql<number>`sum(case when mentions.counts_at > ${now - 2 * DAY} and mentions.counts_at <= ${now - DAY} then 1 else 0 end)`.as(
            'before',
          ),
        ])
        // Spelled out, not bound: only so does SQLite take the index of what is relevant.
        .where('mentions.relevant', '=', sql.lit(1))
        .where('mentions.counts_at', '>=', from)
        .where('stories.merged_into', 'is', null)
        .$if(ids !== undefined, (q) => q.where('stories.id', 'in', ids?.length ? [...ids] : ['']))
        .groupBy(['stories.id', 'stories.title', 'stories.opened_at'])
    );
  }
}

/** Growth is what the last day has more than the day before. */
const ORDERS = {
  growth: sql`told.day - told.before`,
  size: sql`told.n`,
  reach: sql`told.kinds * 1000 + told.publishers`,
  last: sql`told.last`,
} as const;
