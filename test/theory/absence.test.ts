// Agents who stay away at random: a day's agents are binomial, so the long run is the mixture of Erlang A over their number.
import { it } from 'vitest';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { expectExact, simulate } from './simulate.ts';

const agents = 8;
const share = 0.25;
const perMinute = 2;
const handling = 180;

/** P(so many of the agents come). */
function binomial(count: number): number {
  let ways = 1;
  for (let i = 0; i < count; i++) ways = (ways * (agents - i)) / (i + 1);
  return ways * (1 - share) ** count * share ** (agents - count);
}

/** Contacts of any day are as many on average, so shares of contacts are means over days. Nobody is there on a day in 65,000. */
function mixture(of: (law: ReturnType<typeof erlangA>) => number): number {
  let sum = binomial(0);
  for (let count = 1; count <= agents; count++)
    sum +=
      binomial(count) *
      of(erlangA({ agents: count, arrivalRate: perMinute / 60, handlingMean: handling, patienceMean: handling }));
  return sum;
}

it('binomial absence day by day is the mixture of Erlang A', async () => {
  // Days are far longer than it takes to forget the day before: three minutes against 24 hours. Numbers of agents are played as people.
  const simulated = await simulate(
    280,
    `
period: { from: 2027-03-01, days: 14, zone: UTC, interval: whole, warmUp: 1d }
queues:
  calls: { arrivals: { rate: ${perMinute}/min }, handling: { talk: { exponential: { mean: ${handling}s } } }, patience: { exponential: { mean: ${handling}s } }, target: { within: 20s } }
groups: { agents: { skills: [calls], staff: ${agents}, shrinkage: { outOfOffice: ${share * 100}% } } }
`,
  );
  expectExact(
    simulated.total('queue', 'calls', 'abandoned_share'),
    mixture((law) => law.abandoned),
  );
  expectExact(
    simulated.total('queue', 'calls', 'delayed_share'),
    mixture((law) => law.waitLongerThan(0)),
  );
  expectExact(simulated.total('group', 'agents', 'shrinkage_out_of_office'), share);
});

it('the same for shifts, with an absence that the agents of a day share in part', async () => {
  const simulated = await simulate(
    300,
    `
period: { from: 2027-03-01, days: 14, zone: UTC, interval: whole }
queues:
  calls: { arrivals: { rate: 1/h }, handling: { talk: { constant: { value: 10s } } } }
groups: { agents: { skills: [calls], shifts: [{ agents: 20, start: 08:00, length: 8h }], shrinkage: { outOfOffice: { sickness: { share: 10%, correlation: 30% } } } } }
`,
  );
  expectExact(simulated.total('group', 'agents', 'shrinkage_out_of_office'), 0.1, { halfWidth: 0.005 });
});
