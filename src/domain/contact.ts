import type { Instant } from './time.ts';

/** What is known of a recipient's address beyond configuration. A changed address is a new contact. */
export interface Contact {
  recipientId: string;
  address: string;
  /** When its owner, or an administrator in their name, said that it is theirs; `confirmedBy` is that administrator. */
  confirmedAt: Instant | null;
  confirmedBy: string | null;
  /** When its owner asked for no more letters. */
  stoppedAt: Instant | null;
  /** When the server last said that this box does not exist or takes nothing. */
  bouncedAt: Instant | null;
}

/** May a letter go to this address? */
export type Reach = 'yes' | 'unconfirmed' | 'stopped';

/**
 * What stands between a recipient and their letters. Who has an account on the desk (`person`) need not confirm an address; anybody may stop.
 * @param accounts ids of the people of the desk
 */
export function reachOf(
  recipient: { id: string; mail: string; person: string | null },
  contacts: readonly Contact[],
  accounts: ReadonlySet<string>,
): Reach {
  const contact = contacts.find((one) => one.recipientId === recipient.id && one.address === recipient.mail);
  if (contact?.stoppedAt != null) return 'stopped';
  const known = recipient.person !== null && accounts.has(recipient.person);
  return known || contact?.confirmedAt != null ? 'yes' : 'unconfirmed';
}

/** Did the server say that this box takes nothing, and did no letter arrive there since? */
export function isDead(recipient: { id: string; mail: string }, contacts: readonly Contact[]): boolean {
  return contacts.some(
    ({ recipientId, address, bouncedAt }) =>
      recipientId === recipient.id && address === recipient.mail && bouncedAt !== null,
  );
}

/** SHA-256 of the secret in a person's private addresses (feed, calendar), newest only. */
export interface PrivateAddress {
  recipientId: string;
  hash: string;
  madeAt: Instant;
}
