import { decide, type Calibration } from './calibrate.ts';

/** How well one label is told: `count` texts truly have it. */
export interface LabelFigures {
  precision: number;
  recall: number;
  f1: number;
  count: number;
}

/** Of answers about equally sure: how sure they were on average, how many were right. */
export interface Bin {
  from: number;
  sure: number;
  right: number;
  count: number;
}

/** How good a head is on texts it has not learned from. */
export interface HeadFigures {
  count: number;
  accuracy: number;
  /** Mean F1 over the labels that occur. */
  macroF1: number;
  /** Mean F1 weighted by how often a label occurs. */
  weightedF1: number;
  /** Expected calibration error (Naeini et al. 2015), ten bins of equal width. */
  ece: number;
  labels: Record<string, LabelFigures>;
  /** `confusion[truth][told]`, in the order of `labels`. */
  confusion: number[][];
  /** Share of texts answered without "chưa chắc", and how many of those answers are right. */
  answered: { share: number; accuracy: number };
  reliability: Bin[];
}

const BINS = 10;

/** Compares calibrated chances with the truth (an index into `labels` for each row). */
export function figuresOf(
  odds: readonly (readonly number[])[],
  truth: Int32Array,
  labels: readonly string[],
  calibration: Pick<Calibration, 'favours' | 'sureFrom'>,
): HeadFigures {
  const told = Int32Array.from(odds, (chance) => decide(chance, calibration));
  const confusion = confusionOf(truth, told, labels.length);
  const sure = Array.from(told, (k, row) => odds[row]?.[k] ?? 0);
  const right = Array.from(told, (k, row) => k === truth[row]);
  const reliability = reliabilityOf(sure, right);
  const answers = right.filter((_, row) => (sure[row] ?? 0) >= calibration.sureFrom);
  const each = labels.map((_, k) => labelFigures(confusion, k));
  return {
    count: truth.length,
    accuracy: share(right),
    macroF1: macro(each),
    weightedF1: each.reduce((sum, { f1, count }) => sum + (f1 * count) / Math.max(1, truth.length), 0),
    ece: reliability.reduce(
      (sum, bin) => sum + (bin.count / Math.max(1, truth.length)) * Math.abs(bin.sure - bin.right),
      0,
    ),
    labels: Object.fromEntries(labels.map((label, k) => [label, each[k] ?? NOTHING])),
    confusion,
    answered: { share: answers.length / Math.max(1, truth.length), accuracy: share(answers) },
    reliability,
  };
}

const NOTHING: LabelFigures = { precision: 0, recall: 0, f1: 0, count: 0 };

function share(right: readonly boolean[]): number {
  return right.length === 0 ? 0 : right.filter(Boolean).length / right.length;
}

function macro(each: readonly LabelFigures[]): number {
  const occurring = each.filter(({ count }) => count > 0);
  return occurring.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, occurring.length);
}

export function confusionOf(truth: Int32Array, told: Int32Array, labels: number): number[][] {
  const table = Array.from({ length: labels }, () => Array.from({ length: labels }, () => 0));
  truth.forEach((label, row) => {
    const counts = table[label];
    const answer = told[row] ?? 0;
    if (counts) counts[answer] = (counts[answer] ?? 0) + 1;
  });
  return table;
}

function labelFigures(confusion: readonly (readonly number[])[], k: number): LabelFigures {
  const both = confusion[k]?.[k] ?? 0;
  const count = (confusion[k] ?? []).reduce((sum, n) => sum + n, 0);
  const told = confusion.reduce((sum, row) => sum + (row[k] ?? 0), 0);
  return {
    precision: told === 0 ? 0 : both / told,
    recall: count === 0 ? 0 : both / count,
    f1: told + count === 0 ? 0 : (2 * both) / (told + count),
    count,
  };
}

/** Mean F1 over the labels. */
export function macroF1(truth: Int32Array, told: Int32Array, labels: number): number {
  const confusion = confusionOf(truth, told, labels);
  return macro(confusion.map((_, k) => labelFigures(confusion, k)));
}

/** F1 of the second label, "yes". */
export function yesF1(truth: Int32Array, told: Int32Array, labels: number): number {
  return labelFigures(confusionOf(truth, told, labels), 1).f1;
}

/** Mean of macro-F1 and accuracy: neither the rare labels nor the common one is given up for the other. */
export function balanced(truth: Int32Array, told: Int32Array, labels: number): number {
  let right = 0;
  truth.forEach((label, row) => (right += label === told[row] ? 1 : 0));
  return (macroF1(truth, told, labels) + right / Math.max(1, truth.length)) / 2;
}

/** The reliability table: answers by how sure they were, in ten equal steps; empty steps are left out. */
export function reliabilityOf(sure: readonly number[], right: readonly boolean[]): Bin[] {
  const bins = Array.from({ length: BINS }, (_, i) => ({ from: i / BINS, sure: 0, right: 0, count: 0 }));
  sure.forEach((value, row) => {
    const bin = bins[Math.min(BINS - 1, Math.floor(value * BINS))];
    if (!bin) return;
    bin.sure += value;
    bin.right += right[row] === true ? 1 : 0;
    bin.count++;
  });
  return bins
    .filter((bin) => bin.count > 0)
    .map((bin) => ({ ...bin, sure: bin.sure / bin.count, right: bin.right / bin.count }));
}
