import type { Rules } from '../config/rules.ts';
import type { Tally } from '../domain/tally.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { tellClocks } from './clock-letters.ts';
import { greet } from './confirm.ts';
import { keepClocks } from './keep-clocks.ts';
import { decideAlerts } from './run.ts';
import { tellPapers } from './paper-letters.ts';
import { tellPlans } from './plan-letters.ts';
import { keepSilences } from './silences.ts';
import { summarise } from './summaries.ts';
import { tellTips } from './tip-letters.ts';

/** One round of looking after people: decide, keep silences, call them to their deadlines and promises, ask new addresses, and let go what waited for the morning. */
export async function alertPeople(store: Store, world: World, rules: Rules): Promise<Tally> {
  const decided = await decideAlerts(store, world, rules);
  const silences = await keepSilences(store, world, rules);
  const kept = await keepClocks(store, world, rules);
  const clocks = await tellClocks(store, world, rules);
  const tips = await tellTips(store, world, rules);
  const plans = await tellPlans(store, world, rules);
  const papers = await tellPapers(store, world, rules);
  const greeted = await greet(store, world, rules);
  const summed = await summarise(store, world, rules);
  const { failed = 0 } = decided;
  // Everybody else was looked after; now it must not look as if all was well.
  if (failed > 0) throw new Error(`${failed} alerts could not be looked after`);
  return { ...decided, ...silences, ...kept, ...clocks, ...tips, ...plans, ...papers, ...greeted, ...summed };
}
