import {
  decide,
  fitChances,
  fitFavours,
  fitSureFrom,
  oddsOf,
  uncalibrated,
  type Calibration,
  type Checked,
  type Goal,
} from './calibrate.ts';
import type { Course, Plan } from './course.ts';
import { balanced, figuresOf, yesF1, type HeadFigures } from './figures.ts';
import type { Lesson } from './lesson.ts';
import { problemsOf } from './model.ts';
import type { Copies } from './rows.ts';

/** The base's calibration counts like this many lessons. */
const TRUST = 20;
/** Below this number of lessons that may testify, the base's choice of labels and its abstain threshold are kept. */
const FEWEST_WITNESSES = 200;
/** Without a base, so little that a handful of separable lessons does not make the model certain. */
const CAUTION = 0.5;

export interface Examined {
  calibration: Calibration;
  figures?: HeadFigures;
  bare?: HeadFigures;
}

/** Calibrates a head on what it said of lessons it had not learned from, as they stand and bare, and measures it on them. */
export function examine<H extends string>(
  head: Plan<H>,
  { label }: Course,
  copies: readonly Copies[],
  oof: Float64Array,
  lessons: readonly Lesson<H>[],
  { goal, precision }: { goal: Goal | undefined; precision: number },
): Examined {
  const prior = head.calibration ?? uncalibrated(head.labels.length);
  const first: number[] = [];
  const second: number[] = [];
  copies.forEach(({ lesson }, row) => {
    if ((label[row] ?? -1) < 0 || lessons[lesson]?.known === true) return;
    if (copies[row - 1]?.lesson !== lesson) first.push(row);
    else if (copies[row - 2]?.lesson !== lesson) second.push(row);
  });
  if (first.length === 0) return { calibration: prior };
  const trust = head.calibration === null ? CAUTION : TRUST;
  const both = checkedOn([...first, ...second], head, label, oof);
  const fitted = fitChances(both, prior, trust);
  const odds = oddsOf(both, fitted);
  const enough = head.calibration === null || first.length >= FEWEST_WITNESSES;
  const usual = head.labels.length === 2 ? yesF1 : balanced;
  const favours = enough ? fitFavours(odds, both.truth, head.labels.length, goal ?? usual) : prior.favours;
  const chosen = { ...fitted, favours };
  const sureFrom = enough ? fitSureFrom(answersOf(odds, both.truth, favours), precision) : prior.sureFrom;
  const calibration = { ...chosen, sureFrom };
  const figures = (rows: readonly number[]): HeadFigures => {
    const checked = checkedOn(rows, head, label, oof);
    return figuresOf(oddsOf(checked, calibration), checked.truth, head.labels, calibration);
  };
  return { calibration, figures: figures(first), ...(second.length > 0 && { bare: figures(second) }) };
}

function checkedOn(
  rows: readonly number[],
  head: Plan<string>,
  label: Int32Array,
  oof: Float64Array,
): Checked {
  const columns = problemsOf(head.labels);
  const scores = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    for (let k = 0; k < columns; k++) scores[i * columns + k] = oof[row * columns + k] ?? 0;
  });
  const truth = Int32Array.from(rows, (row) => label[row] ?? 0);
  return { columns, labels: head.labels.length, scores, truth };
}

function answersOf(
  odds: readonly number[][],
  truth: Int32Array,
  favours: readonly number[],
): { sure: number; right: boolean }[] {
  return odds.map((chance, row) => {
    const told = decide(chance, { favours });
    return { sure: chance[told] ?? 0, right: told === truth[row] };
  });
}
