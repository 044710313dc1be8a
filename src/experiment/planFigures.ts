// The figures of the staffing plan as estimates without replications: they come from the schedule and the expected demand alone.
import { EMPTY_ESTIMATE, type Estimate } from '../maths/estimators/estimate.ts';
import type { Derived } from '../metrics/contract.ts';
import {
  netAgents,
  overstaffedHours,
  requiredErlangA,
  requiredErlangC,
  staffGap,
  understaffedHours,
} from '../metrics/requirement.ts';
import type { PoolPlan, QueuePlan, StaffingPlan } from '../planning/staffingPlan.ts';

const secondsPerHour = 3600;

/** What Erlang's formulas require for a queue in an interval; nothing without a target. */
export function* requiredFigures({ requirement }: QueuePlan, interval: number): Generator<[Derived, Estimate]> {
  if (requirement === undefined) return;
  yield [requiredErlangC, figure(requirement.erlangC[interval])];
  if (requirement.erlangA !== undefined) yield [requiredErlangA, figure(requirement.erlangA[interval])];
}

/** Scheduled agents of a pool in an interval and what they are beyond or below those required. */
export function* poolFigures({ net, gap }: PoolPlan, interval: number): Generator<[Derived, Estimate]> {
  yield [netAgents, figure(net[interval])];
  yield [staffGap, figure(gap[interval])];
}

/** Over several intervals, a day or the whole time: mean scheduled agents, and the hours that they are below and beyond those required. */
export function* poolTotals(
  { net, gap }: PoolPlan,
  { stretches }: StaffingPlan,
  intervals: readonly number[],
): Generator<[Derived, Estimate]> {
  const integral = (agents: (interval: number) => number) =>
    intervals.reduce((sum, i) => sum + agents(i) * (stretches[i].end - stretches[i].start), 0);
  const isKnown = intervals.every((i) => gap[i] !== null);
  const hours = (agents: (gap: number) => number) =>
    figure(isKnown ? integral((i) => Math.max(0, agents(gap[i]!))) / secondsPerHour : null);
  yield [netAgents, figure(integral((i) => net[i]) / integral(() => 1))];
  yield [understaffedHours, hours((own) => -own)];
  yield [overstaffedHours, hours((own) => own)];
}

function figure(estimate: number | null): Estimate {
  return { ...EMPTY_ESTIMATE, estimate };
}
