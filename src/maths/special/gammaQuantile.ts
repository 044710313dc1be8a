// The inverse of the gamma distribution function.
import { logGammaLower, logGammaUpper } from './incompleteGamma.ts';
import { logGamma } from './logGamma.ts';
import { normalQuantile } from './normalQuantile.ts';
import { logPoisson } from './saddlePoint.ts';

/**
 * The x with P(shape, x) = probability: the quantile of a gamma variate with this shape (> 0) and scale 1, to about 1e-13.
 * 0 at probability 0 and Infinity at 1; not a number outside [0, 1] or for shape ≤ 0. Values too small for a double are 0.
 * Source: safeguarded Newton steps in ln x on the logarithm of the nearer tail, started by Wilson and Hilferty (1931) or,
 * for small x, by the first term of the series.
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (!(probability >= 0 && probability <= 1 && shape > 0)) return Number.NaN;
  if (probability === 0) return 0;
  if (probability === 1) return Number.POSITIVE_INFINITY;

  const smallX = (Math.log(probability) + logGamma(shape + 1)) / shape;
  const z = normalQuantile(probability);
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  let logX = cube > 0.2 && shape > 0.2 ? Math.log(shape) + 3 * Math.log(cube) : Math.min(smallX, Math.log(shape + 5));
  if (smallX < -740) return 0;

  const upper = probability > 0.5;
  const target = upper ? Math.log1p(-probability) : Math.log(probability);
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 200; round++) {
    const x = Math.exp(logX);
    const logTail = upper ? logGammaUpper(shape, x) : logGammaLower(shape, x);
    const tooFar = upper ? target - logTail : logTail - target;
    if (tooFar > 0) high = logX;
    else low = logX;
    // d ln tail / d ln x is x times the density over the tail, and x times the density is shape times a Poisson weight.
    const slope = Math.exp(logPoisson(shape, x) + Math.log(shape) - logTail);
    let next = logX - tooFar / slope;
    if (!(next > low && next < high)) {
      next =
        low === Number.NEGATIVE_INFINITY ? logX - 1 : high === Number.POSITIVE_INFINITY ? logX + 1 : (low + high) / 2;
    }
    const step = Math.abs(next - logX);
    logX = next;
    if (step <= 2e-16 * Math.max(1, Math.abs(logX))) break;
  }
  return Math.exp(logX);
}
