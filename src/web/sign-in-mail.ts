import type { RecipientRules } from '../config/recipients.ts';
import { reachOf } from '../domain/contact.ts';
import { HOUR } from '../domain/time.ts';
import { freshLink } from './access.ts';
import type { Desk } from './desk.ts';
import { accountOf } from './inviting.ts';

/** So many links an hour for one account, however they were asked for: a stranger must not fill somebody's box. */
const LINKS_AN_HOUR = 3;
/** Every answer takes as long as this at least, so that its time does not tell whether the address is known. In milliseconds. */
const ANSWER_TAKES = 400;

/** Can a link be mailed from here at all? */
export function canMail(desk: Desk): boolean {
  return desk.world.post !== null && desk.postmaster?.invite !== undefined;
}

/** The recipient through whom somebody's link is mailed; null where it cannot be, or whose owner stopped all letters. */
export async function mailFor(desk: Desk, personId: string): Promise<RecipientRules | null> {
  if (!canMail(desk)) return null;
  const [contacts, accounts] = await Promise.all([desk.store.contacts.all(), desk.store.people.ids()]);
  return (
    desk.rules.recipients.find(
      (one) => accountOf(one) === personId && reachOf(one, contacts, accounts) === 'yes',
    ) ?? null
  );
}

/** Is there anybody whom the form at the door could help? */
export async function someoneReachable(desk: Desk): Promise<boolean> {
  if (!canMail(desk)) return false;
  const accounts = await desk.store.people.ids();
  return desk.rules.recipients.some((one) => accounts.has(accountOf(one)));
}

/**
 * Mails a link to whoever has an account under this address; nothing to anybody else. The asker learns nothing of it, neither by words
 * nor by time, and nothing that happens here is a fault for them.
 */
export async function mailLinkTo(desk: Desk, address: string): Promise<void> {
  const work = send(desk, address).catch((error: unknown) =>
    desk.world.log.error('a sign-in link could not be mailed', { error: String(error) }),
  );
  await Promise.all([work, desk.world.sleep(ANSWER_TAKES)]);
}

async function send(desk: Desk, address: string): Promise<void> {
  const asked = address.trim().toLowerCase();
  const known = desk.rules.recipients.filter(({ mail }) => mail.toLowerCase() === asked);
  for (const { id } of known.map((one) => ({ id: accountOf(one) }))) {
    const recipient = await mailFor(desk, id);
    if (recipient === null || recipient.mail.toLowerCase() !== asked) continue;
    const link = await rationed(desk, id);
    if (link === null) return;
    await desk.postmaster?.invite?.(recipient.id, link, recipient.name);
    desk.soon?.('deliver');
    return;
  }
}

/** A link, unless there were enough of them this hour. The links before it still open: who asks may be a stranger. */
function rationed(desk: Desk, personId: string): Promise<string | null> {
  const now = desk.world.now();
  return desk.store.together(async (s) => {
    const person = await s.people.get(personId);
    if (person === null || (await s.people.linksSince(personId, now - HOUR)) >= LINKS_AN_HOUR) return null;
    const data = { act: 'people-asked', whom: person.name };
    await s.events.add([{ at: now, event: 'act', subject: `person:${personId}`, who: null, data }]);
    return freshLink(s, desk.world, desk.rules, personId);
  });
}
