// The uniform distribution on an interval.
import { wordsAtMost } from '../wordSource.ts';
import type { DistributionMember, QuantityField } from './contract.ts';

const fields = (quantity: QuantityField) => ({
  from: quantity('Smallest value.', { min: 0 }),
  to: quantity('Largest value.', { min: 0 }),
});

const blockLength = wordsAtMost / 2;

export const uniform: DistributionMember<ReturnType<typeof fields>> = {
  name: 'uniform',
  summary: 'every value between two bounds is equally likely',
  example: '{ uniform: { from: 20s, to: 40s } }',
  fields,
  check: ({ from, to }) => (to < from ? 'to is below from' : undefined),
  create({ from, to }) {
    const width = to - from;
    return {
      mean: (from + to) / 2,
      variance: (width * width) / 12,
      quantile: (u) => from + u * width,
      cumulative: (x) => (x < from ? 0 : x >= to ? 1 : (x - from) / width),
      fill(words, out, offset, stride, count, scale) {
        const base = from * scale;
        const step = width * scale * 2 ** -53;
        let at = offset;
        for (let left = count; left > 0; left -= blockLength) {
          const length = Math.min(blockLength, left);
          const block = words.words(2 * length);
          for (let i = 0; i < length; i++, at += stride) {
            out[at] = base + ((block[2 * i] >>> 11) * 4294967296 + (block[2 * i + 1] >>> 0)) * step;
          }
        }
      },
    };
  },
};
