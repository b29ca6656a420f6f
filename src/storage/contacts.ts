import type { Kysely } from 'kysely';
import type { Contact, PrivateAddress } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import type { Tables } from './schema.ts';

/** What is known of recipients' addresses beyond configuration, and their private addresses (feed, calendar). */
export function contacts(db: Kysely<Tables>) {
  async function set(
    recipientId: string,
    address: string,
    change: Partial<Omit<Contact, 'recipientId' | 'address'>>,
  ) {
    const row = {
      ...('confirmedAt' in change && { confirmed_at: change.confirmedAt }),
      ...('confirmedBy' in change && { confirmed_by: change.confirmedBy }),
      ...('stoppedAt' in change && { stopped_at: change.stoppedAt }),
      ...('bouncedAt' in change && { bounced_at: change.bouncedAt }),
    };
    await db
      .insertInto('contacts')
      .values({
        recipient_id: recipientId,
        address,
        confirmed_at: null,
        confirmed_by: null,
        stopped_at: null,
        bounced_at: null,
        ...row,
      })
      .onConflict((c) => c.columns(['recipient_id', 'address']).doUpdateSet(row))
      .execute();
  }

  return {
    async all(): Promise<Contact[]> {
      const rows = await db.selectFrom('contacts').selectAll().execute();
      return rows.map((row) => ({
        recipientId: row.recipient_id,
        address: row.address,
        confirmedAt: row.confirmed_at,
        confirmedBy: row.confirmed_by,
        stoppedAt: row.stopped_at,
        bouncedAt: row.bounced_at,
      }));
    },

    /** The address is its owner's: they said so (`by` null), or somebody in their name. It also takes letters again. */
    confirm: (recipientId: string, address: string, at: Instant, by: string | null) =>
      set(recipientId, address, { confirmedAt: at, confirmedBy: by, stoppedAt: null }),

    /** What `by` confirmed in others' names is confirmed no more. */
    async unconfirm(by: string): Promise<void> {
      await db
        .updateTable('contacts')
        .set({ confirmed_at: null, confirmed_by: null })
        .where('confirmed_by', '=', by)
        .execute();
    },

    /** Its owner wants no more letters. */
    stop: (recipientId: string, address: string, at: Instant) => set(recipientId, address, { stoppedAt: at }),

    /** The server said that this box takes nothing; null: it took a letter again. */
    bounced: (recipientId: string, address: string, at: Instant | null) =>
      set(recipientId, address, { bouncedAt: at }),

    /** Gives a recipient a new private address; the one before opens nothing any more. */
    async setPrivate({ recipientId, hash, madeAt }: PrivateAddress): Promise<void> {
      const row = { hash, made_at: madeAt };
      await db
        .insertInto('private_addresses')
        .values({ recipient_id: recipientId, ...row })
        .onConflict((c) => c.column('recipient_id').doUpdateSet(row))
        .execute();
    },

    /** Recipient id behind a private address, or null. */
    async behind(hash: string): Promise<string | null> {
      const row = await db
        .selectFrom('private_addresses')
        .select('recipient_id')
        .where('hash', '=', hash)
        .executeTakeFirst();
      return row?.recipient_id ?? null;
    },

    async privateAddresses(): Promise<PrivateAddress[]> {
      const rows = await db.selectFrom('private_addresses').selectAll().execute();
      return rows.map((row) => ({ recipientId: row.recipient_id, hash: row.hash, madeAt: row.made_at }));
    },
  };
}
