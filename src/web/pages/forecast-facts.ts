import {
  type Doubling,
  DOUBLING_WINDOW,
  doublingOf,
  type Forecast,
  HORIZONS,
  type Horizon,
  type Question,
  QUESTIONS,
  ROLLING,
  type Standing,
  standingOf,
} from '../../domain/forecast.ts';
import { type KeptProspect, standing } from '../../domain/prospect.ts';
import { dayOf, HOUR, type Instant } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';

/** A forecast older than this is no news on the page: the stage asks every hour. */
const FRESH = 3 * HOUR;

/** A story on the move, with the latest forecasts made of it. */
export interface MovingStory {
  id: string;
  title: string;
  count: number;
  askedAt: Instant;
  doubling: Doubling | null;
  forecasts: Forecast[];
}

/** How one question fared at one horizon. */
export interface ScoredQuestion {
  question: Question;
  horizon: Horizon;
  standing: Standing;
}

export interface ForecastFacts {
  stories: MovingStory[];
  prospects: KeptProspect[];
  scores: ScoredQuestion[];
}

/** Everything on the page of what may come. */
export async function forecastFacts(store: Store, now: Instant): Promise<ForecastFacts> {
  const [open, pulses, kept] = await Promise.all([
    store.forecasts.open(now - FRESH, now),
    store.meanings.pulses(now - DOUBLING_WINDOW),
    store.prospects.from(dayOf(now)),
  ]);
  const titles = await store.stories.titles([...new Set(open.map(({ storyId }) => storyId))]);
  const stories = [...grouped(open)].flatMap(([id, made]) => {
    const latest = made[0];
    if (latest === undefined) return [];
    const at = pulses
      .filter((pulse) => pulse.storyId === id && pulse.countsAt <= now)
      .map(({ countsAt }) => countsAt);
    return [
      {
        id,
        title: titles.get(id) ?? '',
        count: latest.count,
        askedAt: latest.askedAt,
        doubling: doublingOf(at, now),
        forecasts: made
          .filter(({ askedAt }) => askedAt === latest.askedAt)
          .toSorted((a, b) => a.question.localeCompare(b.question) || a.horizon - b.horizon),
      },
    ];
  });
  const scores: ScoredQuestion[] = [];
  for (const question of QUESTIONS)
    for (const horizon of HORIZONS) {
      const settled = await store.forecasts.settled(question, horizon, ROLLING);
      scores.push({ question, horizon, standing: standingOf(settled) });
    }
  return { stories, prospects: standing(kept, dayOf(now)), scores };
}

/** Forecasts by their story, in the order of the list. */
function grouped(forecasts: readonly Forecast[]): Map<string, Forecast[]> {
  const stories = new Map<string, Forecast[]>();
  for (const one of forecasts) stories.set(one.storyId, [...(stories.get(one.storyId) ?? []), one]);
  return stories;
}
