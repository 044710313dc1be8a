// Queue × interval cells with the service level that the queue's target counts: what the verdict, the grid and the list of the
// worst intervals are made from.
import type { IntervalLabel, QueueAxis, Results } from '../experiment/results.ts';
import type { IntervalName } from './intervalClock.ts';

export interface IntervalCell {
  readonly queue: QueueAxis;
  readonly interval: IntervalLabel;
  /** How the report calls the interval. */
  readonly called: IntervalName;
  readonly offered: number;
  readonly serviceLevel: number;
  /** Upper end of the confidence interval; null when there is none. */
  readonly high: number | null;
  /** Below the queue's target; false without one. */
  readonly below: boolean;
  /** Expected contacts by which the target is missed: offered × (target − service level); 0 when it is not. */
  readonly missing: number;
}

/** The cells that have a service level, by queue and time. Closed and empty intervals have none. */
export function intervalCells(
  results: Results,
  nameOf: (interval: IntervalLabel) => IntervalName = (interval) => interval,
): IntervalCell[] {
  const { queues, intervals } = results.axes;
  const intervalFrom = new Map(timed(intervals).map((interval) => [interval.start, interval]));
  const cells: IntervalCell[] = [];
  for (const queue of queues) {
    const { name, target } = queue;
    const inIntervals = (metric: string) =>
      results.rows.of({ scopes: ['queue'], name, periods: ['interval'], metrics: [metric] });
    const offered = new Map<string, number>();
    for (const { start, estimate } of inIntervals('offered')) offered.set(start, estimate ?? 0);
    for (const { start, estimate, high } of inIntervals(target.counting)) {
      const interval = intervalFrom.get(start);
      if (!interval || estimate === null) continue;
      const below = target.serviceLevel !== undefined && estimate < target.serviceLevel;
      const volume = offered.get(start) ?? 0;
      const missing = below ? volume * (target.serviceLevel! - estimate) : 0;
      cells.push({
        queue,
        interval,
        called: nameOf(interval),
        offered: volume,
        serviceLevel: estimate,
        high,
        below,
        missing,
      });
    }
  }
  return cells;
}

/** The intervals without the label that only marks the end of the period. */
export function timed(intervals: readonly IntervalLabel[]): IntervalLabel[] {
  return intervals.filter(({ length }) => length > 0);
}
