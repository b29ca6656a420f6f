import type { Counter, Figure } from '../domain/paper.ts';
import type { Store } from '../storage/store.ts';
import { DONE_COUNTERS } from './counters-done.ts';
import { HEARD_COUNTERS } from './counters-heard.ts';

/** Counts a list again, as its query asks. Null: it cannot be counted. */
export type Recount = (store: Store, ask: string) => Promise<number | null>;

/** How each list is counted again, at any time: what “Số này ở đâu ra?” compares with, and what tests hold every paper to. */
export const RECOUNTS: Record<Counter, Recount> = { ...HEARD_COUNTERS, ...DONE_COUNTERS };

/** What a figure would be if it were counted now; null: it is no count of a list. */
export async function recounted(store: Store, { source }: Pick<Figure, 'source'>): Promise<number | null> {
  return source.from === 'count' ? RECOUNTS[source.of](store, source.ask) : null;
}
