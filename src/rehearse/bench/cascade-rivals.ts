import { type Case, fitLogistic, fitPlatt, oddsOf, sigmoid } from '../../detect/forecast/logistic.ts';
import {
  type AnswerName,
  type ForecastModel,
  PLATT_WORTH,
  PRIOR_WORTH,
} from '../../detect/forecast/model.ts';
import { ece, type Settled, skill } from '../../domain/forecast.ts';

/** Counts behind a case: how many items there were, and how many at the end of the horizon. */
export interface Asked {
  count: number;
  later: number;
}

const FOLDS = 5;

/** Chance that a case that came true was given the higher probability (area under the ROC curve, ties half). */
export function auc(told: readonly Settled[]): number {
  const sorted = told.toSorted((a, b) => a.probability - b.probability);
  const came = told.filter(({ outcome }) => outcome === 1).length;
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.probability === sorted[from]?.probability) to++;
    const rank = (from + to + 1) / 2;
    ranks += rank * sorted.slice(from, to).filter(({ outcome }) => outcome === 1).length;
    from = to;
  }
  return (ranks - (came * (came + 1)) / 2) / Math.max(1, came * (told.length - came));
}

/** Answers to every row by what `learn` made of the other four fifths. */
function byFolds<Row extends { outcome: 0 | 1 }>(
  rows: readonly Row[],
  learn: (others: readonly Row[]) => (row: Row) => number,
): Settled[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const answer = learn(rows.filter((_row, i) => i % FOLDS !== fold));
    return rows
      .filter((_row, i) => i % FOLDS === fold)
      .map((row) => ({ probability: answer(row), outcome: row.outcome }));
  }).flat();
}

const graded = (told: readonly Settled[]) => ({ skill: skill(told) ?? 0, ece: ece(told) });

/** What the house's own learning would make of these stories: its correction of odds, and its refit. Five folds. */
export function learnt(model: ForecastModel, rows: readonly Case[], name: AnswerName) {
  const { logistic } = model.answers[name];
  const corrected = byFolds(rows, (others) => {
    const told = others.map((row) => ({ ...row, odds: oddsOf(logistic, row.features) }));
    const { slope, shift } = fitPlatt(told, PLATT_WORTH);
    return (row) => sigmoid(slope * oddsOf(logistic, row.features) + shift);
  });
  const refitted = byFolds(rows, (others) => {
    const fitted = fitLogistic(others, PRIOR_WORTH, logistic);
    return (row) => sigmoid(oddsOf(fitted, row.features));
  });
  return { corrected: graded(corrected), refitted: graded(refitted) };
}

/**
 * Szabo & Huberman 2010: the logarithm of the later count is a line in the logarithm of the present one, with normal noise. As a
 * probability of doubling, by folds on the very stories it is asked about: it may learn from what our model never saw.
 */
export function szaboHuberman(rows: readonly (Case & Asked)[]): number {
  const told = byFolds(rows, (others) => {
    const points = others.map(({ count, later }) => [Math.log(count), Math.log(later)] as const);
    const n = Math.max(1, points.length);
    const mx = points.reduce((sum, [x]) => sum + x, 0) / n;
    const my = points.reduce((sum, [, y]) => sum + y, 0) / n;
    const slope =
      points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
      Math.max(
        1e-9,
        points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0),
      );
    const spread = Math.sqrt(points.reduce((sum, [x, y]) => sum + (y - my - slope * (x - mx)) ** 2, 0) / n);
    return ({ count }) => {
      const x = Math.log(count);
      return 1 - normalBelow((Math.log(2) + x - (my + slope * (x - mx))) / Math.max(spread, 1e-9));
    };
  });
  return skill(told) ?? 0;
}

/** Standard normal distribution (Abramowitz & Stegun 26.2.17, error below 1e-7). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const above = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z >= 0 ? 1 - above : above;
}
