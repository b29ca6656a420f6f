import { setImmediate } from 'node:timers/promises';
import type { Tally } from '../domain/tally.ts';
import { draftPaper, type DraftParts } from './draft.ts';
import { openPapers } from './owed.ts';

/** The calendar has no hurry: between two lists others have their turn, and nobody stops it. */
const aTurn = () => setImmediate();

/**
 * Drafts every paper whose draft day has come and that nobody drafted, dropped or handed in. What one paper lacks keeps no other from being made:
 * it is tried again at the next round, and the log says why.
 */
export async function keepPapers(parts: DraftParts): Promise<Tally> {
  const { store, world, rules } = parts;
  const now = world.now();
  const tally = { drafted: 0, failed: 0 };
  for (const { duty, due, period, state } of await openPapers(store, rules, now)) {
    if (duty.paper === undefined || period === null || state === 'ahead') continue;
    if ((await store.papers.forDuty(duty.id, due)).length > 0) continue;
    const wanted = { template: duty.paper, period, subject: null, duty: duty.id, due };
    try {
      await draftPaper(parts, wanted, { who: null, name: '' }, aTurn);
      tally.drafted++;
    } catch (error) {
      tally.failed++;
      world.log.error('a paper cannot be drafted', { duty: duty.id, due, error: String(error) });
    }
  }
  return tally;
}
