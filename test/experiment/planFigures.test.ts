// Figures of a plan written by hand: two hours and a half-hour of a pool.
import { expect, it } from 'vitest';
import { poolTotals } from '../../src/experiment/planFigures.ts';
import type { PoolPlan, StaffingPlan } from '../../src/planning/staffingPlan.ts';

const hour = 3600;
const plan: StaffingPlan = {
  stretches: [
    { start: 0, end: hour },
    { start: hour, end: 2 * hour },
    { start: 2 * hour, end: 2.5 * hour },
  ],
  queues: [],
  pools: [],
};
const totals = (gap: readonly (number | null)[], intervals = [0, 1, 2]) => {
  const pool: PoolPlan = { name: 'pool', queues: [], groups: [], net: [10, 8, 4], gap };
  return Object.fromEntries([...poolTotals(pool, plan, intervals)].map(([{ name }, { estimate }]) => [name, estimate]));
};

it('agents are averaged over time, hours below and above the plan do not cancel', () => {
  expect(totals([-2, 3, -1])).toEqual({ net: (10 + 8 + 2) / 2.5, understaffed_hours: 2.5, overstaffed_hours: 3 });
  expect(totals([-2, 3, -1], [1, 2])).toEqual({ net: 10 / 1.5, understaffed_hours: 0.5, overstaffed_hours: 3 });
});

it('hours are unknown where no number of agents is enough', () => {
  expect(totals([-2, null, -1])).toEqual({ net: 8, understaffed_hours: null, overstaffed_hours: null });
  expect(totals([-2, null, -1], [0])).toMatchObject({ understaffed_hours: 2, overstaffed_hours: 0 });
});
