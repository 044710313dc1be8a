// A group whose handling times are its own, whatever is drawn for the queue: the queue's constant time tells nothing about a contact, so
// the group's exponential times are independent and the queue is M/M/n.
import { it } from 'vitest';
import { erlangC } from '../../src/maths/theory/erlangC.ts';
import { expectLaw } from './expectLaw.ts';
import { simulate } from './simulate.ts';

it('exponential times of a group for a queue of constant ones: Erlang C', async () => {
  const simulated = await simulate(
    40,
    `
period: { from: 2027-03-01, length: 16000m, zone: UTC, interval: whole, warmUp: 400m }
queues:
  calls:
    arrivals: { rate: 8/min }
    handling: { talk: { constant: { value: 20s } } }
    thresholds: [10s, 60s]
    shortAbandon: 3s
    target: { within: 20s }
groups:
  agents:
    skills: { calls: { handling: { talk: { exponential: { mean: 45s } }, wrap: { constant: { value: 0s } } }, handle: 133.33333333333333% } }
    staff: 10
`,
  );
  const law = erlangC({ agents: 10, arrivalRate: 8 / 60, handlingMean: 60 });
  expectLaw(simulated, { law, within: 20, further: [10, 60], short: 3, percents: [50, 80, 90, 95] });
});
