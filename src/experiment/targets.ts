// The targets of a scenario in the words of those who work with them: the estimation and the plan.
import type { StaffingTarget } from '../maths/theory/requirement.ts';
import type { QueueMetric } from '../metrics/contract.ts';
import { queueMetrics } from '../metrics/index.ts';
import { serviceLevelNames, serviceLevelOf } from '../metrics/serviceLevel.ts';
import type { Model } from '../model/model.ts';
import { poolsOf, type StaffPool } from '../planning/pools.ts';
import type { Queue, Target } from '../scenario/scenario.ts';
import type { LevelTarget } from './attainment.ts';
import type { QueueTarget } from './results.ts';

/** The service level that the queue is to reach; undefined when it has no target for it. */
export function levelTargetOf({ target }: Pick<Queue, 'target'>): LevelTarget | undefined {
  const { serviceLevel, counting, include = [] } = target;
  return serviceLevel === undefined ? undefined : { share: serviceLevel, counting, include };
}

/** The metrics of queues in the order of output, with the service levels that only these targets count behind those that always are. */
export function queueMetricsFor(queues: readonly Pick<Queue, 'target'>[]): readonly QueueMetric[] {
  const named = new Map(queues.map(({ target }) => serviceLevelOf(target)).map((level) => [level.name, level]));
  const further = [...named.values()].filter((level) => !queueMetrics.includes(level));
  const isLevel = (metric: QueueMetric) => serviceLevelNames.some((name) => name === metric.name);
  const behind = queueMetrics.findLastIndex(isLevel) + 1;
  return [...queueMetrics.slice(0, behind), ...further, ...queueMetrics.slice(behind)];
}

/** All that is asked of the queue; undefined when nothing is. */
export function staffingTargetOf({
  target,
  shortAbandon,
}: Pick<Queue, 'target' | 'shortAbandon'>): StaffingTarget | undefined {
  const { serviceLevel, within, abandoned, asa, occupancy } = target;
  if ([serviceLevel, abandoned, asa, occupancy].every((part) => part === undefined)) return undefined;
  const counting = countingOf(target.counting);
  return {
    ...(serviceLevel === undefined
      ? {}
      : { serviceLevel: { share: serviceLevel, within, counting, short: shortAbandon } }),
    ...(abandoned === undefined ? {} : { abandoned }),
    ...(asa === undefined ? {} : { asa }),
    ...(occupancy === undefined ? {} : { occupancy }),
  };
}

/** The pools that have a queue of which something is asked. */
export function plannedPools(queues: readonly Pick<Queue, 'target' | 'shortAbandon'>[], model: Model): StaffPool[] {
  return poolsOf(model).filter((pool) => pool.queues.some((id) => staffingTargetOf(queues[id]) !== undefined));
}

/** The way of counting of that name; throws on an unknown one. */
export function countingOf(name: string): (typeof serviceLevelNames)[number] {
  const counting = serviceLevelNames.find((known) => known === name);
  if (counting === undefined) throw new Error(`${name} is no service level`);
  return counting;
}

/** A target as results have it: the service level by the name of its metric. */
export function reported({ include = [], ...target }: Target): QueueTarget {
  return { ...target, counting: serviceLevelOf({ counting: target.counting, include }).name };
}
