import type { Kysely } from 'kysely';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { KeyRow, Tables } from './schema.ts';

export interface Key {
  hash: string;
  purpose: KeyRow['purpose'];
  personId: string;
  createdAt: Instant;
  expiresAt: Instant;
}

export function people(db: Kysely<Tables>) {
  return {
    async welcome(person: Person, now: Instant): Promise<void> {
      await db
        .insertInto('people')
        .values({ ...person, created_at: now, left_at: null })
        .onConflict((c) => c.column('id').doNothing())
        .execute();
    },

    async get(id: string): Promise<Person | null> {
      const row = await db
        .selectFrom('people')
        .select(['id', 'name', 'role'])
        .where('id', '=', id)
        .where('left_at', 'is', null)
        .executeTakeFirst();
      return row ?? null;
    },

    /** Ids of everybody who may sign in. */
    async ids(): Promise<Set<string>> {
      const rows = await db.selectFrom('people').select('id').where('left_at', 'is', null).execute();
      return new Set(rows.map((row) => row.id));
    },

    /** Everybody who may sign in, by name. */
    list(): Promise<Person[]> {
      return db
        .selectFrom('people')
        .select(['id', 'name', 'role'])
        .where('left_at', 'is', null)
        .orderBy('name')
        .orderBy('id')
        .execute();
    },

    async rename(id: string, name: string): Promise<void> {
      await db.updateTable('people').set({ name }).where('id', '=', id).execute();
    },

    async addKey(key: Key): Promise<void> {
      await db
        .insertInto('keys')
        .values({
          hash: key.hash,
          purpose: key.purpose,
          person_id: key.personId,
          created_at: key.createdAt,
          expires_at: key.expiresAt,
          used_at: null,
        })
        .execute();
    },

    /** The person behind a living key, or null. */
    async holder(hash: string, purpose: KeyRow['purpose'], now: Instant): Promise<Person | null> {
      const row = await db
        .selectFrom('keys')
        .innerJoin('people', 'people.id', 'keys.person_id')
        .select(['people.id', 'people.name', 'people.role'])
        .where('keys.hash', '=', hash)
        .where('keys.purpose', '=', purpose)
        .where('keys.used_at', 'is', null)
        .where('keys.expires_at', '>', now)
        .where('people.left_at', 'is', null)
        .executeTakeFirst();
      return row ?? null;
    },

    /** Uses a key up. True exactly once, however many ask at the same time. */
    async spend(hash: string, now: Instant): Promise<boolean> {
      const result = await db
        .updateTable('keys')
        .set({ used_at: now })
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return Number(result.numUpdatedRows) > 0;
    },

    /** Drops keys that can no longer open anything. */
    async sweep(now: Instant): Promise<void> {
      await db.deleteFrom('keys').where('expires_at', '<=', now).execute();
    },
  };
}
