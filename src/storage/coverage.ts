import type { Kysely, Selectable } from 'kysely';
import { type Gap, HABIT_DAYS, type Journal, type Span } from '../domain/coverage.ts';
import type { Rhythm } from '../domain/habit.ts';
import { addDays, type Day, type Instant, startOfDay } from '../domain/time.ts';
import type { GapRow } from './listening-rows.ts';
import type { Tables } from './schema.ts';

/** What was heard and what was not: gaps of sources, outages of our own. */
export function coverage(db: Kysely<Tables>) {
  async function gaps(from: Instant, to: Instant, sourceId?: string): Promise<Gap[]> {
    let query = db
      .selectFrom('gaps')
      .selectAll()
      .where('from_at', '<', to)
      .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', from)]))
      .orderBy('from_at')
      .orderBy('source_id');
    if (sourceId !== undefined) query = query.where('source_id', '=', sourceId);
    return (await query.execute()).map(toGap);
  }

  async function outages(from: Instant, to: Instant): Promise<Span[]> {
    const rows = await db
      .selectFrom('outages')
      .selectAll()
      .where('from_at', '<', to)
      .where('to_at', '>', from)
      .orderBy('from_at')
      .execute();
    return rows.map((row) => ({ from: row.from_at, to: row.to_at }));
  }

  return {
    /** Gaps that touch [from, to), oldest first. */
    gaps,
    /** Stretches that touch [from, to) in which our machine did not listen at all, oldest first. Nothing of them is evidence of quiet. */
    outages,

    /** The gap a source is in, or null. */
    async openGap(sourceId: string): Promise<Gap | null> {
      const row = await db
        .selectFrom('gaps')
        .selectAll()
        .where('source_id', '=', sourceId)
        .where('to_at', 'is', null)
        .orderBy('from_at', 'desc')
        .executeTakeFirst();
      return row ? toGap(row) : null;
    },

    /** Writes a gap down, or what has become of it. */
    async put(gap: Gap): Promise<void> {
      const row = { to_at: gap.to, state: gap.state, trouble: gap.trouble };
      await db
        .insertInto('gaps')
        .values({ source_id: gap.sourceId, from_at: gap.from, ...row })
        .onConflict((c) => c.columns(['source_id', 'from_at']).doUpdateSet(row))
        .execute();
    },

    /** Our machine did not listen in `span`; writing it twice is writing it once. */
    async slept(span: Span): Promise<void> {
      await db
        .insertInto('outages')
        .values({ from_at: span.from, to_at: span.to })
        .onConflict((c) => c.column('from_at').doNothing())
        .execute();
    },

    /** When any source was last asked; null before the first visit. */
    async lastVisit(): Promise<Instant | null> {
      const row = await db
        .selectFrom('sources')
        .select((e) => e.fn.max<number | null>('tried_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? null;
    },

    /** When a source publishes, as it was known at `at`. */
    async rhythm(sourceId: string): Promise<(Rhythm & { at: Instant }) | null> {
      const row = await db
        .selectFrom('rhythms')
        .selectAll()
        .where('source_id', '=', sourceId)
        .executeTakeFirst();
      return row ? { at: row.at, ...(JSON.parse(row.hours) as Rhythm) } : null;
    },

    async keepRhythm(sourceId: string, rhythm: Rhythm, at: Instant): Promise<void> {
      const row = { at, hours: JSON.stringify({ items: rhythm.items, heard: rhythm.heard }) };
      await db
        .insertInto('rhythms')
        .values({ source_id: sourceId, ...row })
        .onConflict((c) => c.column('source_id').doUpdateSet(row))
        .execute();
    },

    /** Everything coverage of [from, to) is computed from, with the weeks before it that habits are learned from. */
    async journal(from: Day, to: Day, sourceId?: string): Promise<Journal> {
      const early = addDays(from, -HABIT_DAYS);
      let days = db
        .selectFrom('source_days')
        .selectAll()
        .where('day', '>=', early)
        .where('day', '<', to)
        .orderBy('day');
      let rhythms = db.selectFrom('rhythms').select(['source_id', 'hours']);
      if (sourceId !== undefined) {
        days = days.where('source_id', '=', sourceId);
        rhythms = rhythms.where('source_id', '=', sourceId);
      }
      const [since, until] = [startOfDay(early), startOfDay(to)];
      return {
        days: (await days.execute()).map(({ source_id, ...row }) => ({ sourceId: source_id, ...row })),
        gaps: await gaps(since, until, sourceId),
        outages: await outages(since, until),
        rhythms: new Map(
          (await rhythms.execute()).map((row) => [row.source_id, JSON.parse(row.hours) as Rhythm]),
        ),
      };
    },
  };
}

function toGap(row: Selectable<GapRow>): Gap {
  return {
    sourceId: row.source_id,
    from: row.from_at,
    to: row.to_at,
    state: row.state,
    trouble: row.trouble,
  };
}
