// The regularised incomplete gamma function, both tails, plain and in logarithms.
import { logGamma } from './logGamma.ts';
import { logPoisson } from './saddlePoint.ts';

/** P(shape, x): the probability that a gamma variate with this shape and scale 1 is at most x. 0 for x ≤ 0; shape > 0. */
export function gammaLower(shape: number, x: number): number {
  return Math.exp(logGammaLower(shape, x));
}

/** Q(shape, x) = 1 − P(shape, x), with its own digits in the far tail. 1 for x ≤ 0; shape > 0. */
export function gammaUpper(shape: number, x: number): number {
  return Math.exp(logGammaUpper(shape, x));
}

/** ln P(shape, x); finite where P itself would underflow. −Infinity for x ≤ 0. */
export function logGammaLower(shape: number, x: number): number {
  if (x <= 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < shape + 1 ? logLowerBySeries(shape, x) : Math.log1p(-Math.exp(logUpperByFraction(shape, x)));
}

/** ln Q(shape, x); finite where Q itself would underflow. 0 for x ≤ 0. */
export function logGammaUpper(shape: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  return x < shape + 1 ? Math.log(-Math.expm1(logLowerBySeries(shape, x))) : logUpperByFraction(shape, x);
}

/** P = x^a e^−x / Γ(a + 1) · Σ x^k / ((a + 1)…(a + k)). Source: NIST Digital Library of Mathematical Functions, 8.7.1. */
function logLowerBySeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return logPoisson(shape, x) + Math.log(sum);
}

/** Q by Legendre's continued fraction (NIST 8.9.2), evaluated by the modified Lentz method (Press et al., Numerical Recipes 6.2). */
function logUpperByFraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 100_000; i++) {
    const a = -i * (i - shape);
    b += 2;
    d = a * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + a / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  const front = shape < 1e-3 ? shape * Math.log(x) - x - logGamma(shape) : logPoisson(shape, x) + Math.log(shape);
  return front + Math.log(fraction);
}
