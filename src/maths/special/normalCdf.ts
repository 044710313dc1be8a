// The standard normal distribution function.

const CENTRE_TOP = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.689485460371, 18154.98125334356,
] as const;
const CENTRE_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673] as const;
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388375, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
] as const;
const MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
] as const;
const TAIL_TOP = [
  0.02307344176494017, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278936,
  2.9112874951168793e-5,
] as const;
const TAIL_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
] as const;

const ONE_BY_ROOT_TWO_PI = 0.3989422804014327;

/**
 * Φ(z): the probability that a standard normal variate is at most z, to about 1e-15 relative in the lower tail.
 * Φ(−z) is the upper tail with its own digits. Source: Cody (1969), "Rational Chebyshev approximations for the error function".
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = z * z;
    return 0.5 + (z * horner(CENTRE_TOP, square)) / horner(CENTRE_BOTTOM, square);
  }
  const tail = size > 38.5 ? 0 : upperTail(size);
  return z > 0 ? 1 - tail : tail;
}

/** erfc(x) = 2 Φ(−x √2), the complementary error function. */
export function erfc(x: number): number {
  return 2 * normalCdf(-x * Math.SQRT2);
}

function upperTail(size: number): number {
  // Splitting z² at a multiple of 1/16 keeps exp(−z²/2) exact to the last digits.
  const rounded = Math.trunc(size * 16) / 16;
  const rest = (size - rounded) * (size + rounded);
  const scale = Math.exp(-rounded * rounded * 0.5) * Math.exp(-rest * 0.5);
  if (size <= Math.sqrt(32)) return (scale * horner(MIDDLE_TOP, size)) / horner(MIDDLE_BOTTOM, size);
  const inverse = 1 / (size * size);
  const ratio = (inverse * horner(TAIL_TOP, inverse)) / horner(TAIL_BOTTOM, inverse);
  return (scale * (ONE_BY_ROOT_TWO_PI - ratio)) / size;
}

/** The polynomial with these coefficients, highest power first. */
function horner(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
