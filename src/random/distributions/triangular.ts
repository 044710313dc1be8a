// The triangular distribution: a density that rises in a straight line to its mode and falls in another.
import { fillByQuantile } from '../fillByQuantile.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({
  from: quantity('Smallest value.', { min: 0 }),
  mode: quantity('Most likely value.', { min: 0 }),
  to: quantity('Largest value.', { min: 0 }),
});

export const triangular: DistributionMember<ReturnType<typeof fields>> = {
  name: 'triangular',
  summary: 'a least, a most likely and a largest value, for a quantity that is known by estimate only',
  example: '{ triangular: { from: 60s, mode: 120s, to: 10m } }',
  fields,
  check({ from, mode, to }) {
    if (to < from) return 'to is below from';
    return mode < from || mode > to ? 'mode is not between from and to' : undefined;
  },
  create({ from, mode, to }) {
    const width = to - from;
    const rise = mode - from;
    const fall = to - mode;
    const quantile = (u: number) =>
      u * width <= rise ? from + Math.sqrt(u * width * rise) : to - Math.sqrt((1 - u) * width * fall);
    return {
      mean: (from + mode + to) / 3,
      variance: (rise * rise + rise * fall + fall * fall) / 18,
      quantile,
      cumulative(x) {
        if (x >= to) return 1;
        if (x < from) return 0;
        return x <= mode && rise > 0 ? (x - from) ** 2 / (width * rise) : 1 - (to - x) ** 2 / (width * fall);
      },
      fill: (words, out, offset, stride, count, scale) =>
        fillByQuantile(quantile, words, out, offset, stride, count, scale),
    };
  },
};
