// A limited number of lines: contacts that find them all taken are blocked, whoever is inside.
import { it } from 'vitest';
import { birthDeath } from '../../src/maths/theory/birthDeath.ts';
import { erlangB } from '../../src/maths/theory/erlangB.ts';
import { expectExact, simulate } from './simulate.ts';

const period = (minutes: number) =>
  `period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 60m }`;

it('as many lines as agents: Erlang B', async () => {
  const simulated = await simulate(
    30,
    `
${period(1500)}
queues:
  calls:
    arrivals: { rate: 18/min }
    handling: { talk: { exponential: { mean: 60s } } }
    lines: 20
    target: { include: [blocked] }
groups: { agents: { skills: [calls], staff: 20 } }
`,
  );
  const lost = erlangB(20, 18);
  expectExact(simulated.total('queue', 'calls', 'blocked_share'), lost);
  // Whoever gets a line is answered at once.
  expectExact(simulated.total('queue', 'calls', 'sl_offered_with_blocked'), 1 - lost);
  expectExact(simulated.total('group', 'agents', 'occupancy'), (18 * (1 - lost)) / 20);
});

it('lines of the centre that two queues share: Erlang B of both together', async () => {
  const simulated = await simulate(
    30,
    `
${period(4000)}
lines: 12
queues:
  a: { arrivals: { rate: 6/min }, handling: { talk: { exponential: { mean: 60s } } } }
  b: { arrivals: { rate: 2/min }, handling: { talk: { constant: { value: 120s } } } }
groups: { one: { skills: [a], staff: 12 }, two: { skills: [b], staff: 12 } }
`,
  );
  // Every contact is answered at once, so only the offered load matters: 6 + 4.
  for (const name of ['a', 'b']) expectExact(simulated.total('queue', name, 'blocked_share'), erlangB(12, 10));
});

it('lines and impatient callers: M/M/n/K+M', async () => {
  const [agents, places, perMinute, patience] = [10, 14, 11, 90];
  const simulated = await simulate(
    40,
    `
${period(2000)}
queues:
  calls:
    arrivals: { rate: ${perMinute}/min }
    handling: { talk: { exponential: { mean: 60s } } }
    patience: { exponential: { mean: ${patience}s } }
    lines: ${places}
groups: { agents: { skills: [calls], staff: ${agents} } }
`,
  );
  const p = birthDeath(
    places,
    () => perMinute / 60,
    (inside) => Math.min(inside, agents) / 60 + Math.max(0, inside - agents) / patience,
  );
  const blocked = p[places]!;
  const meanQueue = p.reduce((sum, weight, inside) => sum + weight * Math.max(0, inside - agents), 0);
  const delayed = p.subarray(agents, places).reduce((sum, weight) => sum + weight, 0) / (1 - blocked);
  const accepted = (perMinute / 60) * (1 - blocked);
  const queue = (metric: string) => simulated.total('queue', 'calls', metric);
  expectExact(queue('blocked_share'), blocked);
  expectExact(queue('delayed_share'), delayed);
  expectExact(queue('queue_mean'), meanQueue);
  expectExact(queue('abandoned_share'), meanQueue / patience / accepted);
});
