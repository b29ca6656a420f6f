import type { Kysely } from 'kysely';
import type { Signal } from '../domain/signal.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** Ids asked for in one query: SQLite takes 32,766 variables, and a long crisis has many signals. */
const TOGETHER = 500;

export function signals(db: Kysely<Tables>) {
  return {
    /** Keeps new signals; one already known by its id changes nothing. Returns the new ones. */
    async keep(found: Signal[]): Promise<Signal[]> {
      const fresh: Signal[] = [];
      for (const signal of found) {
        const result = await db
          .insertInto('signals')
          .values({
            id: signal.id,
            rule: signal.rule,
            subject_kind: signal.subject.kind,
            subject: signal.subject.id,
            at: signal.at,
            level: signal.level,
            body: JSON.stringify(signal),
            decided_at: null,
          })
          .onConflict((c) => c.column('id').doNothing())
          .executeTakeFirst();
        if (Number(result.numInsertedOrUpdatedRows ?? 0) > 0) fresh.push(signal);
      }
      return fresh;
    },

    async undecided(limit: number): Promise<Signal[]> {
      const rows = await db
        .selectFrom('signals')
        .select('body')
        .where('decided_at', 'is', null)
        .orderBy('at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => JSON.parse(row.body) as Signal);
    },

    async decided(ids: string[], now: Instant): Promise<void> {
      if (ids.length === 0) return;
      await db.updateTable('signals').set({ decided_at: now }).where('id', 'in', ids).execute();
    },

    async get(ids: string[]): Promise<Signal[]> {
      const found: Signal[] = [];
      for (let start = 0; start < ids.length; start += TOGETHER) {
        const some = ids.slice(start, start + TOGETHER);
        const rows = await db.selectFrom('signals').select('body').where('id', 'in', some).execute();
        found.push(...rows.map((row) => JSON.parse(row.body) as Signal));
      }
      return found.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },

    /** Ids of the signals of mentions that counted at or after `at`. */
    async idsSince(at: Instant): Promise<Set<string>> {
      const rows = await db.selectFrom('signals').select('id').where('at', '>=', at).execute();
      return new Set(rows.map((row) => row.id));
    },

    async since(at: Instant): Promise<Signal[]> {
      const rows = await db
        .selectFrom('signals')
        .select('body')
        .where('at', '>=', at)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map((row) => JSON.parse(row.body) as Signal);
    },
  };
}
