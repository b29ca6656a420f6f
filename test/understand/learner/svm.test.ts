import { describe, expect, it } from 'vitest';
import { solve, type Problem, type Rows } from '../../../src/understand/learner/svm.ts';

function rowsOf(vectors: number[][]): Rows {
  const columns = vectors[0]?.length ?? 0;
  return {
    size: vectors.length,
    columns,
    start: Int32Array.from({ length: vectors.length + 1 }, (_, i) => i * columns),
    column: Int32Array.from(vectors.flatMap((vector) => vector.map((_, i) => i))),
    value: Float32Array.from(vectors.flat()),
    square: Float64Array.from(vectors, (vector) => vector.reduce((sum, value) => sum + value * value, 0)),
  };
}

const VECTORS = [
  [1, 0.2, 1],
  [0.9, 0.1, 1],
  [0.2, 0.4, 1],
  [-1, 0.3, 1],
  [-0.8, -0.2, 1],
  [0.1, -0.9, 1],
];
const SIGNS = [1, 1, 1, -1, -1, -1];
const problem = (more: Partial<Problem> = {}): Problem => ({
  sign: Int8Array.from(SIGNS),
  cost: new Float64Array(6).fill(1),
  prior: null,
  seed: 1,
  ...more,
});

/** Slope of ½‖w − prior‖² + Σ C max(0, 1 − y w·x)² at w: zero at the minimum. */
function slope(weights: Float64Array, { sign, cost, prior }: Problem): number {
  const at = Array.from(weights, (weight, i) => weight - (prior?.[i] ?? 0));
  VECTORS.forEach((vector, row) => {
    const label = sign[row] ?? 0;
    const score = vector.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
    const loss = Math.max(0, 1 - label * score);
    if (label !== 0)
      vector.forEach((value, i) => (at[i] = (at[i] ?? 0) - 2 * (cost[row] ?? 0) * loss * label * value));
  });
  return Math.hypot(...at);
}

describe('the machine', () => {
  it('finds the minimum of its problem', () => {
    const weights = solve(rowsOf(VECTORS), problem());
    expect(slope(weights, problem())).toBeLessThan(0.2);
    expect(slope(new Float64Array(3), problem())).toBeGreaterThan(3);
  });

  it('finds the same in every order', () => {
    const one = solve(rowsOf(VECTORS), problem());
    const other = solve(rowsOf(VECTORS), problem({ seed: 99 }));
    one.forEach((weight, i) => expect(other[i]).toBeCloseTo(weight, 0));
    expect(solve(rowsOf(VECTORS), problem())).toEqual(one);
  });

  it('stays at the prior where nothing speaks against it', () => {
    const prior = Float64Array.from([4, 4, 0]);
    const sign = Int8Array.from([1, 1, 1, -1, -1, -1]);
    const weights = solve(rowsOf(VECTORS), problem({ prior, sign: sign.map((s, i) => (i < 2 ? s : 0)) }));
    expect(weights).toEqual(prior);
    expect(slope(solve(rowsOf(VECTORS), problem({ prior })), problem({ prior }))).toBeLessThan(0.3);
  });

  it('listens more to what costs more', () => {
    const cost = new Float64Array(6).fill(1);
    cost[5] = 50;
    const score = (weights: Float64Array) =>
      (weights[0] ?? 0) * 0.1 - (weights[1] ?? 0) * 0.9 + (weights[2] ?? 0);
    expect(score(solve(rowsOf(VECTORS), problem({ cost })))).toBeLessThan(
      score(solve(rowsOf(VECTORS), problem())),
    );
  });

  it('knows nothing of rows that take no part', () => {
    const sign = Int8Array.from([1, 0, 1, -1, 0, -1]);
    const weights = solve(rowsOf(VECTORS), problem({ sign }));
    expect(slope(weights, problem({ sign }))).toBeLessThan(0.3);
    const moved = VECTORS.map((vector, row) => (sign[row] === 0 ? vector.map((value) => value * 5) : vector));
    expect(solve(rowsOf(moved), problem({ sign }))).toEqual(weights);
  });
});
