// What a headcount must reach in every interval, from the targets of the queues of a pool.

import type { Estimate } from '../../maths/estimators/estimate.ts';
import type { Model } from '../../model/model.ts';
import type { StaffPool } from '../../planning/pools.ts';
import { groupsServing } from '../../planning/startHeadcount.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { GroupId, QueueId } from '../../units/quantities.ts';
import { reported } from '../targets.ts';
import { partsOf, type TargetPart } from '../verdicts.ts';
import type { Measures } from './measures.ts';
import type { Headcount, Reached } from './searchState.ts';

/** A part of a queue's target; a limit on occupancy is one of each group that serves the queue. */
export interface Aim extends TargetPart {
  readonly queue: QueueId;
  /** The group whose occupancy it is; undefined for what is counted at the queue. */
  readonly group?: GroupId;
  /** Groups that can do something about it. */
  readonly groups: readonly GroupId[];
}

/** The aims of a pool, queue by queue. Of several limits on the occupancy of a group the lowest is kept. */
export function aimsOf(scenario: Scenario, model: Model, { queues }: StaffPool): Aim[] {
  const aims: Aim[] = [];
  for (const queue of queues) {
    const groups = groupsServing(model, queue);
    for (const part of partsOf(reported(scenario.queues[queue].target))) {
      if (part.metric !== 'occupancy') aims.push({ ...part, queue, groups });
      else for (const group of groups) aims.push({ ...part, queue, group, groups: [group] });
    }
  }
  return aims.filter(
    ({ group, target }, at) =>
      group === undefined ||
      aims.every(
        (other, i) => other.group !== group || i === at || target < other.target || (target === other.target && at < i),
      ),
  );
}

/**
 * By how much each aim of a pool is met in each interval by what was measured. An interval is held to its own estimate over all
 * replications, or `surely` to the worse end of its confidence interval. Nothing offered misses nothing; contacts of which none
 * was answered, or some were never dealt with, miss every aim of the queue, whatever a ratio of those left says. A group without agents
 * has no occupancy.
 * @param groups of the pool, in the order of the headcount
 */
export function reachedBy(
  measures: Measures,
  aims: readonly Aim[],
  groups: readonly GroupId[],
  headcount: Headcount,
  surely: boolean,
): Reached {
  const intervals = headcount[0]?.length ?? 0;
  const rows = aims.map((aim) => {
    const slack = new Float64Array(intervals).fill(nothingToMeet);
    for (let interval = 0; interval < intervals; interval++) {
      const isEmpty = aim.group !== undefined && headcount[groups.indexOf(aim.group)][interval] === 0;
      slack[interval] = slackAt(measures, aim, isEmpty, interval, surely);
    }
    return slack;
  });
  return { slack: (aim, interval) => rows[aim][interval] };
}

const nothingToMeet = Number.POSITIVE_INFINITY;
const missedByAll = -1;
/** Rounding of sums does not make a target missed. */
const rounding = 1e-9;

function slackAt(measures: Measures, aim: Aim, isEmpty: boolean, interval: number, surely: boolean): number {
  const { queue, group, metric } = aim;
  const count = (of: string) => measures.queue(queue, of, 'interval', interval).estimate ?? 0;
  const offered = count('offered');
  if (offered > 0 && (count('answered') === 0 || count('still_inside') > 0)) return missedByAll;
  if (group !== undefined) {
    if (isEmpty) return nothingToMeet;
    return slackOf(aim, measures.group(group, metric, 'interval', interval), surely) ?? nothingToMeet;
  }
  if (offered === 0) return nothingToMeet;
  return slackOf(aim, measures.queue(queue, metric, 'interval', interval), surely) ?? missedByAll;
}

/** Relative to the target; null where there is no estimate. */
function slackOf({ bound, target }: TargetPart, { estimate, low, high }: Estimate, surely: boolean): number | null {
  if (estimate === null) return null;
  const value = surely ? ((bound === 'at least' ? low : high) ?? estimate) : estimate;
  const slack = (bound === 'at least' ? value - target : target - value) + rounding;
  return slack / Math.max(target, rounding);
}
