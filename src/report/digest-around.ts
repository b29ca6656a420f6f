import type { Rules } from '../config/rules.ts';
import type { StanceCounts } from '../domain/digest.ts';
import type { Stance } from '../domain/meaning.ts';
import { addDays, type Day, type Instant, startOfDay, WEEK } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import { type Around, YEAR_OF_WEEKS } from './digest-more.ts';
import { openPapers } from './owed.ts';

const TEXTS_AT_MOST = 500;
/** Alerts judged in a digest were opened at most so long before its end. */
const JUDGED_BACK = 9 * WEEK;

/** Reads what a digest tells beyond the bare week. */
export async function around(
  store: Store,
  rules: Rules,
  monday: Day,
  now: Instant,
  week: Pick<Around, 'pulses' | 'journal' | 'told'>,
): Promise<Around> {
  const end = startOfDay(addDays(monday, 7));
  const [then, published, judgements, owed, prospects] = await Promise.all([
    yearAgo(store, addDays(monday, -7 * YEAR_OF_WEEKS)),
    store.statements.list(['published', 'superseded'], TEXTS_AT_MOST),
    store.alerts.judgements(end - JUDGED_BACK, end),
    openPapers(store, rules, now),
    store.prospects.from(addDays(monday, 7)),
  ]);
  return { monday, ...week, ...then, published, judgements, owed, prospects };
}

/** Null where no source answered in that week and nothing is known of it: not heard is not nought. */
async function yearAgo(store: Store, monday: Day): Promise<Pick<Around, 'lastYear' | 'visitedThen'>> {
  const within = { from: startOfDay(monday), to: startOfDay(addDays(monday, 7)) };
  const [cells, topics, visitedThen] = await Promise.all([
    store.concerns.total(within),
    store.concerns.by('topic', within),
    store.concerns.visits(monday, addDays(monday, 7)),
  ]);
  const answered = visitedThen.some((day) => day.answered > 0);
  if (cells.length === 0 && !answered) return { lastYear: null, visitedThen };
  return { lastYear: { mentions: counted(cells), topics: summed(topics) }, visitedThen };
}

function counted(cells: readonly { stance: Stance; n: number }[]): StanceCounts {
  const counts = { negative: 0, neutral: 0, positive: 0 };
  for (const { stance, n } of cells) counts[stance] += n;
  return counts;
}

function summed(cells: readonly { name: string; n: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { name, n } of cells) sums[name] = (sums[name] ?? 0) + n;
  return sums;
}
