import type { Goal } from './calibrate.ts';
import { courseOf, headsOf, priorOf, signs, type Course } from './course.ts';
import { openFeatures } from './features.ts';
import { examine } from './examine.ts';
import type { HeadFigures } from './figures.ts';
import type { Head, Lesson, Told } from './lesson.ts';
import { problemsOf, type HeadModel, type Model } from './model.ts';
import { bareWords, noisyWords } from './noise.ts';
import { openRandom, type Random } from './random.ts';
import { FEWEST_LESSONS, rowsFrom, type Copies } from './rows.ts';
import { solve, type Rows } from './svm.ts';

/** How far the work is: `done` of `total` equal steps. */
export interface Progress {
  done: number;
  total: number;
}

export interface TeachOptions<H extends string = Head> {
  /** The model to stay near to. What it knows and the lessons do not speak of stays as it is. */
  base?: Model<H>;
  progress?: (progress: Progress) => void;
  /** Decides the order of work and the slips of the finger that are invented; the same seed gives the same model. */
  seed?: number;
  /** What an error costs; larger follows the lessons more closely. */
  cost?: number;
  /** 0: every lesson counts the same; 1: every label counts the same, however rare. */
  rareness?: number;
  /** Further versions of a lesson to learn from; by default one without diacritics and one mistyped. */
  copies?: (lesson: Lesson<H>, random: Random) => Told[];
  /** Answers not called unsure shall be right this often. */
  precision?: number;
  /** What the choice between labels shall make largest; by default F1 of "yes" for two labels, accuracy with macro-F1 for more. */
  goal?: Goal;
  /** Of how many parts each in turn is left out and checked. */
  folds?: number;
  bits?: number;
  /** A feature seen in fewer lessons is not learned. */
  fewest?: number;
  /** How loud each family of features speaks, as `LOUDNESS`; 0 silences it. */
  loudness?: readonly number[];
}

export interface Taught<H extends string = Head> {
  model: Model<H>;
  /** Figures on lessons that were left out while learning, by head. Lessons marked `known` do not testify. */
  figures: Partial<Record<H, HeadFigures>>;
  /** The same lessons typed without diacritics. */
  bare: Partial<Record<H, HeadFigures>>;
}

const COST = 0.5;
const RARENESS = 0.5;
const PRECISION = 0.9;
const BITS = 19;
/** With thousands of lessons a part less changes little, and each part costs seconds. */
function foldsFor(lessons: readonly unknown[]): number {
  return lessons.length > 5000 ? 3 : 5;
}

/** Teaches a model all at once. */
export function teach<H extends string = Head>(
  lessons: readonly Lesson<H>[],
  options: TeachOptions<H> = {},
): Taught<H> {
  const steps = teaching(lessons, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    options.progress?.(step.value);
  }
}

/** Teaches a model step by step, each a fraction of a second, so that a desk can answer between them. */
export function* teaching<H extends string = Head>(
  lessons: readonly Lesson<H>[],
  options: TeachOptions<H> = {},
): Generator<Progress, Taught<H>> {
  const {
    base,
    seed = 1,
    folds = foldsFor(lessons),
    bits = base?.bits ?? BITS,
    fewest = FEWEST_LESSONS,
  } = options;
  const { cost = COST, rareness = RARENESS, precision = PRECISION } = options;
  const heads = headsOf(lessons, base);
  const total = heads.reduce((sum, head) => sum + problemsOf(head.labels) * (folds + 1), 1);
  let done = 0;
  yield { done, total };

  const copies = copiesOf(lessons, options, openRandom(seed));
  const { rows, ground } = rowsFrom(copies, openFeatures(bits), bits, base ?? null, fewest, options.loudness);
  const columns = heads.reduce((sum, head) => sum + problemsOf(head.labels), 0);
  const weights = new Float32Array(rows.columns * columns);
  yield { done: ++done, total };

  const figures: Taught<H>['figures'] = {};
  const bare: Taught<H>['bare'] = {};
  const learned: HeadModel<H>[] = [];
  for (const head of heads) {
    const course = courseOf(head, lessons, copies, { cost, rareness, folds, seed });
    const oof = new Float64Array(rows.size * problemsOf(head.labels));
    for (let k = 0; k < problemsOf(head.labels); k++) {
      const prior = base ? priorOf(base, head, k, ground) : null;
      const whole = solve(rows, { sign: signs(course, head, k, -1), cost: course.cost, prior, seed });
      whole.forEach((weight, row) => (weights[row * columns + head.column + k] = weight));
      yield { done: ++done, total };
      for (let fold = 0; fold < folds; fold++) {
        const part = { sign: signs(course, head, k, fold), cost: course.cost, prior, seed };
        scoreFold(rows, course, fold, solve(rows, part), oof, problemsOf(head.labels), k);
        yield { done: ++done, total };
      }
    }
    const { calibration, ...checked } = examine(head, course, copies, oof, lessons, {
      goal: options.goal,
      precision,
    });
    learned.push({ ...head, calibration });
    if (checked.figures) figures[head.name] = checked.figures;
    if (checked.bare) bare[head.name] = checked.bare;
  }
  return { model: { ...ground, columns, weights, heads: learned }, figures, bare };
}

function copiesOf<H extends string>(
  lessons: readonly Lesson<H>[],
  { copies = usualCopies }: TeachOptions<H>,
  random: Random,
): Copies[] {
  return lessons.flatMap((lesson, i) =>
    [lesson, ...copies(lesson, random)].map((told) => ({ lesson: i, told })),
  );
}

/** A copy typed without diacritics, and one in haste. */
export function usualCopies({ words, clues }: Told, random: Random): Told[] {
  return [
    { words: bareWords(words), clues },
    { words: noisyWords(words, random), clues },
  ];
}

function scoreFold(
  rows: Rows,
  { fold }: Course,
  left: number,
  weights: Float64Array,
  into: Float64Array,
  problems: number,
  k: number,
): void {
  for (let row = 0; row < rows.size; row++) {
    if (fold[row] !== left) continue;
    let score = 0;
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at++)
      score += (weights[rows.column[at] ?? 0] ?? 0) * (rows.value[at] ?? 0);
    into[row * problems + k] = score;
  }
}
