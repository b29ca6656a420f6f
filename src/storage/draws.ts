import type { Kysely } from 'kysely';
import type { Candidate, Drawn } from '../domain/draw.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';
import type { DrawRow } from './teaching-rows.ts';

/** A mention put before people. */
export interface Draw {
  mentionId: string;
  batch: number;
  drawn: Drawn;
  doneAt: Instant | null;
  doneBy: string | null;
  outcome: DrawRow['outcome'];
}

/** What was drawn for people to look at. */
export function draws(db: Kysely<Tables>) {
  return {
    /**
     * What may be drawn: read by the machine, something of ours in it, its words still there, seen at or after `since`, no reprint,
     * not drawn before, and nobody spoke about it.
     */
    async candidates(since: Instant): Promise<Candidate[]> {
      const rows = await db
        .selectFrom('mentions')
        .select((e) => [
          'id',
          'kind',
          'story_id',
          'margin',
          e
            .selectFrom('marks')
            .select('marks.name')
            .whereRef('marks.mention_id', '=', 'mentions.id')
            .where('marks.kind', '=', 'topic')
            .orderBy('marks.score', 'desc')
            .orderBy('marks.name')
            .limit(1)
            .as('topic'),
        ])
        .where('seen_at', '>=', since)
        .where('margin', 'is not', null)
        .where('understood_at', 'is not', null)
        // Not `is null`: nearly nothing is a copy, and the index of copies would be walked for all that is none.
        .where((e) => e(e.fn.coalesce('copy_of', e.val('')), '=', ''))
        .where((e) => e('id', 'not in', e.selectFrom('draws').select('mention_id')))
        .where((e) => e('id', 'not in', e.selectFrom('corrections').select('mention_id')))
        .orderBy('id')
        .execute();
      return rows.map(({ story_id, margin, ...row }) => ({ ...row, storyId: story_id, margin: margin ?? 0 }));
    },

    /** Puts a batch before people, in this order. Does nothing, and says so, when that batch is there already. */
    async put(batch: number, drawn: readonly { id: string; drawn: Drawn }[], now: Instant): Promise<boolean> {
      const known = await db
        .selectFrom('draws')
        .select('mention_id')
        .where('batch', '=', batch)
        .executeTakeFirst();
      if (known !== undefined || drawn.length === 0) return false;
      await db
        .insertInto('draws')
        .values(
          drawn.map((each, place) => ({
            mention_id: each.id,
            batch,
            place,
            drawn: each.drawn,
            at: now,
            done_at: null,
            done_by: null,
            outcome: null,
          })),
        )
        .onConflict((c) => c.column('mention_id').doNothing())
        .execute();
      return true;
    },

    async get(mentionId: string): Promise<Draw | null> {
      const row = await db
        .selectFrom('draws')
        .selectAll()
        .where('mention_id', '=', mentionId)
        .executeTakeFirst();
      return row ? toDraw(row) : null;
    },

    /** The latest batch in its order; mentions whose words expired meanwhile are left out. Empty when none was drawn yet. */
    async latest(): Promise<Draw[]> {
      const rows = await db
        .selectFrom('draws')
        .innerJoin('mentions', 'mentions.id', 'draws.mention_id')
        .selectAll('draws')
        .where((e) =>
          e(
            'batch',
            '=',
            e.selectFrom('draws').select(({ fn }) => fn.max('batch').as('latest')),
          ),
        )
        .where('mentions.meaning', 'is not', null)
        .orderBy('place')
        .execute();
      return rows.map(toDraw);
    },

    /** Number of the latest batch; 0 before the first. */
    async batches(): Promise<number> {
      const row = await db
        .selectFrom('draws')
        .select((e) => e.fn.max('batch').as('latest'))
        .executeTakeFirst();
      return row?.latest ?? 0;
    },

    /** How many were answered ever. */
    async answered(): Promise<number> {
      const row = await db
        .selectFrom('draws')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('outcome', '=', 'answered')
        .executeTakeFirstOrThrow();
      return row.n;
    },

    /** Everything that was ever drawn at random: no model may learn from it. */
    async random(): Promise<Set<string>> {
      const rows = await db.selectFrom('draws').select('mention_id').where('drawn', '=', 'random').execute();
      return new Set(rows.map((row) => row.mention_id));
    },

    /** Somebody answered or passed over a drawn mention; `null` puts it before people again. */
    async done(
      mentionId: string,
      outcome: 'answered' | 'skipped' | null,
      who: string,
      now: Instant,
    ): Promise<void> {
      const open = outcome === null;
      await db
        .updateTable('draws')
        .set({ outcome, done_at: open ? null : now, done_by: open ? null : who })
        .where('mention_id', '=', mentionId)
        .execute();
    },

    /** Of what was read at or after `since`: how much had something of ours, and how much of that was decided by less than `margin`. */
    async unsure(since: Instant, margin: number): Promise<{ read: number; unsure: number }> {
      const row = await db
        .selectFrom('mentions')
        .select((e) => [
          e.fn.countAll<number>().as('read'),
          e.fn.sum<number | null>(e.case().when('margin', '<', margin).then(1).else(0).end()).as('unsure'),
        ])
        .where('seen_at', '>=', since)
        .where('margin', 'is not', null)
        .executeTakeFirstOrThrow();
      return { read: row.read, unsure: row.unsure ?? 0 };
    },
  };
}

function toDraw(row: DrawRow): Draw {
  return {
    mentionId: row.mention_id,
    batch: row.batch,
    drawn: row.drawn,
    doneAt: row.done_at,
    doneBy: row.done_by,
    outcome: row.outcome,
  };
}
