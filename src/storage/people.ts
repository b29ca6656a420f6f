import type { Kysely } from 'kysely';
import type { Person, Role } from '../domain/person.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { KeyRow } from './people-rows.ts';
import type { Tables } from './schema.ts';

export interface Key {
  hash: string;
  purpose: KeyRow['purpose'];
  personId: string;
  createdAt: Instant;
  expiresAt: Instant;
}

/** Somebody who has, or had, an account on the desk. */
export interface Member extends Person {
  since: Instant;
  leftAt: Instant | null;
  /** The last day they were here. */
  seenOn: Day | null;
  /** Sessions that are open now. */
  sessions: number;
  /** Until when a sign-in link of theirs waits to be used. */
  linkUntil: Instant | null;
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

    /** Everybody who has, or had, an account, as things stand at `now`: by name, those who left behind the others. */
    async roll(now: Instant): Promise<Member[]> {
      const rows = await db.selectFrom('people').selectAll().orderBy('name').orderBy('id').execute();
      const living = await db
        .selectFrom('keys')
        .select((e) => ['person_id', 'purpose', e.fn.countAll().as('n'), e.fn.max('expires_at').as('until')])
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .groupBy(['person_id', 'purpose'])
        .execute();
      const key = (id: string, purpose: KeyRow['purpose']) =>
        living.find((row) => row.person_id === id && row.purpose === purpose);
      return rows
        .map((row) => ({
          id: row.id,
          name: row.name,
          role: row.role,
          since: row.created_at,
          leftAt: row.left_at,
          seenOn: row.seen_on,
          sessions: Number(key(row.id, 'session')?.n ?? 0),
          linkUntil: key(row.id, 'link')?.until ?? null,
        }))
        .sort((a, b) => Number(a.leftAt !== null) - Number(b.leftAt !== null));
    },

    async setRole(id: string, role: Role): Promise<void> {
      await db.updateTable('people').set({ role }).where('id', '=', id).execute();
    },

    /** They sign in no more, and nothing they hold opens anything; their name stays. How many sessions ended. */
    async depart(id: string, now: Instant): Promise<number> {
      await db.updateTable('people').set({ left_at: now }).where('id', '=', id).execute();
      await endKeys(db, id, 'link', now, '');
      return endKeys(db, id, 'session', now, '');
    },

    async comeBack(id: string): Promise<void> {
      await db.updateTable('people').set({ left_at: null }).where('id', '=', id).execute();
    },

    /** Ends what somebody holds, but for the key hashed `except`; how many. */
    endKeys(id: string, purpose: KeyRow['purpose'], now: Instant, except = ''): Promise<number> {
      return endKeys(db, id, purpose, now, except);
    },

    /** Sign-in links made for somebody since `from`, used or not. */
    async linksSince(id: string, from: Instant): Promise<number> {
      const { n } = await db
        .selectFrom('keys')
        .select((e) => e.fn.countAll().as('n'))
        .where('person_id', '=', id)
        .where('purpose', '=', 'link')
        .where('created_at', '>', from)
        .executeTakeFirstOrThrow();
      return Number(n);
    },

    /** They were here on `day`. Writes only when that is news: once a day. */
    async seen(id: string, day: Day): Promise<void> {
      const row = await db.selectFrom('people').select('seen_on').where('id', '=', id).executeTakeFirst();
      if (row === undefined || row.seen_on === day) return;
      await db.updateTable('people').set({ seen_on: day }).where('id', '=', id).execute();
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

async function endKeys(
  db: Kysely<Tables>,
  id: string,
  purpose: KeyRow['purpose'],
  now: Instant,
  except: string,
): Promise<number> {
  const result = await db
    .updateTable('keys')
    .set({ used_at: now })
    .where('person_id', '=', id)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('hash', '<>', except)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
