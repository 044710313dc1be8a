// What became of contacts that are counted apart within their queue: those of a class, and those allocated to the same groups.
import type { PortionMetric } from './contract.ts';

const tutorial =
  'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.';
const optimization = 'Source: Koole (2013), Call Center Optimization.';

/** Of a class or an allocation, in the interval of arrival, by the rules of the queue's metrics of the same names. */
export const portions: readonly PortionMetric[] = [
  {
    name: 'offered',
    title: 'offered',
    doc: `Contacts of the class, or allocated to these groups, that arrived, whatever became of them. ${optimization}`,
    scope: 'class or allocation',
    kind: 'total',
    sum: { offered: 1 },
    unit: 'contacts',
    better: 'neither',
    perInterval: true,
  },
  {
    name: 'answered',
    title: 'answered',
    doc: `Those of them that an agent took, of whichever group. ${optimization}`,
    scope: 'class or allocation',
    kind: 'total',
    sum: { answered: 1 },
    unit: 'contacts',
    better: 'higher',
    perInterval: true,
  },
  {
    name: 'abandoned',
    title: 'abandoned',
    doc: `Those of them that hung up unanswered, balked ones included. ${tutorial}`,
    scope: 'class or allocation',
    kind: 'total',
    sum: { abandoned: 1 },
    unit: 'contacts',
    better: 'lower',
    perInterval: true,
  },
  {
    name: 'abandoned_share',
    title: 'abandoned %',
    doc: `Abandoned ÷ (answered + abandoned) of them; empty without contacts. ${optimization}`,
    scope: 'class or allocation',
    kind: 'ratio',
    numerator: { abandoned: 1 },
    denominator: { answered: 1, abandoned: 1 },
    unit: 'share',
    better: 'lower',
    perInterval: true,
  },
  {
    name: 'sl_offered',
    title: 'SL strict',
    doc:
      "Answered within the queue's threshold T ÷ (answered + abandoned) of them: what a vendor with a fixed share of the contacts, or " +
      'a promise to a class of customers, is measured by. A wait of exactly T is within it; empty without contacts. ' +
      'Source: ICMI QueueTips (2002), Service Level Calculations.',
    scope: 'class or allocation',
    kind: 'ratio',
    numerator: { answeredWithin: 1 },
    denominator: { answered: 1, abandoned: 1 },
    unit: 'share',
    better: 'higher',
    perInterval: true,
  },
  {
    name: 'asa',
    title: 'ASA',
    doc: `Average speed of answer of them: waits of the answered ÷ answered; empty when none was answered. ${tutorial}`,
    scope: 'class or allocation',
    kind: 'ratio',
    numerator: { waitAnswered: 1 },
    denominator: { answered: 1 },
    unit: 'seconds',
    better: 'lower',
    perInterval: true,
  },
];
