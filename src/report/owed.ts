import type { Rules } from '../config/rules.ts';
import { type Owed, owedPapers } from '../domain/owed.ts';
import type { Instant } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';

/** Papers that nobody noted as handed in, by the day they are due. */
export async function openPapers(store: Store, rules: Rules, now: Instant): Promise<Owed[]> {
  return owedPapers(rules, await store.papers.notes(now), now).papers;
}
