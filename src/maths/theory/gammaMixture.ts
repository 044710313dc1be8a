// The expectation of a figure over a random busyness factor: a day's demand is the forecast times a gamma factor of mean 1.
import { gammaQuantile } from '../special/gammaQuantile.ts';
import { logPoisson } from '../special/saddlePoint.ts';
import { gaussLegendre } from './gaussLegendre.ts';

/** Probability left out at either end of the range. */
const TAIL = 1e-13;

/**
 * E f(B) for B gamma with mean 1 and coefficient of variation `cv` (shape 1/cv²); f(1) when cv = 0. To about 1e-10 for smooth f of
 * moderate growth: Gauss-Legendre panels between extreme quantiles in ln B, where the density has no pole for any shape.
 * @param panels least number of pieces of the range, eight evaluations of f each (a wide range gets more, so that none is longer
 * than 1 in ln B); more for figures with kinks
 * @throws RangeError for a negative cv
 */
export function gammaMixture(f: (factor: number) => number, cv: number, panels = 16): number {
  if (!(cv >= 0)) throw new RangeError(`a coefficient of variation cannot be ${cv}`);
  if (cv === 0) return f(1);
  const shape = 1 / (cv * cv);
  const integrand = (logX: number) => {
    const x = Math.exp(logX);
    return shape * Math.exp(logPoisson(shape, x)) * f(x / shape);
  };
  const from = Math.log(gammaQuantile(TAIL, shape));
  const range = Math.log(gammaQuantile(1 - TAIL, shape)) - from;
  const pieces = Math.max(panels, Math.ceil(range));
  const step = range / pieces;
  let sum = 0;
  for (let i = 0; i < pieces; i++) sum += gaussLegendre(integrand, from + i * step, from + (i + 1) * step);
  return sum;
}
