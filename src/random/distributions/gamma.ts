// The gamma distribution.
import { gammaQuantile } from '../../maths/special/gammaQuantile.ts';
import { gammaLower } from '../../maths/special/incompleteGamma.ts';
import { ratio } from '../../schema/share.ts';
import { fillGamma } from '../ziggurat/gamma.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({
  mean: quantity('Mean.', { positive: true }),
  cv: ratio('Coefficient of variation, standard deviation by mean.', { min: 0.001, max: 100 }),
});

export const gamma: DistributionMember<ReturnType<typeof fields>> = {
  name: 'gamma',
  summary:
    'from nearly constant (small cv) over exponential (cv 1) to very uneven; the usual model of how busy a day is',
  example: '{ gamma: { mean: 300s, cv: 0.5 } }',
  fields,
  create({ mean, cv }) {
    const shape = 1 / (cv * cv);
    const unit = mean / shape;
    return {
      mean,
      variance: mean * mean * cv * cv,
      quantile: (u) => unit * gammaQuantile(u, shape),
      cumulative: (x) => (x > 0 ? gammaLower(shape, x / unit) : 0),
      fill: (words, out, offset, stride, count, scale) =>
        fillGamma(words, out, offset, stride, count, shape, unit * scale),
    };
  },
};
