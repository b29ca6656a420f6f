import { type Kysely, sql } from 'kysely';
import { DAY, type Instant, startOfDay } from '../domain/time.ts';
import type { RollupMark } from './rollup-rows.ts';
import type { Tables } from './schema.ts';
import { isPostgres } from './search.ts';
import type { Store } from './store.ts';

/** Beginning and length of what days are numbered by, in milliseconds: Vietnamese days have no summer time. */
export const dayNumber = { from: startOfDay('1970-01-01'), length: DAY };
export const DAYS_COUNTED = 7;
/** A week is counted when it has been over for a day: until then nearly everything heard belongs into it. */
export const FINISHED_AFTER: number = DAY;

/** Weeks counted in one go, so that others have their turn in between. */
const IN_ONE_GO = 60;

/** Number of the week of `at`, from 1970-01-01 (a Thursday). */
export function weekNumber(at: Instant): number {
  return Math.floor((at - dayNumber.from) / (DAYS_COUNTED * DAY));
}

export function weekBegins(week: number): Instant {
  return dayNumber.from + week * DAYS_COUNTED * DAY;
}

/** A stretch of [from, to) with where to count it: past weeks that are counted, or the mentions themselves. */
export interface Stretch {
  from: Instant;
  to: Instant;
  /** First week, and the one after the last; null: not counted. */
  weeks: { from: number; to: number } | null;
}

/** Counts of past weeks: kept so that a year is added up and not counted anew. */
export function rollups(db: Kysely<Tables>) {
  return {
    /** [from, to) cut into what is counted and what is not, in order. */
    async stretches(from: Instant, to: Instant): Promise<Stretch[]> {
      const [first, end] = [weekNumber(from - 1) + 1, weekNumber(to)];
      const fresh =
        first >= end
          ? []
          : await db
              .selectFrom('rollup_runs')
              .select('week')
              .where('fresh', '=', 1)
              .where('week', '>=', first)
              .where('week', '<', end)
              .orderBy('week')
              .execute();
      return cut(
        from,
        to,
        fresh.map(({ week }) => week),
      );
    },

    /** Weeks that are over and not counted, or not any more; the newest first, some of them. */
    async due(now: Instant): Promise<number[]> {
      const first = await db
        .selectFrom('mentions')
        .select('counts_at')
        .where('relevant', '=', sql.lit(1))
        .where('counts_at', '>=', dayNumber.from)
        .orderBy('counts_at')
        .limit(1)
        .executeTakeFirst();
      if (first === undefined) return [];
      const runs = await db.selectFrom('rollup_runs').select('week').where('fresh', '=', 1).execute();
      const fresh = new Set(runs.map(({ week }) => week));
      const due: number[] = [];
      const last = weekNumber(now - FINISHED_AFTER) - 1;
      for (let week = last; week >= weekNumber(first.counts_at ?? now) && due.length < IN_ONE_GO; week--)
        if (!fresh.has(week)) due.push(week);
      return due;
    },

    /** Counts one week anew. The first step of a transaction of its own: call it inside `together`. */
    count: (week: number): Promise<void> => countWeek(db, week),
  };
}

/** Counts what is due; each week in a transaction of its own. Returns how many weeks. */
export async function countDue(store: Pick<Store, 'rollups' | 'together'>, now: Instant): Promise<number> {
  const due = await store.rollups.due(now);
  for (const week of due) await store.together((s) => s.rollups.count(week));
  return due.length;
}

