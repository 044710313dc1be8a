// `handling:` how long an agent is busy with a contact, in its parts.
import type { Field } from '../../schema/field.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import type { Handling } from '../scenario.ts';
import { byTime } from './byTime.ts';
import { timeDistribution } from './distribution.ts';

export const handlingParts = {
  talk: timeDistribution('Talking with the customer.', '{ exponential: { mean: 300s } }'),
  hold: timeDistribution('Time the customer is put on hold.', '{ exponential: { mean: 20s } }'),
  wrap: timeDistribution('Work after the contact; the agent stays busy.', '{ exponential: { mean: 50s } }'),
};

/** Handling of a queue. */
export const handling: Field<Handling> = record('How long an agent is busy with a contact.', {
  talk: handlingParts.talk,
  hold: optional(handlingParts.hold),
  wrap: optional(handlingParts.wrap),
  byTime: optional(byTime('Factor on all of them by the time of arrival.')),
});
