/**
 * From scores to probabilities, and from probabilities to answers. Chances are softmax(scale × score + shift), which for two labels is
 * Platt scaling (Platt 1999), for more temperature scaling with a shift for each label (Guo et al. 2017, "vector scaling" with one scale).
 */
export interface Calibration {
  scale: number;
  /** One for each label; the first is 0. */
  shifts: readonly number[];
  /** Added to the logarithm of a chance before the best label is chosen: what rare labels need to be chosen at all. */
  favours: readonly number[];
  /** Answers less sure than this are "chưa chắc". */
  sureFrom: number;
}

/** Scores of checked lessons, `row * columns + column`, and their true labels. */
export interface Checked {
  columns: number;
  labels: number;
  scores: Float64Array;
  truth: Int32Array;
}

export function uncalibrated(labels: number): Calibration {
  const none = Array.from({ length: labels }, () => 0);
  return { scale: 2, shifts: none, favours: none, sureFrom: 0 };
}

/** Calibrated chances of each label. From `at` on `scores` has one entry for two labels (it speaks for the second), else one for each. */
export function chances(
  scores: ArrayLike<number>,
  labels: number,
  { scale, shifts }: Calibration,
  at = 0,
): number[] {
  const odds: number[] = [];
  let top = -Infinity;
  for (let k = 0; k < labels; k++) {
    const logit = scale * raw(scores, at, labels, k) + (shifts[k] ?? 0);
    if (logit > top) top = logit;
    odds.push(logit);
  }
  let sum = 0;
  for (let k = 0; k < labels; k++) sum += odds[k] = Math.exp((odds[k] ?? 0) - top);
  for (let k = 0; k < labels; k++) odds[k] = (odds[k] ?? 0) / sum;
  return odds;
}

function raw(scores: ArrayLike<number>, at: number, labels: number, k: number): number {
  if (labels > 2) return scores[at + k] ?? 0;
  return k === 1 ? (scores[at] ?? 0) : 0;
}

/** The label to tell. */
export function decide(odds: readonly number[], { favours }: Pick<Calibration, 'favours'>): number {
  let best = 0;
  let most = -Infinity;
  for (let k = 0; k < odds.length; k++) {
    const favoured = Math.log(Math.max(odds[k] ?? 0, 1e-300)) + (favours[k] ?? 0);
    if (favoured <= most) continue;
    best = k;
    most = favoured;
  }
  return best;
}

export function oddsOf(checked: Checked, calibration: Calibration): number[][] {
  const { columns, scores, labels, truth } = checked;
  return Array.from(truth, (_, row) => chances(scores, labels, calibration, row * columns));
}

const ROUNDS = 40;
const CALM = 1e-6;

/**
 * Fits scale and shifts by Newton's method on the logarithmic loss. `trust` draws them toward `prior` as that many lessons would, so that
 * a dozen corrections do not overturn what hundreds of texts have shown.
 */
export function fitChances(checked: Checked, prior: Calibration, trust: number): Calibration {
  const { truth, labels, scores, columns } = checked;
  const size = labels; // scale, and a shift for each label but the first
  const start = [prior.scale, ...prior.shifts.slice(1)];
  let theta = start.slice();
  const at = (values: readonly number[]): Calibration => ({
    ...prior,
    scale: Math.max(0.05, values[0] ?? 1),
    shifts: [0, ...values.slice(1)],
  });
  let loss = lossOf(checked, at(theta), start, theta, trust);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = theta.map((value, i) => trust * (value - (start[i] ?? 0)));
    const hessian = theta.map((_, i) => theta.map((__, j) => (i === j ? trust + 1e-6 : 0)));
    for (let row = 0; row < truth.length; row++) {
      const own = scores.subarray(row * columns, (row + 1) * columns);
      const odds = chances(own, labels, at(theta));
      addRow(gradient, hessian, own, odds, truth[row] ?? 0, labels);
    }
    const step = solveLinear(hessian, gradient);
    let size2 = 1;
    let next = theta;
    let nextLoss = loss;
    for (let halved = 0; halved < 12; halved++, size2 /= 2) {
      next = theta.map((value, i) => value - size2 * (step[i] ?? 0));
      nextLoss = lossOf(checked, at(next), start, next, trust);
      if (nextLoss <= loss) break;
    }
    if (nextLoss > loss) break;
    const moved = Math.max(...next.map((value, i) => Math.abs(value - (theta[i] ?? 0))));
    theta = next;
    loss = nextLoss;
    if (moved < CALM) break;
  }
  return size > 0 ? at(theta) : prior;
}

