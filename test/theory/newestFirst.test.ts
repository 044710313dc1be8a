// Last come, first served. With exponential patience the number waiting moves by the same rates in whichever order they are served, so
// abandonment, the queue and, by Little's law, the mean wait of all are those of Erlang A; only who waits how long differs.
import { expect, it } from 'vitest';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { erlangC } from '../../src/maths/theory/erlangC.ts';
import { expectExact, simulate } from './simulate.ts';

const scenario = (agents: number, perMinute: number, minutes: number, more: string) => `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 60m }
queues:
  calls:
    arrivals: { rate: ${perMinute}/min }
    handling: { talk: { exponential: { mean: 60s } } }
    target: { within: 20s }
    ${more}
groups: { agents: { skills: [calls], staff: ${agents} } }
`;

it('last come, first served: abandonment, queue and mean wait are those of Erlang A', async () => {
  const law = erlangA({ agents: 12, arrivalRate: 11.5 / 60, handlingMean: 60, patienceMean: 90 });
  const { total } = await simulate(
    50,
    scenario(12, 11.5, 2500, 'order: newest\n    patience: { exponential: { mean: 90s } }'),
  );
  const queue = (metric: string) => total('queue', 'calls', metric);
  expectExact(queue('delayed_share'), law.waitProbability);
  expectExact(queue('abandoned_share'), law.abandoned);
  expectExact(queue('queue_mean'), law.meanQueue);
  expectExact(queue('wait_mean'), law.meanWait);
  expectExact(total('group', 'agents', 'occupancy'), law.occupancy);
});

// Who waits does so for a busy period of one server that is as fast as all: E[W] = 1 / (nμ − λ) as in order of arrival, but
// E[W²] = 2 / ((nμ)² (1 − ρ)³), 1 / (1 − ρ) times as much. Source: Cooper (1981), Introduction to Queueing Theory, ch. 5.
it('last come, first served without abandonment: the same mean wait, and the spread of busy periods', async () => {
  const [agents, perMinute] = [10, 6.5];
  const law = erlangC({ agents, arrivalRate: perMinute / 60, handlingMean: 60 });
  const rho = perMinute / agents;
  const speed = agents / 60;
  const { total } = await simulate(50, scenario(agents, perMinute, 6000, 'order: newest'));
  expectExact(total('queue', 'calls', 'asa'), law.meanWaitAnswered!, { halfWidth: 0.05 * law.meanWaitAnswered! });
  const second = (law.waitProbability * 2) / (speed ** 2 * (1 - rho) ** 3);
  const exact = Math.sqrt(second - law.meanWaitAnswered! ** 2);
  const simulated = total('queue', 'calls', 'wait_sd_answered').estimate!;
  expect(Math.abs(simulated / exact - 1)).toBeLessThan(0.04);
  // In order of arrival it would be this.
  expect(simulated).toBeGreaterThan(1.3 * Math.sqrt(second * (1 - rho) - law.meanWaitAnswered! ** 2));
});
