import { openRandom } from '../../understand/learner/random.ts';

/** Shares in 0–1. */
export type Found = {
  precision: number;
  recall: number;
  f1: number;
  /** How many there were to find. */
  support: number;
};

/** Precision, recall and F1 of finding what holds. */
export function found(pairs: Iterable<readonly [is: boolean, told: boolean]>): Found {
  let both = 0;
  let is = 0;
  let told = 0;
  for (const [holds, said] of pairs) {
    if (holds) is++;
    if (said) told++;
    if (holds && said) both++;
  }
  const precision = told === 0 ? 0 : both / told;
  const recall = is === 0 ? 0 : both / is;
  return { precision, recall, f1: both === 0 ? 0 : (2 * both) / (is + told), support: is };
}

/** Mean F1 of the labels that occur among the right ones. */
export function macroF1(pairs: readonly (readonly [is: string, told: string])[]): number {
  const labels = [...new Set(pairs.map(([is]) => is))];
  if (labels.length === 0) return 0;
  const each = labels.map((label) => found(pairs.map(([is, told]) => [is === label, told === label])).f1);
  return each.reduce((sum, one) => sum + one, 0) / labels.length;
}

/** Precision, recall and F1 over all labels of all texts together. */
export function microF1(
  pairs: Iterable<readonly [is: ReadonlySet<string>, told: ReadonlySet<string>]>,
): Found {
  const all: [boolean, boolean][] = [];
  for (const [is, told] of pairs)
    for (const label of new Set([...is, ...told])) all.push([is.has(label), told.has(label)]);
  return found(all);
}

/** Rows: what it is; columns: what was told. */
export function confusion(
  pairs: Iterable<readonly [is: string, told: string]>,
): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const [is, told] of pairs) {
    const row = (table[is] ??= {});
    row[told] = (row[told] ?? 0) + 1;
  }
  return table;
}

const BINS = 10;

/** Expected calibration error in ten equal bins: how far stated sureness lies from the share that was right (Naeini et al. 2015). */
export function calibrationError(told: readonly (readonly [sure: number, right: boolean])[]): number {
  const bins = Array.from({ length: BINS }, () => ({ sure: 0, right: 0 }));
  for (const [sure, right] of told) {
    const bin = bins[Math.min(BINS - 1, Math.floor(sure * BINS))];
    if (!bin) continue;
    bin.sure += sure;
    if (right) bin.right++;
  }
  return told.length === 0
    ? 0
    : bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / told.length;
}

const ROUNDS = 1_000;
const SEED = 20_261_121;

/** The middle 95 % of a figure over a thousand samples of the same size drawn with replacement (percentile bootstrap, Efron). */
export function interval<T>(rows: readonly T[], figure: (rows: readonly T[]) => number): [number, number] {
  if (rows.length === 0) return [0, 0];
  const random = openRandom(SEED);
  const drawn = Array.from({ length: ROUNDS }, () =>
    figure(rows.map(() => rows[Math.floor(random() * rows.length)] as T)),
  ).sort((a, b) => a - b);
  return [drawn[Math.floor(ROUNDS * 0.025)] ?? 0, drawn[Math.floor(ROUNDS * 0.975)] ?? 0];
}
