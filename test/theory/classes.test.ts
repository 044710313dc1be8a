// Classes of customers within one queue: those of a smaller rank go first, a contact in hand never being interrupted.
import { it } from 'vitest';
import { nonPreemptivePriorities } from '../../src/maths/theory/nonPreemptivePriorities.ts';
import { expectExact, simulate } from './simulate.ts';

const perMinute = 8.6;
const agents = 10;

it('two classes: the mean wait of each', async () => {
  const simulated = await simulate(
    60,
    `
period: { from: 2027-03-01, length: 16000m, zone: UTC, interval: whole, warmUp: 400m }
queues:
  calls:
    arrivals: { rate: ${perMinute}/min }
    handling: { talk: { exponential: { mean: 60s } } }
    classes: { vip: { share: 25% } }
groups: { agents: { skills: [calls], staff: ${agents} } }
`,
  );
  const arrivalRates = [0.25, 0.75].map((share) => (share * perMinute) / 60);
  const waits = nonPreemptivePriorities({ agents, arrivalRates, handlingMean: 60 });
  expectExact(simulated.total('class', 'calls/vip', 'asa'), waits[0]);
  expectExact(simulated.total('class', 'calls/standard', 'asa'), waits[1]);
  // Whoever goes first, the agents do the same work: the mean over all is that without classes.
  expectExact(simulated.total('queue', 'calls', 'asa'), 0.25 * waits[0] + 0.75 * waits[1]);
});
