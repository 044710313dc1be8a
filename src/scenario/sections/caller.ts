// What a queue does with callers besides answering them, and what they do themselves: opening hours, patience, messages, further tries,
// priority.
import type { DistributionSpec } from '../../random/distributions/contract.ts';
import { beside } from '../../schema/beside.ts';
import { byShape } from '../../schema/byShape.ts';
import { checked } from '../../schema/checked.ts';
import { clockTime } from '../../schema/clockTime.ts';
import { duration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count, number } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { orWord } from '../../schema/orWord.ts';
import { type RecordOf, record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { weekdays } from '../../schema/weekdays.ts';
import { zone } from '../../schema/zone.ts';
import type { OpeningHours } from '../openingHours.ts';
import type { Patience, Redial } from '../scenario.ts';
import { byTime } from './byTime.ts';
import { timeDistribution } from './distribution.ts';

const stretch = checked(
  record('A stretch in which the queue is open.', {
    days: optional(weekdays('Days on which it holds.'), [1, 2, 3, 4, 5, 6, 7], 'every day'),
    from: clockTime('Local time of opening.', { example: '08:00' }),
    to: clockTime('Local time of closing, on the same day.', { endOfDay: true, example: '20:00' }),
  }),
  ({ from, to }, place) => {
    if (to <= from)
      place.refuse(
        { message: 'it closes before it opens', allowed: 'a stretch within one day; write two for a night' },
        'to',
      );
  },
);

const stretches = list('Stretches in which the queue is open.', stretch, { min: 1 });

/** `24/7`, or stretches on the clock of the period or of a zone. */
export const open: Field<'24/7' | Pick<OpeningHours, 'open' | 'zone'>> = orWord(
  '24/7',
  mapped(
    byShape('When the queue is open; what comes while it is closed is no contact of the centre.', {
      list: stretches,
      map: record('Opening hours on the clock of a zone.', {
        zone: zone("On whose clock it opens and closes; the period's when only a list is written."),
        hours: stretches,
      }),
    }),
    (written) => ('zone' in written ? { open: written.hours, zone: written.zone } : { open: written }),
  ),
);

export const patience: Field<DistributionSpec | 'never'> = orWord(
  'never',
  timeDistribution(
    'Wait after which a customer gives up; `never`: they wait for ever.',
    '{ exponential: { mean: 120s } }',
  ),
);

/** Patience of a queue's customers; it may depend on the time of arrival. */
export const queuePatience: Field<Patience | 'never'> = orWord(
  'never',
  beside(
    timeDistribution(
      'Wait after which a customer gives up; `never`: they wait for ever.',
      '{ exponential: { mean: 120s } }',
    ),
    'byTime',
    byTime('Factor on it by the time of arrival.'),
  ),
);

/** A message is left after a fixed wait. */
export const message = record('Customers who have waited so long leave a message and go.', {
  after: duration('Wait after which they do.', { positive: true, example: '120s' }),
});

export const redial: Field<Redial> = record('Customers who try again when they were not answered.', {
  share: share('Share of those who abandoned.', { example: '45%' }),
  blocked: optional(share('Share of those who were blocked; as those who abandoned when not written.')),
  after: timeDistribution('Time until they try again.', '{ exponential: { mean: 8m } }'),
  most: optional(count('Most further tries of a customer; no limit when not written.', { min: 1, example: '3' })),
});

/** The claim of a contact under the policy weighted-wait. */
export const priority: Field<RecordOf<{ weight: Field<number>; headStart: Field<number> }>> = record(
  'How waits count under the policy weighted-wait: weight × wait + head start.',
  {
    weight: optional(number('Factor on the wait.', { min: 0, example: '2' }), 1),
    headStart: optional(duration('Time by which its contacts are ahead from the start.', { example: '30s' }), 0, '0s'),
  },
);
