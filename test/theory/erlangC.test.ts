// Nobody gives up: delays of M/M/n.
import { expect, it } from 'vitest';
import { erlangC } from '../../src/maths/theory/erlangC.ts';
import { expectLaw } from './expectLaw.ts';
import { simulate } from './simulate.ts';

it('Erlang C: delay, speed of answer, queue, occupancy and P(W > t)', async () => {
  const simulated = await simulate(
    60,
    `
period: { from: 2027-03-01, length: 10000m, zone: UTC, interval: whole, warmUp: 200m }
queues:
  calls: { arrivals: { rate: 17/min }, handling: { talk: { exponential: { mean: 60s } } }, thresholds: [1s, 10s, 40s], target: { within: 20s } }
groups: { agents: { skills: [calls], staff: 20 } }
`,
  );
  const law = erlangC({ agents: 20, arrivalRate: 17 / 60, handlingMean: 60 });
  expectLaw(simulated, { law, within: 20, further: [1, 10, 40], short: 5 });
  expect(simulated.total('queue', 'calls', 'abandoned_share').estimate).toBe(0);
});

it('Erlang C with one agent', async () => {
  const simulated = await simulate(
    60,
    `
period: { from: 2027-03-01, length: 15000m, zone: UTC, interval: whole, warmUp: 200m }
queues:
  calls: { arrivals: { rate: 1/min }, handling: { talk: { exponential: { mean: 24s } } }, target: { within: 20s } }
groups: { agents: { skills: [calls], staff: 1 } }
`,
  );
  const law = erlangC({ agents: 1, arrivalRate: 1 / 60, handlingMean: 24 });
  expectLaw(simulated, { law, within: 20, further: [], short: 5 });
});
