import { type Expression, type Kysely, sql, type SqlBool } from 'kysely';
import type { Relation } from '../domain/meaning.ts';
import { PRIVATE_KINDS, type PublisherKind } from '../domain/source.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** Relevant mentions that count in [from, to), of one kind of source where asked. */
export interface Within {
  from: Instant;
  to: Instant;
  kind?: PublisherKind;
}

/** How many mentions, and how many of them are what. */
export interface Sums {
  n: number;
  negative: number;
  questions: number;
  grievances: number;
}

export interface PublisherSums extends Sums {
  publisher: string;
}

export interface MarkSums extends Sums {
  name: string;
}

/** A story as it was told in a stretch of time. */
export interface StorySums {
  story: string;
  /** Empty while only private persons tell it. */
  title: string;
  n: number;
  negative: number;
  publishers: number;
}

export interface ClaimSums {
  claim: string;
  relation: Relation;
  n: number;
}

const SUMS = [
  sql<number>`count(*)`.as('n'),
  sql<number>`coalesce(sum(case when mentions.stance = 'negative' then 1 else 0 end), 0)`.as('negative'),
  sql<number>`coalesce(sum(mentions.question), 0)`.as('questions'),
  sql<number>`coalesce(sum(mentions.grievance), 0)`.as('grievances'),
] as const;

/**
 * What papers count and series do not: outlets, stories, provinces and groups of people in a stretch of time. The database groups; a year of a
 * million mentions comes back as some hundred rows.
 */
export function periodCounts(db: Kysely<Tables>) {
  function told({ from, to, kind }: Within) {
    return db
      .selectFrom('mentions')
      .where('mentions.relevant', '=', sql.lit(1))
      .where('mentions.counts_at', '>=', from)
      .where('mentions.counts_at', '<', to)
      .$if(kind !== undefined, (q) => q.where('mentions.kind', '=', kind ?? 'press'));
  }

  /** Stories told within a stretch at least so often, merged ones left out: looked up once each, and not for every mention. */
  function storiesTold(within: Within, least: number) {
    return db
      .selectFrom(
        told(within)
          .where('mentions.story_id', 'is not', null)
          .select([
            'mentions.story_id as story',
            sql<number>`count(*)`.as('n'),
            sql<number>`sum(case when mentions.stance = 'negative' then 1 else 0 end)`.as('negative'),
            sql<number>`count(distinct mentions.publisher)`.as('publishers'),
          ])
          .groupBy('mentions.story_id')
          .having(sql<number>`count(*)`, '>=', least)
          .as('told'),
      )
      .innerJoin('stories', 'stories.id', 'told.story')
      .where('stories.merged_into', 'is', null);
  }

  /** Claims met within a stretch, one row for each mention that meets one. */
  function claimsTold(within: Within) {
    return (
      told(within)
        .crossJoin('marks')
        .whereRef('marks.mention_id', '=', 'mentions.id')
        // Said as it is, for an index of claims alone.
        .where('marks.kind', '=', sql.lit('claim'))
        .select([
          'marks.name as claim',
          sql<Relation>`coalesce(marks.relation, 'related')`.as('relation'),
          sql<number>`count(*)`.as('n'),
        ])
        .groupBy(['marks.name', 'marks.relation'])
    );
  }

  return {
    /** Outlets by how much they told, the most first. Private persons are nobody's outlet and left out. */
    async publishers(within: Within, limit: number): Promise<PublisherSums[]> {
      return told(within)
        .where('mentions.kind', 'not in', PRIVATE_KINDS)
        .select(['mentions.publisher', ...SUMS])
        .groupBy('mentions.publisher')
        .orderBy('n', 'desc')
        .orderBy('mentions.publisher')
        .limit(limit)
        .execute();
    },

    /** How many outlets told anything. */
    async publisherCount(within: Within): Promise<number> {
      const { n } = await told(within)
        .where('mentions.kind', 'not in', PRIVATE_KINDS)
        .select(sql<number>`count(distinct mentions.publisher)`.as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },

    /** By province the texts are at home in, or by whom they concern. A mention of two counts in both. */
    async marked(kind: 'place' | 'audience' | 'topic', within: Within): Promise<MarkSums[]> {
      // SQLite keeps the order of cross joins: from the mentions of these days, in an index, to their marks. The other way round it reads the
      // row of every mention that was ever marked so.
      return told(within)
        .crossJoin('marks')
        .whereRef('marks.mention_id', '=', 'mentions.id')
        .where('marks.kind', '=', kind)
        .select(['marks.name', ...SUMS])
        .groupBy('marks.name')
        .orderBy('n', 'desc')
        .orderBy('marks.name')
        .execute();
    },

    /** Stories told at least `least` times, the most told first. */
    async stories(within: Within, least: number, limit: number): Promise<StorySums[]> {
      return storiesTold(within, least)
        .select(['stories.id as story', 'stories.title', 'told.n', 'told.negative', 'told.publishers'])
        .orderBy('told.n', 'desc')
        .orderBy('told.publishers', 'desc')
        .orderBy('stories.id')
        .limit(limit)
        .execute();
    },

    async storyCount(within: Within, least: number): Promise<number> {
      const { n } = await storiesTold(within, least)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return n;
    },

    /** The topic that most tellings of each story are about: what a story without a title is called by. */
    async storyTopics(ids: readonly string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('mentions')
        .innerJoin('marks', 'marks.mention_id', 'mentions.id')
        .select(['mentions.story_id', 'marks.name', sql<number>`count(*)`.as('n')])
        .where('mentions.story_id', 'in', [...ids])
        .where('marks.kind', '=', 'topic')
        .groupBy(['mentions.story_id', 'marks.name'])
        .orderBy('n')
        .orderBy('marks.name', 'desc')
        .execute();
      return new Map(rows.map(({ story_id, name }) => [story_id ?? '', name]));
    },

    /** What was done with each claim, by how many mentions. */
    async claims(within: Within): Promise<ClaimSums[]> {
      return claimsTold(within)
        .orderBy('n', 'desc')
        .orderBy('marks.name')
        .orderBy('marks.relation')
        .execute();
    },

    /** How many mentions do something with a claim; `relation` null: anything. */
    async claimCount(within: Within, claim: string, relation: Relation | null): Promise<number> {
      const rows = await claimsTold(within).where('marks.name', '=', claim).execute();
      return rows
        .filter((row) => relation === null || row.relation === relation)
        .reduce((sum, { n }) => sum + n, 0);
    },

    /** How many sources were asked on [from, to), or answered at least once there. */
    async sources(from: Day, to: Day, state: 'asked' | 'answered'): Promise<number> {
      const asked: Expression<SqlBool> = state === 'asked' ? sql<SqlBool>`tries > 0` : sql<SqlBool>`good > 0`;
      const { n } = await db
        .selectFrom('source_days')
        .select(sql<number>`count(distinct source_id)`.as('n'))
        .where('day', '>=', from)
        .where('day', '<', to)
        .where(asked)
        .executeTakeFirstOrThrow();
      return n;
    },
  };
}
