// How many agents of each group the schedule brings, as changes. Nothing is simulated: nobody is absent, and breaks begin when they are due.
import { changeOrder } from '../model/changeOrder.ts';
import { isUnpaid } from '../model/duty.ts';
import type { Model } from '../model/model.ts';
import { gather, sortedOrder } from '../model/sortedOrder.ts';
import type { AgentId, ClockTime, GroupId } from '../units/quantities.ts';

/** Changes of the number of agents in groups, in order of time; a change each, column by column. */
export interface LevelChanges {
  readonly time: Float64Array;
  readonly group: Int32Array;
  /** Agents more, or less where it is negative. */
  readonly by: Int32Array;
}

/** Who is counted: all on shift, those of them who are paid, or those whom the schedule has at work, not on a break or in training. */
export type Counted = 'on shift' | 'paid' | 'at work';

/**
 * All changes. A spell that is due during another follows it, and the end of the shift ends it, as on the floor; an agent whose shifts
 * overlap counts once.
 */
export function scheduledLevels(
  { groups, agents, schedule }: Pick<Model, 'groups' | 'agents' | 'schedule'>,
  counted: Counted,
): LevelChanges {
  const { time: times, kind, subject: subjects, headcount: headcounts, until } = schedule;
  const groupOf = groupsOfAgents(agents.firstAgent);
  const changes = createChanges();
  const headcount = new Int32Array(groups.length);
  /** Until when an agent is away; −Infinity when on shift and not away, not a number when not on shift. */
  const awayUntil = new Float64Array(groupOf.length).fill(Number.NaN);
  const endOfShift = new Float64Array(groupOf.length);
  const isOnShift = (agent: AgentId) => !Number.isNaN(awayUntil[agent]);
  const comeBack = (agent: AgentId, time: ClockTime): void => {
    const back = awayUntil[agent];
    if (back > -Infinity && back <= time) changes.add(back, groupOf[agent], 1);
    if (back <= time) awayUntil[agent] = -Infinity;
  };
  for (let at = 0; at < times.length; at++) {
    const time = times[at];
    const subject = subjects[at];
    switch (kind[at]) {
      case changeOrder.staffFalls:
      case changeOrder.staffRises:
        changes.add(time, subject, headcounts[at] - headcount[subject]);
        headcount[subject] = headcounts[at];
        break;
      case changeOrder.shiftStarts:
        if (counted === 'at work' && headcounts[at] === 0) break;
        if (!isOnShift(subject)) {
          changes.add(time, groupOf[subject], 1);
          awayUntil[subject] = -Infinity;
        }
        endOfShift[subject] = until[at];
        break;
      case changeOrder.shiftEnds:
        if (!isOnShift(subject) || endOfShift[subject] > time) break;
        comeBack(subject, time);
        if (awayUntil[subject] === -Infinity) changes.add(time, groupOf[subject], -1);
        awayUntil[subject] = Number.NaN;
        break;
      case changeOrder.spellDue:
        if (counted === 'on shift' || !isOnShift(subject)) break;
        if (counted === 'paid' && !isUnpaid(schedule.detail[at])) break;
        comeBack(subject, time);
        if (awayUntil[subject] === -Infinity) changes.add(time, groupOf[subject], -1);
        awayUntil[subject] = Math.max(time, awayUntil[subject]) + until[at];
    }
  }
  for (let agent = 0; agent < awayUntil.length; agent++) comeBack(agent, Number.POSITIVE_INFINITY);
  return changes.inOrder();
}

const roomAtFirst = 4096;

/** Of a group at one instant those added in a row become one. */
function createChanges() {
  let columns = emptyColumns(roomAtFirst);
  let count = 0;
  return {
    add(at: ClockTime, of: GroupId, agents: number): void {
      if (count > 0 && columns.time[count - 1] === at && columns.group[count - 1] === of) {
        columns.by[count - 1] += agents;
        return;
      }
      if (count === columns.time.length) columns = widened(columns);
      columns.time[count] = at;
      columns.group[count] = of;
      columns.by[count++] = agents;
    },
    inOrder(): LevelChanges {
      const { time, group, by } = columns;
      if (isAscending(time.subarray(0, count)))
        return { time: time.subarray(0, count), group: group.subarray(0, count), by: by.subarray(0, count) };
      const order = sortedOrder(time.subarray(0, count));
      const sorted = emptyColumns(count);
      gather(time, order, sorted.time);
      gather(group, order, sorted.group);
      gather(by, order, sorted.by);
      return sorted;
    },
  };
}

function emptyColumns(rows: number): LevelChanges {
  return { time: new Float64Array(rows), group: new Int32Array(rows), by: new Int32Array(rows) };
}

/** The same changes with room for as many more. */
function widened({ time, group, by }: LevelChanges): LevelChanges {
  const wider = emptyColumns(2 * time.length);
  wider.time.set(time);
  wider.group.set(group);
  wider.by.set(by);
  return wider;
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
  return true;
}

/** Group of each agent; agents of a group are numbered one after the other. */
function groupsOfAgents(firstAgent: Int32Array): Int32Array {
  const groupOf = new Int32Array(firstAgent[firstAgent.length - 1]);
  for (let group = 0; group < firstAgent.length - 1; group++)
    groupOf.fill(group, firstAgent[group], firstAgent[group + 1]);
  return groupOf;
}
