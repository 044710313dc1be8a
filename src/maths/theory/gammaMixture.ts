// The expectation of a figure over a random busyness factor: a day's demand is the forecast times a gamma factor of mean 1.
import { gammaQuantile } from '../special/gammaQuantile.ts';
import { logGamma } from '../special/logGamma.ts';
import { logPoisson } from '../special/saddlePoint.ts';
import { gaussLegendre } from './gaussLegendre.ts';

/** Probability left out at either end of the range. */
const TAIL = 1e-13;

/**
 * E f(B) for B gamma with mean 1 and coefficient of variation `cv` (shape 1/cv²); f(1) when cv = 0. Gauss-Legendre panels between
 * extreme quantiles, to about 1e-9 for smooth f of moderate growth. Below shape 1 the density has a pole at 0, which the variable
 * u = x^shape takes away.
 * @param panels pieces of the range, eight evaluations of f each; more for figures with kinks
 * @throws RangeError for a negative cv
 */
export function gammaMixture(f: (factor: number) => number, cv: number, panels = 16): number {
  if (!(cv >= 0)) throw new RangeError(`a coefficient of variation cannot be ${cv}`);
  if (cv === 0) return f(1);
  const shape = 1 / (cv * cv);
  const pole = shape < 1;
  const integrand = pole
    ? (u: number) => {
        const x = u ** (1 / shape);
        return Math.exp(-x - logGamma(shape + 1)) * f(x / shape);
      }
    : (x: number) => Math.exp(logPoisson(shape, x)) * (shape / x) * f(x / shape);
  const from = pole ? 0 : gammaQuantile(TAIL, shape);
  const end = gammaQuantile(1 - TAIL, shape);
  const step = ((pole ? end ** shape : end) - from) / panels;
  let sum = 0;
  for (let i = 0; i < panels; i++) sum += gaussLegendre(integrand, from + i * step, from + (i + 1) * step);
  return sum;
}
