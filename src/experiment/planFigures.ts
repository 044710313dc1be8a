// The figures of the staffing plan as estimates without replications: they come from the schedule and the expected demand alone.
import { EMPTY_ESTIMATE, type Estimate } from '../maths/estimators/estimate.ts';
import type { Derived } from '../metrics/contract.ts';
import { netAgents, requiredErlangA, requiredErlangC, staffGap } from '../metrics/requirement.ts';
import type { PoolPlan, QueuePlan } from '../planning/staffingPlan.ts';

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

function figure(estimate: number | null): Estimate {
  return { ...EMPTY_ESTIMATE, estimate };
}
