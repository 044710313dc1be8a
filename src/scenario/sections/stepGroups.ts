// The groups of a step of a plan: a list, among which the policy decides, or a map with the rank of each.
import { byShape } from '../../schema/byShape.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf, type Named } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { ref } from '../../schema/ref.ts';
import type { RankedGroups } from '../scenario.ts';

const rank = count('Groups of the smallest rank that has an idle agent answer; among equal ranks the policy decides.', {
  min: 1,
  example: '1',
});

export const stepGroups: Field<RankedGroups> = mapped(
  byShape('Groups that this step adds, or sites for their groups with the skill: a list, or a map with ranks.', {
    list: list('Groups, among which the policy decides.', ref('A group.', 'group', { example: 'north' }), { min: 1 }),
    map: mapOf('Groups with their ranks.', rank, { of: 'group', min: 1, example: 'north' }),
  }),
  (written) =>
    written.every((entry) => typeof entry === 'string')
      ? { groups: written }
      : {
          groups: (written as readonly Named<number>[]).map(({ name }) => name),
          ranks: (written as readonly Named<number>[]).map(({ value }) => value),
        },
);
