// The calendar in the making: changes are added in any order and come out sorted, column by column.
import type { AgentId, ClockTime, GroupId, QueueId, Seconds } from '../units/quantities.ts';
import { changeKinds, changeOrder } from './changeOrder.ts';
import type { Schedule } from './model.ts';
import type { SiteChange } from './siteChanges.ts';
import { gather, sortedOrder } from './sortedOrder.ts';

/** A shift of an agent that begins. */
export interface AddedShift {
  readonly start: ClockTime;
  /** Infinity: it does not end. */
  readonly until: ClockTime;
  readonly day: number;
  /** A paid day off. */
  readonly isFree: boolean;
}

/** A number of agents from a time on, and when it next becomes smaller, and by how much. */
export interface AddedHeadcount {
  readonly time: ClockTime;
  readonly headcount: number;
  /** Whether it is smaller than before. */
  readonly falls: boolean;
  readonly until: ClockTime;
  readonly headcountAfter: number;
}

/** One method a kind of change. What the columns hold of each is told at `Schedule`. */
export interface ScheduleBuilder {
  /** Makes room for so many changes more, where it is known that they come. */
  reserve(changes: number): void;
  addHeadcount(group: GroupId, change: AddedHeadcount): void;
  addShift(agent: AgentId, shift: AddedShift): void;
  addShiftEnd(agent: AgentId, time: ClockTime): void;
  addSpell(agent: AgentId, time: ClockTime, length: Seconds, awayKind: number): void;
  addOpening(queue: QueueId, time: ClockTime, opens: boolean): void;
  addSiteChange(change: SiteChange): void;
  addRanking(time: ClockTime, ranking: number): void;
  addEdge(time: ClockTime): void;
  addEndOfCountedTime(time: ClockTime): void;
  /** By time and kind; equal ones in the order in which they were added. Filled up to a length with changes that never come. */
  build(atLeast: number): Schedule;
}

const roomAtFirst = 4096;

/** Some hundred thousand changes a year are usual: they are numbers in columns from the beginning. */
export function createSchedule(): ScheduleBuilder {
  let columns = emptyColumns(roomAtFirst);
  let count = 0;
  /** The row of a further change, of which all else is 0. */
  const add = (time: ClockTime, kind: number, subject: number): number => {
    if (count === columns.time.length) columns = widened(columns, 2 * count);
    columns.time[count] = time;
    columns.kind[count] = kind;
    columns.subject[count] = subject;
    return count++;
  };
  return {
    reserve(changes) {
      if (count + changes > columns.time.length) columns = widened(columns, count + changes);
    },
    addHeadcount(group, { time, headcount, falls, until, headcountAfter }) {
      const row = add(time, falls ? changeOrder.staffFalls : changeOrder.staffRises, group);
      columns.headcount[row] = headcount;
      columns.until[row] = until;
      columns.headcountAfter[row] = headcountAfter;
    },
    addShift(agent, { start, until, day, isFree }) {
      const row = add(start, changeOrder.shiftStarts, agent);
      columns.until[row] = until;
      columns.detail[row] = day;
      columns.headcount[row] = isFree ? 0 : 1;
    },
    addShiftEnd(agent, time) {
      const row = add(time, changeOrder.shiftEnds, agent);
      columns.until[row] = time;
    },
    addSpell(agent, time, length, awayKind) {
      const row = add(time, changeOrder.spellDue, agent);
      columns.until[row] = length;
      columns.detail[row] = awayKind;
    },
    addOpening(queue, time, opens) {
      add(time, opens ? changeOrder.queueOpens : changeOrder.queueCloses, queue);
    },
    addSiteChange({ time, site, onSite, atHome }) {
      const row = add(time, changeOrder.siteChanges, site);
      columns.until[row] = onSite;
      columns.atHome[row] = atHome;
    },
    addRanking(time, ranking) {
      add(time, changeOrder.ranksChange, ranking);
    },
    addEdge(time) {
      add(time, changeOrder.intervalEdge, 0);
    },
    addEndOfCountedTime(time) {
      add(time, changeOrder.countedTimeEnds, 0);
    },
    build(atLeast) {
      while (count < atLeast) add(Number.POSITIVE_INFINITY, changeOrder.intervalEdge, 0);
      const { time, kind } = columns;
      return inOrder(columns, sortedOrder(time.subarray(0, count), kind.subarray(0, count), changeKinds));
    },
  };
}

function emptyColumns(rows: number): Schedule {
  return {
    time: new Float64Array(rows),
    kind: new Uint8Array(rows),
    subject: new Int32Array(rows),
    headcount: new Int32Array(rows),
    until: new Float64Array(rows),
    headcountAfter: new Int32Array(rows),
    detail: new Int32Array(rows),
    atHome: new Float64Array(rows),
  };
}

/** The same rows with room for so many. */
function widened(columns: Schedule, rows: number): Schedule {
  const wider = emptyColumns(rows);
  for (const name of Object.keys(wider) as (keyof Schedule)[]) wider[name].set(columns[name]);
  return wider;
}

/** The first rows in that order, in the same columns. */
function inOrder(columns: Schedule, order: Uint32Array): Schedule {
  const values = new Float64Array(order.length);
  const sorted = <Column extends Schedule[keyof Schedule]>(column: Column): Column => {
    gather<{ [place: number]: number }>(column, order, values);
    column.set(values);
    return column.subarray(0, order.length) as Column;
  };
  return {
    time: sorted(columns.time),
    kind: sorted(columns.kind),
    subject: sorted(columns.subject),
    headcount: sorted(columns.headcount),
    until: sorted(columns.until),
    headcountAfter: sorted(columns.headcountAfter),
    detail: sorted(columns.detail),
    atHome: sorted(columns.atHome),
  };
}
