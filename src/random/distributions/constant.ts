// A distribution that is one value.
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({ value: quantity('The value that is always taken.', { min: 0 }) });

export const constant: DistributionMember<ReturnType<typeof fields>> = {
  name: 'constant',
  summary: 'always the same value, such as a fixed hold message or an automated step',
  example: '{ constant: { value: 30s } }',
  fields,
  create({ value }) {
    return {
      mean: value,
      variance: 0,
      quantile: () => value,
      cumulative: (x) => (x >= value ? 1 : 0),
      fill(_words, out, offset, stride, count, scale) {
        for (let i = 0, at = offset; i < count; i++, at += stride) out[at] = value * scale;
      },
    };
  },
};
