import type { Kysely } from 'kysely';
import type { Find, SavedSearch } from '../domain/saved-search.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** Rows named in one query: SQLite takes 32,766 variables. */
const TOGETHER = 500;

/** Searches people keep, when they looked at them, and what their owners were told of. */
export function searches(db: Kysely<Tables>) {
  const read = (rows: { body: string }[]) => rows.map(({ body }) => JSON.parse(body) as SavedSearch);
  return {
    /** Writes the search in place. */
    async put(search: SavedSearch): Promise<void> {
      const row = {
        owner: search.owner,
        shared: search.shared ? 1 : 0,
        telling: search.tell !== 'never' && search.endedAt === null ? 1 : 0,
        body: JSON.stringify(search),
      } as const;
      await db
        .insertInto('saved_searches')
        .values({ id: search.id, ...row })
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
    },

    async get(id: string): Promise<SavedSearch | null> {
      const rows = await db.selectFrom('saved_searches').select('body').where('id', '=', id).execute();
      return read(rows)[0] ?? null;
    },

    /** Their own, and what others share; by name. */
    async visibleTo(personId: string): Promise<SavedSearch[]> {
      const rows = await db
        .selectFrom('saved_searches')
        .select('body')
        .where((e) => e.or([e('owner', '=', personId), e('shared', '=', 1)]))
        .orderBy('id')
        .execute();
      return read(rows).sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1));
    },

    /** Those whose owners are to be told. */
    async telling(): Promise<SavedSearch[]> {
      return read(
        await db
          .selectFrom('saved_searches')
          .select('body')
          .where('telling', '=', 1)
          .orderBy('owner')
          .orderBy('id')
          .execute(),
      );
    },

    /** Takes the search away with everything kept of it. */
    async remove(id: string): Promise<void> {
      await db.deleteFrom('saved_searches').where('id', '=', id).execute();
      await db.deleteFrom('search_looks').where('search_id', '=', id).execute();
      await db.deleteFrom('search_told').where('search_id', '=', id).execute();
    },

    async looked(id: string, personId: string, at: Instant): Promise<void> {
      await db
        .insertInto('search_looks')
        .values({ search_id: id, person_id: personId, at })
        .onConflict((c) => c.columns(['search_id', 'person_id']).doUpdateSet({ at }))
        .execute();
    },

    /** When this person last looked at each search, by its id. */
    async looks(personId: string): Promise<Map<string, Instant>> {
      const rows = await db
        .selectFrom('search_looks')
        .select(['search_id', 'at'])
        .where('person_id', '=', personId)
        .execute();
      return new Map(rows.map((row) => [row.search_id, row.at]));
    },

    /** Keeps what its owner was told of; told twice is told once. */
    async told(id: string, finds: readonly Pick<Find, 'mention' | 'story'>[], at: Instant): Promise<void> {
      if (finds.length === 0) return;
      await db
        .insertInto('search_told')
        .values(
          finds.map(({ mention, story }) => ({ search_id: id, mention_id: mention, story_id: story, at })),
        )
        .onConflict((c) => c.columns(['search_id', 'mention_id']).doNothing())
        .execute();
    },

    /** Which of these mentions its owner was told of. */
    async toldOf(id: string, mentions: readonly string[]): Promise<Set<string>> {
      const told = new Set<string>();
      for (let from = 0; from < mentions.length; from += TOGETHER) {
        const rows = await db
          .selectFrom('search_told')
          .select('mention_id')
          .where('search_id', '=', id)
          .where('mention_id', 'in', mentions.slice(from, from + TOGETHER))
          .execute();
        for (const row of rows) told.add(row.mention_id);
      }
      return told;
    },

    /** Stories it told after `at`. */
    async storiesSince(id: string, at: Instant): Promise<Set<string>> {
      const rows = await db
        .selectFrom('search_told')
        .select('story_id')
        .distinct()
        .where('search_id', '=', id)
        .where('at', '>', at)
        .where('story_id', 'is not', null)
        .execute();
      return new Set(rows.flatMap(({ story_id }) => story_id ?? []));
    },

    /** Forgets what was told before `at`: it can be found no more. */
    async forget(at: Instant): Promise<void> {
      await db.deleteFrom('search_told').where('at', '<', at).execute();
    },
  };
}
