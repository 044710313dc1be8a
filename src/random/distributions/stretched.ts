// A distribution of which every value is longer or shorter by the same factor.
import type { Distribution } from './contract.ts';

/** The distribution of `factor` times a variate; the factor is positive and finite. Draws are those of the original, times the factor. */
export function stretched(of: Distribution, factor: number): Distribution {
  return {
    mean: of.mean * factor,
    variance: of.variance * factor * factor,
    quantile: (u) => of.quantile(u) * factor,
    cumulative: (x) => of.cumulative(x / factor),
    fill: (words, out, offset, stride, count, scale) => of.fill(words, out, offset, stride, count, scale * factor),
  };
}
