import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { ask, release } from './confirm.ts';
import { testLetters } from './letters/others.ts';
import { summarise } from './summaries.ts';

/** Writes letters for the desk, which may not compose any itself. Faults `not-found` for who is no recipient. */
export function openPostmaster(store: Store, world: World, rules: Rules) {
  function recipientOf(id: string): RecipientRules {
    const recipient = rules.recipients.find((one) => one.id === id);
    if (recipient === undefined) throw fault('not-found', 'recipients.missing');
    return recipient;
  }
  return {
    /** One test letter for each way this recipient has; how many. */
    async test(id: string, by: string): Promise<number> {
      const written = await store.letters.write(testLetters(recipientOf(id), rules, world.now(), by));
      return written.length;
    },
    async confirmAgain(id: string): Promise<void> {
      await store.together((s) => ask(s, recipientOf(id), rules, world));
    },
    async released(id: string): Promise<number> {
      const released = await store.together((s) => release(s, recipientOf(id).id, world.now()));
      await summarise(store, world, rules);
      return released;
    },
  };
}
