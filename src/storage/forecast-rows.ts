import type { Forecast, Horizon, Question } from '../domain/forecast.ts';
import type { ProspectDecision } from '../domain/prospect.ts';

export interface ForecastRow {
  id: string;
  story_id: string;
  asked_at: number;
  horizon: Horizon;
  question: Question;
  count: number;
  target: number;
  probability: number;
  base_rate: number;
  n: number;
  model: string;
  /** `number[]` as JSON. */
  features: string;
  due_at: number;
  outcome: 0 | 1 | null;
  reached_at: number | null;
  settled_at: number | null;
}

/** What a month's look at the house's own forecasts taught; the latest model is in use. */
export interface ForecastModelRow {
  id: string;
  made_at: number;
  /** A model as JSON; null: nothing worth changing was learnt. */
  body: string | null;
}

export interface ProspectRow {
  id: string;
  found_at: number;
  /** The last day it stands on the list, `YYYY-MM-DD`. */
  until: string;
  /** The whole `Prospect` as JSON. */
  body: string;
  decision: ProspectDecision | null;
  note: string;
  decided_at: number | null;
  decided_by: string | null;
}

export function toForecast(row: ForecastRow): Forecast {
  return {
    id: row.id,
    storyId: row.story_id,
    askedAt: row.asked_at,
    horizon: row.horizon,
    question: row.question,
    count: row.count,
    target: row.target,
    probability: row.probability,
    baseRate: row.base_rate,
    n: row.n,
    model: row.model,
    features: JSON.parse(row.features) as number[],
    dueAt: row.due_at,
    outcome: row.outcome,
    reachedAt: row.reached_at,
    settledAt: row.settled_at,
  };
}

export function fromForecast(forecast: Forecast): ForecastRow {
  return {
    id: forecast.id,
    story_id: forecast.storyId,
    asked_at: forecast.askedAt,
    horizon: forecast.horizon,
    question: forecast.question,
    count: forecast.count,
    target: forecast.target,
    probability: forecast.probability,
    base_rate: forecast.baseRate,
    n: forecast.n,
    model: forecast.model,
    features: JSON.stringify(forecast.features),
    due_at: forecast.dueAt,
    outcome: forecast.outcome,
    reached_at: forecast.reachedAt,
    settled_at: forecast.settledAt,
  };
}
