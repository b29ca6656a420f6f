import type { Kysely } from 'kysely';
import type { Reason } from '../domain/reason.ts';
import type { Instant } from '../domain/time.ts';
import type { Work, WorkKind, WorkState } from '../domain/work.ts';
import type { Tables } from './schema.ts';
import type { WorkRow } from './work-rows.ts';

const SHOWN = [
  'id',
  'kind',
  'subject',
  'who',
  'name',
  'started_at',
  'ended_at',
  'share',
  'words',
  'state',
  'link',
  'beat_at',
] as const;

const AT_WORK = ['running', 'stopping'] as const satisfies readonly WorkState[];

/** What a work came to. `kept` is JSON: what its own page shows of it. */
export interface WorkEnd {
  state: Exclude<WorkState, (typeof AT_WORK)[number]>;
  words?: Reason | null;
  link?: string | null;
  kept?: unknown;
}

/** The register of long work. */
export function works(db: Kysely<Tables>) {
  const one = (id: string) => db.selectFrom('works').where('id', '=', id);

  return {
    /** Writes down what begins. False while another holds `slot`. */
    async begin(
      work: Pick<Work, 'id' | 'kind' | 'subject' | 'who' | 'name' | 'startedAt' | 'link'>,
      slot: string,
      about: unknown,
    ): Promise<boolean> {
      const { id, kind, subject, who, name, startedAt, link } = work;
      const result = await db
        .insertInto('works')
        .values({
          id,
          kind,
          slot,
          subject,
          who,
          name,
          link,
          started_at: startedAt,
          beat_at: startedAt,
          ended_at: null,
          share: 0,
          words: null,
          state: 'running',
          kept: null,
          about: about === undefined ? null : JSON.stringify(about),
        })
        .onConflict((c) => c.column('slot').doNothing())
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    },

    /** A sign of life with how far it is. Returns the state somebody else may have given it meanwhile; null: it is gone. */
    async beat(id: string, share: number, words: Reason | null, now: Instant): Promise<WorkState | null> {
      await db
        .updateTable('works')
        .set({ share, words: words && JSON.stringify(words), beat_at: now })
        .where('id', '=', id)
        .where('state', 'in', AT_WORK)
        .execute();
      return (await one(id).select('state').executeTakeFirst())?.state ?? null;
    },

    /** Asks whoever does it to stop. False when nobody is at it. */
    async stopping(id: string): Promise<boolean> {
      const result = await db
        .updateTable('works')
        .set({ state: 'stopping' })
        .where('id', '=', id)
        .where('state', 'in', AT_WORK)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },

    /** Ends it once; what has ended stays as it is. `share` is left where it was unless it is done. */
    async end(id: string, { state, words, link, kept }: WorkEnd, now: Instant): Promise<void> {
      await db
        .updateTable('works')
        .set({
          state,
          slot: null,
          ended_at: now,
          beat_at: now,
          ...(state === 'done' && { share: 1 }),
          ...(words !== undefined && { words: words && JSON.stringify(words) }),
          ...(link !== undefined && { link }),
          ...(kept !== undefined && { kept: JSON.stringify(kept) }),
        })
        .where('id', '=', id)
        .where('state', 'in', AT_WORK)
        .execute();
    },

    /** Works without a sign of life since `before` were interrupted: nobody is at them any more, but for those named in `alive`. */
    async interrupt(before: Instant, alive: readonly string[]): Promise<void> {
      let query = db
        .updateTable('works')
        .set((e) => ({ state: 'interrupted', slot: null, ended_at: e.ref('beat_at') }))
        .where('state', 'in', AT_WORK)
        .where('beat_at', '<', before);
      if (alive.length > 0) query = query.where('id', 'not in', alive);
      await query.execute();
    },

    async get(id: string): Promise<Work | null> {
      const row = await one(id).select(SHOWN).executeTakeFirst();
      return row ? toWork(row) : null;
    },

    /** What was asked and what came of it, as they were handed over; null where nothing is kept (any more). */
    async contents(id: string): Promise<{ about: unknown; kept: unknown }> {
      const row = await one(id).select(['about', 'kept']).executeTakeFirst();
      const read = (text: string | null | undefined): unknown =>
        typeof text === 'string' ? JSON.parse(text) : null;
      return { about: read(row?.about), kept: read(row?.kept) };
    },

    /** The latest first. */
    async list(limit: number, kind: WorkKind | null = null): Promise<Work[]> {
      let query = db.selectFrom('works').select(SHOWN);
      if (kind !== null) query = query.where('kind', '=', kind);
      const rows = await query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(toWork);
    },

    /** Forgets what ended before `before`, with all it kept. */
    async sweep(before: Instant): Promise<void> {
      await db.deleteFrom('works').where('ended_at', '<', before).execute();
    },
  };
}

function toWork(row: Pick<WorkRow, (typeof SHOWN)[number]>): Work {
  const { id, kind, subject, who, name, share, state, link } = row;
  return {
    id,
    kind,
    subject,
    who,
    name,
    share,
    state,
    link,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    words: row.words === null ? null : (JSON.parse(row.words) as Reason),
    beatAt: row.beat_at,
  };
}