function addRow(
  gradient: number[],
  hessian: number[][],
  own: Float64Array,
  odds: readonly number[],
  truth: number,
  labels: number,
): void {
  // Feature of label k for parameter 0 is its score, for parameter j > 0 is [k = j].
  let mean = 0;
  for (let k = 0; k < labels; k++) mean += (odds[k] ?? 0) * raw(own, 0, labels, k);
  for (let k = 0; k < labels; k++) {
    const chance = odds[k] ?? 0;
    const score = raw(own, 0, labels, k);
    const error = chance - (k === truth ? 1 : 0);
    add(gradient, 0, error * score);
    addTo(hessian, 0, 0, chance * (score - mean) * (score - mean));
    if (k === 0) continue;
    add(gradient, k, error);
    const cross = chance * (score - mean);
    addTo(hessian, 0, k, cross);
    addTo(hessian, k, 0, cross);
    for (let j = 1; j < labels; j++) addTo(hessian, k, j, chance * ((k === j ? 1 : 0) - (odds[j] ?? 0)));
  }
}

function add(list: number[], i: number, value: number): void {
  list[i] = (list[i] ?? 0) + value;
}

function addTo(matrix: number[][], i: number, j: number, value: number): void {
  const row = matrix[i];
  if (row) add(row, j, value);
}

function lossOf(
  { truth, labels, scores, columns }: Checked,
  calibration: Calibration,
  start: readonly number[],
  theta: readonly number[],
  trust: number,
): number {
  let loss = 0;
  for (let row = 0; row < truth.length; row++) {
    const odds = chances(scores, labels, calibration, row * columns);
    loss -= Math.log(Math.max(odds[truth[row] ?? 0] ?? 0, 1e-12));
  }
  theta.forEach((value, i) => (loss += 0.5 * trust * (value - (start[i] ?? 0)) ** 2));
  return loss;
}

/** Gaussian elimination with pivots, for the few parameters there are. */
function solveLinear(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let j = i + 1; j < size; j++)
      if (Math.abs(rows[j]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = j;
    const [top, other] = [rows[pivot] ?? [], rows[i] ?? []];
    rows[i] = top;
    rows[pivot] = other;
    for (let j = i + 1; j < size; j++) {
      const row = rows[j] ?? [];
      const factor = (row[i] ?? 0) / (top[i] || 1e-12);
      for (let c = i; c <= size; c++) row[c] = (row[c] ?? 0) - factor * (top[c] ?? 0);
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    let value = row[size] ?? 0;
    for (let c = i + 1; c < size; c++) value -= (row[c] ?? 0) * (solution[c] ?? 0);
    solution[i] = value / (row[i] || 1e-12);
  }
  return solution;
}

/** How good a set of answers is; `favourRare` looks for the favours that make it largest. */
export type Goal = (truth: Int32Array, told: Int32Array, labels: number) => number;

const FAVOURS = Array.from({ length: 41 }, (_, i) => (i - 20) / 10);
/** A gain smaller than this is chance, not knowledge. */
const WORTH_IT = 0.002;

/** Learns how much each label is favoured, one label after the other, twice around. */
export function fitFavours(
  odds: readonly number[][],
  truth: Int32Array,
  labels: number,
  goal: Goal,
): number[] {
  const favours = Array.from({ length: labels }, () => 0);
  const told = new Int32Array(truth.length);
  const goodness = (): number => {
    odds.forEach((chance, row) => (told[row] = decide(chance, { favours })));
    return goal(truth, told, labels);
  };
  let best = goodness();
  for (let around = 0; around < (labels === 2 ? 1 : 2); around++)
    for (let k = 1; k < labels; k++) {
      const kept = favours[k] ?? 0;
      const tried = FAVOURS.map((favour) => {
        favours[k] = favour;
        return { favour, goodness: goodness() };
      });
      const most = Math.max(...tried.map((one) => one.goodness));
      // Of all that are about as good the one in the middle, so that one lesson more or less changes little.
      const good = tried.filter((one) => one.goodness >= most - WORTH_IT / 2);
      const middle = good[Math.floor(good.length / 2)];
      if (middle && most > best + WORTH_IT) {
        favours[k] = middle.favour;
        best = goodness();
      } else {
        favours[k] = kept;
      }
    }
  return favours;
}

/**
 * The smallest sureness from which on answers are right `precision` of the time. With too few answers to know, 1: everything is unsure.
 */
export function fitSureFrom(answers: readonly { sure: number; right: boolean }[], precision: number): number {
  const sorted = answers.toSorted((one, other) => other.sure - one.sure);
  let right = 0;
  let from = 1;
  sorted.forEach((answer, i) => {
    if (answer.right) right++;
    const last = sorted[i + 1]?.sure !== answer.sure;
    if (last && i + 1 >= FEWEST && right / (i + 1) >= precision) from = answer.sure;
  });
  return from;
}
const FEWEST = 20;
