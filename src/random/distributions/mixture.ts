// A mixture of distributions, such as callers who hang up at once among callers who wait.
import { list } from '../../schema/list.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { compose } from './composed.ts';
import type { DistributionMember, PartField, QuantityField } from './contract.ts';
import { shareMistake } from './shares.ts';

const fields = (_quantity: QuantityField, part: PartField) => ({
  parts: list(
    'The parts of the mixture.',
    record('One part.', {
      share: share('How often a value comes from this part.', { positive: true, example: '100%' }),
      of: part('The distribution of this part; a constant makes one value as likely as its share.'),
    }),
    { min: 1 },
  ),
});

export const mixture: DistributionMember<ReturnType<typeof fields>> = {
  name: 'mixture',
  summary: 'several kinds of contacts in one queue: with these shares a value comes from one or another distribution',
  example:
    '{ mixture: { parts: [{ share: 10%, of: { constant: { value: 0s } } }, { share: 90%, of: { exponential: { mean: 120s } } }] } }',
  composed: true,
  fields,
  check: ({ parts }) => shareMistake(parts.map((part) => part.share)),
  create: ({ parts }, createPart) => compose(parts.map(({ share, of }) => ({ share, of: createPart(of) }))),
};
