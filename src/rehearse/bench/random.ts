import { logFactorial } from './tails.ts';

/** Draws from the usual distributions; the same sequence for the same seed, on every machine. */
export interface Dice {
  /** In [0, 1). */
  uniform: () => number;
  /** Mean 0, variance 1. */
  normal: () => number;
  exponential: (mean: number) => number;
  /** 0 … below − 1. */
  whole: (below: number) => number;
  poisson: (mean: number) => number;
  /** Variance = mean + mean²/size. */
  negativeBinomial: (mean: number, size: number) => number;
  binomial: (n: number, p: number) => number;
  pick: <T>(list: readonly [T, ...T[]]) => T;
}

/**
 * sfc32 (C. Doty-Humphrey, PractRand, public domain), seeded through splitmix32: only 32-bit integers, hence the same everywhere. Crises
 * are numbered by their seeds in `docs/method.md`: whoever changes the order of draws here changes every figure there.
 */
export function openDice(seed: number): Dice {
  const uniform = sfc32(seed);
  let spare: number | null = null;

  /** Marsaglia's polar method; every second draw is the spare of the first. */
  function normal(): number {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    let x: number;
    let y: number;
    let s: number;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      s = x * x + y * y;
    } while (s >= 1 || s === 0);
    const stretch = Math.sqrt((-2 * Math.log(s)) / s);
    spare = y * stretch;
    return x * stretch;
  }

  /** Marsaglia and Tsang 2000, scale 1. */
  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * (uniform() || 1e-300) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      let x: number;
      let v: number;
      do {
        x = normal();
        v = 1 + c * x;
      } while (v <= 0);
      v = v * v * v;
      const u = uniform();
      if (u < 1 - 0.0331 * x ** 4) return d * v;
      if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  function poisson(mean: number): number {
    if (mean <= 0) return 0;
    return mean < 30 ? fewPoisson(mean, uniform) : manyPoisson(mean, uniform);
  }

  function binomial(n: number, p: number): number {
    let hits = 0;
    if (n < 50) {
      for (let i = 0; i < n; i++) if (uniform() < p) hits++;
      return hits;
    }
    if (p > 0.5) return n - binomial(n, 1 - p);
    // Jumps from hit to hit: the gaps are geometric.
    const miss = Math.log(1 - p);
    for (let at = 0; ; hits++) {
      at += Math.floor(Math.log(uniform() || 1e-300) / miss) + 1;
      if (at > n) return hits;
    }
  }

  const whole = (below: number) => Math.floor(uniform() * below);
  return {
    uniform,
    normal,
    exponential: (mean) => -mean * Math.log(1 - uniform()),
    whole,
    poisson,
    negativeBinomial: (mean, size) => poisson((gamma(size) * mean) / size),
    binomial,
    pick: (list) => list[whole(list.length)] ?? list[0],
  };
}

function sfc32(seed: number): () => number {
  let state = (seed >>> 0) ^ 0x9e3779b9;
  const splitmix = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = splitmix();
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** Knuth: multiply until below e^−mean. */
function fewPoisson(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  let product = uniform();
  while (product > limit) {
    count++;
    product *= uniform();
  }
  return count;
}

/** Transformed rejection with squeeze (PTRS, Hörmann 1993), for means of 10 and more. */
function manyPoisson(mean: number, uniform: () => number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverse = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const accepted = Math.log(v) + Math.log(inverse) - Math.log(a / (us * us) + b);
    if (accepted <= -mean + count * Math.log(mean) - logFactorial(count)) return count;
  }
}
