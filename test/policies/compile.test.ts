// Routing tables, from plans written in ids.
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import { compileRouting } from '../../src/policies/routing/compile.ts';
import type { LaneRow, PlanStep, RoutingPolicy, RoutingRequest } from '../../src/policies/routing/contract.ts';
import { fewestSkills } from '../../src/policies/routing/fewestSkills.ts';
import { routingPolicies } from '../../src/policies/routing/index.ts';
import { longestIdle } from '../../src/policies/routing/longestIdle.ts';
import { ordered } from '../../src/policies/routing/ordered.ts';
import { weightedWait } from '../../src/policies/routing/weightedWait.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

/** Queues of one lane whose waits count as they are, with these plans. */
const plain = (...plans: readonly (readonly PlanStep[])[]): LaneRow[] =>
  plans.map((plan, queue) => ({ queue, rank: 1, plan, weight: 1, headStart: 0 }));

/** Queue 0: group 2, after 30 s groups 0 and 1. Queue 1: group 1 alone. */
const request: RoutingRequest = {
  lanes: plain(
    [
      { delay: 0, groups: [2] },
      { delay: 30, groups: [0, 1] },
    ],
    [{ delay: 0, groups: [1] }],
  ),
  skills: [
    [{ queue: 0, rank: 1, reserve: 0 }],
    [
      { queue: 0, rank: 2, reserve: 0 },
      { queue: 1, rank: 1, reserve: 0 },
    ],
    [{ queue: 0, rank: 5, reserve: 0 }],
  ],
};

const list = (values: ArrayLike<number>) => Array.from(values);

