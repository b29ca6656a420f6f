import type { Rules } from '../config/rules.ts';
import type { CountedList, CountedPage } from '../domain/counted.ts';
import { readAsk } from '../domain/paper-ask.ts';
import type { Counter, Figure } from '../domain/paper.ts';
import type { Store } from '../storage/store.ts';
import type { CounterList } from './counter-list.ts';
import { DONE_LISTS } from './counters-done.ts';
import { HEARD_LISTS } from './counters-heard.ts';

/** Lists of what was heard, and of what was done; mentions have a room of their own on the desk. */
const LISTS: Record<Exclude<Counter, 'mentions'>, CounterList> &
  Record<'mentions', Pick<CounterList, 'count'>> = {
  ...HEARD_LISTS,
  ...DONE_LISTS,
};

/** Counts a list again, at any time: what “Số này ở đâu ra?” compares with, and what tests hold every paper to. Null: it cannot be counted. */
export function recount(store: Store, of: Counter, ask: string): Promise<number | null> {
  return LISTS[of].count(store, ask);
}

/** What a figure would be if it were counted now; null: it is no count of a list. */
export async function recounted(store: Store, { source }: Pick<Figure, 'source'>): Promise<number | null> {
  return source.from === 'count' ? recount(store, source.of, source.ask) : null;
}

/** The things that a number counts, some at a time. Null: it cannot be counted so. */
export async function countedList(
  store: Store,
  rules: Rules,
  { of, ask }: { of: Exclude<Counter, 'mentions'>; ask: string },
  page: CountedPage,
): Promise<CountedList | null> {
  const n = await LISTS[of].count(store, ask);
  if (n === null) return null;
  return { n, rows: await LISTS[of].rows({ store, rules, ask: readAsk(ask), ...page }) };
}
