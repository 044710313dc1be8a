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
  const time: number[] = [];
  const kind: number[] = [];
  const subject: number[] = [];
  const headcount: number[] = [];
  const until: number[] = [];
  const headcountAfter: number[] = [];
  const detail: number[] = [];
  const atHome: number[] = [];
  const add = (change: Change): void => {
    time.push(change.time);
    kind.push(change.kind);
    subject.push(change.subject ?? 0);
    headcount.push(change.headcount ?? 0);
    until.push(change.until ?? 0);
    headcountAfter.push(change.headcountAfter ?? 0);
    detail.push(change.detail ?? 0);
    atHome.push(change.atHome ?? 0);
  };
  return {
    add,
    build(atLeast) {
      while (time.length < atLeast) add({ time: Number.POSITIVE_INFINITY, kind: changeOrder.intervalEdge });
      const order = Uint32Array.from(time.keys());
      // Two ends of time differ by nothing, which is not a number.
      order.sort((a, b) => time[a] - time[b] || kind[a] - kind[b] || a - b);
      const integers = (column: readonly number[]) => Int32Array.from(order, (at) => column[at]);
      const reals = (column: readonly number[]) => Float64Array.from(order, (at) => column[at]);
      return {
        time: reals(time),
        kind: Uint8Array.from(order, (at) => kind[at]),
        subject: integers(subject),
        headcount: integers(headcount),
        until: reals(until),
        headcountAfter: integers(headcountAfter),
        detail: integers(detail),
        atHome: reals(atHome),
      };
    },
  };
}
