import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.ts';
import { countWeek, dayNumber, FINISHED_AFTER, weekNumber } from '../rollups.ts';
import { isPostgres } from '../search.ts';

/** Weeks between two words about how far the counting has come. */
const TELL_EVERY = 26;

/**
 * Counts of past weeks (decision 0053). Triggers, not the functions that write, say which weeks have changed: whoever touches a mention or a
 * mark in whatever way cannot forget it.
 */
export async function rollups(db: Kysely<Tables>, tell: (weeks: number) => void): Promise<void> {
  for (const [table, stretch] of [
    ['rollup_days', 'day'],
    ['rollup_weeks', 'week'],
  ] as const) {
    // Days are drawn one topic after another, weeks are added up over all topics.
    const key =
      stretch === 'day'
        ? (['place', 'mark', 'name', 'day', 'kind', 'stance'] as const)
        : (['place', 'mark', 'week', 'name', 'kind', 'stance'] as const);
    await db.schema
      .createTable(table)
      .addColumn(stretch, 'integer', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('mark', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('stance', 'text', (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('questions', 'integer', (c) => c.notNull())
      .addColumn('grievances', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, [...key])
      .$call((t) => (isPostgres(db) ? t : t.modifyEnd(sql`without rowid`)))
      .execute();
    await db.schema.createIndex(`${table}_${stretch}`).on(table).column(stretch).execute();
  }
  await db.schema
    .createTable('rollup_runs')
    .addColumn('week', 'integer', (c) => c.primaryKey())
    .addColumn('fresh', 'integer', (c) => c.notNull())
    .execute();
  // Stories are told from an index alone; what stands behind a mention's text costs a walk through it.
  await db.schema.dropIndex('mentions_story').execute();
  await db.schema
    .createIndex('mentions_story')
    .on('mentions')
    .columns([
      'story_id',
      'relevant',
      'at',
      'id',
      'kind',
      'stance',
      'publisher',
      'source_id',
      'copy_of',
      'version',
    ])
    .execute();
  await fill(db, tell);
  await (isPostgres(db) ? watchPostgres(db) : watchSqlite(db));
}

async function fill(db: Kysely<Tables>, tell: (weeks: number) => void): Promise<void> {
  const { first, last } = await db
    .selectFrom('mentions')
    .select((e) => [
      e.fn.min<number | null>('counts_at').as('first'),
      e.fn.max<number | null>('seen_at').as('last'),
    ])
    .where('relevant', '=', sql.lit(1))
    .where('counts_at', 'is not', null)
    .executeTakeFirstOrThrow();
  if (first === null || last === null) return;
  const end = weekNumber(last - FINISHED_AFTER);
  for (let week = weekNumber(first), counted = 1; week < end; week++, counted++) {
    await countWeek(db, week);
    if (counted % TELL_EVERY === 0) tell(counted);
  }
}

/** Whatever a count depends on. */
const COUNTED = ['relevant', 'counts_at', 'kind', 'stance', 'question', 'grievance'];
const MARKED = `('topic', 'claim', 'place')`;
const CHANGED = `(old.relevant = 1 or new.relevant = 1) and (${COUNTED.map(
  (name) => `old.${name} is distinct from new.${name}`,
).join(' or ')})`;

const week = (at: string) => `((${at} - ${dayNumber.from}) / ${dayNumber.length} / 7)`;

/** SQLite has one writer at a time: a week that is counted is seen by whoever changes it next. */
async function watchSqlite(db: Kysely<Tables>): Promise<void> {
  const stale = (at: string) => `update rollup_runs set fresh = 0 where fresh = 1 and week = ${week(at)};`;
  const marked = (row: string) =>
    `update rollup_runs set fresh = 0 where fresh = 1
      and week = (select ${week('counts_at')} from mentions where id = ${row}.mention_id);`;
  for (const [name, when, body] of [
    ['heard', 'after insert on mentions when new.relevant = 1', stale('new.counts_at')],
    [
      'changed',
      `after update of ${COUNTED.join()} on mentions when ${CHANGED}`,
      stale('old.counts_at') + stale('new.counts_at'),
    ],
    ['gone', 'after delete on mentions when old.relevant = 1', stale('old.counts_at')],
    ['marked', `after insert on marks when new.kind in ${MARKED}`, marked('new')],
    ['remarked', 'after update on marks', marked('old') + marked('new')],
    ['unmarked', `after delete on marks when old.kind in ${MARKED}`, marked('old')],
  ] as const)
    await sql.raw(`create trigger rollups_${name} ${when} begin ${body} end`).execute(db);
}

/**
 * In PostgreSQL somebody may count a week meanwhile whose run this transaction cannot see. Writing the run anyway makes such a one fail as
 * “could not serialize”, and be run again; who counts locks both tables first (`countWeek`).
 */
async function watchPostgres(db: Kysely<Tables>): Promise<void> {
  await sql
    .raw(
      `create function rollups_stale(at bigint) returns void language sql as $$
        insert into rollup_runs (week, fresh) select ${week('at')}, 0 where at is not null
        on conflict (week) do update set fresh = 0 where rollup_runs.fresh = 1 $$`,
    )
    .execute(db);
  const marked = (row: string) =>
    `perform rollups_stale((select counts_at from mentions where id = ${row}.mention_id));`;
  for (const [name, when, body] of [
    ['heard', 'insert on mentions|new.relevant = 1', 'perform rollups_stale(new.counts_at);'],
    [
      'changed',
      `update of ${COUNTED.join()} on mentions|${CHANGED}`,
      'perform rollups_stale(old.counts_at); perform rollups_stale(new.counts_at);',
    ],
    ['gone', 'delete on mentions|old.relevant = 1', 'perform rollups_stale(old.counts_at);'],
    ['marked', `insert on marks|new.kind in ${MARKED}`, marked('new')],
    ['remarked', 'update on marks|true', marked('old') + marked('new')],
    ['unmarked', `delete on marks|old.kind in ${MARKED}`, marked('old')],
  ] as const) {
    const [event = '', condition = ''] = when.split('|');
    await sql
      .raw(
        `create function rollups_${name}() returns trigger language plpgsql as $$ begin ${body} return null; end $$`,
      )
      .execute(db);
    await sql
      .raw(
        `create trigger rollups_${name} after ${event} for each row when (${condition}) execute function rollups_${name}()`,
      )
      .execute(db);
  }
}
