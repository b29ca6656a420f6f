import type { Kysely } from 'kysely';
import { DAY, type Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** A tool that repeats a push after so long has forgotten it itself. */
const KEPT = 7 * DAY;

/** What a push was answered with; `bodyHash` tells a repetition from another push under the same key. */
export interface Receipt {
  key: string;
  bodyHash: string;
  answer: string;
}

export function receipts(db: Kysely<Tables>) {
  return {
    async get(key: string): Promise<Receipt | null> {
      const row = await db.selectFrom('receipts').selectAll().where('key', '=', key).executeTakeFirst();
      return row ? { key, bodyHash: row.body_hash, answer: row.answer } : null;
    },

    /** Keeps a receipt, and drops those nobody will ask for any more. */
    async keep(receipt: Receipt, now: Instant): Promise<void> {
      await db
        .deleteFrom('receipts')
        .where('at', '<', now - KEPT)
        .execute();
      await db
        .insertInto('receipts')
        .values({ key: receipt.key, body_hash: receipt.bodyHash, answer: receipt.answer, at: now })
        // Two of the same at once: the later one is undone by the database and finds this receipt when it is run again.
        .onConflict((c) => c.column('key').doNothing())
        .execute();
    },
  };
}
