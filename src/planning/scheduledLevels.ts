// How many agents of each group the schedule brings, as a list of changes. Nothing is simulated: nobody is absent, and breaks begin when
// they are due.
import { changeOrder } from '../model/changeOrder.ts';
import type { Model } from '../model/model.ts';
import type { AgentId, ClockTime, GroupId } from '../units/quantities.ts';

/** The number of agents of a group changes. */
export interface LevelChange {
  readonly time: ClockTime;
  readonly group: GroupId;
  readonly by: number;
}

/** Who is counted: all on shift, or those whom the schedule has at work, not on a break or in training. */
export type Counted = 'on shift' | 'at work';

/**
 * All changes in order of time. A spell that is due during another follows it, and the end of the shift ends it, as on the floor; an
 * agent whose shifts overlap counts once.
 */
export function scheduledLevels(
  { groups, agents, schedule }: Pick<Model, 'groups' | 'agents' | 'schedule'>,
  counted: Counted,
): readonly LevelChange[] {
  const changes: LevelChange[] = [];
  const headcount = new Int32Array(groups.length);
  const groupOf = groupsOfAgents(agents.firstAgent);
  /** Of agents on shift: until when they are away; −Infinity when they are not. */
  const awayUntil = new Map<AgentId, ClockTime>();
  const endOfShift = new Map<AgentId, ClockTime>();
  const comeBack = (agent: AgentId, time: ClockTime): void => {
    const back = awayUntil.get(agent)!;
    if (back > -Infinity && back <= time) changes.push({ time: back, group: groupOf[agent], by: 1 });
    if (back <= time) awayUntil.set(agent, -Infinity);
  };
  for (let at = 0; at < schedule.time.length; at++) {
    const time = schedule.time[at];
    const subject = schedule.subject[at];
    switch (schedule.kind[at]) {
      case changeOrder.staffFalls:
      case changeOrder.staffRises:
        changes.push({ time, group: subject, by: schedule.headcount[at] - headcount[subject] });
        headcount[subject] = schedule.headcount[at];
        break;
      case changeOrder.shiftStarts:
        if (counted === 'at work' && schedule.headcount[at] === 0) break;
        if (!awayUntil.has(subject)) changes.push({ time, group: groupOf[subject], by: 1 });
        awayUntil.set(subject, awayUntil.get(subject) ?? -Infinity);
        endOfShift.set(subject, schedule.until[at]);
        break;
      case changeOrder.shiftEnds:
        if (!awayUntil.has(subject) || endOfShift.get(subject)! > time) break;
        comeBack(subject, time);
        if (awayUntil.get(subject) === -Infinity) changes.push({ time, group: groupOf[subject], by: -1 });
        awayUntil.delete(subject);
        break;
      case changeOrder.spellDue:
        if (counted === 'on shift' || !awayUntil.has(subject)) break;
        comeBack(subject, time);
        if (awayUntil.get(subject) === -Infinity) changes.push({ time, group: groupOf[subject], by: -1 });
        awayUntil.set(subject, Math.max(time, awayUntil.get(subject)!) + schedule.until[at]);
    }
  }
  for (const agent of awayUntil.keys()) comeBack(agent, Number.POSITIVE_INFINITY);
  return changes.sort((a, b) => a.time - b.time);
}

/** Group of each agent; agents of a group are numbered one after the other. */
function groupsOfAgents(firstAgent: Int32Array): Int32Array {
  const groupOf = new Int32Array(firstAgent[firstAgent.length - 1]);
  for (let group = 0; group < firstAgent.length - 1; group++)
    groupOf.fill(group, firstAgent[group], firstAgent[group + 1]);
  return groupOf;
}
