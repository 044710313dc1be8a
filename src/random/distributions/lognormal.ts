// The lognormal distribution: the logarithm is normal with mean `location` and standard deviation `spread`.
import { normalCdf } from '../../maths/special/normalCdf.ts';
import { normalQuantile } from '../../maths/special/normalQuantile.ts';
import { optional } from '../../schema/optional.ts';
import { ratio } from '../../schema/share.ts';
import { exponentLimit, fillLognormal, normalAtMost } from '../ziggurat/lognormal.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({
  mean: optional(quantity('Mean; goes with cv.', { positive: true })),
  cv: optional(ratio('Coefficient of variation, standard deviation by mean; goes with mean.', { positive: true })),
  median: optional(quantity('Median; goes with p90.', { positive: true })),
  p90: optional(quantity('The value that nine in ten stay below; goes with median.', { positive: true })),
});

interface Parameters {
  readonly mean?: number;
  readonly cv?: number;
  readonly median?: number;
  readonly p90?: number;
}

export const lognormal: DistributionMember<ReturnType<typeof fields>> = {
  name: 'lognormal',
  summary: 'skewed with a long tail; handling times of contacts are usually close to it',
  example: '{ lognormal: { mean: 300s, cv: 0.8 } }',
  fields,
  check(parameters) {
    const { median, p90 } = parameters;
    const shape = locationAndSpread(parameters);
    if (shape === undefined) return 'lognormal takes either mean and cv, or median and p90';
    if (median !== undefined && p90 !== undefined && p90 <= median) return 'p90 is not above median';
    const [location, spread] = shape;
    return Math.abs(location) + normalAtMost * spread > exponentLimit ? 'these parameters are too extreme' : undefined;
  },
  create(parameters) {
    const shape = locationAndSpread(parameters);
    if (shape === undefined) throw new Error('lognormal needs mean and cv, or median and p90');
    const [location, spread] = shape;
    const mean = Math.exp(location + (spread * spread) / 2);
    return {
      mean,
      variance: mean * mean * Math.expm1(spread * spread),
      quantile: (u) => Math.exp(location + spread * normalQuantile(u)),
      cumulative: (x) => (x > 0 ? normalCdf((Math.log(x) - location) / spread) : 0),
      fill: (words, out, offset, stride, count, scale) =>
        fillLognormal(words, out, offset, stride, count, location, spread, scale),
    };
  },
};

/** Mean and standard deviation of the logarithm, or undefined when the parameters are not one of the two pairs. */
function locationAndSpread({ mean, cv, median, p90 }: Parameters): readonly [number, number] | undefined {
  if (mean !== undefined && cv !== undefined && median === undefined && p90 === undefined) {
    const spreadSquared = Math.log1p(cv * cv);
    return [Math.log(mean) - spreadSquared / 2, Math.sqrt(spreadSquared)];
  }
  if (median !== undefined && p90 !== undefined && mean === undefined && cv === undefined) {
    return [Math.log(median), Math.log(p90 / median) / normalQuantile(0.9)];
  }
  return undefined;
}
