// A queue that is split between groups by fixed shares is as many queues: a Poisson stream that is divided by chance gives independent
// Poisson streams (Kingman 1993, Poisson Processes, ch. 5).
import { it } from 'vitest';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { serviceLevel } from '../../src/maths/theory/serviceLevel.ts';
import { expectExact, simulate } from './simulate.ts';

const perMinute = 20;
const sites = [
  { name: 'north', share: 0.6, agents: 12, handling: 60 },
  { name: 'south', share: 0.4, agents: 9, handling: 75 },
];

it('60 % and 40 %: two queues apart, the second site with handling times of its own', async () => {
  const simulated = await simulate(
    20,
    `
period: { from: 2027-03-01, length: 6000m, zone: UTC, interval: whole, warmUp: 60m }
queues:
  calls:
    arrivals: { rate: ${perMinute}/min }
    handling: { talk: { exponential: { mean: 60s } } }
    patience: { exponential: { mean: 120s } }
    target: { within: 20s }
groups:
  north: { skills: [calls], staff: 12 }
  south: { skills: { calls: { handling: { talk: { exponential: { mean: 75s } } } } }, staff: 9 }
routing: { plans: { calls: [{ allocate: { north: 60%, south: 40% } }] } }
`,
  );
  for (const { name, share, agents, handling } of sites) {
    const law = erlangA({ agents, arrivalRate: (share * perMinute) / 60, handlingMean: handling, patienceMean: 120 });
    const figure = (metric: string) => simulated.total('allocation', `calls/${name}`, metric);
    expectExact(figure('offered'), share * perMinute * 6000);
    expectExact(figure('abandoned_share'), law.abandoned);
    expectExact(figure('asa'), law.meanWaitAnswered);
    expectExact(figure('sl_offered'), serviceLevel(law, 'sl_offered', 20, 5)!);
    expectExact(simulated.total('group', name, 'occupancy'), law.occupancy);
  }
});
