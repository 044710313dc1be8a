// Groups that serve all queues at the same pace are one pool: what it does as a whole depends neither on who answers nor on who is
// served first, as long as nobody waits while an agent is idle. So the pool has the probability of waiting, the queue, the
// abandonment and the occupancy of Erlang A with all contacts and all agents. With contacts taken in order of arrival, each queue has.
import { it } from 'vitest';
import { erlangA } from '../../src/maths/theory/erlangA.ts';
import { expectExact, type Simulated, simulate } from './simulate.ts';

const law = erlangA({ agents: 12, arrivalRate: 11.5 / 60, handlingMean: 60, patienceMean: 90 });

const play = (groups: string, routing: string, [a, b]: readonly [string, string] = ['', '']) =>
  simulate(
    35,
    `
period: { from: 2027-03-01, length: 2500m, zone: UTC, interval: whole, warmUp: 60m }
queues:
  a: { arrivals: { rate: 7/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 90s } }, target: { within: 20s }${a} }
  b: { arrivals: { rate: 4.5/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 90s } }, target: { within: 20s }${b} }
groups: ${groups}
routing: ${routing}
`,
  );

function holdWhole(simulated: Simulated): void {
  const all = (metric: string) => simulated.total('all', 'all', metric);
  expectExact(all('delayed_share'), law.waitProbability);
  expectExact(all('abandoned_share'), law.abandoned);
  expectExact(all('queue_mean'), law.meanQueue);
  expectExact(all('wait_mean'), law.meanWait);
  expectExact(all('occupancy'), law.occupancy);
  // An arrival sees the same whichever queue it joins.
  for (const name of ['a', 'b']) expectExact(simulated.total('queue', name, 'delayed_share'), law.waitProbability);
}

it('two pools that overflow into each other, contacts in order of arrival', async () => {
  const simulated = await play(
    '{ one: { skills: [a, b], staff: 7 }, two: { skills: [b, a], staff: 5 } }',
    '{ policy: ordered, plans: { a: [{ groups: [one, two] }], b: [{ groups: [two, one] }] } }',
  );
  holdWhole(simulated);
  for (const name of ['a', 'b']) {
    const queue = (metric: string) => simulated.total('queue', name, metric);
    expectExact(queue('abandoned_share'), law.abandoned);
    expectExact(queue('asa'), law.meanWaitAnswered);
    expectExact(queue('sl_offered'), law.answeredWithin(20));
    expectExact(queue('wait_p90_answered'), law.answeredWaitQuantile(0.9), {
      halfWidth: 0.03 * law.answeredWaitQuantile(0.9),
      resolution: 0.008,
    });
  }
});

it('two pools that overflow into each other, own contacts first', async () => {
  const simulated = await play(
    '{ one: { skills: { a: 1, b: 2 }, staff: 7 }, two: { skills: { b: 1, a: 2 }, staff: 5 } }',
    '{ policy: ordered, plans: { a: [{ groups: [one, two] }], b: [{ groups: [two, one] }] } }',
  );
  holdWhole(simulated);
});

it('one queue always before the other, any idle agent answering', async () => {
  const simulated = await play(
    '{ one: { skills: { a: 1, b: 2 }, staff: 3 }, two: { skills: { a: 1, b: 2 }, staff: 9 } }',
    '{ policy: random }',
  );
  holdWhole(simulated);
});

// An order between that of arrival and its opposite (newestFirst.test.ts): a contact of one queue goes before all of the other who have
// not waited for 30 s, however much later it came.
it('one queue before the other until the other has waited for half a minute', async () => {
  const simulated = await play('{ one: { skills: [a, b], staff: 12 } }', '{ policy: weighted-wait }', [
    ', priority: { weight: 0, headStart: 30s }',
    ', priority: { weight: 1 }',
  ]);
  holdWhole(simulated);
});
