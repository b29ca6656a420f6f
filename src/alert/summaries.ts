import type { Rules } from '../config/rules.ts';
import type { Letter } from '../domain/letter.ts';
import type { Tally } from '../domain/tally.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { summaryLetter } from './letters/others.ts';

/**
 * What waited for the morning goes out: one letter as it is, several as one summary. About each alert only the latest word is told; the others
 * stand inside it. A letter to somebody who is no recipient any more is refused, and its row says so.
 */
export async function summarise(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  return store.together(async (s) => {
    const folded = await s.letters.inState('folded', now);
    let summaries = 0;
    for (const id of new Set(folded.map((letter) => letter.recipientId))) {
      const theirs = folded.filter((letter) => letter.recipientId === id);
      const recipient = rules.recipients.find((one) => one.id === id);
      if (recipient === undefined) {
        await s.letters.move(ids(theirs), now, 'refused', now, null);
        continue;
      }
      const latest = [...new Map(theirs.map((letter) => [letter.about, letter])).values()];
      const [only] = latest;
      if (latest.length === 1 && only !== undefined) {
        await s.letters.move([only.id], now, 'waiting', now, null);
        await s.letters.move(ids(theirs.filter((letter) => letter !== only)), now, 'inside', now, only.id);
        continue;
      }
      const [written] = await s.letters.write([
        summaryLetter(latest, recipient, rules, now, world.newId() + world.newId()),
      ]);
      await s.letters.move(ids(theirs), now, 'inside', now, written?.id ?? null);
      summaries++;
    }
    return { folded: folded.length, summaries };
  });
}

function ids(letters: readonly Letter[]): string[] {
  return letters.map((letter) => letter.id);
}
