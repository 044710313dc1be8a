// Pacing by rule: κ × free + c dials, once enough agents are free. The dialer policies of the ContactCenters library (E. Buist and
// P. L'Ecuyer, "A Java library for simulating contact centers", WSC 2005) are of this kind.
import { count, number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import type { Dialer } from './contract.ts';
import { fixedPace } from './fixedPace.ts';

export const rule: Dialer = {
  name: 'rule',
  summary:
    'ratio × free + more dials in progress, rounded down, once so many agents are free and idle: studies of pacing, and dialers that are set by hand',
  example: '{ rule: { ratio: 1.5, more: 1, atLeast: 2 } }',
  fields: {
    ratio: number('Dials in progress for each free agent.', { min: 0, example: '1.5' }),
    more: optional(number('Dials in progress besides.', { example: '1' }), 0),
    atLeast: optional(
      count('Free agents, beyond those kept back, below which nothing is dialled.', { min: 1, example: '2' }),
      1,
    ),
    idleAtLeast: optional(
      count('Idle agents, those kept back included, below which nothing is dialled.', { min: 1, example: '5' }),
      1,
    ),
  },
  manner: 'ahead',
  pace: ({ ratio, more, atLeast, idleAtLeast }, view) =>
    fixedPace(view, (free) =>
      free < (atLeast as number) || view.idle[0] < (idleAtLeast as number)
        ? 0
        : Math.max(0, Math.floor((ratio as number) * free + (more as number))),
    ),
};
