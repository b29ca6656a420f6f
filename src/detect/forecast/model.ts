import { type Forecast, type Horizon, HORIZONS, type Question, QUESTIONS } from '../../domain/forecast.ts';
import { FEATURES } from './features.ts';
import { type Case, fitLogistic, fitPlatt, type Logistic, logit, oddsOf, sigmoid } from './logistic.ts';

/** What answers one question at one horizon. */
export interface Answerer {
  logistic: Logistic;
  /** Corrects the odds by what came of earlier forecasts (Platt). */
  slope: number;
  shift: number;
  /** How often it came true among the cases it was fitted on, and how many there were. */
  baseRate: number;
  n: number;
}

export type AnswerName = `${Question}-${Horizon}`;

export interface ForecastModel {
  /** Version, written beside every forecast. */
  id: string;
  features: readonly string[];
  answers: Record<AnswerName, Answerer>;
}

export const ANSWERS = QUESTIONS.flatMap((question) =>
  HORIZONS.map((horizon) => ({ name: nameOf(question, horizon), question, horizon })),
);

export function nameOf(question: Question, horizon: Horizon): AnswerName {
  return `${question}-${horizon}`;
}

/** Does a model speak of the features this program computes? A model of another time does not. */
export function fits(model: ForecastModel): boolean {
  return (
    model.features.join() === FEATURES.join() &&
    ANSWERS.every(({ name }) => model.answers[name]?.logistic.weights.length === FEATURES.length)
  );
}

/** The probability of one answer, with its base rate and how many cases are behind that. */
export function tell(
  model: ForecastModel,
  name: AnswerName,
  features: readonly number[],
): { probability: number; baseRate: number; n: number } {
  const { logistic, slope, shift, baseRate, n } = model.answers[name];
  const probability = sigmoid(slope * oddsOf(logistic, features) + shift);
  return { probability: Math.min(SUREST, Math.max(1 - SUREST, probability)), baseRate, n };
}

/** No story is that predictable: a forecast never says 0 or 100 %. (P) */
const SUREST = 0.99;

/** Ridge of the first fit, in cases: next to nothing against thousands, enough to tame features that say the same. */
const RIDGE = 10;

/** Fits all four answers anew. */
export function fitModel(id: string, casesOf: (name: AnswerName) => readonly Case[]): ForecastModel {
  return modelOf(id, (name) => {
    const cases = casesOf(name);
    return { logistic: fitLogistic(cases, RIDGE), slope: 1, shift: 0, ...frequency(cases) };
  });
}

/** From this many settled stories on the house's own past teaches the model. Chosen in the study the method stands on. */
export const REFIT_FROM = 300;
/** What the weights it has are worth: a ridge of 20 is about a hundred cases, each of which tells p(1 − p) ≈ .2 of a weight. (P) */
export const PRIOR_WORTH = 20;
/** A correction of odds needs this many stories, and is held toward none by as many cases. (P) */
export const PLATT_FROM = 50;
export const PLATT_WORTH = 10;
/** The latest third of the stories examines what the first two thirds taught. */
const EXAMINED = 1 / 3;

/**
 * The model as the house's own settled forecasts teach it, or `current` where they are too few or taught nothing: an answer is taken
 * over only when it is better (by Brier) on the latest third of the stories, which it did not see. Each story weighs the same, however
 * often it was asked about. Pure: the same past gives the same model.
 */
export function refit(current: ForecastModel, settled: readonly Forecast[], id: string): ForecastModel {
  const next = modelOf(id, (name) => {
    const old = current.answers[name];
    const own = ownCases(name, settled);
    const improve = own.stories >= REFIT_FROM ? refitted : own.stories >= PLATT_FROM ? recalibrated : null;
    if (improve === null) return old;
    const [first, last] = inTime(own.told);
    const tried = improve(old, first);
    if (loss(tried, last) >= loss(old, last)) return { ...old, ...frequency(own.told) };
    return improve(old, own.told);
  });
  const same = ANSWERS.every(({ name }) => next.answers[name] === current.answers[name]);
  return same ? current : next;
}

type Told = Case & { storyId: string; askedAt: number };

function ownCases(name: AnswerName, settled: readonly Forecast[]): { stories: number; told: Told[] } {
  const asked = new Map<string, number>();
  const mine = settled.filter(
    ({ question, horizon, outcome, features }) =>
      nameOf(question, horizon) === name && outcome !== null && features.length === FEATURES.length,
  );
  for (const { storyId } of mine) asked.set(storyId, (asked.get(storyId) ?? 0) + 1);
  const told = mine.flatMap(({ storyId, askedAt, features, outcome }) =>
    outcome === null ? [] : [{ storyId, askedAt, features, outcome, weight: 1 / (asked.get(storyId) ?? 1) }],
  );
  return { stories: asked.size, told: told.sort((a, b) => a.askedAt - b.askedAt) };
}

function refitted(old: Answerer, told: readonly Told[]): Answerer {
  // The correction of odds is folded in first, so that the new weights start from what was really told.
  const prior: Logistic = {
    ...old.logistic,
    intercept: old.slope * old.logistic.intercept + old.shift,
    weights: old.logistic.weights.map((weight) => old.slope * weight),
  };
  return { logistic: fitLogistic(told, PRIOR_WORTH, prior), slope: 1, shift: 0, ...frequency(told) };
}

function recalibrated(old: Answerer, told: readonly Told[]): Answerer {
  const odds = told.map(({ features, outcome, weight }) => ({
    odds: old.slope * oddsOf(old.logistic, features) + old.shift,
    outcome,
    weight,
  }));
  const { slope, shift } = fitPlatt(odds, PLATT_WORTH);
  return {
    ...old,
    slope: slope * old.slope,
    shift: slope * old.shift + shift,
    ...frequency(told),
  };
}

/** Stories asked about first, and the latest third of them. No story stands on both sides. */
function inTime(told: readonly Told[]): [Told[], Told[]] {
  const stories = [...new Set(told.map(({ storyId }) => storyId))];
  const late = new Set(stories.slice(Math.ceil(stories.length * (1 - EXAMINED))));
  return [told.filter((one) => !late.has(one.storyId)), told.filter((one) => late.has(one.storyId))];
}

function loss(answerer: Answerer, told: readonly Told[]): number {
  return told.reduce((sum, { features, outcome, weight }) => {
    const p = sigmoid(answerer.slope * oddsOf(answerer.logistic, features) + answerer.shift);
    return sum + weight * (p - outcome) ** 2;
  }, 0);
}

function frequency(cases: readonly Case[]): { baseRate: number; n: number } {
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  const came = cases.reduce((sum, { weight, outcome }) => sum + weight * outcome, 0);
  return { baseRate: sigmoid(logit(all === 0 ? 0.5 : came / all)), n: cases.length };
}

function modelOf(id: string, answer: (name: AnswerName) => Answerer): ForecastModel {
  return {
    id,
    features: FEATURES,
    answers: {
      'doubles-6': answer('doubles-6'),
      'doubles-24': answer('doubles-24'),
      'reaches-6': answer('reaches-6'),
      'reaches-24': answer('reaches-24'),
    },
  };
}
