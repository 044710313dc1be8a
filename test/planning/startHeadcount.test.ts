// Where a search begins: requirements of queues shared by the groups that answer them.
import { describe, expect, it } from 'vitest';
import { staffingPlan } from '../../src/planning/staffingPlan.ts';
import { startHeadcount } from '../../src/planning/startHeadcount.ts';
import { compiled } from './compiled.ts';

const queue = (rate: string, target = ', target: { occupancy: 50% }') =>
  `{ arrivals: { ${rate} }, handling: { talk: { constant: { value: 60s } } }${target} }`;
/** Nothing in the first hour, then so many an hour. */
const later = (rate: number) => `hourly: [0, ${Array(23).fill(rate).join(', ')}]`;

async function startOf(queues: string, groups: string, routing = ''): Promise<number[][][]> {
  const { model } = await compiled(`shoreline: 1
name: start
period: { from: 2027-03-01, length: 2h, zone: UTC, interval: 1h }
queues: { ${queues} }
groups: { ${groups} }
${routing}`);
  // At most half of their time: twice the load.
  const plan = staffingPlan(
    model,
    model.queues.map(({ name }) => (name === 'mail' ? undefined : { occupancy: 0.5 })),
  );
  return plan.pools.map((pool) => startHeadcount(model, plan, pool).map((agents) => [...agents]));
}

describe('startHeadcount', () => {
  it('gives one group what its queue requires, and nobody while nothing comes', async () => {
    // 300 an hour of 60 s: 5 erlangs.
    expect(await startOf(`calls: ${queue(later(300))}`, 'desk: { skills: [calls], staff: 1 }')).toEqual([[[0, 10]]]);
  });

  it('shares by the schedule of the interval, of the whole time, or equally', async () => {
    const calls = `calls: ${queue('rate: 300/h')}`;
    const staff = (first: readonly number[], second: readonly number[]) =>
      [first, second]
        .map(
          (agents, i) =>
            `${'ab'[i]}: { skills: [calls], staff: { every: 1h, agents: [${agents}, ${Array(22).fill(0)}] } }`,
        )
        .join(', ');
    expect(await startOf(calls, staff([3, 0], [2, 0]))).toEqual([
      [
        [6, 6],
        [4, 4],
      ],
    ]);
    expect(await startOf(calls, staff([3, 1], [2, 4]))).toEqual([
      [
        [6, 2],
        [4, 8],
      ],
    ]);
    expect(await startOf(calls, staff([0, 0], [0, 0]))).toEqual([
      [
        [5, 5],
        [5, 5],
      ],
    ]);
  });

  it('leaves out groups that help later, and counts a queue without a target by its load', async () => {
    const queues = `calls: ${queue('rate: 300/h')}, mail: ${queue('rate: 120/h', '')}`;
    const groups = 'first: { skills: [calls], staff: 9 }, second: { skills: [calls, mail], staff: 9 }';
    const plans = 'routing: { plans: { calls: [{ groups: [first] }, { after: 30s, groups: [second] }] } }';
    expect(await startOf(queues, groups, plans)).toEqual([
      [
        [10, 10],
        [2, 2],
      ],
    ]);
  });

  it('keeps pools apart', async () => {
    const queues = `calls: ${queue('rate: 300/h')}, chat: ${queue('rate: 60/h')}`;
    const groups = 'one: { skills: [calls], staff: 1 }, two: { skills: [chat], staff: 1 }';
    expect(await startOf(queues, groups)).toEqual([[[10, 10]], [[2, 2]]]);
  });
});
