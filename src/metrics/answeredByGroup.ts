// Who answers: what a group answered, in all and of each queue, how soon and how fast.
import type { GroupMetric, PairMetric } from './contract.ts';

/** What a group answered of all queues. */
export const answeredByGroup: GroupMetric = {
  name: 'answered',
  title: 'answered',
  doc:
    'Contacts that agents of the group took, of whichever queue, in the interval in which they are answered. ' +
    'Source: Koole (2013), Call Center Optimization.',
  scope: 'group',
  kind: 'total',
  sum: { answered: 1 },
  unit: 'contacts',
  better: 'neither',
};

/** What a group answered of one queue, in the interval of the contact's arrival. */
export const answeredByQueueAndGroup: readonly PairMetric[] = [
  {
    name: 'answered',
    title: 'answered',
    doc: 'Contacts of the queue that agents of the group took. Source: Koole (2013), Call Center Optimization.',
    scope: 'queue × group',
    kind: 'total',
    sum: { answered: 1 },
    unit: 'contacts',
    better: 'neither',
  },
  {
    name: 'asa',
    title: 'ASA',
    doc:
      'Average speed of answer of the contacts that the group took: their waits ÷ answered. Empty when it took none. ' +
      'A group that helps out late has a long one by design. ' +
      'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    scope: 'queue × group',
    kind: 'ratio',
    numerator: { waitAnswered: 1 },
    denominator: { answered: 1 },
    unit: 'seconds',
    better: 'lower',
  },
  {
    name: 'aht',
    title: 'AHT',
    doc:
      'Average handle time of the contacts that the group took: (talk + hold + wrap) ÷ answered. Empty when it took none. ' +
      'Source: Koole (2013), Call Center Optimization.',
    scope: 'queue × group',
    kind: 'ratio',
    numerator: { handle: 1 },
    denominator: { answered: 1 },
    unit: 'seconds',
    better: 'lower',
  },
  {
    name: 'within_share',
    title: 'within T',
    doc:
      "Share of the contacts that the group took which had waited at most the queue's threshold T: answered within T ÷ answered. " +
      'Empty when it took none. Abandonments belong to no group, so no other way of counting exists here. ' +
      'Source: ICMI QueueTips (2002), Service Level Calculations.',
    scope: 'queue × group',
    kind: 'ratio',
    numerator: { answeredWithin: 1 },
    denominator: { answered: 1 },
    unit: 'share',
    better: 'higher',
  },
];
