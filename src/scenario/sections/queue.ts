// One of `queues:` a type of contact, from its demand to its target.
import { checked, type Place } from '../../schema/checked.ts';
import { choice } from '../../schema/choice.ts';
import { duration, writeDuration } from '../../schema/duration.ts';
import type { Field } from '../../schema/field.ts';
import { list } from '../../schema/list.ts';
import { mapped } from '../../schema/mapped.ts';
import { count } from '../../schema/number.ts';
import { optional } from '../../schema/optional.ts';
import { record } from '../../schema/record.ts';
import { share } from '../../schema/share.ts';
import { text } from '../../schema/text.ts';
import type { Queue } from '../scenario.ts';
import { arrivals, type WrittenArrivals } from './arrivals.ts';
import { busyness } from './busyness.ts';
import { message, open, priority, queuePatience, redial } from './caller.ts';
import { classes, completeClasses } from './classes.ts';
import { handling } from './handling.ts';
import { defaultTarget, target } from './target.ts';

/** A queue as written, without its name; a forecast is not read yet. */
export type WrittenQueue = Omit<Queue, 'name' | 'arrivals'> & { readonly arrivals: WrittenArrivals };

/** The ledger counts waits within so many thresholds per queue. */
const mostThresholds = 8;

export const queue: Field<WrittenQueue> = mapped(
  checked(
    record('A type of contact, from its demand to its target.', {
      arrivals,
      busyness: optional(busyness('Factor on the demand of a whole day, with mean 1: some days are busier.')),
      handling,
      classes: optional(classes),
      patience: optional(queuePatience, 'never'),
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
      order: optional(
        choice('Who is served first: whoever has waited longest, or whoever came last.', ['oldest', 'newest']),
        'oldest',
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
  ({ patience, open, closing, message, priority, order, classes: written, ...queue }) => ({
    ...queue,
    ...priority,
    ...(written === undefined ? {} : { classes: completeClasses(written, priority) }),
    ...(patience === 'never' ? {} : { patience }),
    ...(open === '24/7' ? {} : { hours: { ...open, closing } }),
    ...(order === 'oldest' ? {} : { order }),
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
