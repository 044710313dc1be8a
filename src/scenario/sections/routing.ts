// `routing:` who answers first, and which groups may answer after a wait.
import { checked, type Place } from '../../schema/checked.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import { exactlyOne } from '../../schema/exactlyOne.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import type { Routing, RoutingStep } from '../scenario.ts';
import { allocate, allocationsOf, checkAllocate } from './allocation.ts';
import { stepGroups } from './stepGroups.ts';

/** Routing of a file without `routing:`: every skilled group at once, the longest idle agent first. */
export const defaultRouting: Routing = { policy: 'longest-idle', plans: [] };

const writtenStep = exactlyOne(
  ['groups', 'allocate'],
  checked(
    record('Groups that may answer from a wait on.', {
      groups: optional(stepGroups),
      allocate: optional(allocate),
      every: optional(duration('Length of a part of the day, where shares differ by it.', { example: '1h' })),
      after: optional(
        duration('Wait from which the groups of this step may also answer.', { example: '30s' }),
        0,
        '0s',
      ),
    }),
    checkAllocate,
  ),
);

// A step with neither `groups` nor `allocate` does not get here.
const step: Field<RoutingStep> = mapped(writtenStep, ({ after, groups, allocate: written, every }) =>
  written === undefined ? { after, ...groups! } : { after, groups: [], allocations: allocationsOf(written, every) },
);

/** The steps in which groups may answer the contacts of a queue or of a class. */
export const plan: Field<readonly RoutingStep[]> = checked(
  list('Steps in order of their wait.', step, { min: 1 }),
  checkSteps,
);

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
  for (const [position, { after, groups, allocations = [] }] of steps.entries()) {
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
    if (before !== undefined && allocations.length > 0) {
      const message = 'contacts are allocated when they arrive';
      place.refuse({ message, allowed: 'allocate in the first step, groups in later ones' }, position);
    }
    const refuseTwice = (named: readonly string[], known: Set<string>): void => {
      for (const group of named) {
        if (known.has(group))
          place.refuse({ message: `group ${group} is named twice`, allowed: 'each group once' }, position);
        known.add(group);
      }
    };
    refuseTwice(groups, seen);
    // Groups may share contacts of several allocations, and a later step may add those of one to the contacts of another.
    for (const allocation of allocations) refuseTwice(allocation.groups, new Set());
  }
}
