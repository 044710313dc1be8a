// Where a search for the least headcount begins: what Erlang's formulas require of each queue, given to the groups that answer it.
import type { Model } from '../model/model.ts';
import type { GroupId, QueueId } from '../units/quantities.ts';
import { presentAgents } from './presentAgents.ts';
import type { PoolPlan, StaffingPlan } from './staffingPlan.ts';

/**
 * Agents of each group of the pool in each interval, [group of the pool][interval]. The requirement of a queue (its offered load where it
 * has no target, a little more where no number would be enough) is shared by the groups that answer it at once, in proportion to their
 * scheduled agents of the interval, of the whole time where none is scheduled then, and equally where none ever is. 0 where nothing comes.
 */
export function startHeadcount(model: Model, plan: StaffingPlan, pool: PoolPlan): Int32Array[] {
  const present = presentAgents(model, plan.stretches);
  const overall = model.groups.map((_, group) => present.reduce((sum, agents) => sum + agents[group], 0));
  const servers = pool.queues.map((queue) => groupsAtOnce(model, queue));
  const agents = pool.groups.map(() => new Float64Array(plan.stretches.length));
  plan.stretches.forEach((_, interval) => {
    pool.queues.forEach((queue, place) => {
      const required = requiredAgents(plan, queue, interval);
      const weights = mix(servers[place], present[interval], overall);
      servers[place].forEach((group, at) => {
        agents[pool.groups.indexOf(group)][interval] += required * weights[at];
      });
    });
  });
  // A sum of shares may come out a hair above a whole number.
  return agents.map((ofGroup) => Int32Array.from(ofGroup, (count) => Math.ceil(count - 1e-9)));
}

/** Groups that serve the queue, in order. */
export function groupsServing({ pairs }: Pick<Model, 'pairs'>, queue: QueueId): GroupId[] {
  return [...pairs.group].filter((_, pair) => pairs.queue[pair] === queue);
}

/** Groups of the first step of the plans of the queue's lanes, in order. */
function groupsAtOnce({ routing, laneQueue }: Model, queue: QueueId): GroupId[] {
  const { stepStart, candidateStart, candidateGroup } = routing;
  const lanes = [...laneQueue.keys()].filter((lane) => laneQueue[lane] === queue);
  const groups = lanes.flatMap((lane) => [
    ...candidateGroup.subarray(candidateStart[stepStart[lane]], candidateStart[stepStart[lane] + 1]),
  ]);
  return [...new Set(groups)].sort((a, b) => a - b);
}

/** The queue's own requirement in an interval. */
function requiredAgents({ queues, stretches }: StaffingPlan, queue: QueueId, interval: number): number {
  const { demand, requirement } = queues[queue];
  const { start, end } = stretches[interval];
  const work = demand.work[interval];
  const load = Number.isFinite(work) ? work / (end - start) : 0;
  if (requirement === undefined) return load;
  const required = (requirement.erlangA ?? requirement.erlangC)[interval];
  return required ?? Math.ceil(load) + 1;
}

function mix(groups: readonly GroupId[], present: readonly number[], overall: readonly number[]): number[] {
  for (const weights of [present, overall]) {
    const total = groups.reduce((sum, group) => sum + weights[group], 0);
    if (total > 0) return groups.map((group) => weights[group] / total);
  }
  return groups.map(() => 1 / groups.length);
}
