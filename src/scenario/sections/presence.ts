// `staff:` and `shifts:` the two ways in which a group is there: numbers per part of the day, or people who come and go.
import { byShape } from '../../schema/byShape.ts';
import { checked } from '../../schema/checked.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { record } from '../../schema/record.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import type { Presence } from '../scenario.ts';
import { checkDayParts } from './dayParts.ts';
import { shift } from './shift.ts';

const agentsByPart = checked(
  record('A number of agents for each part of the day, the same every day.', {
    every: duration('Length of a part of the day.', { positive: true, example: '30m' }),
    agents: list('Agents in each part of the day from local midnight.', count('Agents.', { example: '12' })),
  }),
  ({ every, agents }, place) => checkDayParts(every, agents, 'agents', place),
);

export const staff: Field<Presence> = mapped(
  byShape('Number of agents, always or for each part of the day; when it falls, whoever finishes first leaves.', {
    scalar: count('Number of agents at all times.', { example: '12' }),
    map: agentsByPart,
  }),
  (value) =>
    typeof value === 'number'
      ? { law: 'headcount', every: secondsPerDay, agents: [value] }
      : { law: 'headcount', every: value.every, agents: value.agents },
);

export const shifts: Field<Presence> = mapped(
  list('Shifts: each agent comes and leaves by the clock, after the contact in hand.', shift, { min: 1 }),
  (shifts) => ({ law: 'rostered', shifts }),
);
