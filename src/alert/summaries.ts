import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { reachOf } from '../domain/contact.ts';
import type { Letter } from '../domain/letter.ts';
import type { Tally } from '../domain/tally.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { summaryLetter } from './letters/others.ts';
import { pageAhead } from './morning.ts';

/** A single letter that waited longer than this (for its address to be confirmed) is told as a summary of what was missed. */
const FRESH = DAY;

/**
 * What waited goes out: one letter as it is, several as one summary. About each alert only the latest word is told; the others stand inside it.
 * Who gets the morning page finds it in there: it waits for the page while that is near.
 * It goes to the address its reader has now: waiting on if that one is not confirmed, refused if they stopped or are listed no more.
 */
export async function summarise(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  return store.together(async (s) => {
    const folded = await s.letters.inState('folded', now);
    const tally = { folded: folded.length, summaries: 0 };
    if (folded.length === 0) return tally;
    const [contacts, accounts] = [await s.contacts.all(), await s.people.ids()];
    const page = await pageAhead(s, rules, now);
    for (const id of new Set(folded.map((letter) => letter.recipientId))) {
      const theirs = folded.filter((letter) => letter.recipientId === id);
      const recipient = rules.recipients.find((one) => one.id === id);
      const reach = recipient === undefined ? 'stopped' : reachOf(recipient, contacts, accounts);
      if (recipient === undefined || reach === 'stopped')
        await s.letters.move(ids(theirs), now, 'refused', now, null);
      else if (reach === 'unconfirmed') await s.letters.move(ids(theirs), now, 'held', now, null);
      else if (page(recipient)) continue;
      else if (await letGo(s, theirs, recipient, rules, world, now)) tally.summaries++;
    }
    return tally;
  });
}

/** True: as a summary. */
async function letGo(
  s: Nouns,
  theirs: readonly Letter[],
  recipient: RecipientRules,
  rules: Rules,
  world: World,
  now: Instant,
): Promise<boolean> {
  const latest = [...new Map(theirs.map((letter) => [letter.about, letter])).values()];
  const [only] = latest;
  if (latest.length === 1 && only !== undefined && now - only.writtenAt < FRESH) {
    await s.letters.readdress([only.id], recipient.mail);
    await s.letters.move([only.id], now, 'waiting', now, null);
    await s.letters.move(ids(theirs.filter((letter) => letter !== only)), now, 'inside', now, only.id);
    return false;
  }
  const key = world.newId() + world.newId();
  const [written] = await s.letters.write([summaryLetter(latest, recipient, rules, now, key)]);
  await s.letters.move(ids(theirs), now, 'inside', now, written?.id ?? null);
  return true;
}

function ids(letters: readonly Letter[]): string[] {
  return letters.map((letter) => letter.id);
}
