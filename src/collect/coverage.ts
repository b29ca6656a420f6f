import { ASLEEP_AFTER, gapAfter, habitsOf, NOTABLE } from '../domain/coverage.ts';
import { addHours, type Habit, type Rhythm } from '../domain/habit.ts';
import type { Source } from '../domain/source.ts';
import { addDays, DAY, dayOf, hourOf, type Instant, WEEK } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';

/** Hours counted this long ago weigh half: papers change their day, slowly. */
const HALF_LIFE = 4 * WEEK;

/** Dates older than this in a first visit say when editors once worked, not when they do now. */
const BACKLOG = 14 * DAY;

/** How this source usually speaks, from its own days without trouble. A silence is judged against the habit before it, however long it lasts. */
export async function habitNow(s: Pick<Nouns, 'coverage'>, source: Source, now: Instant): Promise<Habit> {
  const today = dayOf(now);
  const lastNews = addDays(dayOf(source.newsAt ?? now), 1);
  const before = lastNews < today ? lastNews : today;
  const journal = await s.coverage.journal(before, addDays(before, 1), source.id);
  const habit = habitsOf([source], journal, before).get(source.id);
  if (habit === undefined) throw new Error(`no habit of ${source.id}`);
  return habit;
}

/**
 * When a source publishes, after one more visit. A visit tells of the time since the last good one; the first tells as far back as the
 * feed's dates go.
 * @param dates of the items it listed, where known
 * @param undated new items without a date; they were published at about the hour they were met
 */
export function rhythmAfter(
  before: (Rhythm & { at: Instant }) | null,
  source: Pick<Source, 'okAt'>,
  dates: readonly Instant[],
  undated: number,
  now: Instant,
): Rhythm {
  const recent = dates.filter((date) => date > (source.okAt ?? now - BACKLOG) && date <= now);
  const since = source.okAt ?? Math.min(...recent, now);
  const fading = before === null ? 0 : 0.5 ** ((now - before.at) / HALF_LIFE);
  const items = faded(before?.items, fading);
  const heard = faded(before?.heard, fading);
  for (const date of recent) items[hourOf(date)] = (items[hourOf(date)] ?? 0) + 1;
  items[hourOf(now)] = (items[hourOf(now)] ?? 0) + undated;
  addHours(heard, Math.max(since, now - BACKLOG), now);
  return { items: items.map(short), heard: heard.map(short) };
}

function faded(hours: readonly number[] | undefined, by: number): number[] {
  return Array.from({ length: 24 }, (_, hour) => (hours?.[hour] ?? 0) * by);
}

/** Rounded for storage: nobody needs a thousandth of an item. */
function short(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Keeps the log of what could not be heard up to date with one visit, and tells when a source that was long unheard is back. */
export async function logGap(
  s: Pick<Nouns, 'coverage' | 'events'>,
  source: Source,
  visit: Pick<Source, 'state' | 'trouble' | 'newsAt'>,
  now: Instant,
): Promise<void> {
  const before = await s.coverage.openGap(source.id);
  const { open, ended } = gapAfter(before, source.id, visit, now);
  if (ended !== null) await s.coverage.put(ended);
  if (open !== null) await s.coverage.put(open);
  if (ended === null || open !== null || now - ended.from < NOTABLE) return;
  const { from, state, trouble } = ended;
  const data = { name: source.name, from, to: now, state, trouble };
  await s.events.add([{ at: now, event: 'recovered', subject: source.id, who: null, data }]);
}

/**
 * Notices at the beginning of a run that our own machine has slept: no round finished and no source was asked for half an hour.
 * What was not heard then is our silence, not theirs. Returns 1 when it slept, else 0.
 */
export async function noticeSleep(store: Store, now: Instant): Promise<number> {
  const round = (await store.events.runs()).find((run) => run.stage === 'collect' && run.trouble === null);
  const asked = await store.coverage.lastVisit();
  if (round === undefined && asked === null) return 0;
  const from = Math.max(round === undefined ? 0 : round.at + round.took, asked ?? 0);
  if (now - from <= ASLEEP_AFTER) return 0;
  await store.together(async (s) => {
    if ((await s.coverage.outages(from, now)).length > 0) return;
    await s.coverage.slept({ from, to: now });
    await s.events.add([
      { at: now, event: 'outage', subject: 'collect', who: null, data: { from, to: now } },
    ]);
  });
  return 1;
}
