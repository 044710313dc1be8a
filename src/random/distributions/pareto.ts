// The Pareto distribution: P(X > x) = (from/x)^shape, cut off at `to` where one is given.
import { number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { fillByQuantile } from '../fillByQuantile.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({
  shape: number('How fast the tail falls; the smaller, the heavier.', { min: 0.1, max: 100, example: '1.5' }),
  from: quantity('Smallest value.', { positive: true }),
  to: optional(quantity('Largest value; without it there is none, and shape must be above 1.', { positive: true })),
});

export const pareto: DistributionMember<ReturnType<typeof fields>> = {
  name: 'pareto',
  summary:
    'a very heavy tail, up to a largest value: a few take nearly all the time, as in cases that go through many hands',
  example: '{ pareto: { shape: 1.5, from: 60s, to: 2h } }',
  fields,
  check({ shape, from, to }) {
    if (to === undefined) return shape > 1 ? undefined : 'with a shape of 1 or less and no to, the mean is infinite';
    return to > from ? undefined : 'to is not above from';
  },
  create({ shape, from, to = Number.POSITIVE_INFINITY }) {
    // What the cut takes away of the tail; the rest is scaled up to 1.
    const kept = -Math.expm1(shape * Math.log(from / to));
    const mean = moment(1, shape, from, to) / kept;
    const quantile = (u: number) => Math.min(to, from * Math.exp(-Math.log1p(-u * kept) / shape));
    return {
      mean,
      variance: Math.max(0, moment(2, shape, from, to) / kept - mean * mean),
      quantile,
      cumulative(x) {
        if (x <= from) return 0;
        return x >= to ? 1 : -Math.expm1(shape * Math.log(from / x)) / kept;
      },
      fill: (words, out, offset, stride, count, scale) =>
        fillByQuantile(quantile, words, out, offset, stride, count, scale),
    };
  },
};

/** ∫ x^order · shape · from^shape · x^(−shape − 1) dx between the bounds; Infinity where it does not exist. */
function moment(order: number, shape: number, from: number, to: number): number {
  const excess = order - shape;
  if (excess === 0) return shape * from ** order * Math.log(to / from);
  if (excess > 0 && to === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return (shape * from ** order * Math.expm1(excess * Math.log(to / from))) / excess;
}
