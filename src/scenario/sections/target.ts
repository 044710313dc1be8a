// `target:` what a queue is to reach.
import { includable } from '../../metrics/serviceLevel.ts';
import { choice } from '../../schema/choice.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { share } from '../../schema/share.ts';
import type { Target } from '../scenario.ts';

/** The target of a queue without `target:`: nothing to reach, but a threshold and a way to count for the report. */
export const defaultTarget: Target = { within: 20, counting: 'sl_offered' };

export const target: Field<Target> = record('What the queue is to reach; each part may be left out.', {
  serviceLevel: optional(share('Least share of contacts answered within the threshold.', { example: '80%' })),
  within: optional(duration('Threshold of the service level.', { example: '20s' }), defaultTarget.within, '20s'),
  counting: optional(
    ref('How the service level counts abandoned contacts.', 'service level', { example: 'sl_offered' }),
    defaultTarget.counting,
  ),
  include: optional(
    list(
      'Contacts that the service level counts as missed besides: turned away, gone after a message, cut off at closing time.',
      choice('One kind of them.', includable),
    ),
  ),
  abandoned: optional(share('Largest share of contacts that may abandon.', { example: '5%' })),
  asa: optional(duration('Longest average speed of answer.', { positive: true, example: '30s' })),
  occupancy: optional(share('Highest occupancy of the groups that serve the queue.', { example: '88%' })),
});
