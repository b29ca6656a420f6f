import { type Kysely, sql } from 'kysely';
import type { EchoCell } from '../domain/campaign.ts';
import { addDays, DAY, type Day, type Instant, startOfDay } from '../domain/time.ts';
import type { Tables } from './schema.ts';

const FIRST: Day = '1970-01-01';

/** What was said of some topics together. */
export function echoes(db: Kysely<Tables>) {
  return {
    /** Every mention of [from, to) that has one of `topics`, once. */
    async cells(topics: readonly string[], from: Instant, to: Instant): Promise<EchoCell[]> {
      const day = sql<number>`(mentions.counts_at - ${sql.lit(startOfDay(FIRST))}) / ${sql.lit(DAY)}`;
      const rows = await db
        .selectFrom('mentions')
        .select([
          day.as('number'),
          'mentions.kind',
          'mentions.stance',
          sql<number>`count(*)`.as('n'),
          sql<number | null>`sum(mentions.question)`.as('questions'),
          sql<number | null>`sum(mentions.grievance)`.as('grievances'),
        ])
        .where('mentions.relevant', '=', sql.lit(1))
        .where('mentions.counts_at', '>=', from)
        .where('mentions.counts_at', '<', to)
        .where((e) =>
          e.exists(
            e
              .selectFrom('marks')
              .select('marks.name')
              .whereRef('marks.mention_id', '=', 'mentions.id')
              .where('marks.kind', '=', 'topic')
              .where('marks.name', 'in', topics.length === 0 ? [''] : topics),
          ),
        )
        .groupBy([day, 'mentions.kind', 'mentions.stance'])
        .orderBy(day)
        .execute();
      return rows.map(({ number, stance, questions, grievances, ...row }) => ({
        ...row,
        day: addDays(FIRST, number),
        stance: stance ?? 'neutral',
        questions: questions ?? 0,
        grievances: grievances ?? 0,
      }));
    },
  };
}
