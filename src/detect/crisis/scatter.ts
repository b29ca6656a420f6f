import {
  LEAST_ALPHA,
  LEAST_PHI,
  SCATTER_HALF_LIFE_DAYS,
  SCATTER_PRIOR_ALPHA,
  SCATTER_PRIOR_HOURS,
  SCATTER_PRIOR_PHI,
  SCATTER_PRIOR_UNEVEN,
} from './constants.ts';
import { halvingIn } from './usual.ts';

/**
 * How much the count S of one window scatters about its expectation M: Var(S) = phi M + alpha M². Both are fitted by moments to the squared
 * residuals of the past: Σe²/M = phi n + alpha ΣM, Σe² = phi ΣM + alpha ΣM².
 */
export interface Scatter {
  /**
   * Variance beyond Poisson in squared means: (phi − 1)/M + alpha.
   * @param mean what is expected now
   * @param usual what the window usually holds, whatever the hour: the prior's mean
   */
  beyondPoisson(mean: number, usual: number): number;
  /**
   * One bin later.
   * @param square the squared residual, already limited
   * @param least smallest mean the residual is divided by
   * @param weight 0 for a missing bin
   */
  learn(mean: number, square: number, least: number, weight: number): void;
}

export function openScatter(perHour: number): Scatter {
  const fade = halvingIn(SCATTER_HALF_LIFE_DAYS * 24 * perHour);
  const prior = SCATTER_PRIOR_HOURS * perHour;
  let times = 0;
  let means = 0;
  let squaredMeans = 0;
  let ratios = 0;
  let squares = 0;
  return {
    beyondPoisson(mean, usual) {
      const m = Math.max(usual, 1e-6);
      const uneven = SCATTER_PRIOR_UNEVEN * m;
      const n = times + prior;
      const s1 = means + prior * m;
      const s2 = squaredMeans + prior * uneven * m;
      const q1 = ratios + prior * (SCATTER_PRIOR_PHI + SCATTER_PRIOR_ALPHA * m);
      const q2 = squares + prior * m * (SCATTER_PRIOR_PHI + SCATTER_PRIOR_ALPHA * uneven);
      const determinant = n * s2 - s1 * s1;
      let phi = (q1 * s2 - q2 * s1) / determinant;
      let alpha = (n * q2 - s1 * q1) / determinant;
      if (alpha < LEAST_ALPHA) {
        alpha = LEAST_ALPHA;
        phi = Math.max(LEAST_PHI, (q2 - alpha * s2) / s1);
      }
      if (phi < LEAST_PHI) {
        phi = LEAST_PHI;
        alpha = Math.max(LEAST_ALPHA, (q2 - phi * s1) / s2);
      }
      return (phi - 1) / Math.max(mean, 1e-6) + alpha;
    },
    learn(mean, square, least, weight) {
      times = fade * times + weight;
      means = fade * means + weight * mean;
      squaredMeans = fade * squaredMeans + weight * mean * mean;
      ratios = fade * ratios + (weight * square) / Math.max(mean, least);
      squares = fade * squares + weight * square;
    },
  };
}
