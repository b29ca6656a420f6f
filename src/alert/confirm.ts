import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { reachOf } from '../domain/contact.ts';
import type { Tally } from '../domain/tally.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { confirmLetter } from './letters/others.ts';

/** An unanswered question is asked again after so long, and so often in all (P): a stranger's box must not be flooded. */
const ASK_AGAIN = 3 * DAY;
const ASK_TIMES = 3;

/**
 * Asks addresses nobody has confirmed whether they are right, and lets go what was held for those that are by now. Without a mail server nobody
 * can be asked.
 */
export async function greet(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  return store.together(async (s) => {
    const contacts = await s.contacts.all();
    const accounts = await s.people.ids();
    const held = await s.letters.waitingFor('held');
    const tally = { asked: 0, released: 0 };
    for (const recipient of rules.recipients) {
      const reach = reachOf(recipient, contacts, accounts);
      if (reach === 'yes' && held.has(recipient.id)) tally.released += await release(s, recipient.id, now);
      if (reach === 'stopped') await refuseAll(s, recipient.id, now);
      if (reach !== 'unconfirmed' || world.post === null || !takesAny(recipient)) continue;
      const asked = (await s.letters.about(recipient.id)).filter(
        ({ kind, to }) => kind === 'confirm' && to === recipient.mail,
      );
      const last = Math.max(...asked.map((letter) => letter.writtenAt), -Infinity);
      if (asked.length >= ASK_TIMES || now - last < ASK_AGAIN) continue;
      tally.asked += (await ask(s, recipient, rules, world)).length;
    }
    const listed = new Set(rules.recipients.map(({ id }) => id));
    for (const id of held) if (!listed.has(id)) await refuseAll(s, id, now);
    return tally;
  });
}

/** Nothing goes out any more to who asked for that, or is listed no more. */
async function refuseAll(s: Nouns, recipientId: string, now: Instant): Promise<void> {
  const ids = await s.letters.unsentTo(recipientId);
  await s.letters.move(ids, now, 'refused', now, null);
}

/** Is there anything this person would be written to about? */
function takesAny({ alerts, digest, house, role }: RecipientRules): boolean {
  return alerts || digest || (house ?? role === 'admin');
}

/** Writes the question anew, whatever was asked before. */
export function ask(s: Nouns, recipient: RecipientRules, rules: Rules, world: World) {
  return s.letters.write([confirmLetter(recipient, rules, world.now(), world.newId() + world.newId())]);
}

/** Lets go what was held for this recipient: at once and, where it is more than one letter, as one summary. */
export async function release(s: Nouns, recipientId: string, now: Instant): Promise<number> {
  const held = (await s.letters.inState('held', now)).filter((letter) => letter.recipientId === recipientId);
  await s.letters.move(
    held.map((letter) => letter.id),
    now,
    'folded',
    now,
    null,
  );
  return held.length;
}
