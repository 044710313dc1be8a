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
  const queueNamed = new Map(queues.map((queue) => [queue.name, queue]));
  const intervalFrom = new Map(timed(intervals).map((interval) => [interval.start, interval]));
  const offered = new Map<string, number>();
  const inIntervals = (...metrics: string[]) => results.rows.of({ scopes: ['queue'], periods: ['interval'], metrics });
  for (const { start, name, estimate } of inIntervals('offered')) offered.set(`${start} ${name}`, estimate ?? 0);
  const cells: IntervalCell[] = [];
  for (const { name, metric, start, estimate, high } of inIntervals(...queues.map(({ target }) => target.counting))) {
    if (estimate === null) continue;
    const queue = queueNamed.get(name);
    const interval = intervalFrom.get(start);
    if (!queue || !interval || metric !== queue.target.counting) continue;
    const target = queue.target.serviceLevel;
    const below = target !== undefined && estimate < target;
    const volume = offered.get(`${start} ${name}`) ?? 0;
    const missing = below ? volume * (target - estimate) : 0;
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
  return cells;
}

/** The intervals without the label that only marks the end of the period. */
export function timed(intervals: readonly IntervalLabel[]): IntervalLabel[] {
  return intervals.filter(({ length }) => length > 0);
}
