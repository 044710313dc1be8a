// How long a queue has the agents to be answered at all: what 24/7 is about. As played, so with absence, breaks and outages.
import type { QueueMetric } from './contract.ts';

const inMinutes = 1 / 60;
const source =
  'Source: Gans, Koole and Mandelbaum (2003), Telephone call centers: tutorial, review, and research prospects.';

export const coverage: readonly QueueMetric[] = [
  {
    name: 'coverage',
    title: 'covered',
    doc:
      'Share of the time for which the queue is open that it has enough agents signed in who may answer it: the number under ' +
      `coverage of the queue, 1 unless written. Busy agents count. Empty where it is closed. ${source}`,
    scope: 'queue',
    kind: 'ratio',
    numerator: { coveredSeconds: 1 },
    denominator: { openSeconds: 1 },
    unit: 'share',
    better: 'higher',
  },
  {
    name: 'unstaffed_minutes',
    title: 'unstaffed',
    doc: `Minutes for which the queue is open and nobody is signed in who may answer it. ${source}`,
    scope: 'queue',
    kind: 'total',
    sum: { unstaffedSeconds: 1 },
    factor: inMinutes,
    unit: 'minutes',
    better: 'lower',
  },
  {
    name: 'single_agent_minutes',
    title: 'one agent',
    doc: `Minutes for which the queue is open and one agent is signed in who may answer it: one sick call from nobody. ${source}`,
    scope: 'queue',
    kind: 'total',
    sum: { singleAgentSeconds: 1 },
    factor: inMinutes,
    unit: 'minutes',
    better: 'lower',
  },
];
