import { type Kysely, sql } from 'kysely';
import type { Stance } from '../domain/meaning.ts';
import type { PublisherKind } from '../domain/source.ts';
import { addDays, DAY, type Day, type Instant, startOfDay } from '../domain/time.ts';
import type { RollupMark } from './rollup-rows.ts';
import { DAYS_COUNTED, rollups } from './rollups.ts';
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

/**
 * What people care about, counted by the database: a year is some hundred rows here, and not every mention of it. Past weeks are only added
 * up (`rollups.ts`); the days around them, and weeks that changed since, are counted from their mentions.
 */
export function concerns(db: Kysely<Tables>) {
  const past = rollups(db);

  function counted({ from, to, place, kind }: Counted) {
    return db
      .selectFrom('mentions')
      .where('mentions.relevant', '=', sql.lit(1))
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

  /** Whole weeks, added up. */
  function addedUp(mark: RollupMark, weeks: { from: number; to: number }, { place, kind }: Counted) {
    return db
      .selectFrom('rollup_weeks')
      .select((e) => [
        'name',
        'kind',
        'stance',
        e.fn.sum<number>('n').as('n'),
        e.fn.sum<number>('questions').as('questions'),
        e.fn.sum<number>('grievances').as('grievances'),
      ])
      .where('place', '=', place ?? '')
      .where('mark', '=', mark)
      .where('week', '>=', weeks.from)
      .where('week', '<', weeks.to)
      .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? 'press'))
      .groupBy(['name', 'kind', 'stance'])
      .execute();
  }

  function daysCounted(topic: string | null, within: Counted) {
    return counted(within)
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
      .execute();
  }

  function daysAddedUp(topic: string | null, weeks: { from: number; to: number }, { place, kind }: Counted) {
    return db
      .selectFrom('rollup_days')
      .select((e) => ['day as number', 'stance', e.fn.sum<number>('n').as('n')])
      .where('place', '=', place ?? '')
      .where('mark', '=', topic === null ? 'all' : 'topic')
      .where('name', '=', topic ?? '')
      .where('day', '>=', weeks.from * DAYS_COUNTED)
      .where('day', '<', weeks.to * DAYS_COUNTED)
      .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? 'press'))
      .groupBy(['day', 'stance'])
      .execute();
  }

  return {
    /** Every mention once. */
    async total(within: Counted): Promise<Cell[]> {
      const rows: RawCell[] = [];
      for (const { weeks, ...part } of await past.stretches(within.from, within.to))
        rows.push(
          ...(weeks === null
            ? await counted({ ...within, ...part })
                .select(SUMS)
                .groupBy(['mentions.kind', 'mentions.stance'])
                .execute()
            : await addedUp('all', weeks, within)),
        );
      return merged(rows.map((row) => ({ ...row, name: '' }))).map(
        ({ kind, stance, n, questions, grievances }) => ({ kind, stance, n, questions, grievances }),
      );
    },

    /** By topic or by claim: a mention of two topics counts in both. */
    async by(mark: 'topic' | 'claim', within: Counted): Promise<NamedCell[]> {
      const rows: (RawCell & { name: string })[] = [];
      for (const { weeks, ...part } of await past.stretches(within.from, within.to))
        rows.push(
          ...(weeks === null
            ? // A cross join keeps SQLite from beginning with everything that was ever marked so.
              await counted({ ...within, ...part })
                .crossJoin('marks')
                .whereRef('marks.mention_id', '=', 'mentions.id')
                .where('marks.kind', '=', mark)
                .select(['marks.name', ...SUMS])
                .groupBy(['marks.name', 'mentions.kind', 'mentions.stance'])
                .execute()
            : await addedUp(mark, weeks, within)),
        );
      return merged(rows);
    },

    /** How many on each day that has any, by stance; `topic` null: of all topics. */
    async byDay(topic: string | null, within: Counted): Promise<{ day: Day; stance: Stance; n: number }[]> {
      const rows: { number: number; stance: Stance | null; n: number }[] = [];
      for (const { weeks, ...part } of await past.stretches(within.from, within.to))
        rows.push(
          ...(weeks === null
            ? await daysCounted(topic, { ...within, ...part })
            : await daysAddedUp(topic, weeks, within)),
        );
      // A stretch may end within a day, and the next begin there.
      const days = new Map<string, { number: number; stance: Stance; n: number }>();
      for (const { number, stance: told, n } of rows) {
        const stance = told ?? 'neutral';
        const known = days.get(`${number} ${stance}`);
        if (known === undefined) days.set(`${number} ${stance}`, { number, stance, n });
        else known.n += n;
      }
      return [...days.values()]
        .sort((a, b) => a.number - b.number || compare(a.stance, b.stance))
        .map(({ number, ...row }) => ({ day: addDays(FIRST, number), ...row }));
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

/** A count as the database gives it; a stance nobody took is none. */
interface RawCell {
  kind: PublisherKind;
  stance: Stance | null;
  n: number;
  questions: number | null;
  grievances: number | null;
}

/** Counts of several stretches as one, in the order of their names. */
function merged(rows: readonly (RawCell & { name: string })[]): NamedCell[] {
  const cells = new Map<string, NamedCell>();
  for (const { name, kind, stance: told, n, questions, grievances } of rows) {
    const stance = told ?? 'neutral';
    const key = `${name} ${kind} ${stance}`;
    const known = cells.get(key) ?? { name, kind, stance, n: 0, questions: 0, grievances: 0 };
    known.n += n;
    known.questions += questions ?? 0;
    known.grievances += grievances ?? 0;
    cells.set(key, known);
  }
  return [...cells.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.kind, b.kind) || compare(a.stance, b.stance),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
