// How many agents of each group the schedule brings, as a list of changes. Nothing is simulated: nobody is absent, and breaks begin when
// they are due.
import { changeOrder } from '../model/changeOrder.ts';
import { isUnpaid } from '../model/duty.ts';
import type { Model } from '../model/model.ts';
import type { AgentId, ClockTime, GroupId } from '../units/quantities.ts';

/** The number of agents of a group changes. */
export interface LevelChange {
  readonly time: ClockTime;
  readonly group: GroupId;
  readonly by: number;
}

/** Who is counted: all on shift, those of them who are paid, or those whom the schedule has at work, not on a break or in training. */
export type Counted = 'on shift' | 'paid' | 'at work';

/**
 * All changes in order of time, those of a group at the same time as one. A spell that is due during another follows it, and the end of the
 * shift ends it, as on the floor; an agent whose shifts overlap counts once.
 */
export function scheduledLevels(
  { groups, agents, schedule }: Pick<Model, 'groups' | 'agents' | 'schedule'>,
  counted: Counted,
): readonly LevelChange[] {
  const changes = groups.map(() => new Map<ClockTime, number>());
  const change = (time: ClockTime, group: GroupId, by: number): void => {
    changes[group].set(time, (changes[group].get(time) ?? 0) + by);
  };
  const headcount = new Int32Array(groups.length);
  const groupOf = groupsOfAgents(agents.firstAgent);
  // Of each agent: until when away, `here` when not; and when the shift ends.
  const here = Number.NEGATIVE_INFINITY;
  const awayUntil = new Float64Array(groupOf.length).fill(here);
  const isOnShift = new Uint8Array(groupOf.length);
  const endOfShift = new Float64Array(groupOf.length);
  const comeBack = (agent: AgentId, time: ClockTime): void => {
    const back = awayUntil[agent];
    if (back > time) return;
    if (back > here) change(back, groupOf[agent], 1);
    awayUntil[agent] = here;
  };
  const { shiftStarts, shiftEnds, spellDue, staffFalls, staffRises } = changeOrder;
  for (let at = 0; at < schedule.time.length; at++) {
    const time = schedule.time[at];
    const subject = schedule.subject[at];
    switch (schedule.kind[at]) {
      case staffFalls:
      case staffRises:
        change(time, subject, schedule.headcount[at] - headcount[subject]);
        headcount[subject] = schedule.headcount[at];
        break;
      case shiftStarts:
        if (counted === 'at work' && schedule.headcount[at] === 0) break;
        if (isOnShift[subject] === 0) change(time, groupOf[subject], 1);
        isOnShift[subject] = 1;
        endOfShift[subject] = schedule.until[at];
        break;
      case shiftEnds:
        if (isOnShift[subject] === 0 || endOfShift[subject] > time) break;
        comeBack(subject, time);
        if (awayUntil[subject] === here) change(time, groupOf[subject], -1);
        isOnShift[subject] = 0;
        awayUntil[subject] = here;
        break;
      case spellDue:
        if (counted === 'on shift' || isOnShift[subject] === 0) break;
        if (counted === 'paid' && !isUnpaid(schedule.detail[at])) break;
        comeBack(subject, time);
        if (awayUntil[subject] === here) change(time, groupOf[subject], -1);
        awayUntil[subject] = Math.max(time, awayUntil[subject]) + schedule.until[at];
    }
  }
  for (let agent = 0; agent < groupOf.length; agent++)
    if (isOnShift[agent] === 1) comeBack(agent, Number.POSITIVE_INFINITY);
  return changes
    .flatMap((own, group) => Array.from(own, ([time, by]): LevelChange => ({ time, group, by })))
    .sort((a, b) => a.time - b.time);
}

/** Group of each agent; agents of a group are numbered one after the other. */
function groupsOfAgents(firstAgent: Int32Array): Int32Array {
  const groupOf = new Int32Array(firstAgent[firstAgent.length - 1]);
  for (let group = 0; group < firstAgent.length - 1; group++)
    groupOf.fill(group, firstAgent[group], firstAgent[group + 1]);
  return groupOf;
}
