// Poisson and binomial point probabilities that keep their digits at large counts, in logarithms and for real-valued counts.
// Source: Loader (2000), "Fast and accurate computation of binomial probabilities".
import { logGamma } from './logGamma.ts';

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** ln of mean^count · e^(−mean) / Γ(count + 1), for count ≥ 0 and mean ≥ 0, both real. */
export function logPoisson(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (count === 0) return -mean;
  if (count < 1e-3) return count * Math.log(mean) - mean - logGamma(count + 1);
  return -stirlingError(count) - deviance(count, mean) - HALF_LOG_TWO_PI - 0.5 * Math.log(count);
}

/** ln of Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · x^a (1 − x)^b, for real a, b ≥ 0 and 0 < x < 1; `y` is 1 − x, given for its digits. */
export function logBinomial(a: number, b: number, x: number, y: number): number {
  const total = a + b;
  if (a < 1 || b < 1) return logChoose(Math.max(a, b), Math.min(a, b)) + a * logShare(x, y) + b * logShare(y, x);
  return (
    stirlingError(total) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, total * x) -
    deviance(b, total * y) -
    HALF_LOG_TWO_PI +
    0.5 * Math.log(total / a / b)
  );
}

/** ln Γ(large + small + 1) / (Γ(large + 1) Γ(small + 1)) for small < 1; the ratio of the large ones from their Stirling errors. */
function logChoose(large: number, small: number): number {
  const total = large + small;
  if (large < 16) return logGamma(total + 1) - logGamma(large + 1) - logGamma(small + 1);
  const ratio = (large + 0.5) * Math.log1p(small / large) + small * (Math.log(total) - 1);
  return stirlingError(total) - stirlingError(large) + ratio - logGamma(small + 1);
}

/** ln share, from whichever of the share and its complement has the digits. */
function logShare(share: number, complement: number): number {
  return share > 0.5 ? Math.log1p(-complement) : Math.log(share);
}

/** ln Γ(n + 1) less Stirling's formula: about 1 / (12 n). */
function stirlingError(n: number): number {
  if (n < 16) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
  const s = 1 / (n * n);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - s / 1188) * s) * s) * s) / n;
}

/** count · ln(count / mean) + mean − count, without cancellation when the two are close. */
function deviance(count: number, mean: number): number {
  const gap = count - mean;
  if (Math.abs(gap) >= 0.1 * (count + mean)) return count * Math.log(count / mean) + mean - count;
  const v = gap / (count + mean);
  let sum = gap * v;
  let term = 2 * count * v;
  for (let odd = 3; odd < 2000; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
