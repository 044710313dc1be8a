// How long contacts wait on average, and how many wait at all. Whose waits are meant is in every name or definition.
import type { QueueMetric } from './contract.ts';

/** Waits of a queue, from joining it until answered or given up. */
export const speedOfAnswer: readonly QueueMetric[] = [
  {
    name: 'asa',
    title: 'ASA',
    doc:
      'Average speed of answer: waits of the answered ÷ answered, those answered at once with wait 0 included. Who abandoned ' +
      'does not count; empty when none was answered. ' +
      'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { waitAnswered: 1 },
    denominator: { answered: 1 },
    unit: 'seconds',
    better: 'lower',
    perInterval: true,
  },
  {
    name: 'wait_mean',
    title: 'wait (all)',
    doc:
      'Average wait of all who were answered or abandoned: waits of both ÷ (answered + abandoned); those answered at once and the ' +
      'balked count with wait 0. Who left a message or was cut off is not in it. Empty without contacts. ' +
      'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { waitAnswered: 1, waitAbandoned: 1 },
    denominator: { answered: 1, abandoned: 1 },
    unit: 'seconds',
    better: 'lower',
    perInterval: true,
  },
  {
    name: 'wait_sd_answered',
    title: 'wait SD',
    doc:
      'Standard deviation of the waits of the answered, between contacts: √(Σ wait² ÷ answered − ASA²). Without a confidence ' +
      'interval; empty when none was answered. Source: Law, Simulation Modeling and Analysis, ch. 4.',
    scope: 'queue',
    kind: 'deviation',
    count: { answered: 1 },
    sum: { waitAnswered: 1 },
    squares: { waitAnsweredSquared: 1 },
    unit: 'seconds',
    better: 'lower',
  },
  {
    name: 'time_to_abandon',
    title: 'to abandon',
    doc:
      'Average time to abandon: waits of the abandoned ÷ abandoned, the balked with wait 0 included. Empty when nobody abandoned. ' +
      'It is not the mean patience: who was answered in time hides a longer one. ' +
      'Source: Brown et al. (2005), Statistical analysis of a telephone call center.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { waitAbandoned: 1 },
    denominator: { abandoned: 1 },
    unit: 'seconds',
    better: 'neither',
  },
  {
    name: 'delayed_share',
    title: 'delayed %',
    doc:
      'Share of contacts that had to wait, of all that were not blocked: all but those answered at once and the balked, ÷ ' +
      '(offered − blocked). Whoever left a message, was cut off or is still inside waited. Empty without contacts. ' +
      'Without balking and blocking it is the probability of delay of the Erlang models. ' +
      'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.',
    scope: 'queue',
    kind: 'ratio',
    numerator: { offered: 1, blocked: -1, answeredAtOnce: -1, balked: -1 },
    denominator: { offered: 1, blocked: -1 },
    unit: 'share',
    better: 'lower',
  },
  {
    name: 'wait_max',
    title: 'longest wait',
    doc:
      'Longest wait of any contact, however it ended: answered, abandoned, with a message, cut off, or still inside with the wait ' +
      'so far; 0 when nobody waited. Averaged over replications, so that more replications do not make it longer. ' +
      'Source: Koole (2013), Call Center Optimization.',
    scope: 'queue',
    kind: 'maximum',
    column: 'waitMax',
    unit: 'seconds',
    better: 'lower',
  },
];
