import { type Kysely, sql } from 'kysely';
import { type Instant, WEEK } from '../domain/time.ts';
import { TIP_SOURCE } from '../domain/tip.ts';
import type { Tables } from './schema.ts';

/** How many questions about one topic or claim in one week; week 0 ends at the end of the stretch. */
export interface AskedCell {
  name: string;
  week: number;
  n: number;
  /** Of these, asked of us directly. */
  told: number;
  /** Of these, about no claim of the catalogue. */
  unclaimed: number;
}

/** What people ask, counted by the database. */
export function questions(db: Kysely<Tables>) {
  return {
    /** Questions counting in [to − weeks, to), by topic or by claim. A question about two topics counts in both. */
    async asked(mark: 'topic' | 'claim', to: Instant, weeks: number): Promise<AskedCell[]> {
      const week = sql<number>`(${sql.lit(to - 1)} - mentions.counts_at) / ${sql.lit(WEEK)}`;
      const claimed = sql`exists (select 1 from marks as known where known.mention_id = mentions.id and known.kind = 'claim')`;
      return db
        .selectFrom('mentions')
        .innerJoin('marks', 'marks.mention_id', 'mentions.id')
        .select([
          'marks.name',
          week.as('week'),
          sql<number>`count(*)`.as('n'),
          sql<number>`sum(case when mentions.source_id like ${sql.lit(`${TIP_SOURCE}%`)} then 1 else 0 end)`.as(
            'told',
          ),
          sql<number>`sum(case when ${claimed} then 0 else 1 end)`.as('unclaimed'),
        ])
        .where('mentions.relevant', '=', sql.lit(1))
        .where('mentions.question', '=', sql.lit(1))
        .where('mentions.counts_at', '>=', to - weeks * WEEK)
        .where('mentions.counts_at', '<', to)
        .where('marks.kind', '=', mark)
        .groupBy(['marks.name', week])
        .orderBy('marks.name')
        .orderBy(week)
        .execute();
    },
  };
}
