import type { Rules } from '../../config/rules.ts';
import type { Tally } from '../../domain/tally.ts';
import type { Store } from '../../storage/store.ts';
import type { World } from '../../world.ts';
import { MAY_OCCUR_BACK, mayOccur } from '../may-occur.ts';
import { withoutRepeats } from '../repeats.ts';

/** Brings the list of what may occur up to date. What people decided on is left as they read it. */
export async function lookAhead(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  const pulses = await store.meanings.pulses(now - MAY_OCCUR_BACK);
  const deaf = await store.coverage.outages(now - MAY_OCCUR_BACK, now);
  const heard = withoutRepeats(pulses.filter(({ countsAt }) => countsAt <= now));
  const found = mayOccur(rules, heard, now, deaf);
  const fresh = await store.together((s) => s.prospects.keep(found, now));
  return { found: found.length, fresh };
}
