// Handling and patience by time of arrival: scaled times are still exponential, so Erlang A holds with the longer means.
import { it } from 'vitest';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { expectLaw } from './expectLaw.ts';
import { expectExact, simulate } from './simulate.ts';

it('Erlang A with twice the handling and three times the patience', async () => {
  const simulated = await simulate(
    40,
    `
period: { from: 2027-03-01, length: 4000m, zone: UTC, interval: whole, warmUp: 120m }
queues:
  calls:
    arrivals: { rate: 19/min }
    handling: { talk: { exponential: { mean: 30s } }, byTime: { every: 24h, factors: [2] } }
    patience: { exponential: { mean: 30s }, byTime: { every: 24h, factors: [3] } }
    shortAbandon: 3s
    thresholds: [8s, 40s]
    target: { within: 20s }
groups: { agents: { skills: [calls], staff: 20 } }
`,
  );
  const law = erlangA({ agents: 20, arrivalRate: 19 / 60, handlingMean: 60, patienceMean: 90 });
  expectLaw(simulated, { law, within: 20, further: [8, 40], short: 3, percents: [80, 95] });
});

it('Erlang A by day, with a day of longer calls and more patient callers', async () => {
  const simulated = await simulate(
    60,
    `
period: { from: 2027-03-01, days: 2, zone: UTC, interval: 12h, warmUp: 12h }
queues:
  calls:
    arrivals: { rate: 18/min }
    handling: { talk: { exponential: { mean: 60s } }, byTime: { every: 24h, factors: [1], days: { tue: 1.2 } } }
    patience: { exponential: { mean: 90s }, byTime: { every: 24h, factors: [1], days: { tue: 2 } } }
    target: { within: 20s }
groups: { agents: { skills: [calls], staff: 20 } }
`,
  );
  const level = simulated.intervals('queue', 'calls', 'abandoned_share');
  // The second half of each day: by then the day before is forgotten.
  const at = (handlingMean: number, patienceMean: number) =>
    erlangA({ agents: 20, arrivalRate: 18 / 60, handlingMean, patienceMean }).abandoned;
  expectExact(level[1], at(60, 90));
  expectExact(level[3], at(72, 180));
});
