// The figures of the staffing plan as estimates without replications: they come from the schedule and the expected demand alone.
import { EMPTY_ESTIMATE, type Estimate } from '../maths/estimators/estimate.ts';
import type { Derived } from '../metrics/contract.ts';
import {
  netAgents,
  netHours,
  overstaffedHours,
  requiredAgents,
  requiredErlangA,
  requiredErlangC,
  requiredHours,
  scheduledAgents,
  scheduledHours,
  staffGap,
  understaffedHours,
} from '../metrics/requirement.ts';
import type { QueuePlan, StaffingPlan, StaffPlan } from '../planning/staffingPlan.ts';
import type { Figure } from './reported.ts';

const secondsPerHour = 3600;

/** What Erlang's formulas require for a queue in an interval; nothing without a target. */
export function requiredFigures({ requirement }: QueuePlan): Figure[] {
  if (requirement === undefined) return [];
  const { erlangC, erlangA } = requirement;
  const inInterval = (metric: Derived, agents: ArrayLike<number | null>): Figure => ({
    metric,
    estimate: (period, index) => (period === 'interval' ? figure(agents[index]!) : undefined),
  });
  return [
    inInterval(requiredErlangC, erlangC),
    ...(erlangA === undefined ? [] : [inInterval(requiredErlangA, erlangA)]),
  ];
}

/**
 * Of a pool, group or site. In an interval: agents, and what they are beyond or below those required. Over a day or the whole time: mean
 * agents at work, and hours: of the plan, and below and beyond those required. `intervalsOfDay` by day.
 */
export function staffFigures(
  staff: StaffPlan,
  { stretches }: Pick<StaffingPlan, 'stretches'>,
  intervalsOfDay: readonly (readonly number[])[],
): Figure[] {
  const { scheduled, net, required } = staff;
  const all = [...stretches.keys()];
  type Over = (intervals: readonly number[]) => number | null;
  const told = (metric: Derived, inInterval?: (index: number) => number | null, over?: Over): Figure => ({
    metric,
    estimate(period, index) {
      if (period === 'interval') return inInterval && figure(inInterval(index));
      if (period === 'hour of day') return undefined;
      return over && figure(over(period === 'day' ? intervalsOfDay[index]! : all));
    },
  });
  const integral = (intervals: readonly number[], agents: (interval: number) => number) =>
    intervals.reduce((sum, i) => sum + agents(i) * (stretches[i].end - stretches[i].start), 0);
  const hours =
    (agents: (interval: number) => number): Over =>
    (intervals) =>
      integral(intervals, agents) / secondsPerHour;
  const known =
    (agents: (interval: number) => number): Over =>
    (intervals) =>
      intervals.every((i) => required[i] !== null) ? hours(agents)(intervals) : null;
  return [
    told(requiredAgents, (i) => required[i]!),
    told(scheduledAgents, (i) => scheduled[i]!),
    told(
      netAgents,
      (i) => net[i]!,
      (intervals) => integral(intervals, (i) => net[i]) / integral(intervals, () => 1),
    ),
    told(staffGap, (i) => gapOf(staff, i)),
    told(
      requiredHours,
      undefined,
      known((i) => required[i]!),
    ),
    told(
      scheduledHours,
      undefined,
      hours((i) => scheduled[i]),
    ),
    told(
      netHours,
      undefined,
      hours((i) => net[i]),
    ),
    told(
      understaffedHours,
      undefined,
      known((i) => Math.max(0, -gapOf(staff, i)!)),
    ),
    told(
      overstaffedHours,
      undefined,
      known((i) => Math.max(0, gapOf(staff, i)!)),
    ),
  ];
}

/** The groups of a pool or site taken together. */
export function takenTogether(groups: readonly StaffPlan[]): StaffPlan {
  const sum = (of: (group: StaffPlan) => readonly number[]) =>
    groups[0]!.net.map((_, i) => groups.reduce((all, group) => all + of(group)[i], 0));
  return {
    scheduled: sum(({ scheduled }) => scheduled),
    net: sum(({ net }) => net),
    required: groups[0]!.net.map((_, i) =>
      groups.reduce<number | null>((all, { required }) => {
        const own = required[i];
        return all === null || own === null ? null : all + own;
      }, 0),
    ),
  };
}

function gapOf({ net, required }: Pick<StaffPlan, 'net' | 'required'>, interval: number): number | null {
  const agents = required[interval];
  return agents === null ? null : net[interval] - agents;
}

function figure(estimate: number | null): Estimate {
  return { ...EMPTY_ESTIMATE, estimate };
}
