import type { Kysely, Selectable } from 'kysely';
import type { SourceDay } from '../domain/coverage.ts';
import type { Source, SourceState } from '../domain/source.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { SourceRow } from './listening-rows.ts';
import type { Tables } from './schema.ts';

/** What configuration says of a source; the rest is learned by visiting. Without a type it is a feed. */
export type KnownSource = Pick<Source, 'id' | 'name' | 'publisher' | 'kind' | 'reach' | 'place' | 'url'> &
  Partial<Pick<Source, 'type' | 'settings'>>;

/** What a visit leaves behind. */
export type Visit = Pick<
  Source,
  | 'state'
  | 'trouble'
  | 'detail'
  | 'failures'
  | 'nextAt'
  | 'okAt'
  | 'newsAt'
  | 'firstOkAt'
  | 'weekly'
  | 'etag'
  | 'modified'
  | 'cursor'
> & { triedAt: Instant };

export function sources(db: Kysely<Tables>) {
  return {
    /**
     * Makes the listed sources the living ones: new ones are added, changed ones follow, missing ones retire. What was added on the
     * desk stays until the desk lets go of it; once configuration lists it too, it is configuration's.
     */
    async agree(known: KnownSource[], now: Instant): Promise<void> {
      for (const source of known) {
        const before = await db
          .selectFrom('sources')
          .select(['url', 'type', 'retired_at', 'tried_at'])
          .where('id', '=', source.id)
          .executeTakeFirst();
        // Another address, or one not visited for long: what it lists first is backlog again, and its old ETag says nothing.
        const row = told(source);
        const afresh =
          before !== undefined &&
          (before.url !== row.url || before.type !== row.type || before.retired_at !== null);
        await db
          .insertInto('sources')
          .values({ ...row, ...unvisited(now), weekly: 0, retired_at: null, added_at: null })
          .onConflict((c) =>
            c.column('id').doUpdateSet({
              ...row,
              ...(afresh && unvisited(now)),
              // Switched off and on again, it is still the address that was asked a moment ago.
              ...(before?.url === row.url && { tried_at: before.tried_at }),
              retired_at: null,
              added_at: null,
            }),
          )
          .execute();
      }
      let gone = db
        .updateTable('sources')
        .set({ retired_at: now })
        .where('retired_at', 'is', null)
        .where('added_at', 'is', null);
      if (known.length > 0)
        gone = gone.where(
          'id',
          'not in',
          known.map((source) => source.id),
        );
      await gone.execute();
    },

    /** Adds sources that configuration does not know (replay, import); known ones stay as they are. */
    async add(known: KnownSource[], now: Instant): Promise<void> {
      for (const source of known) {
        await db
          .insertInto('sources')
          .values({
            ...told(source),
            ...unvisited(Number.MAX_SAFE_INTEGER),
            state: 'ok',
            ok_at: now,
            news_at: now,
            first_ok_at: now,
            weekly: 0,
            retired_at: null,
            added_at: null,
          })
          .onConflict((c) => c.column('id').doNothing())
          .execute();
      }
    },

    /** Listens to a source that somebody named on the desk. False when its id is taken by a living source. */
    async listen(source: KnownSource, now: Instant): Promise<boolean> {
      const row = { ...told(source), ...unvisited(now), weekly: 0, retired_at: null, added_at: now };
      const result = await db
        .insertInto('sources')
        .values(row)
        .onConflict((c) => c.column('id').doUpdateSet(row).where('sources.retired_at', 'is not', null))
        .executeTakeFirst();
      return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    },

    /** Lets go of a source that was added on the desk. False when there is none: configuration's are let go of in configuration. */
    async leave(id: string, now: Instant): Promise<boolean> {
      const result = await db
        .updateTable('sources')
        .set({ retired_at: now })
        .where('id', '=', id)
        .where('added_at', 'is not', null)
        .where('retired_at', 'is', null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },

    async due(now: Instant, limit: number): Promise<Source[]> {
      const rows = await db
        .selectFrom('sources')
        .selectAll()
        .where('retired_at', 'is', null)
        .where('next_at', '<=', now)
        // They come to us.
        .where('type', '!=', 'push')
        .orderBy('next_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toSource);
    },

    async all(): Promise<Source[]> {
      const rows = await db
        .selectFrom('sources')
        .selectAll()
        .where('retired_at', 'is', null)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(toSource);
    },

    async get(id: string): Promise<Source | null> {
      const row = await db.selectFrom('sources').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? toSource(row) : null;
    },

    async visited(id: string, visit: Visit): Promise<void> {
      await db
        .updateTable('sources')
        .set({
          state: visit.state,
          trouble: visit.trouble,
          detail: visit.detail,
          failures: visit.failures,
          next_at: visit.nextAt,
          tried_at: visit.triedAt,
          ok_at: visit.okAt,
          news_at: visit.newsAt,
          first_ok_at: visit.firstOkAt,
          weekly: visit.weekly,
          etag: visit.etag,
          modified: visit.modified,
          cursor: visit.cursor,
        })
        .where('id', '=', id)
        .execute();
    },

    /** Asks for an early visit; the host's own pace still holds. */
    async hurry(id: string, now: Instant): Promise<void> {
      await db.updateTable('sources').set({ next_at: now }).where('id', '=', id).execute();
    },

    /** The host is not free before `at`: the source waits with it, and its turn is not lost. */
    async postpone(id: string, at: Instant): Promise<void> {
      await db.updateTable('sources').set({ next_at: at }).where('id', '=', id).execute();
    },

    /** Moves a source to `state` without a visit (for example `silent`). */
    async is(id: string, state: SourceState): Promise<void> {
      await db.updateTable('sources').set({ state }).where('id', '=', id).execute();
    },

    async count(entry: SourceDay): Promise<void> {
      await db
        .insertInto('source_days')
        .values({
          source_id: entry.sourceId,
          day: entry.day,
          tries: entry.tries,
          good: entry.good,
          heard: entry.heard,
          fresh: entry.fresh,
        })
        .onConflict((c) =>
          c.columns(['source_id', 'day']).doUpdateSet((e) => ({
            tries: e('source_days.tries', '+', entry.tries),
            good: e('source_days.good', '+', entry.good),
            heard: e('source_days.heard', '+', entry.heard),
            fresh: e('source_days.fresh', '+', entry.fresh),
          })),
        )
        .execute();
    },

    /** Days `from` (inclusive) to `to` (exclusive), for coverage. */
    async days(from: Day, to: Day): Promise<SourceDay[]> {
      const rows = await db
        .selectFrom('source_days')
        .selectAll()
        .where('day', '>=', from)
        .where('day', '<', to)
        .orderBy('day')
        .orderBy('source_id')
        .execute();
      return rows.map(({ source_id, ...row }) => ({ sourceId: source_id, ...row }));
    },
  };
}

/** Just the columns of `source`: a caller may hand over more than we store. */
function told({ id, name, publisher, kind, reach, place, url, type, settings }: KnownSource) {
  const door = { type: type ?? ('feed' as const), settings: JSON.stringify(settings ?? {}) };
  return { id, name, publisher, kind, reach, place, url, ...door };
}

/** What is known of a source nobody has visited yet. */
function unvisited(now: Instant) {
  return {
    state: 'new' as const,
    trouble: null,
    detail: null,
    failures: 0,
    next_at: now,
    tried_at: null,
    ok_at: null,
    news_at: null,
    first_ok_at: null,
    etag: null,
    modified: null,
    cursor: null,
  };
}

function toSource(row: Selectable<SourceRow>): Source {
  return {
    id: row.id,
    name: row.name,
    publisher: row.publisher,
    kind: row.kind,
    reach: row.reach,
    place: row.place,
    url: row.url,
    type: row.type,
    settings: JSON.parse(row.settings) as Source['settings'],
    addedAt: row.added_at,
    state: row.state,
    trouble: row.trouble,
    detail: row.detail,
    failures: row.failures,
    nextAt: row.next_at,
    triedAt: row.tried_at,
    okAt: row.ok_at,
    newsAt: row.news_at,
    firstOkAt: row.first_ok_at,
    weekly: row.weekly,
    etag: row.etag,
    modified: row.modified,
    cursor: row.cursor,
  };
}
