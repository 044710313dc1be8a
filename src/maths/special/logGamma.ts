// The logarithm of the gamma function.
import { gammaln } from 'simple-statistics';

/**
 * ln Γ(x) for x > 0, to about 2e-15 absolute near 1 and 2 and a few units in the last place elsewhere.
 * Infinity at 0 and below. Source: Lanczos (1964), "A precision approximation of the gamma function", with Godfrey's
 * coefficients, as implemented in simple-statistics; below 0.001 the recurrence Γ(x + 1) = x Γ(x) keeps the digits of x.
 */
export function logGamma(x: number): number {
  if (x > 0 && x < 0.001) return gammaln(x + 1) - Math.log(x);
  return gammaln(x);
}
