import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { reachOf } from '../domain/contact.ts';
import type { Tally } from '../domain/tally.ts';
import { DAY } from '../domain/time.ts';
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
    const tally = { asked: 0, released: 0 };
    for (const recipient of rules.recipients) {
      const reach = reachOf(recipient, contacts, accounts);
      if (reach === 'yes') tally.released += await release(s, recipient, now);
      if (reach !== 'unconfirmed' || world.post === null || !takesAny(recipient)) continue;
      const asked = (await s.letters.about(recipient.id)).filter(
        ({ kind, to }) => kind === 'confirm' && to === recipient.mail,
      );
      const last = Math.max(...asked.map((letter) => letter.writtenAt), -Infinity);
      if (asked.length >= ASK_TIMES || now - last < ASK_AGAIN) continue;
      tally.asked += (await ask(s, recipient, rules, world)).length;
    }
    return tally;
  });
}

/** Is there anything this person would be written to about? */
function takesAny({ alerts, digest, house, role }: RecipientRules): boolean {
  return alerts || digest || (house ?? role === 'admin');
}

/** Writes the question anew, whatever was asked before. */
export function ask(s: Nouns, recipient: RecipientRules, rules: Rules, world: World) {
  return s.letters.write([confirmLetter(recipient, rules, world.now(), world.newId() + world.newId())]);
}

/** Lets go what was held for this recipient. A letter held for an address they no longer have goes to the one they have. */
export async function release(s: Nouns, recipient: RecipientRules, now: number): Promise<number> {
  const held = (await s.letters.inState('held', now)).filter((letter) => letter.recipientId === recipient.id);
  const right = held.filter((letter) => letter.to === recipient.mail).map((letter) => letter.id);
  const wrong = held.filter((letter) => letter.to !== recipient.mail).map((letter) => letter.id);
  await s.letters.readdress(wrong, recipient.mail);
  await s.letters.move([...right, ...wrong], now, 'waiting', now, null);
  return right.length + wrong.length;
}