/** Counts one week from its mentions, instead of whatever was counted of it before. */
export async function countWeek(db: Kysely<Tables>, week: number): Promise<void> {
  // Before anything is read: who is writing, or counting, has finished, and who writes next sees this run or fails.
  if (isPostgres(db)) await sql`lock table mentions, marks in share row exclusive mode`.execute(db);
  const first = week * DAYS_COUNTED;
  await db
    .deleteFrom('rollup_days')
    .where('day', '>=', first)
    .where('day', '<', first + DAYS_COUNTED)
    .execute();
  await db.deleteFrom('rollup_weeks').where('week', '=', week).execute();
  for (const mark of ['all', 'topic', 'claim'] as const)
    for (const placed of [false, true]) await countDays(db, week, mark, placed);
  await db
    .insertInto('rollup_weeks')
    .columns(['week', 'place', 'mark', 'name', 'kind', 'stance', 'n', 'questions', 'grievances'])
    .expression((e) =>
      e
        .selectFrom('rollup_days')
        .select([
          sql<number>`${sql.lit(week)}`.as('week'),
          'place',
          'mark',
          'name',
          'kind',
          'stance',
          e.fn.sum<number>('n').as('n'),
          e.fn.sum<number>('questions').as('questions'),
          e.fn.sum<number>('grievances').as('grievances'),
        ])
        .where('day', '>=', first)
        .where('day', '<', first + DAYS_COUNTED)
        .groupBy(['place', 'mark', 'name', 'kind', 'stance']),
    )
    .execute();
  await db
    .insertInto('rollup_runs')
    .values({ week, fresh: 1 })
    .onConflict((c) => c.column('week').doUpdateSet({ fresh: 1 }))
    .execute();
}

/** Days of a week: every mention once, or under each of its topics or claims; of each of its provinces, or wherever. */
async function countDays(db: Kysely<Tables>, week: number, mark: RollupMark, placed: boolean): Promise<void> {
  const day = sql<number>`(mentions.counts_at - ${sql.lit(dayNumber.from)}) / ${sql.lit(DAY)}`;
  const stance = sql<'neutral'>`coalesce(mentions.stance, 'neutral')`;
  const place = placed ? sql<string>`home.name` : sql<string>`''`;
  const name = mark === 'all' ? sql<string>`''` : sql<string>`told.name`;
  let query = db
    .selectFrom('mentions')
    .where('mentions.relevant', '=', sql.lit(1))
    .where('mentions.counts_at', '>=', weekBegins(week))
    .where('mentions.counts_at', '<', weekBegins(week + 1));
  if (mark !== 'all')
    query = query.innerJoin('marks as told', (on) =>
      on.onRef('told.mention_id', '=', 'mentions.id').on('told.kind', '=', sql.lit(mark)),
    );
  if (placed)
    query = query.innerJoin('marks as home', (on) =>
      on.onRef('home.mention_id', '=', 'mentions.id').on('home.kind', '=', sql.lit('place')),
    );
  await db
    .insertInto('rollup_days')
    .columns(['day', 'place', 'mark', 'name', 'kind', 'stance', 'n', 'questions', 'grievances'])
    .expression(
      query
        .select((e) => [
          day.as('day'),
          place.as('place'),
          sql<RollupMark>`${sql.lit(mark)}`.as('mark'),
          name.as('name'),
          'mentions.kind',
          stance.as('stance'),
          e.fn.countAll<number>().as('n'),
          sql<number>`coalesce(sum(mentions.question), 0)`.as('questions'),
          sql<number>`coalesce(sum(mentions.grievance), 0)`.as('grievances'),
        ])
        .groupBy([day, 'mentions.kind', stance])
        .$if(placed, (q) => q.groupBy(place))
        .$if(mark !== 'all', (q) => q.groupBy(name)),
    )
    .execute();
}

/** `fresh`: whole weeks within [from, to) that are counted, in order. */
function cut(from: Instant, to: Instant, fresh: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  const plain = (until: Instant) => {
    if (at < until) stretches.push({ from: at, to: until, weeks: null });
  };
  for (const week of fresh) {
    const last = stretches.at(-1);
    plain(weekBegins(week));
    at = weekBegins(week + 1);
    if (last?.weeks?.to === week && stretches.at(-1) === last) {
      last.weeks.to = week + 1;
      last.to = at;
    } else stretches.push({ from: weekBegins(week), to: at, weeks: { from: week, to: week + 1 } });
  }
  plain(to);
  return stretches;
}
