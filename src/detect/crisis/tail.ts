/**
 * Far tails of the negative binomial, in logarithms: a rush of a hundred where one is usual has a chance that no double can hold.
 */

/** Natural logarithm of the gamma function for x > 0 (Lanczos, g = 7, nine terms; relative error about 1e-14). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = 0.99999999999980993;
  for (let term = 0; term < LANCZOS.length; term++) sum += (LANCZOS[term] ?? 0) / (z + term + 1);
  const t = z + LANCZOS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Below this a logarithm of a chance says no more than "never". */
const NEVER = -700;

/**
 * ln P(X ≥ n) of a negative binomial (variance = mean + mean²/size), which is the regularised incomplete beta function
 * I_{mean/(mean+size)}(n, size).
 */
export function logTail(n: number, mean: number, size: number): number {
  if (n <= 0) return 0;
  if (mean <= 0) return NEVER;
  const x = mean / (mean + size);
  const front = logGamma(n + size) - logGamma(n) - logGamma(size) + n * Math.log(x) + size * Math.log1p(-x);
  // The fraction converges fast on this side of the mean; on the other the complement does.
  if (x < (n + 1) / (n + size + 2)) return front - Math.log(n) + Math.log(betaFraction(n, size, x));
  const chance = 1 - (Math.exp(front) * betaFraction(size, n, 1 - x)) / size;
  return chance <= 0 ? NEVER : Math.log(chance);
}

const TINY = 1e-300;
const CLOSE = 1e-12;
const MOST_TERMS = 500;

/** Continued fraction of the incomplete beta function (DLMF 8.17.22), by the modified Lentz method. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return value;
}

function away(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}

/** Beyond this chance the rational approximation of the normal quantile gives way to the asymptotic one. */
const FAR = Math.log(1e-7);

/** The standard normal score whose upper tail has this logarithm: how many standard deviations a chance is worth. */
export function normalScore(log: number): number {
  return log < FAR ? farScore(log) : -normalQuantile(Math.exp(log));
}

/** Four steps of z² = −2(ln p + ln z + ½ ln 2π), the leading term of Mills' ratio: off by .007 at z = 5, by less beyond. */
function farScore(log: number): number {
  let z = Math.sqrt(-2 * log);
  for (let step = 0; step < 4; step++) z = Math.sqrt(Math.max(0, -2 * (log + Math.log(z) + 0.918938533)));
  return z;
}

const CENTRE_TOP = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const CENTRE_BOTTOM = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
];
const EDGE_TOP = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const EDGE_BOTTOM = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];
const EDGE = 0.02425;

/** Quantile of the standard normal for 0 < p ≤ ½ (Acklam 2003, relative error 1.2e-9). */
function normalQuantile(p: number): number {
  if (p < EDGE) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(EDGE_TOP, q) / polynomial(EDGE_BOTTOM, q);
  }
  const q = p - 0.5;
  return (q * polynomial(CENTRE_TOP, q * q)) / polynomial(CENTRE_BOTTOM, q * q);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
