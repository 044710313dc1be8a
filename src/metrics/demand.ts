// What came, and what became of it: every contact offered is counted once more under its end.
import type { QueueColumn } from '../facts/columns.ts';
import type { QueueMetric } from './contract.ts';

/** The counts of a queue. A contact belongs to the interval of its arrival. */
export const demand: readonly QueueMetric[] = [
  count({
    name: 'offered',
    title: 'offered',
    doc:
      'Contacts that arrived, whatever became of them: answered + abandoned + blocked + flowed out + disconnected + still inside. ' +
      'Source: Koole (2013), Call Center Optimization.',
    column: 'offered',
    better: 'neither',
    perInterval: true,
  }),
  count({
    name: 'answered',
    title: 'answered',
    doc: 'Contacts that an agent took, with or without a wait. Source: Koole (2013), Call Center Optimization.',
    column: 'answered',
    better: 'higher',
    perInterval: true,
  }),
  count({
    name: 'abandoned',
    title: 'abandoned',
    doc:
      'Contacts that hung up unanswered: those who balked and those who waited and then gave up. ' +
      'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    column: 'abandoned',
    better: 'lower',
    perInterval: true,
  }),
  count({
    name: 'balked',
    title: 'balked',
    doc:
      'Of the abandoned, those who hung up at once because nobody could answer at once; their wait is 0. ' +
      'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    column: 'balked',
    better: 'lower',
  }),
  count({
    name: 'blocked',
    title: 'blocked',
    doc:
      'Contacts turned away because no waiting place was free (the busy signal); they neither waited nor abandoned. ' +
      'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    column: 'blocked',
    better: 'lower',
  }),
  count({
    name: 'flowed_out',
    title: 'flowed out',
    doc:
      'Contacts that left a message after waiting; neither answered nor abandoned, so service levels leave them out. ' +
      'Source: Koole (2013), Call Center Optimization.',
    column: 'flowedOut',
    better: 'lower',
  }),
  count({
    name: 'disconnected',
    title: 'cut off',
    doc:
      'Contacts that still waited when their queue closed and were cut off; service levels leave them out. ' +
      'Source: Koole (2013), Call Center Optimization.',
    column: 'disconnected',
    better: 'lower',
  }),
  count({
    name: 'redials',
    title: 'redials',
    doc:
      'Of the offered, further tries of customers who were not answered before. ' +
      'Source: Falin and Templeton (1997), Retrial Queues.',
    column: 'redials',
    better: 'lower',
  }),
  {
    name: 'first_offered',
    title: 'customers',
    doc:
      'Customers: first tries, each counted once however often it is repeated; offered − redials. ' +
      'Source: Falin and Templeton (1997), Retrial Queues.',
    scope: 'queue',
    kind: 'total',
    sum: { offered: 1, redials: -1 },
    unit: 'contacts',
    better: 'neither',
  },
  count({
    name: 'still_inside',
    title: 'still inside',
    doc:
      'Contacts still waiting when the simulation ended; service levels and abandoned shares leave them out. ' +
      'Many of them mean that the run ended too early or that the queue is unstable. ' +
      'Source: Law, Simulation Modeling and Analysis, ch. 9 (terminating simulations).',
    column: 'stillInside',
    better: 'lower',
  }),
];

interface Count {
  readonly name: string;
  readonly title: string;
  readonly doc: string;
  readonly column: QueueColumn;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly perInterval?: true;
}

function count({ column, ...described }: Count): QueueMetric {
  return { ...described, scope: 'queue', kind: 'total', sum: { [column]: 1 }, unit: 'contacts' };
}
