// A group keeps a reserve for its first queue: the second is served only while more than so many agents are idle.
import { it } from 'vitest';
import { type DesignFigures, skillsDesign } from '../../src/maths/theory/skillsDesign.ts';
import { expectExact, simulate } from './simulate.ts';

const text = (more: string) => `
period: { from: 2027-03-01, length: 6000m, zone: UTC, interval: whole, warmUp: 60m }
queues:
  first: { arrivals: { rate: 4/min }, handling: { talk: { exponential: { mean: 60s } } }, ${more} }
  second: { arrivals: { rate: 4/min }, handling: { talk: { exponential: { mean: 60s } } }, ${more} }
groups: { agents: { skills: { first: 1, second: { rank: 2, reserve: 2 } }, staff: 10 } }
`;
const solved = (patienceMean: number, mostWaiting: number) => {
  const queue = { arrivalRate: 4 / 60, patienceMean };
  const skill = { group: 0, handlingMean: 60 };
  const first = { ...queue, skills: [{ ...skill, rank: 1 }] };
  const second = { ...queue, skills: [{ ...skill, rank: 2, reserve: 2 }] };
  const { queues, busy } = skillsDesign({ agents: [10], queues: [first, second], mostWaiting });
  return { first: queues[0]!, second: queues[1]!, occupancy: busy[0]! / 10 };
};

it('a reserve of 2 where nobody waits: trunk reservation', async () => {
  const simulated = await simulate(20, text('capacity: 0'));
  const exact = solved(Number.POSITIVE_INFINITY, 0);
  for (const name of ['first', 'second'] as const)
    expectExact(simulated.total('queue', name, 'blocked_share'), exact[name].full);
  expectExact(simulated.total('group', 'agents', 'occupancy'), exact.occupancy);
});

it('a reserve of 2 with two queues that wait', async () => {
  const patience = 90;
  const simulated = await simulate(60, text(`patience: { exponential: { mean: ${patience}s } }`));
  const exact = solved(patience, 40);
  const hold = (name: string, { waitProbability, meanQueue }: DesignFigures) => {
    const queue = (metric: string) => simulated.total('queue', name, metric);
    expectExact(queue('delayed_share'), waitProbability);
    expectExact(queue('queue_mean'), meanQueue);
    expectExact(queue('abandoned_share'), meanQueue / patience / (4 / 60));
  };
  hold('first', exact.first);
  hold('second', exact.second);
  expectExact(simulated.total('group', 'agents', 'occupancy'), exact.occupancy);
});
