// `routing:` who answers first, and which groups may answer after a wait.
import { checked, type Place } from '../../schema/checked.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import type { Routing, RoutingStep } from '../scenario.ts';

/** Routing of a file without `routing:`: every skilled group at once, the longest idle agent first. */
export const defaultRouting: Routing = { policy: 'longest-idle', plans: [] };

const step = record('Groups that may answer from a wait on.', {
  after: optional(duration('Wait from which the groups of this step may also answer.', { example: '30s' }), 0, '0s'),
  groups: list('Groups that this step adds.', ref('A group.', 'group', { example: 'north' }), { min: 1 }),
});

const plan = checked(list('Steps in order of their wait.', step, { min: 1 }), checkSteps);

export const routing: Field<Routing> = mapped(
  record('Who answers first, and which groups may answer after a wait.', {
    policy: optional(
      ref('Which of several idle agents answers.', 'routing policy', { example: 'longest-idle' }),
      defaultRouting.policy,
    ),
    plans: optional(
      mapOf('Per queue, the steps in which groups may answer; queues not named: every skilled group at once.', plan, {
        of: 'queue',
        example: 'orders',
      }),
      [],
      'every skilled group at once',
    ),
  }),
  ({ policy, plans }) => ({ policy, plans: plans.map(({ name, value }) => ({ queue: name, steps: value })) }),
);

function checkSteps(steps: readonly RoutingStep[], place: Place): void {
  const seen = new Set<string>();
  for (const [position, { after, groups }] of steps.entries()) {
    const before = steps[position - 1];
    const wait = writeDuration(after);
    if (before === undefined && after > 0) {
      place.refuse(
        { message: `the first step begins after ${wait}: until then nobody may answer`, allowed: '0s' },
        position,
      );
    }
    if (before !== undefined && after <= before.after) {
      const message = `the step after ${wait} follows the step after ${writeDuration(before.after)}`;
      place.refuse({ message, allowed: 'steps in rising order of after' }, position);
    }
    for (const group of groups) {
      if (seen.has(group))
        place.refuse({ message: `group ${group} is named twice`, allowed: 'each group once' }, position);
      seen.add(group);
    }
  }
}
