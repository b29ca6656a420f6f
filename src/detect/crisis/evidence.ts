import type { Voices } from './bins.ts';
import {
  GATE_EXCESS,
  GATE_MENTIONS,
  GATE_RATIO,
  GATE_VOICES,
  SCATTER_FLOOR_PER_HOUR,
  SUM_SHARE,
  TRIM_BINS,
  TRIM_FROM_BINS,
  WINDOW_HOURS,
  WINSOR_SD,
} from './constants.ts';
import { openScatter } from './scatter.ts';
import { logTail, normalScore } from './tail.ts';
import { outbreakWeight } from './usual.ts';

/**
 * `crisis` leaves the single largest bin out of every window, so that one flurry of replies is no crisis; `spike` keeps it, for those
 * who want to hear of flurries too.
 */
export type Mode = 'crisis' | 'spike';

/** A window as a person would count it, the largest bin included. */
export interface Window {
  hours: number;
  observed: number;
  expected: number;
}

/** What the windows that end at one bin say together. */
export interface Evidence {
  /** Half the sum over windows of −log10 of the chance of so many; 0 while every gate is shut. */
  score: number;
  /** Largest normal score of any window: what the learning is warned by. */
  z: number;
  /** The window that says most; null while every gate is shut. */
  window: Window | null;
}

/** What the baseline says of one bin. */
export interface Expectation {
  /** Mentions expected in this bin. */
  mean: number;
  /** Mentions a bin usually holds, whatever the hour. */
  level: number;
  /** Extra scatter in squared means: how little is known, and special days. */
  doubt: number;
  /** What this bin may teach of scatter, 0–1, before outbreaks are discounted. */
  weight: number;
}

/** Below this mean a count of no more than the mean lies within the limit of residuals, whatever the scatter: (WINSOR_SD sd)² ≥ mean². */
const PLAINLY_QUIET = WINSOR_SD ** 2;

const NOTHING: Evidence = { score: 0, z: 0, window: null };

/**
 * Weighs bin after bin.
 * @param length number of bins that will come
 */
export function openEvidence(
  length: number,
  perHour: number,
  mode: Mode,
  voices: Voices | undefined,
): { weigh(count: number, expected: Expectation): Evidence; skip(): void } {
  // Running sums: what lies in a window is one subtraction.
  const counts = new Float64Array(length + 1);
  const means = new Float64Array(length + 1);
  const windows = WINDOW_HOURS.map((hours) => ({
    hours,
    bins: hours * perHour,
    least: SCATTER_FLOOR_PER_HOUR * hours,
    scatter: openScatter(perHour),
  }));
  let end = 0;

  const between = (sums: Float64Array, from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);

  function append(count: number, mean: number): void {
    counts[end + 1] = (counts[end] ?? 0) + count;
    means[end + 1] = (means[end] ?? 0) + mean;
    end++;
  }

  /** Index of the bin furthest above its expectation among the last ones; −1 when none is above. */
  function largest(bins: number): number {
    let found = -1;
    let most = 0;
    for (let bin = end - 1; bin >= end - bins; bin--) {
      const excess = between(counts, bin, bin + 1) - between(means, bin, bin + 1);
      if (excess > most) {
        most = excess;
        found = bin;
      }
    }
    return found;
  }

  function weighWindow(
    { hours, bins, least, scatter }: (typeof windows)[number],
    { level, doubt, weight }: Expectation,
  ): { z: number; log10: number; window: Window } | null {
    const observed = between(counts, end - bins, end);
    const expected = between(means, end - bins, end);
    const residual = (observed - expected) ** 2;
    if (observed <= expected && expected <= PLAINLY_QUIET) {
      scatter.learn(expected, residual, least, weight);
      return null;
    }
    const out = mode === 'crisis' && bins >= TRIM_FROM_BINS ? largest(Math.min(bins, TRIM_BINS)) : -1;
    const count = out < 0 ? observed : observed - between(counts, out, out + 1);
    const mean = out < 0 ? expected : expected - between(means, out, out + 1);
    const beyond = scatter.beyondPoisson(mean, level * bins) + doubt;
    let z = count > mean ? (count - mean) / Math.sqrt(mean + beyond * mean * mean) : 0;
    let log10 = 0;
    if (isOpen(count, mean) && (voices === undefined || several(voices, end - bins, end))) {
      const log = logTail(count, mean, 1 / beyond);
      log10 = -log / Math.LN10;
      z = normalScore(Math.min(log, LEAST_LOG));
    }
    const limit = WINSOR_SD ** 2 * (expected + beyond * expected * expected);
    scatter.learn(expected, Math.min(residual, limit), least, weight * outbreakWeight(z));
    return { z, log10, window: { hours, observed, expected } };
  }

  return {
    weigh(count, expectation) {
      append(count, expectation.mean);
      let sum = 0;
      let z = 0;
      let strongest = 0;
      let window: Window | null = null;
      for (const one of windows) {
        if (end < one.bins) break;
        const found = weighWindow(one, expectation);
        if (found === null) continue;
        sum += found.log10;
        z = Math.max(z, found.z);
        if (found.log10 > strongest) {
          strongest = found.log10;
          window = found.window;
        }
      }
      return z === 0 ? NOTHING : { score: SUM_SHARE * sum, z, window };
    },
    /** A missing bin: nothing was expected, nothing came, nothing is said and nothing learned. */
    skip() {
      append(0, 0);
      for (const { bins, least, scatter } of windows) if (end >= bins) scatter.learn(0, 0, least, 0);
    },
  };
}

/** ln of a chance just under a half: a count above its mean never counts as below it. */
const LEAST_LOG = -0.7;

/** At tiny counts a chance means little: there must be something to see. */
function isOpen(count: number, mean: number): boolean {
  return count >= GATE_MENTIONS && count - mean >= GATE_EXCESS && count >= GATE_RATIO * mean;
}

/** Do several people or papers speak in these bins? One paper following its own story is not public opinion. */
function several(voices: Voices, from: number, to: number): boolean {
  const heard = new Set<string>();
  for (let bin = from; bin < to; bin++)
    for (const voice of voices[bin] ?? []) {
      heard.add(voice);
      if (heard.size >= GATE_VOICES) return true;
    }
  return false;
}
