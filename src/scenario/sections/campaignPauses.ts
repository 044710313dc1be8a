// `pauses:` of a campaign, when inbound work stops the dialing; and `quota:`, when it has what it wants.

import { atLeastOne } from '../../schema/atLeastOne.ts';
import { byShape } from '../../schema/byShape.ts';
import { checked } from '../../schema/checked.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapOf, type Named } from '../../schema/mapOf.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { ref } from '../../schema/ref.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import type { PauseRules } from '../campaign.ts';

const queue = ref('A queue.', 'queue', { example: 'returns' });

const queues: Field<readonly string[]> = mapped(
  byShape('Queues that are looked at.', { scalar: queue, list: list('Queues.', queue, { min: 1 }) }),
  (written) => (typeof written === 'string' ? [written] : written),
);

const queueLength = mapped(
  checked(
    record('Dialing pauses while more contacts wait in one of the queues.', {
      queues,
      over: count('It pauses when more wait than this.', { example: '1' }),
      resume: optional(count('It goes on when so many wait or fewer.', { example: '0' }), undefined, 'that of over'),
    }),
    ({ over, resume }, place) => {
      if (resume !== undefined && resume > over)
        place.refuse(
          { message: `it goes on at ${resume} and pauses over ${over}`, allowed: `at most ${over}` },
          'resume',
        );
    },
  ),
  ({ resume, ...rest }) => ({ ...rest, resume: resume ?? rest.over }),
);

const serviceLevel = mapped(
  checked(
    record('Dialing pauses while the service level of the queues together is low.', {
      queues,
      under: share('It pauses below this service level.', { example: '75%' }),
      resume: optional(share('It goes on from this service level.', { example: '80%' }), undefined, 'that of under'),
      window: optional(duration('Over the last so long.', { positive: true, example: '15m' }), 900, '15m'),
    }),
    ({ under, resume }, place) => {
      if (resume === undefined || resume >= under) return;
      const message = `it goes on from ${100 * resume}% and pauses below ${100 * under}%`;
      place.refuse({ message, allowed: `at least ${100 * under}%` }, 'resume');
    },
  ),
  ({ resume, ...rest }) => ({ ...rest, resume: resume ?? rest.under }),
);

export const pauses: Field<PauseRules> = atLeastOne(
  ['queueLength', 'serviceLevel'],
  record('When inbound work stops the dialing: while any of these holds.', {
    queueLength: optional(queueLength),
    serviceLevel: optional(serviceLevel),
  }),
);

/** A quota as written: segments are still by name. */
export interface WrittenQuota {
  readonly outcome: string;
  readonly total?: number;
  readonly segments?: readonly Named<number>[];
}

export const quota: Field<WrittenQuota> = atLeastOne(
  ['total', 'segments'],
  record('Conversations wanted of an outcome; the campaign, or the segment, ends when they are reached.', {
    outcome: text('The outcome that counts.', { example: 'complete' }),
    total: optional(count('Wanted in all.', { min: 1, example: '1000' })),
    segments: optional(
      mapOf('Wanted of segments.', count('Wanted.', { example: '500' }), { min: 1, example: 'urban' }),
    ),
  }),
);
