import type { Kysely } from 'kysely';
import { fault } from '../domain/fault.ts';
import { type Tip, tipAddress, type TipContact, type TipState } from '../domain/tip.ts';
import type { Instant } from '../domain/time.ts';
import { mentionId } from './mentions.ts';
import type { Tables } from './schema.ts';

/** The mention that the line hears a tip as. */
export function tipMention(id: string): string {
  return mentionId(tipAddress(id));
}

/** What people told us directly. Who they are stands in a table of its own and leaves it by `contact` alone. */
export function tips(db: Kysely<Tables>) {
  const read = (rows: { body: string }[]) => rows.map(({ body }) => JSON.parse(body) as Tip);

  return {
    mentionOf: tipMention,

    /** Writes a new tip; told twice is told once. False: it was there. */
    async add(tip: Tip): Promise<boolean> {
      const written = await db
        .insertInto('tips')
        .values({ id: tip.id, ...rowOf(tip) })
        .onConflict((c) => c.column('id').doNothing())
        .executeTakeFirst();
      return Number(written.numInsertedOrUpdatedRows ?? 0) > 0;
    },

    /**
     * Writes the next version of a tip.
     * @throws fault `conflict` when somebody else changed it meanwhile
     */
    async change(tip: Tip): Promise<void> {
      const written = await db
        .updateTable('tips')
        .set(rowOf(tip))
        .where('id', '=', tip.id)
        .where('version', '=', tip.version - 1)
        .executeTakeFirst();
      if (Number(written.numUpdatedRows) === 0) throw fault('conflict', 'tip.refused.changed');
    },

    async get(id: string): Promise<Tip | null> {
      return read(await db.selectFrom('tips').select('body').where('id', '=', id).execute())[0] ?? null;
    },

    /** Those in one of `states`, by when they must be answered. */
    async waiting(states: readonly TipState[], limit: number): Promise<Tip[]> {
      return read(
        await db
          .selectFrom('tips')
          .select('body')
          .where('state', 'in', states)
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute(),
      );
    },

    /** Those told in [from, to), the latest first. */
    async between(from: Instant, to: Instant, limit: number): Promise<Tip[]> {
      return read(
        await db
          .selectFrom('tips')
          .select('body')
          .where('heard_at', '>=', from)
          .where('heard_at', '<', to)
          .orderBy('heard_at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      );
    },

    async keepContact(tip: string, { name, reach, eraseAt }: TipContact): Promise<void> {
      const row = { name, reach, erase_at: eraseAt };
      await db
        .insertInto('tip_contacts')
        .values({ tip, ...row })
        .onConflict((c) => c.column('tip').doUpdateSet(row))
        .execute();
    },

    async contact(tip: string): Promise<TipContact | null> {
      const row = await db.selectFrom('tip_contacts').selectAll().where('tip', '=', tip).executeTakeFirst();
      return row === undefined ? null : { name: row.name, reach: row.reach, eraseAt: row.erase_at };
    },

    /** When the contact of a tip is erased; null: not before it is answered. */
    async eraseContactAt(tip: string, at: Instant | null): Promise<void> {
      await db.updateTable('tip_contacts').set({ erase_at: at }).where('tip', '=', tip).execute();
    },

    /** Erases who told it, at once. False: nothing was kept. */
    async forgetContact(tip: string): Promise<boolean> {
      const gone = await db.deleteFrom('tip_contacts').where('tip', '=', tip).executeTakeFirst();
      return Number(gone.numDeletedRows) > 0;
    },

    /**
     * Erases contacts whose time is over at `now`, and the words of what was told before `wordsBefore` and is no longer open; what was counted
     * of them stays. Returns how many lost anything.
     */
    async forget(now: Instant, wordsBefore: Instant): Promise<number> {
      const gone = await db.deleteFrom('tip_contacts').where('erase_at', '<=', now).executeTakeFirst();
      const old = read(
        await db
          .selectFrom('tips')
          .select('body')
          .where('heard_at', '<', wordsBefore)
          .where('state', 'in', ['answered', 'passed', 'void'])
          .execute(),
      ).filter(({ words, where }) => words !== '' || where !== '');
      for (const tip of old)
        await db
          .updateTable('tips')
          .set(rowOf({ ...tip, words: '', where: '', version: tip.version + 1 }))
          .where('id', '=', tip.id)
          .where('version', '=', tip.version)
          .execute();
      return Number(gone.numDeletedRows) + old.length;
    },
  };
}

function rowOf(tip: Tip) {
  const { state, kind, heardAt, due, version } = tip;
  return { state, kind, version, heard_at: heardAt, due_at: due, body: JSON.stringify(tip) };
}
