// A limited number of waiting places: M/M/n/K.
import { it } from 'vitest';
import { mmnK } from '../../src/maths/theory/mmnK.ts';
import { expectExact, simulate } from './simulate.ts';

async function hold(agents: number, waitingPlaces: number, perMinute: number, minutes: number): Promise<void> {
  const simulated = await simulate(
    40,
    `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 120m }
queues:
  calls: { arrivals: { rate: ${perMinute}/min }, handling: { talk: { exponential: { mean: 60s } } }, capacity: ${waitingPlaces} }
groups: { agents: { skills: [calls], staff: ${agents} } }
`,
  );
  const law = mmnK({ agents, places: agents + waitingPlaces, arrivalRate: perMinute / 60, handlingMean: 60 });
  const queue = (metric: string) => simulated.total('queue', 'calls', metric);
  expectExact(queue('blocked_share'), law.blocked);
  expectExact(queue('delayed_share'), law.waitProbability);
  expectExact(queue('asa'), law.meanWait);
  expectExact(queue('queue_mean'), law.meanQueue);
  expectExact(simulated.total('group', 'agents', 'occupancy'), law.occupancy);
}

it('M/M/10/15 with as much work as the agents can do', () => hold(10, 5, 10, 3000));
it('M/M/20/26 with one and a half times that', () => hold(20, 6, 30, 300));
it('M/M/1/3', () => hold(1, 2, 0.8, 3000));
