import { lineDown } from '../../domain/coverage.ts';
import type { Forecast } from '../../domain/forecast.ts';
import type { Tally } from '../../domain/tally.ts';
import { dayOf, HOUR, type Instant } from '../../domain/time.ts';
import type { Settlement } from '../../storage/forecasts.ts';
import type { Store } from '../../storage/store.ts';
import type { World } from '../../world.ts';
import { withoutRepeats } from '../repeats.ts';
import type { StoryItem } from './features.ts';
import { ask, outcomeOf, STORY_SPAN, storiesIn } from './ask.ts';
import { ANSWERS, type ForecastModel, fits, refit } from './model.ts';

/** A forecast is settled so long after it was due: our slowest sources are asked every two hours. */
export const LATE = 2 * HOUR;

const SETTLED_AT_ONCE = 1_000;

/** Forecasts of each question and horizon that the model learns from: the latest so many. */
const LEARNT_FROM = 5_000;

/**
 * Makes the forecasts that are due (each story at most once an hour), settles those whose horizon is over, and once a month learns from
 * what came. Run it as often as you like: what was asked in an hour is not asked again, what is settled stays settled.
 * @param shipped the model that came with the product; null: nothing is forecast, but what was is still settled
 */
export async function forecast(store: Store, world: World, shipped: ForecastModel | null): Promise<Tally> {
  const now = world.now();
  const due = await store.forecasts.due(now - LATE, SETTLED_AT_ONCE);
  const from = Math.min(now, ...due.map(({ askedAt }) => askedAt)) - STORY_SPAN;
  const pulses = await store.meanings.pulses(from);
  const stories = storiesIn(withoutRepeats(pulses.filter(({ countsAt }) => countsAt <= now)));

  const model = await modelInUse(store, shipped);
  const known = await store.forecasts.idsSince(now - HOUR);
  const made = model === null ? [] : [...stories].flatMap(([id, items]) => ask(id, items, model, now, known));
  const settled = await settle(store, due, stories, from, now);
  const learnt = model === null ? null : await learn(store, model, now);

  return store.together(async (s) => {
    const fresh = await s.forecasts.keep(made);
    const done = await s.forecasts.settle(settled, now);
    if (learnt !== null) await s.forecasts.keepModel(learnt.id, learnt.model, now);
    return { made: fresh, settled: done, learnt: learnt?.model ? 1 : 0 };
  });
}

/** The model taught here, or the shipped one; one of another version of this program is passed over. */
async function modelInUse(store: Store, shipped: ForecastModel | null): Promise<ForecastModel | null> {
  const own = (await store.forecasts.model()) as ForecastModel | null;
  return own !== null && fits(own) ? own : shipped;
}

async function settle(
  store: Store,
  due: readonly Forecast[],
  stories: ReadonlyMap<string, StoryItem[]>,
  from: Instant,
  now: Instant,
): Promise<Settlement[]> {
  if (due.length === 0) return [];
  const sources = await store.sources.all();
  const deaf = [
    ...(await store.coverage.outages(from, now)),
    ...lineDown(await store.coverage.gaps(from, now), sources.length, now),
  ];
  const merged = new Set<string>();
  for (const id of new Set(due.map(({ storyId }) => storyId)))
    if (((await store.stories.get(id))?.mergedInto ?? null) !== null) merged.add(id);
  return due.map((one) => outcomeOf(one, stories.get(one.storyId) ?? [], deaf, merged.has(one.storyId)));
}

/** One look a calendar month; null when this month's was taken. */
async function learn(
  store: Store,
  model: ForecastModel,
  now: Instant,
): Promise<{ id: string; model: ForecastModel | null } | null> {
  const id = `own-${dayOf(now).slice(0, 7)}`;
  if (await store.forecasts.looked(id)) return null;
  const settled: Forecast[] = [];
  for (const { question, horizon } of ANSWERS)
    settled.push(...(await store.forecasts.settled(question, horizon, LEARNT_FROM)));
  const next = refit(model, settled, id);
  return { id, model: next === model ? null : next };
}
