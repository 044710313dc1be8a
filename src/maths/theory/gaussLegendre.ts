// Gauss-Legendre quadrature with eight points: exact for polynomials to degree 15.

/** Points on (−1, 1). Source: Abramowitz and Stegun, Handbook of Mathematical Functions, table 25.4. */
export const GAUSS_POINTS = [
  -0.9602898564975363, -0.7966664774136267, -0.525532409916329, -0.1834346424956498, 0.1834346424956498,
  0.525532409916329, 0.7966664774136267, 0.9602898564975363,
] as const;

/** Their weights, which sum to 2. */
export const GAUSS_WEIGHTS = [
  0.1012285362903763, 0.2223810344533745, 0.3137066458778873, 0.362683783378362, 0.362683783378362, 0.3137066458778873,
  0.2223810344533745, 0.1012285362903763,
] as const;

/** ∫ f over [from, to] by one panel of eight points. */
export function gaussLegendre(f: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  const centre = (from + to) / 2;
  let sum = 0;
  for (let i = 0; i < GAUSS_POINTS.length; i++) sum += GAUSS_WEIGHTS[i]! * f(centre + half * GAUSS_POINTS[i]!);
  return sum * half;
}
