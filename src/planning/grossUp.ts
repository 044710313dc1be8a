// From the agents that are required on the phone to the time that has to be scheduled: the gross-up, and what is lost on the way.
import type { Model } from '../model/model.ts';
import type { GroupId, Seconds, Share } from '../units/quantities.ts';
import { presentAgents } from './presentAgents.ts';
import type { PoolPlan } from './staffingPlan.ts';

/** What stands between the time on shift and the time on the phone. */
export interface Losses {
  /** Agent-seconds on shift in the counted time. */
  readonly scheduled: Seconds;
  /** At work by the schedule: planned breaks and blocks taken off. */
  readonly net: Seconds;
  /** Planned breaks and blocks: 1 − net ÷ scheduled. */
  readonly plannedAway: Share;
  /** Expected share of scheduled time lost to spells in the office at random moments. */
  readonly inOffice: Share;
  /** Expected share of agent-days lost. */
  readonly outOfOffice: Share;
  /**
   * 1 − (1 − planned) × (1 − in office) × (1 − out of office): the shares compound, each on what the one before leaves. Source of the
   * order of application: Call Centre Helper, "How to calculate contact centre shrinkage".
   */
  readonly shrinkage: Share;
}

/** Of these groups together, weighted by their time on shift. */
export function lossesOf(model: Model, groups: readonly GroupId[]): Losses {
  const { edges } = model.timeline;
  const stretches = Array.from(edges.subarray(1), (end, i) => ({ start: edges[i]!, end }));
  const atWork = presentAgents(model, stretches);
  const onShift = presentAgents(model, stretches, 'on shift');
  const secondsOf = (agents: readonly number[][], group: GroupId): Seconds =>
    agents.reduce((sum, row, i) => sum + row[group]! * (stretches[i]!.end - stretches[i]!.start), 0);
  let scheduled = 0;
  let net = 0;
  let inOffice = 0;
  let outOfOffice = 0;
  for (const group of groups) {
    const own = secondsOf(onShift, group);
    const { absences = [], spells = [] } = model.groups[group]!.shrinkage ?? {};
    scheduled += own;
    net += secondsOf(atWork, group);
    inOffice += own * spells.reduce((sum, { share }) => sum + share, 0);
    outOfOffice += own * (1 - absences.reduce((stay, { share }) => stay * (1 - share), 1));
  }
  const perShift = (seconds: number) => (scheduled > 0 ? Math.min(1, seconds / scheduled) : 0);
  const shares = {
    plannedAway: perShift(scheduled - net),
    inOffice: perShift(inOffice),
    outOfOffice: perShift(outOfOffice),
  };
  const left = Object.values(shares).reduce((stay, share) => stay * (1 - share), 1);
  return { scheduled, net, ...shares, shrinkage: 1 - left };
}

/** The time that a pool requires on the phone, agent-seconds; null where no number of agents meets the targets in some interval. */
export function requiredTime({ net, gap }: Pick<PoolPlan, 'net' | 'gap'>, edges: Float64Array): Seconds | null {
  let sum = 0;
  for (const [interval, each] of gap.entries()) {
    if (each === null) return null;
    sum += (net[interval]! - each) * (edges[interval + 1]! - edges[interval]!);
  }
  return sum;
}

/** The time to schedule so that on average `required` is left of it: required ÷ (1 − shrinkage); null where nothing would be left. */
export function toSchedule(required: Seconds | null, shrinkage: Share): Seconds | null {
  return required === null || shrinkage >= 1 ? null : required / (1 - shrinkage);
}
