// One of `queues:` a type of contact, from its demand to its target.
import { checked, type Place } from '../../schema/checked.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { orWord } from '../../schema/orWord.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import type { Handling, Queue } from '../scenario.ts';
import { arrivals, type WrittenArrivals } from './arrivals.ts';
import { factorDistribution, timeDistribution } from './distribution.ts';
import { defaultTarget, target } from './target.ts';

/** A queue as written, without its name; a forecast is not read yet. */
export type WrittenQueue = Omit<Queue, 'name' | 'arrivals'> & { readonly arrivals: WrittenArrivals };

/** The ledger counts waits within so many thresholds per queue. */
const mostThresholds = 8;

const handling: Field<Handling> = record('How long an agent is busy with a contact.', {
  talk: timeDistribution('Talking with the customer.', '{ exponential: { mean: 300s } }'),
  hold: optional(timeDistribution('Time the customer is put on hold.', '{ exponential: { mean: 20s } }')),
  wrap: optional(timeDistribution('Work after the contact; the agent stays busy.', '{ exponential: { mean: 50s } }')),
});

const patience = orWord(
  'never',
  timeDistribution(
    'Wait after which a customer gives up; `never`: they wait for ever.',
    '{ exponential: { mean: 120s } }',
  ),
);

export const queue: Field<WrittenQueue> = mapped(
  checked(
    record('A type of contact, from its demand to its target.', {
      arrivals,
      busyness: optional(
        factorDistribution(
          'Factor on the demand of a whole day, with mean 1: some days are busier.',
          '{ gamma: { cv: 8% } }',
        ),
      ),
      handling,
      patience: optional(patience, 'never'),
      balking: optional(
        share('Share of customers who hang up at once when nobody can answer at once.', { example: '5%' }),
        0,
        '0%',
      ),
      capacity: optional(count('Most contacts waiting; a further one is turned away.', { example: '50' })),
      shortAbandon: optional(duration('Abandons after a wait up to this count as short.', { example: '5s' }), 5, '5s'),
      thresholds: optional(
        list('Further waits for which service levels are counted.', duration('A threshold.', { example: '60s' })),
        [],
        'none',
      ),
      target: optional(target, defaultTarget, 'none'),
    }),
    checkThresholds,
  ),
  ({ patience, ...queue }) => (patience === 'never' ? queue : { ...queue, patience }),
);

function checkThresholds(queue: Pick<Queue, 'thresholds' | 'shortAbandon' | 'target'>, place: Place): void {
  const all = new Set([...queue.thresholds, queue.shortAbandon, queue.target.within]);
  if (all.size <= mostThresholds) return;
  const own = `with the target's ${writeDuration(queue.target.within)} and the short abandon's ${writeDuration(queue.shortAbandon)}`;
  place.refuse(
    { message: `${all.size} different thresholds, ${own}`, allowed: `at most ${mostThresholds}` },
    'thresholds',
  );
}
