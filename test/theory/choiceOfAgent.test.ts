// Who answers does not change what callers see while agents are equal, and under `random` and `longest-idle` every agent works as much.
import { it } from 'vitest';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { expectExact, simulate } from './simulate.ts';

async function hold(policy: string): Promise<void> {
  const simulated = await simulate(
    30,
    `
period: { from: 2027-03-01, length: 5000m, zone: UTC, interval: whole, warmUp: 60m }
queues:
  calls: { arrivals: { rate: 11/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 60s } } }
groups: { few: { skills: [calls], staff: 3 }, many: { skills: [calls], staff: 9 } }
routing: { policy: ${policy} }
`,
  );
  const law = erlangA({ agents: 12, arrivalRate: 11 / 60, handlingMean: 60, patienceMean: 60 });
  expectExact(simulated.total('queue', 'calls', 'abandoned_share'), law.abandoned);
  expectExact(simulated.total('queue', 'calls', 'queue_mean'), law.meanQueue);
  for (const group of ['few', 'many']) expectExact(simulated.total('group', group, 'occupancy'), law.occupancy);
}

it('M/M/n+M with two groups, any idle agent answering', () => hold('random'));
it('M/M/n+M with two groups, the agent idle longest answering', () => hold('longest-idle'));
