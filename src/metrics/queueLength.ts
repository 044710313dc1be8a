// How many wait: the queue as a caller or a wallboard sees it.
import type { QueueMetric } from './contract.ts';

/** Length of a queue, those being served not included. */
export const queueLength: readonly QueueMetric[] = [
  {
    name: 'queue_mean',
    title: 'waiting',
    doc:
      'Number waiting, averaged over time: the integral of the number waiting ÷ the time elapsed. In the long run it is the rate ' +
      'of arrivals times their mean wait. Source: Little (1961), A proof for the queuing formula L = λW.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { queueSeconds: 1 },
    denominator: { seconds: 1 },
    unit: 'contacts',
    better: 'lower',
    perInterval: true,
  },
  {
    name: 'queue_max',
    title: 'most waiting',
    doc:
      'Largest number waiting at any moment; 0 when nobody waited. Averaged over replications, so that more replications do not ' +
      'make it larger. Source: Koole (2013), Call Center Optimization.',
    scope: 'queue',
    kind: 'maximum',
    column: 'queueMax',
    unit: 'contacts',
    better: 'lower',
    perInterval: true,
  },
];
