// The calendar in the making: changes are added in any order and come out sorted, column by column.
import { changeOrder } from './changeOrder.ts';
import type { Schedule } from './model.ts';

/** One change; what does not concern its kind may be left out. */
export interface Change {
  readonly time: number;
  readonly kind: number;
  readonly subject?: number;
  readonly headcount?: number;
  readonly until?: number;
  readonly headcountAfter?: number;
  readonly detail?: number;
  readonly atHome?: number;
}

export interface ScheduleBuilder {
  add(change: Change): void;
  /** By time and kind; equal ones in the order in which they were added. Filled up to a length with changes that never come. */
  build(atLeast: number): Schedule;
}

/** Some hundred thousand changes a year are usual: numbers in columns, not records, are sorted. */
export function createSchedule(): ScheduleBuilder {
  let room = 1024;
  let count = 0;
  let columns = columnsOf(room);
  const add = (change: Change): void => {
    if (count === room) {
      room *= 2;
      columns = grown(columns, room);
    }
    columns.time[count] = change.time;
    columns.kind[count] = change.kind;
    columns.subject[count] = change.subject ?? 0;
    columns.headcount[count] = change.headcount ?? 0;
    columns.until[count] = change.until ?? 0;
    columns.headcountAfter[count] = change.headcountAfter ?? 0;
    columns.detail[count] = change.detail ?? 0;
    columns.atHome[count] = change.atHome ?? 0;
    count++;
  };
  return {
    add,
    build(atLeast) {
      while (count < atLeast) add({ time: Number.POSITIVE_INFINITY, kind: changeOrder.intervalEdge });
      const { time, kind } = columns;
      const order = Uint32Array.from({ length: count }, (_, at) => at);
      // Two ends of time differ by nothing, which is not a number.
      order.sort((a, b) => time[a] - time[b] || kind[a] - kind[b] || a - b);
      const sorted = columnsOf(count);
      for (const name of columnNames) inOrder(columns[name], order, sorted[name]);
      return sorted;
    },
  };
}

type Column = Schedule[keyof Schedule];

function columnsOf(length: number): Schedule {
  return {
    time: new Float64Array(length),
    kind: new Uint8Array(length),
    subject: new Int32Array(length),
    headcount: new Int32Array(length),
    until: new Float64Array(length),
    headcountAfter: new Int32Array(length),
    detail: new Int32Array(length),
    atHome: new Float64Array(length),
  };
}

const columnNames = Object.keys(columnsOf(0)) as (keyof Schedule)[];

function grown(columns: Schedule, length: number): Schedule {
  const larger = columnsOf(length);
  for (const name of columnNames) larger[name].set(columns[name]);
  return larger;
}

function inOrder(from: Column, order: Uint32Array, to: Column): void {
  for (let i = 0; i < order.length; i++) to[i] = from[order[i]];
}
