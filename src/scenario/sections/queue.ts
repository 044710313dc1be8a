// One of `queues:` a type of contact, from its demand to its target.
import { beside } from '../../schema/beside.ts';
import { checked, type Place } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { orWord } from '../../schema/orWord.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import type { Handling, Queue } from '../scenario.ts';
import { arrivals, type WrittenArrivals } from './arrivals.ts';
import { busyness } from './busyness.ts';
import { byTime } from './byTime.ts';
import { message, open, priority, redial } from './caller.ts';
import { timeDistribution } from './distribution.ts';
import { defaultTarget, target } from './target.ts';

/** A queue as written, without its name; a forecast is not read yet. */
export type WrittenQueue = Omit<Queue, 'name' | 'arrivals'> & { readonly arrivals: WrittenArrivals };

/** The ledger counts waits within so many thresholds per queue. */
const mostThresholds = 8;

const handling: Field<Handling> = record('How long an agent is busy with a contact.', {
  talk: timeDistribution('Talking with the customer.', '{ exponential: { mean: 300s } }'),
  hold: optional(timeDistribution('Time the customer is put on hold.', '{ exponential: { mean: 20s } }')),
  wrap: optional(timeDistribution('Work after the contact; the agent stays busy.', '{ exponential: { mean: 50s } }')),
  byTime: optional(byTime('Factor on all of them by the time of arrival.')),
});

const patience = orWord(
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

export const queue: Field<WrittenQueue> = mapped(
  checked(
    record('A type of contact, from its demand to its target.', {
      arrivals,
      busyness: optional(busyness('Factor on the demand of a whole day, with mean 1: some days are busier.')),
      handling,
      patience: optional(patience, 'never'),
      balking: optional(
        share('Share of customers who hang up at once when nobody can answer at once.', { example: '5%' }),
        0,
        '0%',
      ),
      capacity: optional(count('Most contacts waiting; a further one is turned away.', { example: '50' })),
      lines: optional(count('Most contacts waiting or in hand; a further one is turned away.', { example: '60' })),
      open: optional(open, '24/7'),
      closing: optional(
        choice('What becomes of those who wait at closing time: they are served, or cut off.', ['drain', 'clear']),
        'drain',
      ),
      message: optional(message),
      redial: optional(redial),
      priority: optional(priority, { weight: 1, headStart: 0 }, 'the wait alone'),
      shortAbandon: optional(duration('Abandons after a wait up to this count as short.', { example: '5s' }), 5, '5s'),
      language: optional(text('Language of its customers, for the tables of coverage.', { example: 'es' })),
      dataClass: optional(
        text('Class of data that its contacts deal with: only sites cleared for it may answer.', {
          example: 'payment',
        }),
      ),
      coverage: optional(
        count('Agents signed in with whom the queue counts as covered; 1 when not written.', { min: 1, example: '2' }),
      ),
      thresholds: optional(
        list('Further waits for which service levels are counted.', duration('A threshold.', { example: '60s' })),
        [],
        'none',
      ),
      target: optional(target, defaultTarget, 'none'),
    }),
    checkQueue,
  ),
  ({ patience, open, closing, message, priority, ...queue }) => ({
    ...queue,
    ...priority,
    ...(patience === 'never' ? {} : { patience }),
    ...(open === '24/7' ? {} : { hours: { ...open, closing } }),
    ...(message === undefined ? {} : { messageAfter: message.after }),
  }),
);

function checkQueue(
  queue: Pick<WrittenQueue, 'arrivals' | 'busyness' | 'thresholds' | 'shortAbandon' | 'target'>,
  place: Place,
): void {
  checkThresholds(queue, place);
  const { busyness, arrivals } = queue;
  const what = { counts: 'exact counts', dayTotal: 'a random day total', timesFile: 'known times' }[
    arrivals.kind as string
  ];
  if (busyness === undefined || what === undefined) return;
  place.refuse({ message: `${what} and a busyness exclude each other` }, 'busyness');
}

function checkThresholds(queue: Pick<Queue, 'thresholds' | 'shortAbandon' | 'target'>, place: Place): void {
  const all = new Set([...queue.thresholds, queue.shortAbandon, queue.target.within]);
  if (all.size <= mostThresholds) return;
  const own = `with the target's ${writeDuration(queue.target.within)} and the short abandon's ${writeDuration(queue.shortAbandon)}`;
  place.refuse(
    { message: `${all.size} different thresholds, ${own}`, allowed: `at most ${mostThresholds}` },
    'thresholds',
  );
}
