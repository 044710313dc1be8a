// The distribution of a list of observed values.
import { fileColumn } from '../../schema/fileColumn.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { fillByQuantile } from '../fillByQuantile.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({
  values: list('The values that are taken.', quantity('A value.', { min: 0 }), { min: 1 }),
  weights: optional(
    list('How often each value is taken, in any unit; equally often when left out.', number('A weight.', { min: 0 })),
  ),
});

export const empirical: DistributionMember<ReturnType<typeof fields>> = {
  name: 'empirical',
  summary:
    'values as they were observed, listed or in a column of a CSV file, equally often or by weights; nothing in between is taken',
  example: '{ empirical: { values: [60s, 90s, 300s], weights: [5, 3, 2] } }',
  fields,
  otherWays: {
    file: mapped(fileColumn('Values in a column of a CSV file, a row for each observation.'), countedValues),
  },
  check({ values, weights }) {
    if (weights === undefined) return undefined;
    if (weights.length !== values.length) return `there are ${values.length} values but ${weights.length} weights`;
    return weights.some((weight) => weight > 0) ? undefined : 'all weights are zero';
  },
  create({ values, weights }) {
    const { sorted, shares, upTo } = sortedSteps(values, weights ?? values.map(() => 1));
    const mean = sorted.reduce((sum, value, step) => sum + value * shares[step], 0);
    const quantile = (u: number) => sorted[firstAtLeast(upTo, u)];
    return {
      mean,
      variance: sorted.reduce((sum, value, step) => sum + (value - mean) ** 2 * shares[step], 0),
      quantile,
      cumulative(x) {
        const above = sorted.findIndex((value) => value > x);
        return above < 0 ? 1 : above === 0 ? 0 : upTo[above - 1];
      },
      fill: (words, out, offset, stride, count, scale) =>
        fillByQuantile(quantile, words, out, offset, stride, count, scale),
    };
  },
};

/** Each value once, rising, with how often it was observed: whole seconds repeat, and the order of rows means nothing. */
function countedValues(observed: readonly number[]) {
  const counts = new Map<number, number>();
  for (const value of observed) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts.keys()].sort((a, b) => a - b);
  return { values, weights: values.map((value) => counts.get(value)!) };
}

/** The values with a weight in rising order, the share of each, and the shares summed up to and with each; the last sum is 1. */
function sortedSteps(values: readonly number[], weights: readonly number[]) {
  const steps = values
    .map((value, position) => ({ value, weight: weights[position] }))
    .filter((step) => step.weight > 0)
    .sort((one, other) => one.value - other.value);
  const total = steps.reduce((sum, step) => sum + step.weight, 0);
  const sorted = Float64Array.from(steps, (step) => step.value);
  const shares = Float64Array.from(steps, (step) => step.weight / total);
  let weightUpTo = 0;
  const upTo = Float64Array.from(steps, (step) => {
    weightUpTo += step.weight;
    return weightUpTo / total;
  });
  return { sorted, shares, upTo };
}

/** Position of the first entry of a rising array that is at least `bound`; the last one is known to be. O(log n). */
function firstAtLeast(rising: Float64Array, bound: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
