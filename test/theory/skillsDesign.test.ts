// Queues and groups joined by skills: the N, X and M designs.
import { it } from 'vitest';
import { type SkillsDesign, skillsDesign } from '../../src/maths/theory/skillsDesign.ts';
import { expectExact, type Simulated, simulate } from './simulate.ts';

const minutes = 4000;

const scenario = (rest: string) => `
period: { from: 2027-03-01, length: ${minutes}m, zone: UTC, interval: whole, warmUp: 200m }
${rest}`;

/** Every figure of queues and groups, and who answers whom. Groups of a queue in the order of its skills. */
function hold(
  simulated: Simulated,
  exact: SkillsDesign,
  queues: Readonly<Record<string, readonly string[]>>,
  groups: Readonly<Record<string, number>>,
): void {
  Object.entries(queues).forEach(([name, answering], i) => {
    const figures = exact.queues[i]!;
    const queue = (metric: string) => simulated.total('queue', name, metric);
    expectExact(queue('delayed_share'), figures.waitProbability);
    expectExact(queue('abandoned_share'), figures.abandoned!);
    expectExact(queue('queue_mean'), figures.meanQueue);
    expectExact(queue('wait_mean'), figures.meanWait!);
    answering.forEach((group, k) => {
      const answered = simulated.total('queue × group', `${name}/${group}`, 'answered');
      expectExact(answered, figures.answered[k]! * 60 * minutes);
    });
  });
  Object.entries(groups).forEach(([name, agents], i) => {
    expectExact(simulated.total('group', name, 'occupancy'), exact.busy[i]! / agents);
  });
}

it('the N-design: both queues, both groups and who answers whom', async () => {
  const simulated = await simulate(
    40,
    scenario(`
queues:
  a: { arrivals: { rate: 7.5/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 120s } } }
  b: { arrivals: { rate: 3/min }, handling: { talk: { exponential: { mean: 90s } } }, patience: { exponential: { mean: 60s } } }
groups:
  one: { skills: [a], staff: 6 }
  two: { skills: { b: 1, a: { rank: 2, handle: 125% } }, staff: 7 }
routing: { policy: ordered, plans: { a: [{ groups: [one, two] }] } }
`),
  );
  const toA = [
    { group: 0, handlingMean: 60, rank: 1 },
    { group: 1, handlingMean: 75, rank: 2 },
  ];
  const exact = skillsDesign({
    agents: [6, 7],
    queues: [
      { arrivalRate: 7.5 / 60, patienceMean: 120, skills: toA },
      { arrivalRate: 3 / 60, patienceMean: 60, skills: [{ group: 1, handlingMean: 90, rank: 1 }] },
    ],
    mostWaiting: 30,
  });
  hold(simulated, exact, { a: ['one', 'two'], b: ['two'] }, { one: 6, two: 7 });
  expectExact(simulated.total('queue × group', 'a/two', 'aht'), 75);
  expectExact(simulated.total('queue × group', 'b/two', 'aht'), 90);
});

it('the X-design: either group helps the other, a little slower', async () => {
  const simulated = await simulate(
    20,
    scenario(`
queues:
  a: { arrivals: { rate: 4.4/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 90s } } }
  b: { arrivals: { rate: 2.4/min }, handling: { talk: { exponential: { mean: 90s } } }, patience: { exponential: { mean: 60s } } }
groups:
  one: { skills: { a: 1, b: { rank: 2, handle: 120% } }, staff: 4 }
  two: { skills: { b: 1, a: { rank: 2, handle: 125% } }, staff: 4 }
routing: { policy: ordered, plans: { a: [{ groups: [one, two] }], b: [{ groups: [two, one] }] } }
`),
  );
  const toA = [
    { group: 0, handlingMean: 60, rank: 1 },
    { group: 1, handlingMean: 75, rank: 2 },
  ];
  const toB = [
    { group: 1, handlingMean: 90, rank: 1 },
    { group: 0, handlingMean: 108, rank: 2 },
  ];
  const exact = skillsDesign({
    agents: [4, 4],
    queues: [
      { arrivalRate: 4.4 / 60, patienceMean: 90, skills: toA },
      { arrivalRate: 2.4 / 60, patienceMean: 60, skills: toB },
    ],
    mostWaiting: 30,
  });
  hold(simulated, exact, { a: ['one', 'two'], b: ['two', 'one'] }, { one: 4, two: 4 });
});

it('the M-design: a group for each queue and one for both', async () => {
  const simulated = await simulate(
    50,
    scenario(`
queues:
  a: { arrivals: { rate: 5/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 90s } } }
  b: { arrivals: { rate: 4/min }, handling: { talk: { exponential: { mean: 60s } } }, patience: { exponential: { mean: 60s } } }
groups:
  justA: { skills: [a], staff: 4 }
  justB: { skills: [b], staff: 4 }
  both: { skills: { a: { rank: 1, handle: 125% }, b: { rank: 2, handle: 150% } }, staff: 3 }
routing: { policy: fewest-skills }
`),
  );
  const toA = [
    { group: 0, handlingMean: 60, rank: 1 },
    { group: 2, handlingMean: 75, rank: 1 },
  ];
  const toB = [
    { group: 1, handlingMean: 60, rank: 1 },
    { group: 2, handlingMean: 90, rank: 2 },
  ];
  const exact = skillsDesign({
    agents: [4, 4, 3],
    queues: [
      { arrivalRate: 5 / 60, patienceMean: 90, skills: toA },
      { arrivalRate: 4 / 60, patienceMean: 60, skills: toB },
    ],
    mostWaiting: 30,
  });
  hold(simulated, exact, { a: ['justA', 'both'], b: ['justB', 'both'] }, { justA: 4, justB: 4, both: 3 });
});
