import type { Rules } from '../config/rules.ts';
import type { Discovery } from '../domain/offer.ts';
import type { Person } from '../domain/person.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { adopt, type JudgeRow, letGo } from './adopt.ts';
import { discover } from './discover.ts';

/** What the desk needs to add a source: find ways to listen, begin, let go. `judge` judges a row as configuration would. */
export function openFinder(store: Store, world: World, rules: Rules, judge: JudgeRow) {
  return {
    look: (address: string): Promise<Discovery> => discover(store, world, rules, judge, address),
    adopt: (row: unknown, by: Person): Promise<void> => adopt(store, world, judge, row, by),
    letGo: (id: string, by: Person): Promise<void> => letGo(store, world, id, by),
  };
}
