// What was lost: the shares of contacts that gave up waiting or found no waiting place.
import type { QueueMetric } from './contract.ts';

/** Losses of a queue. */
export const abandonment: readonly QueueMetric[] = [
  {
    name: 'abandoned_share',
    title: 'abandoned %',
    doc:
      'Abandoned ÷ (answered + abandoned), balked contacts among the abandoned. Blocked contacts are left out, since they never ' +
      'joined the queue; empty without contacts. Source: Koole (2013), Call Center Optimization.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { abandoned: 1 },
    denominator: { answered: 1, abandoned: 1 },
    unit: 'share',
    better: 'lower',
    perInterval: true,
  },
  {
    name: 'abandoned_share_net',
    title: 'net aband. %',
    doc:
      '(Abandoned − abandoned within s) ÷ (answered + abandoned − abandoned within s): short abandonments, of at most s, count ' +
      'neither above nor below, as in contracts that take them for misdialled. Empty when no other contacts are left. ' +
      'Source: Bocklund (2007), Calculating abandoned call rates in the call center: what to include, SearchCRM.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { abandoned: 1, abandonedShort: -1 },
    denominator: { answered: 1, abandoned: 1, abandonedShort: -1 },
    unit: 'share',
    better: 'lower',
  },
  {
    name: 'customers_answered',
    title: 'customers %',
    doc:
      'Customers answered at some try ÷ customers: a customer who calls three times and is then answered counts once, as answered, ' +
      'where the shares of contacts count two of three as lost. By the interval of the first try; empty without customers. ' +
      'Source: Falin and Templeton (1997), Retrial Queues.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { answered: 1, answeredRedials: -1, answeredLater: 1 },
    denominator: { offered: 1, redials: -1 },
    unit: 'share',
    better: 'higher',
  },
  {
    name: 'blocked_share',
    title: 'blocked %',
    doc:
      'Blocked ÷ offered: how many of all contacts found no waiting place. Offered counts the blocked themselves; empty without ' +
      'contacts. Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { blocked: 1 },
    denominator: { offered: 1 },
    unit: 'share',
    better: 'lower',
  },
];
