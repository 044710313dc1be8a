// A freed agent takes the contact with the greatest weight × wait + head start: the mean wait of each queue.
import { it } from 'vitest';
import { delayDependentPriorities } from '../../src/maths/theory/delayDependentPriorities.ts';
import { erlangC } from '../../src/maths/theory/erlangC.ts';
import { headStart } from '../../src/maths/theory/headStart.ts';
import { expectExact, type Simulated, simulate } from './simulate.ts';

interface Class {
  readonly perMinute: number;
  /** Of `priority:` */
  readonly weight?: number;
  readonly headStart?: number;
}

function play(replications: number, minutes: number, agents: number, talk: string, classes: readonly Class[]) {
  const queue = ({ perMinute, weight = 1, headStart = 0 }: Class, i: number) =>
    `  q${i}: { arrivals: { rate: ${perMinute}/min }, handling: { talk: ${talk} }, priority: { weight: ${weight}, headStart: ${headStart}s } }`;
  return simulate(
    replications,
    `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 400m }
queues:
${classes.map(queue).join('\n')}
groups: { agents: { skills: [${classes.map((_, i) => `q${i}`).join(', ')}], staff: ${agents} } }
routing: { policy: weighted-wait }
`,
  );
}

function hold(simulated: Simulated, classes: readonly Class[], waits: readonly number[]): void {
  classes.forEach(({ perMinute }, i) => {
    expectExact(simulated.total('queue', `q${i}`, 'asa'), waits[i]);
    expectExact(simulated.total('queue', `q${i}`, 'queue_mean'), (waits[i] * perMinute) / 60);
  });
}

const total = (classes: readonly Class[]) => classes.reduce((sum, { perMinute }) => sum + perMinute, 0);
const exponential = '{ exponential: { mean: 60s } }';

it('M/M/n with three weights, one of them 0', async () => {
  const agents = 4;
  const classes = [
    { perMinute: 0.8, weight: 4 },
    { perMinute: 1.1, weight: 1 },
    { perMinute: 1.1, weight: 0 },
  ];
  const { meanWait: waitInOrder } = erlangC({ agents, arrivalRate: total(classes) / 60, handlingMean: 60 });
  const waits = delayDependentPriorities({
    classes: classes.map(({ perMinute, weight }) => ({ occupancy: perMinute / agents, weight })),
    waitInOrder,
  });
  hold(await play(60, 18_000, agents, exponential, classes), classes, waits);
});

it('M/G/1 with two weights and uneven handling', async () => {
  const classes = [
    { perMinute: 0.3, weight: 5 },
    { perMinute: 0.4, weight: 2 },
  ];
  // Pollaczek and Khinchine: λ E[S²] ÷ 2(1 − ρ); uniform from 0 to 120 s has E[S²] = 120² ÷ 3.
  const waitInOrder = ((total(classes) / 60) * (120 ** 2 / 3)) / (2 * (1 - total(classes)));
  const waits = delayDependentPriorities({
    classes: classes.map(({ perMinute, weight }) => ({ occupancy: perMinute, weight })),
    waitInOrder,
  });
  hold(await play(40, 40_000, 1, '{ uniform: { from: 0s, to: 120s } }', classes), classes, waits);
});

it('M/M/n with a head start of 30 s', async () => {
  const classes = [{ perMinute: 1.1, headStart: 30 }, { perMinute: 1.9 }];
  const [aheadRate, behindRate] = classes.map(({ perMinute }) => perMinute / 60);
  const { ahead, behind } = headStart({ agents: 4, handlingMean: 60, aheadRate, behindRate, headStart: 30 });
  hold(await play(60, 16_000, 4, exponential, classes), classes, [ahead, behind]);
});