describe('compileRouting', () => {
  const tables = compileRouting(request, ordered);

  it('lists the steps of each lane with their delays', () => {
    expect(list(tables.stepStart)).toEqual([0, 2, 3]);
    expect(list(tables.stepDelay)).toEqual([0, 30, 0]);
    expect(list(tables.stepQueue)).toEqual([0, 0, 1]);
  });

  it('lists the groups that each step adds', () => {
    expect(list(tables.candidateStart)).toEqual([0, 1, 3, 4]);
    expect(list(tables.candidateGroup)).toEqual([2, 0, 1, 1]);
  });

  it('lists the work of each group by rank, with the wait from which it may take it', () => {
    expect(list(tables.workStart)).toEqual([0, 1, 3, 4]);
    expect(list(tables.workQueue)).toEqual([0, 1, 0, 0]);
    expect(list(tables.workRank)).toEqual([1, 1, 2, 5]);
    expect(list(tables.workDelay)).toEqual([30, 0, 30, 0]);
  });

  it('ranks the groups of a step by position under `ordered` and not at all under `longest-idle`', () => {
    expect(list(tables.candidateRank)).toEqual([0, 0, 1, 0]);
    expect(list(compileRouting(request, longestIdle).candidateRank)).toEqual([0, 0, 0, 0]);
  });

  it('takes queues of equal rank in the order in which they are written', () => {
    const equal: RoutingRequest = {
      lanes: plain([{ delay: 0, groups: [0] }], [{ delay: 0, groups: [0] }]),
      skills: [
        [
          { queue: 1, rank: 1, reserve: 0 },
          { queue: 0, rank: 1, reserve: 0 },
        ],
      ],
    };
    expect(list(compileRouting(equal, longestIdle).workQueue)).toEqual([0, 1]);
  });

  it('counts a group that stands in two steps of a lane from the earlier', () => {
    const twice: RoutingRequest = {
      lanes: plain([
        { delay: 0, groups: [0] },
        { delay: 10, groups: [0] },
      ]),
      skills: [[{ queue: 0, rank: 1, reserve: 0 }]],
    };
    const { candidateStart, workDelay } = compileRouting(twice, longestIdle);
    expect(list(candidateStart)).toEqual([0, 1, 1]);
    expect(list(workDelay)).toEqual([0]);
  });

  it('leaves a skill out that no plan names', () => {
    const unused: RoutingRequest = {
      lanes: plain([{ delay: 0, groups: [1] }]),
      skills: [[{ queue: 0, rank: 1, reserve: 0 }], [{ queue: 0, rank: 1, reserve: 0 }]],
    };
    expect(list(compileRouting(unused, longestIdle).workStart)).toEqual([0, 0, 1]);
  });

  it('ranks the groups of a step by the number of their skills under `fewest-skills`, specialists first', () => {
    const shared: RoutingRequest = {
      ...request,
      lanes: plain([{ delay: 0, groups: [1, 0, 2] }], [{ delay: 0, groups: [1] }]),
    };
    const { candidateGroup, candidateRank } = compileRouting(shared, fewestSkills);
    expect(list(candidateGroup)).toEqual([0, 2, 1, 1]);
    expect(list(candidateRank)).toEqual([1, 1, 2, 2]);
  });

  it('carries reserves to candidates and to work, and weights to work', () => {
    const skills = [
      [
        { queue: 0, rank: 2, reserve: 3 },
        { queue: 1, rank: 1, reserve: 0 },
      ],
    ];
    const [first, second] = plain([{ delay: 0, groups: [0] }], [{ delay: 0, groups: [0] }]);
    const lanes = [first, { ...second, weight: 2, headStart: 30 }];
    const compiled = compileRouting({ lanes, skills }, weightedWait);
    expect(list(compiled.candidateReserve)).toEqual([3, 0]);
    expect(list(compiled.workQueue)).toEqual([1, 0]);
    expect(list(compiled.workReserve)).toEqual([0, 3]);
    expect(list(compiled.workWeight)).toEqual([2, 1]);
    expect(list(compiled.workHeadStart)).toEqual([30, 0]);
    expect([compiled.weighsWaits, compiled.choosesAtRandom]).toEqual([true, false]);
  });

  it('lists lanes of a queue by their rank within it, behind the rank of the queue among the skills', () => {
    const plan = [{ delay: 0, groups: [0] }];
    const lane = (queue: number, rank: number): LaneRow => ({ queue, rank, plan, weight: 1, headStart: 0 });
    const skills = [
      [
        { queue: 0, rank: 2, reserve: 0 },
        { queue: 1, rank: 1, reserve: 0 },
        { queue: 2, rank: 2, reserve: 0 },
      ],
    ];
    const compiled = compileRouting({ lanes: [lane(0, 2), lane(0, 1), lane(1, 9), lane(2, 1)], skills }, longestIdle);
    expect(list(compiled.workLane)).toEqual([2, 1, 0, 3]);
    expect(list(compiled.workQueue)).toEqual([1, 0, 0, 2]);
    expect(list(compiled.workLaneRank)).toEqual([9, 1, 2, 1]);
    expect(list(compiled.stepLane)).toEqual([0, 1, 2, 3]);
    expect(list(compiled.stepQueue)).toEqual([0, 0, 1, 2]);
    expect(compiled.ranksLanes).toBe(true);
    expect(
      compileRouting({ lanes: [lane(0, 3), lane(0, 3), lane(1, 1), lane(2, 1)], skills }, longestIdle).ranksLanes,
    ).toBe(false);
  });

  it('ranks groups by the plan and then by the policy', () => {
    const [lane] = plain([{ delay: 0, groups: [1, 0, 2, 3], ranks: [7, 2, 2, 7] }]);
    const one = [{ queue: 0, rank: 1, reserve: 0 }];
    const two = [...one, { queue: 1, rank: 1, reserve: 0 }];
    const ranked = (policy: RoutingPolicy) => {
      const { candidateGroup, candidateRank } = compileRouting({ lanes: [lane], skills: [two, one, one, two] }, policy);
      return [list(candidateGroup), list(candidateRank)];
    };
    expect(ranked(longestIdle)).toEqual([
      [0, 2, 1, 3],
      [0, 0, 1, 1],
    ]);
    expect(ranked(ordered)).toEqual([
      [0, 2, 1, 3],
      [0, 1, 2, 3],
    ]);
    expect(ranked(fewestSkills)).toEqual([
      [2, 0, 1, 3],
      [0, 1, 2, 3],
    ]);
  });

  it('marks the step that takes messages', () => {
    const lanes = plain([
      { delay: 0, groups: [0] },
      { delay: 60, groups: [], takesMessage: true },
    ]);
    const compiled = compileRouting({ lanes, skills: [[{ queue: 0, rank: 1, reserve: 0 }]] }, ordered);
    expect(list(compiled.stepTakesMessage)).toEqual([0, 1]);
    expect(list(compiled.candidateStart)).toEqual([0, 1, 1]);
  });

  it('throws when a plan names a group without the skill', () => {
    const wrong: RoutingRequest = { lanes: plain([{ delay: 0, groups: [0] }]), skills: [[]] };
    expect(() => compileRouting(wrong, longestIdle)).toThrow('without the skill');
  });
});

it('the policies are sorted by name and have a summary', () => {
  const names = routingPolicies.map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  for (const { summary } of routingPolicies) expect(summary).not.toBe('');
});

it.each(routingPolicies)('$name compiles the example that it gives', async ({ name, example }) => {
  const text = `shoreline: 1
name: example
period: { from: 2027-03-01, days: 1, zone: UTC }
sites:
  manila: { country: PH, zone: Asia/Manila, pay: { wage: 3 USD/h } }
  ohio: { country: US, zone: America/New_York, pay: { wage: 18 USD/h } }
queues: { orders: { arrivals: { rate: 60/h }, handling: { talk: { constant: { value: 100s } } } } }
groups:
  night: { site: manila, skills: [orders], staff: 3 }
  day: { site: ohio, skills: [orders], staff: 3 }
routing: ${example}
`;
  const { scenario, issues } = await readScenario({ file: 'example.yaml', text });
  expect(issues).toEqual([]);
  expect(scenario!.routing.policy).toBe(name);
  expect(Array.from((await compileModel(scenario!)).model.routing.candidateGroup)).toEqual(
    expect.arrayContaining([0, 1]),
  );
});
