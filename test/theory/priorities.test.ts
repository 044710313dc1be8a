// One group that takes three queues in order of rank, a contact in hand never being interrupted.
import { it } from 'vitest';
import { nonPreemptivePriorities } from '../../src/maths/theory/nonPreemptivePriorities.ts';
import { expectExact, simulate } from './simulate.ts';

it('three ranks: the mean wait of each', async () => {
  const agents = 10;
  const perMinute = { urgent: 2, usual: 4, rest: 2.6 };
  const names = ['urgent', 'usual', 'rest'] as const;
  const queue = (name: (typeof names)[number]) =>
    `  ${name}: { arrivals: { rate: ${perMinute[name]}/min }, handling: { talk: { exponential: { mean: 60s } } } }`;
  const simulated = await simulate(
    60,
    `
period: { from: 2027-03-01, length: 16000m, zone: UTC, interval: whole, warmUp: 400m }
queues:
${names.map(queue).join('\n')}
groups: { agents: { skills: { urgent: 1, usual: 2, rest: 3 }, staff: ${agents} } }
`,
  );
  const arrivalRates = names.map((name) => perMinute[name] / 60);
  const waits = nonPreemptivePriorities({ agents, arrivalRates, handlingMean: 60 });
  names.forEach((name, rank) => {
    expectExact(simulated.total('queue', name, 'asa'), waits[rank]);
    expectExact(simulated.total('queue', name, 'queue_mean'), waits[rank] * arrivalRates[rank]);
  });
});
