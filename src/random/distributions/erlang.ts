// The Erlang distribution: the sum of several exponential phases of equal mean.
import { gammaQuantile } from '../../maths/special/gammaQuantile.ts';
import { gammaLower } from '../../maths/special/incompleteGamma.ts';
import { count as countField } from '../../schema/number.ts';
import { fillGamma } from '../ziggurat/gamma.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const phasesAtMost = 1_000_000;

const fields = (quantity: QuantityField) => ({
  phases: countField('Number of phases; the coefficient of variation is one by its root.', {
    min: 1,
    max: phasesAtMost,
    example: '3',
  }),
  mean: quantity('Mean of the whole.', { positive: true }),
});

export const erlang: DistributionMember<ReturnType<typeof fields>> = {
  name: 'erlang',
  summary: 'several steps one after another, each exponential with the same mean; the more steps, the more even',
  example: '{ erlang: { phases: 3, mean: 240s } }',
  fields,
  create({ phases, mean }) {
    const phase = mean / phases;
    return {
      mean,
      variance: phase * mean,
      quantile: (u) => phase * gammaQuantile(u, phases),
      cumulative: (x) => (x > 0 ? gammaLower(phases, x / phase) : 0),
      fill: (words, out, offset, stride, count, scale) =>
        fillGamma(words, out, offset, stride, count, phases, phase * scale),
    };
  },
};
