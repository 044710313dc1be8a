// Figures of a plan written by hand: two hours and a half-hour of a pool.
import { expect, it } from 'vitest';
import { staffFigures } from '../../src/experiment/planFigures.ts';
import { criticalValue } from '../../src/maths/estimators/criticalValue.ts';
import type { StaffPlan } from '../../src/planning/staffingPlan.ts';

const hour = 3600;
const plan = {
  stretches: [
    { start: 0, end: hour },
    { start: hour, end: 2 * hour },
    { start: 2 * hour, end: 2.5 * hour },
  ],
};
const totals = (gap: readonly (number | null)[], intervals = [0, 1, 2]) => {
  const net = [10, 8, 4];
  const required = gap.map((each, i) => (each === null ? null : net[i]! - each));
  const staff: StaffPlan = { scheduled: [12, 8, 6], net, required };
  // The intervals asked for are the only day.
  return Object.fromEntries(
    staffFigures(staff, plan, [intervals]).flatMap(({ metric, estimate }) => {
      const found = estimate('day', 0, criticalValue(0.95));
      return found === undefined ? [] : [[metric.name, found.estimate]];
    }),
  );
};

it('agents are averaged over time, hours below and above the plan do not cancel', () => {
  expect(totals([-2, 3, -1])).toEqual({
    net: (10 + 8 + 2) / 2.5,
    required_hours: 12 + 5 + 2.5,
    scheduled_hours: 12 + 8 + 3,
    net_hours: 10 + 8 + 2,
    understaffed_hours: 2.5,
    overstaffed_hours: 3,
  });
  expect(totals([-2, 3, -1], [1, 2])).toMatchObject({ net: 10 / 1.5, understaffed_hours: 0.5, overstaffed_hours: 3 });
});

it('hours are unknown where no number of agents is enough', () => {
  expect(totals([-2, null, -1])).toMatchObject({ net: 8, net_hours: 20, required_hours: null });
  expect(totals([-2, null, -1])).toMatchObject({ understaffed_hours: null, overstaffed_hours: null });
  expect(totals([-2, null, -1], [0])).toMatchObject({ understaffed_hours: 2, overstaffed_hours: 0 });
});
