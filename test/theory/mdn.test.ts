// Contacts that all take equally long: M/D/n, with its waits that bend at every handling time.
import { it } from 'vitest';
import { mdn } from '../../src/maths/theory/mdn.ts';
import { expectLaw } from './expectLaw.ts';
import { simulate } from './simulate.ts';

async function hold(replications: number, agents: number, perMinute: number, minutes: number): Promise<void> {
  const simulated = await simulate(
    replications,
    `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 120m }
queues:
  calls: { arrivals: { rate: ${perMinute}/min }, handling: { talk: { constant: { value: 60s } } }, thresholds: [10s, 60s], target: { within: 20s } }
groups: { agents: { skills: [calls], staff: ${agents} } }
`,
  );
  const law = mdn({ agents, arrivalRate: perMinute / 60, handling: 60 });
  expectLaw(simulated, { law, within: 20, further: [10, 60], short: 5, percents: [80, 95] });
}

it('M/D/1', () => hold(40, 1, 0.75, 30_000));
it('M/D/12', () => hold(40, 12, 10.5, 6000));
