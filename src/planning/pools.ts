// Pools: queues and groups that are connected by who may serve whom. Spare time in one pool is of no use to another.
import type { Model } from '../model/model.ts';
import type { GroupId, QueueId } from '../units/quantities.ts';

/** One connected part; ids ascend. */
export interface StaffPool {
  readonly queues: readonly QueueId[];
  /** Empty for a queue that nobody serves. */
  readonly groups: readonly GroupId[];
}

/** All pools: those with queues in the order of their first queue, then each group that serves no queue as one of its own. */
export function poolsOf({ queues, groups, pairs }: Pick<Model, 'queues' | 'groups' | 'pairs'>): StaffPool[] {
  // A pool carries the number of its first member: queue q the number q, group g the number of queues + g.
  const poolOf = Array.from({ length: queues.length + groups.length }, (_, member) => member);
  const first = (member: number): number => (poolOf[member] === member ? member : first(poolOf[member]));
  for (let pair = 0; pair < pairs.queue.length; pair++) {
    const queue = first(pairs.queue[pair]);
    const group = first(queues.length + pairs.group[pair]);
    poolOf[Math.max(queue, group)] = Math.min(queue, group);
  }
  return poolOf.flatMap((pool, member) => {
    if (pool !== member) return [];
    const members = [...poolOf.keys()].filter((candidate) => first(candidate) === member);
    return {
      queues: members.filter((candidate) => candidate < queues.length),
      groups: members.filter((candidate) => candidate >= queues.length).map((candidate) => candidate - queues.length),
    };
  });
}
