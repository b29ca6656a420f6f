import type { Rules } from '../config/rules.ts';
import type { Counted, CountedPage } from '../domain/counted.ts';
import { readAsk, type ReadAsk } from '../domain/paper-ask.ts';
import type { Store } from '../storage/store.ts';

/** What a list is told with. */
export interface RowsAsked extends CountedPage {
  store: Store;
  rules: Rules;
  ask: ReadAsk;
}

/** A list that numbers are counted in, as a query asks. */
export interface CounterList {
  /** Null: it cannot be counted so. */
  count: (store: Store, ask: string) => Promise<number | null>;
  rows: (asked: RowsAsked) => Promise<Counted[]>;
}

/** A list that is small enough to be read: its number is how many things are told, and cannot be another. */
export function readList<Thing>(
  read: (store: Store, ask: ReadAsk) => Promise<readonly Thing[] | null>,
  tell: (thing: Thing, given: Pick<RowsAsked, 'rules' | 'ask'>) => Counted,
): CounterList {
  return {
    count: async (store, ask) => (await read(store, readAsk(ask)))?.length ?? null,
    rows: async ({ store, ask, rules, skip, most }) =>
      ((await read(store, ask)) ?? []).slice(skip, skip + most).map((thing) => tell(thing, { rules, ask })),
  };
}
