import type { Calibration } from './calibrate.ts';
import type { Lesson } from './lesson.ts';
import { problemsOf, type HeadModel, type Model } from './model.ts';
import { hashText } from './random.ts';
import type { Copies, Ground } from './rows.ts';

/** A head about to be taught; calibration is the base's, null when the question is new. */
export type Plan<H extends string> = Omit<HeadModel<H>, 'calibration'> & { calibration: Calibration | null };

/** The heads of the base and of the lessons; a head of which only one answer is known cannot be taught. */
export function headsOf<H extends string>(
  lessons: readonly Lesson<H>[],
  base: Model<H> | undefined,
): Plan<H>[] {
  const labels = new Map<H, Set<string>>();
  for (const head of base?.heads ?? []) labels.set(head.name, new Set(head.labels));
  for (const lesson of lessons)
    for (const [name, label] of Object.entries(lesson.labels) as [H, string | undefined][]) {
      if (label === undefined) continue;
      const seen = labels.get(name);
      if (seen) seen.add(label);
      else labels.set(name, new Set([label]));
    }
  let column = 0;
  return [...labels]
    .filter(([, seen]) => seen.size > 1)
    .map(([name, seen]) => {
      const sorted = [...seen].toSorted();
      const before = base?.heads.find((head) => head.name === name);
      // A label the base has never heard of makes another question: it begins anew.
      const same = before && before.labels.length === sorted.length;
      const plan = { name, labels: sorted, column, calibration: same ? before.calibration : null };
      column += problemsOf(sorted);
      return plan;
    });
}

/** See `TeachOptions`. */
export interface Schedule {
  cost: number;
  rareness: number;
  folds: number;
  seed: number;
}

/** What one head learns from each row: label (−1 for none), cost of an error, and when it is left out. */
export interface Course {
  label: Int32Array;
  cost: Float64Array;
  fold: Int32Array;
}

export function courseOf<H extends string>(
  head: Plan<H>,
  lessons: readonly Lesson<H>[],
  copies: readonly Copies[],
  { cost, rareness, folds, seed }: Schedule,
): Course {
  const labels = lessons.map((lesson) => head.labels.indexOf(lesson.labels[head.name] ?? ''));
  const counts = head.labels.map((_, k) => labels.filter((label) => label === k).length);
  const taught = counts.reduce((sum, count) => sum + count, 0);
  const rare = counts.map((count) => (taught / (counts.length * Math.max(1, count))) ** rareness);
  const foldOf = lessons.map(({ group }, i) => (hashText(group ?? `lesson ${i}`, seed) >>> 0) % folds);
  return {
    label: Int32Array.from(copies, ({ lesson }) => labels[lesson] ?? -1),
    cost: Float64Array.from(
      copies,
      ({ lesson }) => cost * (lessons[lesson]?.weight ?? 1) * (rare[labels[lesson] ?? -1] ?? 1),
    ),
    fold: Int32Array.from(copies, ({ lesson }) => foldOf[lesson] ?? 0),
  };
}

/** Signs of a yes-or-no problem with one fold left out (−1: none). */
export function signs({ label, fold }: Course, head: Plan<string>, k: number, left: number): Int8Array {
  const yes = head.labels.length === 2 ? 1 : k;
  return Int8Array.from(label, (own, row) => {
    if (own < 0 || fold[row] === left) return 0;
    return own === yes ? 1 : -1;
  });
}

/** The base's weights of a problem, laid on the rows of the new model. */
export function priorOf<H extends string>(
  base: Model<H>,
  head: Plan<H>,
  k: number,
  ground: Ground,
): Float64Array | null {
  const before = base.heads.find((one) => one.name === head.name);
  if (!before || head.calibration === null) return null;
  const rows = ground.buckets.length + ground.clues.length + 1;
  const prior = new Float64Array(rows);
  const weightOf = (row: number): number => base.weights[row * base.columns + before.column + k] ?? 0;
  for (let row = 0; row < base.buckets.length; row++) prior[row] = weightOf(row);
  base.clues.forEach((_, i) => (prior[ground.buckets.length + i] = weightOf(base.buckets.length + i)));
  prior[rows - 1] = weightOf(base.buckets.length + base.clues.length);
  return prior;
}
