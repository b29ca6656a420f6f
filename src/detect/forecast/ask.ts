import { lengthIn, type Span } from '../../domain/coverage.ts';
import { FEWEST_ITEMS, type Forecast, forecastId, targetOf } from '../../domain/forecast.ts';
import { DAY, HOUR, type Instant } from '../../domain/time.ts';
import type { Pulse } from '../../storage/meanings.ts';
import { featuresOf, type StoryItem } from './features.ts';
import { ANSWERS, type ForecastModel, tell } from './model.ts';

/** A story is what was told in so many days: older items say nothing of the next hours, and are another wave. (P) */
export const STORY_SPAN = 14 * DAY;

/** Asked about while its newest item is younger than this: later, nothing moves that a forecast could see. (P) */
export const ACTIVE = DAY;

/** Of a horizon we did not hear so large a share, no answer is worth scoring. (P) */
const MISSED = 0.25;

/** The items of every story, oldest first. */
export function storiesIn(pulses: readonly Pulse[]): Map<string, StoryItem[]> {
  const stories = new Map<string, StoryItem[]>();
  for (const { storyId, countsAt: at, kind } of pulses) {
    if (storyId === null) continue;
    const items = stories.get(storyId);
    if (items) items.push({ at, kind });
    else stories.set(storyId, [{ at, kind }]);
  }
  return stories;
}

/**
 * What is forecast of one story at `now`: nothing below five items, nothing once it is quiet, nothing asked already in this hour.
 * @param items the story's items, oldest first
 */
export function ask(
  storyId: string,
  items: readonly StoryItem[],
  model: ForecastModel,
  now: Instant,
  known: ReadonlySet<string> = new Set(),
): Forecast[] {
  const past = items.filter(({ at }) => at > now - STORY_SPAN && at <= now);
  const newest = past.at(-1);
  if (newest === undefined || past.length < FEWEST_ITEMS || now - newest.at > ACTIVE) return [];
  return ANSWERS.flatMap(({ name, question, horizon }) => {
    const id = forecastId(storyId, question, horizon, now);
    const target = targetOf(question, past.length);
    const features = target === null || known.has(id) ? null : featuresOf(past, now, target);
    if (target === null || features === null) return [];
    return [
      {
        id,
        storyId,
        askedAt: now,
        horizon,
        question,
        count: past.length,
        target,
        ...tell(model, name, features),
        model: model.id,
        features,
        dueAt: now + horizon * HOUR,
        outcome: null,
        reachedAt: null,
        settledAt: null,
      },
    ];
  });
}

/**
 * What came of a forecast whose horizon is over. Counted are the items we know by now, by their own time: one that was heard late
 * counts when it was published. Unknown (null) where we were deaf for long and the target was not met, or the story became another.
 */
export function outcomeOf(
  forecast: Forecast,
  items: readonly StoryItem[],
  deaf: readonly Span[],
  merged: boolean,
): Pick<Forecast, 'id' | 'outcome' | 'reachedAt'> {
  const { id, askedAt, dueAt, target } = forecast;
  const known = items.filter(({ at }) => at > askedAt - STORY_SPAN && at <= dueAt);
  const reached = known[target - 1];
  const missed = lengthIn(deaf, askedAt, dueAt) > MISSED * (dueAt - askedAt);
  if (merged) return { id, outcome: null, reachedAt: null };
  // Where late news shows that it was reached before anybody asked, it was reached at once.
  if (reached) return { id, outcome: 1, reachedAt: Math.max(reached.at, askedAt) };
  return { id, outcome: missed ? null : 0, reachedAt: null };
}
