// The inverse of Student's t distribution function.
import { logBetaLower } from './incompleteBeta.ts';
import { logGamma } from './logGamma.ts';
import { normalQuantile } from './normalQuantile.ts';

/**
 * The t with P(T ≤ t) = probability for Student's t with `degrees` degrees of freedom (real, > 0), to about 1e-13 relative.
 * ±Infinity at probabilities 1 and 0; not a number outside [0, 1] or for degrees ≤ 0.
 * Source: the tail is I_x(ν/2, 1/2) / 2 at x = ν / (ν + t²) (NIST Digital Library of Mathematical Functions 8.17); solved
 * for t by safeguarded Newton steps on its logarithm from the expansion of Cornish and Fisher (1938).
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (!(probability >= 0 && probability <= 1 && degrees > 0)) return Number.NaN;
  if (probability === 0.5) return 0;
  if (probability > 0.5) return upperTailPoint(1 - probability, degrees);
  return -upperTailPoint(probability, degrees);
}

/** The t > 0 that is exceeded with probability `tail` ≤ 1/2. */
function upperTailPoint(tail: number, degrees: number): number {
  if (tail === 0) return Number.POSITIVE_INFINITY;
  if (degrees === 1) return 1 / Math.tan(Math.PI * tail);
  if (degrees === 2) return (1 - 2 * tail) / Math.sqrt(2 * tail * (1 - tail));

  const target = Math.log(2 * tail);
  const densityFront =
    logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI) + Math.LN2;
  const z = -normalQuantile(tail);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let t = z + (z ** 3 + z) / (4 * degrees) || Number.MIN_VALUE;
  for (let round = 0; round < 200; round++) {
    const sum = degrees + t * t;
    const logTail = logBetaLower(degrees / 2, 0.5, degrees / sum, (t * t) / sum);
    const excess = logTail - target;
    if (excess > 0) low = t;
    else high = t;
    const logDensity = densityFront - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees);
    let next = t + excess * Math.exp(logTail - logDensity);
    if (!(next > low && next < high)) next = high === Number.POSITIVE_INFINITY ? 2 * t : (low + high) / 2;
    const step = Math.abs(next - t);
    t = next;
    if (step <= 1e-15 * t) break;
  }
  return t;
}
