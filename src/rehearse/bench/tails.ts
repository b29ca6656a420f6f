import { logTail } from '../../detect/crisis/tail.ts';

/** Upper tails of counts that the anchors ask for, in natural logarithms: the chance of a rush is 10⁻⁵⁰ and less. */

/** Log of a chance that is nil for us. */
const NEVER = -700;

/** A size above which a negative binomial is a Poisson. */
const POISSON = 1e5;

/** Relative error at which a series or a fraction stops. */
const CLOSE = 1e-12;

/** Stands in for zero in a continued fraction (Lentz). */
const TINY = 1e-300;

/** ln P(X ≥ n), X negative binomial with variance mean + mean²/size. */
export function logNegativeBinomialTail(n: number, mean: number, size: number): number {
  return size < POISSON ? logTail(n, mean, size) : logPoissonTail(n, mean);
}

/** ln P(T ≥ x), Student's t: I_{f/(f+x²)}(f/2, ½) is the tail of a negative binomial of size ½. */
export function logStudentTail(x: number, freedom: number): number {
  if (x === 0) return Math.log(0.5);
  const outside = logTail(freedom / 2, (0.5 * freedom) / (x * x), 0.5);
  return x < 0 ? Math.log(1 - 0.5 * Math.exp(outside)) : Math.log(0.5) + outside;
}

/** ln P(X ≥ n), X Poisson: the regularised lower incomplete gamma function P(n, mean) (Press et al., Numerical Recipes, 6.2). */
export function logPoissonTail(n: number, mean: number): number {
  if (n <= 0) return 0;
  if (mean <= 0) return NEVER;
  const front = -mean + n * Math.log(mean) - logFactorial(n - 1);
  if (mean < n + 1) return Math.log(gammaSeries(n, mean)) + front;
  const below = Math.exp(front) * gammaFraction(n, mean);
  return below >= 1 ? NEVER : Math.log1p(-below);
}

/** ln n!, remembered. */
export function logFactorial(n: number): number {
  for (let next = LOG_FACTORIALS.length; next <= n; next++)
    LOG_FACTORIALS.push((LOG_FACTORIALS[next - 1] ?? 0) + Math.log(next));
  return LOG_FACTORIALS[n] ?? 0;
}

const LOG_FACTORIALS = [0];

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= 2_000 && term >= sum * CLOSE; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i <= 2_000; i++) {
    b += 2;
    d = 1 / away(b - i * (i - a) * d);
    c = away(b - (i * (i - a)) / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return fraction;
}

function away(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
