import { type Kysely, sql } from 'kysely';
import type { Stance } from '../domain/meaning.ts';
import type { PublisherKind } from '../domain/source.ts';
import { addDays, DAY, type Day, type Instant, startOfDay } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** Which mentions are counted: relevant ones that count in [from, to), of one province or one kind of source where asked. */
export interface Counted {
  from: Instant;
  to: Instant;
  /** Province the text is at home in. */
  place?: string;
  kind?: PublisherKind;
}

/** How many mentions of one kind of source and one stance. */
export interface Cell {
  kind: PublisherKind;
  stance: Stance;
  n: number;
  questions: number;
  grievances: number;
}

/** The same of one topic, or of one claim. */
export interface NamedCell extends Cell {
  name: string;
}

/** What visits left behind on one Vietnamese day. */
export interface DayVisits {
  day: Day;
  /** Sources that were asked at least once, and those of them that answered at least once. */
  asked: number;
  answered: number;
}

const FIRST: Day = '1970-01-01';

/** Number of the Vietnamese day since 1970-01-01, in integers on both databases. */
const DAY_NUMBER = sql<number>`(mentions.counts_at - ${sql.lit(startOfDay(FIRST))}) / ${sql.lit(DAY)}`;

/** What people care about, counted by the database: a year is some hundred rows here, and not every mention of it. */
export function concerns(db: Kysely<Tables>) {
  function counted({ from, to, place, kind }: Counted) {
    return db
      .selectFrom('mentions')
      .where('mentions.relevant', '=', 1)
      .where('mentions.counts_at', '>=', from)
      .where('mentions.counts_at', '<', to)
      .$if(kind !== undefined, (q) => q.where('mentions.kind', '=', kind ?? 'press'))
      .$if(place !== undefined, (q) =>
        q.where((e) =>
          e.exists(
            e
              .selectFrom('marks as home')
              .select('home.name')
              .whereRef('home.mention_id', '=', 'mentions.id')
              .where('home.kind', '=', 'place')
              .where('home.name', '=', place ?? ''),
          ),
        ),
      );
  }

  const SUMS = [
    sql<PublisherKind>`mentions.kind`.as('kind'),
    sql<Stance | null>`mentions.stance`.as('stance'),
    sql<number>`count(*)`.as('n'),
    sql<number | null>`sum(mentions.question)`.as('questions'),
    sql<number | null>`sum(mentions.grievance)`.as('grievances'),
  ] as const;

  return {
    /** Every mention once. */
    async total(within: Counted): Promise<Cell[]> {
      const rows = await counted(within)
        .select(SUMS)
        .groupBy(['mentions.kind', 'mentions.stance'])
        .orderBy('mentions.kind')
        .orderBy('mentions.stance')
        .execute();
      return rows.map(toCell);
    },

    /** By topic or by claim: a mention of two topics counts in both. */
    async by(mark: 'topic' | 'claim', within: Counted): Promise<NamedCell[]> {
      const rows = await counted(within)
        .innerJoin('marks', 'marks.mention_id', 'mentions.id')
        .where('marks.kind', '=', mark)
        .select(['marks.name', ...SUMS])
        .groupBy(['marks.name', 'mentions.kind', 'mentions.stance'])
        .orderBy('marks.name')
        .orderBy('mentions.kind')
        .orderBy('mentions.stance')
        .execute();
      return rows.map((row) => ({ name: row.name, ...toCell(row) }));
    },

    /** How many on each day that has any, by stance; `topic` null: of all topics. */
    async byDay(topic: string | null, within: Counted): Promise<{ day: Day; stance: Stance; n: number }[]> {
      const rows = await counted(within)
        .$if(topic !== null, (q) =>
          q.where((e) =>
            e.exists(
              e
                .selectFrom('marks')
                .select('marks.name')
                .whereRef('marks.mention_id', '=', 'mentions.id')
                .where('marks.kind', '=', 'topic')
                .where('marks.name', '=', topic ?? ''),
            ),
          ),
        )
        .select([DAY_NUMBER.as('number'), 'mentions.stance', sql<number>`count(*)`.as('n')])
        .groupBy([DAY_NUMBER, 'mentions.stance'])
        .orderBy(DAY_NUMBER)
        .orderBy('mentions.stance')
        .execute();
      return rows.map(({ number, stance, n }) => ({
        day: addDays(FIRST, number),
        stance: stance ?? 'neutral',
        n,
      }));
    },

    /** How the days of [from, to) were listened to; a day without visits is left out. */
    async visits(from: Day, to: Day): Promise<DayVisits[]> {
      return db
        .selectFrom('source_days')
        .select((e) => [
          'day',
          e.fn.countAll<number>().as('asked'),
          sql<number>`sum(case when good > 0 then 1 else 0 end)`.as('answered'),
        ])
        .where('day', '>=', from)
        .where('day', '<', to)
        .where('tries', '>', 0)
        .groupBy('day')
        .orderBy('day')
        .execute();
    },
  };
}

function toCell(row: {
  kind: PublisherKind;
  stance: Stance | null;
  n: number;
  questions: number | null;
  grievances: number | null;
}): Cell {
  const { kind, stance, n, questions, grievances } = row;
  return { kind, stance: stance ?? 'neutral', n, questions: questions ?? 0, grievances: grievances ?? 0 };
}
