// Some days are busier: a gamma factor on each day's demand, held against the mixture of conditional Erlang A floors.
// Handling and patience are minutes, so that a day of 24 hours is all but stationary given its factor.
import { it } from 'vitest';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { gammaMixture } from '../../src/maths/theory/gammaMixture.ts';
import type { QueueLaw } from '../../src/maths/theory/queueLaw.ts';
import { expectExact, simulate } from './simulate.ts';

const agents = 8;
const perMinute = 4.4;
const cv = 0.1;

it('a gamma factor on the demand of each day', async () => {
  const simulated = await simulate(
    1400,
    `
period: { from: 2027-03-01, days: 1, zone: UTC, interval: whole, warmUp: 30m }
queues:
  calls:
    arrivals: { rate: ${perMinute}/min }
    busyness: { gamma: { cv: ${cv} } }
    handling: { talk: { exponential: { mean: 120s } } }
    patience: { exponential: { mean: 60s } }
    target: { within: 20s }
groups: { agents: { skills: [calls], staff: ${agents} } }
`,
  );
  const lawAt = (factor: number) =>
    erlangA({ agents, arrivalRate: (factor * perMinute) / 60, handlingMean: 120, patienceMean: 60 });
  /** Over days, and over contacts: busy days have more of them. */
  const overDays = (of: (law: QueueLaw) => number) => gammaMixture((factor) => of(lawAt(factor)), cv);
  const overContacts = (of: (law: QueueLaw) => number) => gammaMixture((factor) => factor * of(lawAt(factor)), cv);
  const queue = (metric: string) => simulated.total('queue', 'calls', metric);
  const answered = overContacts((law) => 1 - law.abandoned);

  expectExact(queue('offered'), perMinute * 24 * 60);
  expectExact(
    queue('abandoned_share'),
    overContacts((law) => law.abandoned),
  );
  expectExact(
    queue('sl_offered'),
    overContacts((law) => law.answeredWithin(20)),
  );
  expectExact(queue('sl_answered'), overContacts((law) => law.answeredWithin(20)) / answered);
  expectExact(queue('asa'), overContacts((law) => (1 - law.abandoned) * law.meanWaitAnswered) / answered);
  expectExact(
    queue('queue_mean'),
    overDays((law) => law.meanQueue),
  );
  expectExact(
    simulated.total('group', 'agents', 'occupancy'),
    overDays((law) => law.occupancy),
  );
});
