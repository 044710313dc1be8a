// From the agents that are required on the phone to the time that has to be scheduled: the gross-up, and what is lost on the way.
import type { Model } from '../model/model.ts';
import type { GroupId, Seconds, Share } from '../units/quantities.ts';
import { hoursOfWeek } from './coverage.ts';
import { presentAgents } from './presentAgents.ts';
import type { Counted } from './scheduledLevels.ts';
import type { PoolPlan } from './staffingPlan.ts';

/** What stands between the time on shift and the time on the phone. */
export interface Losses {
  /** Agent-seconds on shift in the counted time. */
  readonly scheduled: Seconds;
  /** The same without unpaid breaks: what counts as hours of a contract. */
  readonly paid: Seconds;
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

/** Agent-seconds of the schedule in the counted time, by group. */
export type ScheduledTime = Readonly<Record<'scheduled' | 'paid' | 'net', readonly Seconds[]>>;

export function scheduledTime(model: Model): ScheduledTime {
  const { edges } = model.timeline;
  const stretches = Array.from(edges.subarray(1), (end, i) => ({ start: edges[i]!, end }));
  const secondsOf = (counted: Counted): Seconds[] => {
    const agents = presentAgents(model, stretches, counted);
    return model.groups.map((_, group) =>
      agents.reduce((sum, row, i) => sum + row[group]! * (stretches[i]!.end - stretches[i]!.start), 0),
    );
  };
  return { scheduled: secondsOf('on shift'), paid: secondsOf('paid'), net: secondsOf('at work') };
}

/** Of these groups together, weighted by their time on shift. */
export function lossesOf(model: Model, groups: readonly GroupId[], time: ScheduledTime): Losses {
  let scheduled = 0;
  let paid = 0;
  let net = 0;
  let inOffice = 0;
  let outOfOffice = 0;
  for (const group of groups) {
    const own = time.scheduled[group]!;
    const { absences = [], spells = [] } = model.groups[group]!.shrinkage ?? {};
    scheduled += own;
    paid += time.paid[group]!;
    net += time.net[group]!;
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
  return { scheduled, paid, net, ...shares, shrinkage: 1 - left };
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

/**
 * Full-time people who bring the time to schedule: as many as the groups' paid time makes by the working week of each, in proportion.
 * `weeks` are the hours of a full-time week of each group; `days` are those of the counted time.
 */
export function peopleToSchedule(
  toSchedule: Seconds | null,
  groups: readonly GroupId[],
  { scheduled, paid }: ScheduledTime,
  { weeks, days }: { readonly weeks: readonly number[]; readonly days: number },
): number | null {
  const onShift = groups.reduce((sum, group) => sum + scheduled[group]!, 0);
  if (toSchedule === null || onShift === 0) return null;
  const people = groups.reduce((sum, group) => sum + paid[group]! / ((weeks[group]! * 3600 * days) / 7), 0);
  return (people * toSchedule) / onShift;
}

/** People for one seat that is never empty: 168 ÷ hours of a full-time week ÷ (1 − shrinkage of paid time). */
export function seatRelief(week: number, { scheduled, paid, shrinkage }: Losses): number {
  const left = (scheduled * (1 - shrinkage)) / paid;
  return hoursOfWeek / week / left;
}
