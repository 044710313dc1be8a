// The exponential distribution.
import { fillExponential } from '../ziggurat/exponential.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({ mean: quantity('Mean.', { positive: true }) });

export const exponential: DistributionMember<ReturnType<typeof fields>> = {
  name: 'exponential',
  summary: 'memoryless; the usual model of patience and the one that Erlang formulas assume for handling',
  example: '{ exponential: { mean: 120s } }',
  fields,
  create({ mean }) {
    return {
      mean,
      variance: mean * mean,
      quantile: (u) => -mean * Math.log1p(-u),
      cumulative: (x) => (x > 0 ? -Math.expm1(-x / mean) : 0),
      fill: (words, out, offset, stride, count, scale) =>
        fillExponential(words, out, offset, stride, count, mean * scale),
    };
  },
};
