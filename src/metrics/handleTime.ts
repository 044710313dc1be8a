// How much work a contact is: handle time (talk + hold + wrap), its parts and its spread.
import type { QueueMetric } from './contract.ts';

/** Handle time of what a queue's contacts were answered with, by whichever group. */
export const handleTime: readonly QueueMetric[] = [
  {
    name: 'aht',
    title: 'AHT',
    doc:
      'Average handle time: (talk + hold + wrap) ÷ answered. A contact counts with all its handling in the interval of its ' +
      'arrival; empty when none was answered. Source: Koole (2013), Call Center Optimization.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { talk: 1, hold: 1, wrap: 1 },
    denominator: { answered: 1 },
    unit: 'seconds',
    better: 'lower',
    perInterval: true,
  },
  part('talk', 'Conversation time ÷ answered.'),
  part('hold', 'Time on hold during the conversation ÷ answered, contacts without a hold included.'),
  part('wrap', 'After-contact work ÷ answered; the agent is busy with it after the customer has left.'),
  {
    name: 'handle_sd',
    title: 'handle SD',
    doc:
      'Standard deviation of the handle time between contacts: √(Σ handle² ÷ answered − AHT²). Without a confidence interval; ' +
      'empty when none was answered. Waits grow with it even where AHT stays. ' +
      'Source: Brown et al. (2005), Statistical analysis of a telephone call center.',
    scope: 'queue',
    kind: 'deviation',
    count: { answered: 1 },
    sum: { talk: 1, hold: 1, wrap: 1 },
    squares: { handleSquared: 1 },
    unit: 'seconds',
    better: 'neither',
  },
];

function part(column: 'talk' | 'hold' | 'wrap', what: string): QueueMetric {
  return {
    name: `${column}_mean`,
    title: column,
    doc: `${what} One part of AHT; empty when none was answered. Source: Koole (2013), Call Center Optimization.`,
    scope: 'queue',
    kind: 'ratio',
    numerator: { [column]: 1 },
    denominator: { answered: 1 },
    unit: 'seconds',
    better: 'lower',
  };
}
