import { featuresOf, type StoryItem } from '../../detect/forecast/features.ts';
import type { Case } from '../../detect/forecast/logistic.ts';
import { ANSWERS, type AnswerName, type ForecastModel, fitModel, tell } from '../../detect/forecast/model.ts';
import { brier, ece, FEWEST_ITEMS, skill, targetOf } from '../../domain/forecast.ts';
import { DAY, HOUR, type Instant } from '../../domain/time.ts';
import { openRandom } from '../../understand/learner/random.ts';
import { type Asked, auc, learnt, szaboHuberman } from './cascade-rivals.ts';
import { inventCascade, MOST_ITEMS } from './cascades.ts';

/** Invented stories the shipped model is taught from, and others it is examined on. */
export const TAUGHT = 12_000;
const EXAMINED = 3_000;
const EXAMINED_FROM = 1_000_000;
/** Each is asked about so often, at ages between these, evenly in their logarithm: the house asks young stories and old ones. */
const ASKED = 3;
const YOUNGEST = HOUR / 2;
const OLDEST = 48 * HOUR;
/** A story is asked about while its newest item is younger than this. */
const ACTIVE = DAY;

/** Age at which a real story is asked, and how far ahead, in hours: the rows of the published comparison. */
export const SITUATIONS = [
  { age: 1, horizon: 6 },
  { age: 1, horizon: 24 },
  { age: 3, horizon: 24 },
  { age: 6, horizon: 24 },
] as const;

/** The question put to one story at one instant, with what came; null where the house would not ask. */
export function asked(items: readonly StoryItem[], now: Instant, name: AnswerName): (Case & Asked) | null {
  const answer = ANSWERS.find((one) => one.name === name);
  const past = items.filter(({ at }) => at <= now);
  const newest = past.at(-1);
  const target = answer && targetOf(answer.question, past.length);
  if (!answer || !newest || !target || past.length < FEWEST_ITEMS || now - newest.at > ACTIVE) return null;
  const features = featuresOf(past, now, target);
  if (features === null) return null;
  const later = items.filter(({ at }) => at <= now + answer.horizon * HOUR).length;
  return { features, outcome: later >= target ? 1 : 0, weight: 1, count: past.length, later };
}

/** Teaches the four answers from invented stories alone. The same program gives the same model. */
export function fitShipped(id: string): ForecastModel {
  const cases = new Map(ANSWERS.map(({ name }) => [name, [] as Case[]]));
  for (let seed = 1; seed <= TAUGHT; seed++)
    for (const { name, row } of askedOften(seed)) cases.get(name)?.push(row);
  return fitModel(id, (name) => cases.get(name) ?? []);
}

function askedOften(seed: number): { name: AnswerName; row: Case & Asked }[] {
  const items = inventCascade(seed);
  const first = items[0];
  if (!first || items.length >= MOST_ITEMS) return [];
  const random = openRandom(seed + 0x5eed);
  return Array.from({ length: ASKED }, () => {
    const now = first.at + YOUNGEST * (OLDEST / YOUNGEST) ** random();
    return ANSWERS.flatMap(({ name }) => {
      const row = asked(items, now, name);
      return row === null ? [] : [{ name, row }];
    });
  }).flat();
}

/** How well forecasts did in one situation. */
export interface Score {
  name: string;
  n: number;
  rate: number;
  auc: number;
  brier: number;
  skill: number;
  ece: number;
  /** After odds are corrected on four fifths and examined on the fifth; null where that was not tried. */
  corrected: { skill: number; ece: number } | null;
  /** Fitted anew on four fifths: what own data of the same kind can reach. */
  refitted: { skill: number; ece: number } | null;
  /** Brier skill of Szabo–Huberman's log-linear extrapolation, fitted on four fifths. */
  rival: number | null;
}

/** The model against invented stories it was not taught from. */
export function examineInvented(model: ForecastModel): Score[] {
  const rows = Array.from({ length: EXAMINED }, (_, i) => askedOften(EXAMINED_FROM + i)).flat();
  return ANSWERS.map(({ name }) =>
    scoreOf(
      name,
      rows.filter((one) => one.name === name).map((one) => one.row),
      model,
      name,
    ),
  );
}

/** The model against real stories, each given by the instants of its items. */
export function examineReal(model: ForecastModel, stories: readonly (readonly StoryItem[])[]): Score[] {
  return (['doubles', 'reaches'] as const).flatMap((question) =>
    SITUATIONS.map(({ age, horizon }) => {
      const name: AnswerName = `${question}-${horizon}`;
      const rows = stories.flatMap((items) => {
        const row = items[0] ? asked(items, items[0].at + age * HOUR, name) : null;
        return row === null ? [] : [row];
      });
      return {
        ...scoreOf(`${question} ${age} → ${horizon} h`, rows, model, name),
        ...learnt(model, rows, name),
        rival: question === 'doubles' ? szaboHuberman(rows) : null,
      };
    }),
  );
}

function scoreOf(
  title: string,
  rows: readonly (Case & Asked)[],
  model: ForecastModel,
  name: AnswerName,
): Score {
  const told = rows.map(({ features, outcome }) => ({
    probability: tell(model, name, features).probability,
    outcome,
  }));
  return {
    name: title,
    n: rows.length,
    rate: rows.filter(({ outcome }) => outcome === 1).length / Math.max(1, rows.length),
    auc: auc(told),
    brier: brier(told),
    skill: skill(told) ?? 0,
    ece: ece(told),
    corrected: null,
    refitted: null,
    rival: null,
  };
}
