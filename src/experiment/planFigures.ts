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

const secondsPerHour = 3600;

/** What Erlang's formulas require for a queue in an interval; nothing without a target. */
export function* requiredFigures({ requirement }: QueuePlan, interval: number): Generator<[Derived, Estimate]> {
  if (requirement === undefined) return;
  yield [requiredErlangC, figure(requirement.erlangC[interval])];
  if (requirement.erlangA !== undefined) yield [requiredErlangA, figure(requirement.erlangA[interval])];
}

/** Agents of a pool, group or site in an interval, and what they are beyond or below those required. */
export function* staffFigures(
  { scheduled, net, required }: StaffPlan,
  interval: number,
): Generator<[Derived, Estimate]> {
  yield [requiredAgents, figure(required[interval])];
  yield [scheduledAgents, figure(scheduled[interval])];
  yield [netAgents, figure(net[interval])];
  yield [staffGap, figure(gapOf({ net, required }, interval))];
}

/** Over several intervals, a day or the whole time: mean agents at work, and hours: of the plan, and below and beyond those required. */
export function* staffTotals(
  staff: StaffPlan,
  { stretches }: Pick<StaffingPlan, 'stretches'>,
  intervals: readonly number[],
): Generator<[Derived, Estimate]> {
  const { scheduled, net, required } = staff;
  const integral = (agents: (interval: number) => number) =>
    intervals.reduce((sum, i) => sum + agents(i) * (stretches[i].end - stretches[i].start), 0);
  const hours = (agents: (interval: number) => number) => figure(integral(agents) / secondsPerHour);
  const isKnown = intervals.every((i) => required[i] !== null);
  const known = (agents: (interval: number) => number) => (isKnown ? hours(agents) : figure(null));
  yield [netAgents, figure(integral((i) => net[i]) / integral(() => 1))];
  yield [requiredHours, known((i) => required[i]!)];
  yield [scheduledHours, hours((i) => scheduled[i])];
  yield [netHours, hours((i) => net[i])];
  yield [understaffedHours, known((i) => Math.max(0, -gapOf(staff, i)!))];
  yield [overstaffedHours, known((i) => Math.max(0, gapOf(staff, i)!))];
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
