// The plan of a scenario, interval by interval: what is expected to come, who is scheduled, who is required and what is missing.
import type { StaffingTarget } from '../maths/theory/requirement.ts';
import type { Model } from '../model/model.ts';
import type { GroupId, QueueId } from '../units/quantities.ts';
import { attributedRequirement } from './attributedRequirement.ts';
import { type ExpectedDemand, expectedDemand } from './expectedDemand.ts';
import { createKnownAnswers } from './knownAnswers.ts';
import { poolsOf, type StaffPool } from './pools.ts';
import { presentAgents, type Stretch } from './presentAgents.ts';
import { type QueueRequirement, queueRequirement } from './requirement.ts';

export interface StaffingPlan {
  /** The counted intervals. */
  readonly stretches: readonly Stretch[];
  /** By id. */
  readonly queues: readonly QueuePlan[];
  readonly pools: readonly PoolPlan[];
  /** By id. */
  readonly groups: readonly StaffPlan[];
}

/** Agents beside those required, figures one an interval. */
export interface StaffPlan {
  /** On shift by the schedule, averaged over the interval. */
  readonly scheduled: readonly number[];
  /** Of them at work: not on a planned break or in planned training. */
  readonly net: readonly number[];
  /** Null where no number is enough. Of a group it is attributed. */
  readonly required: readonly (number | null)[];
}

export interface QueuePlan {
  readonly demand: ExpectedDemand;
  /** Absent without a target. */
  readonly requirement?: QueueRequirement;
}

/** Figures one an interval. */
export interface PoolPlan extends StaffPool, StaffPlan {
  /** The names of its queues, or of its groups where it has no queue, `orders + billing`. */
  readonly name: string;
  /** Net minus required; a queue without a target requires its offered load. Null where no number is enough. */
  readonly gap: readonly (number | null)[];
}

/** `targets` by queue id; a queue without one needs no Erlang formula. */
export function staffingPlan(model: Model, targets: readonly (StaffingTarget | undefined)[]): StaffingPlan {
  const { edges } = model.timeline;
  const stretches = Array.from(edges.subarray(1), (end, i): Stretch => ({ start: edges[i], end }));
  const lengths = stretches.map(({ start, end }) => end - start);
  const agents = presentAgents(model, stretches);
  const onShift = presentAgents(model, stretches, 'on shift');
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
    const sum = (rows: readonly number[][]) =>
      rows.map((row) => pool.groups.reduce((all, group) => all + row[group], 0));
    const net = sum(agents);
    const gap = net.map((own, i) => gapOf(own, pool, i, required));
    return {
      ...pool,
      name: poolName(model, pool),
      scheduled: sum(onShift),
      net,
      required: gap.map((each, i) => (each === null ? null : net[i] - each)),
      gap,
    };
  });
  const servedBy = new Map(model.queues.map((_, queue) => [queue, groupsOf(model, queue)]));
  // Hours of the week repeat, and sharing takes many rounds.
  const known = createKnownAnswers<readonly (number | null)[]>();
  const attributed = agents.map((net, i) => {
    const ofQueues = model.queues.map((_, queue) => required(queue, i));
    return known.get([...ofQueues, ...net], () => attributedRequirement({ required: ofQueues, servedBy, net }));
  });
  const groups = model.groups.map(
    (_, group): StaffPlan => ({
      scheduled: onShift.map((row) => row[group]),
      net: agents.map((row) => row[group]),
      required: attributed.map((row) => row[group]),
    }),
  );
  return { stretches, queues, pools, groups };
}

/** Those that may answer the queue. */
function groupsOf({ pairs }: Pick<Model, 'pairs'>, queue: QueueId): GroupId[] {
  return [...pairs.group].filter((_, pair) => pairs.queue[pair] === queue);
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
