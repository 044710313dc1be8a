// Two queues and two groups: group one serves A only, group two serves B first and helps out with A.
import { it } from 'vitest';
import { nDesign } from '../../src/maths/theory/nDesign.ts';
import { expectExact, simulate } from './simulate.ts';

const minutes = 8000;

it('the N-design: both queues, both groups and who answers whom', async () => {
  const simulated = await simulate(
    60,
    `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 200m }
queues:
  a: { arrivals: { rate: 7.5/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 120s } } }
  b: { arrivals: { rate: 3/min }, handling: { talk: { exponential: { mean: 90s } } }, patience: { exponential: { mean: 60s } } }
groups:
  one: { skills: [a], staff: 6 }
  two: { skills: { b: 1, a: { rank: 2, handle: 125% } }, staff: 7 }
routing: { policy: ordered, plans: { a: [{ groups: [one, two] }] } }
`,
  );
  const exact = nDesign({
    groupOne: 6,
    groupTwo: 7,
    a: { arrivalRate: 7.5 / 60, handlingMean: 60, patienceMean: 120 },
    b: { arrivalRate: 3 / 60, handlingMean: 90, patienceMean: 60 },
    handlingMeanAByTwo: 75,
  });
  for (const [name, figures] of [['a', exact.a] as const, ['b', exact.b] as const]) {
    const queue = (metric: string) => simulated.total('queue', name, metric);
    expectExact(queue('delayed_share'), figures.waitProbability);
    expectExact(queue('abandoned_share'), figures.abandoned!);
    expectExact(queue('queue_mean'), figures.meanQueue);
    expectExact(queue('wait_mean'), figures.meanWait!);
  }
  expectExact(simulated.total('group', 'one', 'occupancy'), exact.busyOne / 6);
  expectExact(simulated.total('group', 'two', 'occupancy'), exact.busyTwo / 7);
  const answeredPerMinute = 7.5 * (1 - exact.a.abandoned!);
  const byOne = minutes * answeredPerMinute * exact.shareOfAByOne!;
  expectExact(simulated.total('queue × group', 'a/one', 'answered'), byOne);
  expectExact(simulated.total('queue × group', 'a/two', 'answered'), minutes * answeredPerMinute - byOne);
  expectExact(simulated.total('queue × group', 'a/two', 'aht'), 75);
  expectExact(simulated.total('queue × group', 'b/two', 'aht'), 90);
});
