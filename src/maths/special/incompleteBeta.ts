// The regularised incomplete beta function, plain and in logarithms.
import { logBinomial } from './saddlePoint.ts';

/**
 * I_x(a, b): the probability that a beta variate with parameters a, b > 0 is at most x. 0 at x ≤ 0 and 1 at x ≥ 1.
 * Source: the continued fraction of NIST Digital Library of Mathematical Functions 8.17.22, modified Lentz method
 * (Press et al., Numerical Recipes 6.4); cost grows with the square root of the parameters.
 * @param y 1 − x, when the caller knows it to more digits than the subtraction gives
 */
export function betaLower(a: number, b: number, x: number, y: number = 1 - x): number {
  return Math.exp(logBetaLower(a, b, x, y));
}

/** ln I_x(a, b); finite where the value itself would underflow. −Infinity at x ≤ 0. */
export function logBetaLower(a: number, b: number, x: number, y: number = 1 - x): number {
  if (x <= 0) return Number.NEGATIVE_INFINITY;
  if (y <= 0) return 0;
  if (x <= (a + 1) / (a + b + 2)) return logByFraction(a, b, x, y);
  return Math.log1p(-Math.exp(logByFraction(b, a, y, x)));
}

function logByFraction(a: number, b: number, x: number, y: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  if (Math.abs(d) < tiny) d = tiny;
  d = 1 / d;
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    if (Math.abs(d) < tiny) d = tiny;
    c = 1 + even / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    if (Math.abs(d) < tiny) d = tiny;
    c = 1 + odd / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  // x^a y^b / (a B(a, b)) is the binomial weight times b / (a + b).
  return logBinomial(a, b, x, y) + Math.log(b / (a + b)) + Math.log(fraction);
}
