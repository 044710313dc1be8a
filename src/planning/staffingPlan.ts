// The plan of a scenario, interval by interval: what is expected to come, who is scheduled, who is required and what is missing.
import type { StaffingTarget } from '../maths/theory/requirement.ts';
import type { Model } from '../model/model.ts';
import type { QueueId } from '../units/quantities.ts';
import { type ExpectedDemand, expectedDemand } from './expectedDemand.ts';
import { poolsOf, type StaffPool } from './pools.ts';
import { presentAgents, type Stretch } from './presentAgents.ts';
import { type QueueRequirement, queueRequirement } from './requirement.ts';

export interface StaffingPlan {
  /** The counted intervals. */
  readonly stretches: readonly Stretch[];
  /** By id. */
  readonly queues: readonly QueuePlan[];
  readonly pools: readonly PoolPlan[];
}

export interface QueuePlan {
  readonly demand: ExpectedDemand;
  /** Absent without a target. */
  readonly requirement?: QueueRequirement;
}

/** Figures one an interval. */
export interface PoolPlan extends StaffPool {
  /** The names of its queues, or of its groups where it has no queue, `orders + billing`. */
  readonly name: string;
  /** Scheduled agents, averaged over the interval. */
  readonly net: readonly number[];
  /** Net minus required; a queue without a target requires its offered load. Null where no number is enough. */
  readonly gap: readonly (number | null)[];
}

/** `targets` by queue id; a queue without one needs no Erlang formula. */
export function staffingPlan(model: Model, targets: readonly (StaffingTarget | undefined)[]): StaffingPlan {
  const { edges } = model.timeline;
  const stretches = Array.from(edges.subarray(1), (end, i): Stretch => ({ start: edges[i], end }));
  const lengths = stretches.map(({ start, end }) => end - start);
  const agents = presentAgents(model, stretches);
  const queues = model.queues.map((record, queue): QueuePlan => {
    const demand = expectedDemand(record, stretches);
    const target = targets[queue];
    if (target === undefined) return { demand };
    return { demand, requirement: queueRequirement(model, queue, demand, lengths, target) };
  });
  const required = (queue: QueueId, i: number): number | null => {
    const { demand, requirement } = queues[queue];
    if (requirement === undefined) return demand.work[i] / lengths[i];
    return (requirement.erlangA ?? requirement.erlangC)[i];
  };
  const pools = poolsOf(model).map((pool): PoolPlan => {
    const net = agents.map((present) => pool.groups.reduce((sum, group) => sum + present[group], 0));
    return { ...pool, name: poolName(model, pool), net, gap: net.map((own, i) => gapOf(own, pool, i, required)) };
  });
  return { stretches, queues, pools };
}

function gapOf(
  net: number,
  { queues }: StaffPool,
  interval: number,
  required: (queue: QueueId, interval: number) => number | null,
): number | null {
  let gap = net;
  for (const queue of queues) {
    const agents = required(queue, interval);
    if (agents === null || !Number.isFinite(agents)) return null;
    gap -= agents;
  }
  return gap;
}

function poolName(model: Pick<Model, 'queues' | 'groups'>, { queues, groups }: StaffPool): string {
  const members = queues.length > 0 ? queues.map((queue) => model.queues[queue]) : groups.map((g) => model.groups[g]);
  return members.map(({ name }) => name).join(' + ');
}
