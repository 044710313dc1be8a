// Quantiles of waiting times: the estimate from the histogram of all replications together, its interval from the spread of the
// quantiles of single replications around it.
import { hourRows, rowOfWaits } from '../facts/ledger.ts';
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import { EMPTY_ESTIMATE, type Estimate } from '../maths/estimators/estimate.ts';
import { binCount, binOf, quantiles } from '../maths/estimators/logLinearHistogram.ts';
import { addToMean, createMeanCells } from '../maths/estimators/meanCells.ts';
import { meanEstimate } from '../maths/estimators/student.ts';
import type { WaitQuantile } from '../metrics/contract.ts';
import type { Seconds } from '../units/quantities.ts';
import { heldAtMost } from './scopeEstimator.ts';

/** Contacts whose wait was 0, so that they stand in no histogram. */
export interface ZeroWaits {
  readonly answered: number;
  readonly abandoned: number;
}

/** What else is known of the waits of a queue in one replication, over the whole time. */
export interface WaitTotals {
  readonly zeros: ZeroWaits;
  readonly longest: Seconds;
}

export interface WaitQuantiles {
  /** Adds a replication by its histograms, [(queue × days + day) × rowOfWaits], and totals by queue. Held as in scopeEstimator.ts. */
  add(waitsByDay: Uint32Array, totalsOf: (queue: number) => WaitTotals): void;
  /** Adds the pooled histograms of a batch by hour of day. */
  addHours(waitsByHour: Uint32Array): void;
  /** Over the whole time, with an interval. */
  total(queue: number, zeros: ZeroWaits, critical: CriticalValue): Estimate[];
  /** Of one day or one hour of day; without an interval. Estimates are in the order of the metrics. */
  day(queue: number, day: number, zeros: ZeroWaits): Estimate[];
  hour(queue: number, hour: number, zeros: ZeroWaits): Estimate[];
  /** Values of the replication of the queue that was added last. */
  lastValues(queue: number): readonly (number | null)[];
}

export function createWaitQuantiles(metrics: readonly WaitQuantile[], queues: number, days: number): WaitQuantiles {
  let held: Uint32Array[] = [];
  /** The sum of all histograms by day; undefined as long as they are held. */
  let byDay: Uint32Array | undefined;
  const byHour = new Uint32Array(queues * hourRows * rowOfWaits);
  const moments = createMeanCells(queues * metrics.length);
  const row = new Uint32Array(rowOfWaits);
  const last: (number | null)[][] = Array.from({ length: queues }, () => []);
  const valuesOf = quantilesOf(metrics);

  // Adds one histogram row to another, as far as the bins are used.
  const addRow = (from: Uint32Array, fromRow: number, to: Uint32Array, toRow: number, used: number): void => {
    for (let bin = 0; bin < used; bin++) {
      to[toRow + bin] += from[fromRow + bin];
      to[toRow + binCount + bin] += from[fromRow + binCount + bin];
    }
  };

  /** Estimates from the histograms of some days of a queue, in all of these together. */
  const valuesIn = (
    from: readonly Uint32Array[],
    queue: number,
    [firstDay, toDay]: readonly [number, number],
    zeros: ZeroWaits,
    used: number,
  ): (number | null)[] => {
    const first = (queue * days + firstDay) * rowOfWaits;
    if (from.length === 1 && toDay === firstDay + 1) return valuesOf(from[0], first, zeros, used);
    row.fill(0);
    for (const histograms of from)
      for (let day = 0; day < toDay - firstDay; day++) addRow(histograms, first + day * rowOfWaits, row, 0, used);
    return valuesOf(row, 0, zeros, used);
  };
  const allDays = [0, days] as const;
  const pooled = () => (byDay === undefined ? held : [byDay]);

  const addDays = (from: Uint32Array, to: Uint32Array, queue: number, used: number): void => {
    for (let day = 0; day < days; day++) {
      const at = (queue * days + day) * rowOfWaits;
      addRow(from, at, to, at, used);
    }
  };
  /** Where histograms are added up from now on; undefined as long as there is room to hold them. */
  const sumsFromNowOn = (): Uint32Array | undefined => {
    if (byDay !== undefined || held.length < heldAtMost) return byDay;
    byDay = new Uint32Array(queues * days * rowOfWaits);
    for (const each of held) for (let queue = 0; queue < queues; queue++) addDays(each, byDay, queue, binCount);
    held = [];
    return byDay;
  };

  return {
    add(waitsByDay, totalsOf) {
      const sums = sumsFromNowOn();
      if (sums === undefined) held.push(waitsByDay);
      for (let queue = 0; queue < queues; queue++) {
        const { zeros, longest } = totalsOf(queue);
        const used = binOf(longest) + 1;
        if (sums !== undefined) addDays(waitsByDay, sums, queue, used);
        last[queue] = valuesIn([waitsByDay], queue, allDays, zeros, used);
        last[queue].forEach((value, i) => {
          if (value !== null) addToMean(moments, queue * metrics.length + i, value);
        });
      }
    },
    addHours(waitsByHour) {
      for (let i = 0; i < byHour.length; i++) byHour[i] += waitsByHour[i];
    },
    total(queue, zeros, critical) {
      return valuesIn(pooled(), queue, allDays, zeros, binCount).map((value, i) => {
        if (value === null) return EMPTY_ESTIMATE;
        const { estimate, high, sd, n } = meanEstimate(moments, queue * metrics.length + i, critical);
        if (high === null) return { estimate: value, low: null, high: null, sd, n };
        const half = high - estimate!;
        return { estimate: value, low: Math.max(0, value - half), high: value + half, sd, n };
      });
    },
    day: (queue, day, zeros) => valuesIn(pooled(), queue, [day, day + 1], zeros, binCount).map(withoutInterval),
    hour: (queue, hour, zeros) =>
      valuesOf(byHour, (queue * hourRows + hour) * rowOfWaits, zeros, binCount).map(withoutInterval),
    lastValues: (queue) => last[queue],
  };
}

function withoutInterval(value: number | null): Estimate {
  return value === null ? EMPTY_ESTIMATE : { ...EMPTY_ESTIMATE, estimate: value };
}

/** Evaluates all metrics on a histogram row, of which the first `used` bins may hold something, in one pass for the answered and one for all; in the order of the metrics. */
function quantilesOf(
  metrics: readonly WaitQuantile[],
): (counts: Uint32Array, offset: number, zeros: ZeroWaits, used: number) => (number | null)[] {
  const both = new Uint32Array(binCount);
  const sharesOf = (of: WaitQuantile['of']) =>
    metrics
      .filter((metric) => metric.of === of)
      .map(({ share }) => share)
      .sort((a, b) => a - b);
  const answeredShares = sharesOf('answered');
  const allShares = sharesOf('all');
  return (counts, offset, zeros, used) => {
    for (let bin = 0; bin < used; bin++) both[bin] = counts[offset + bin] + counts[offset + binCount + bin];
    const answered = quantiles(counts, offset, zeros.answered, answeredShares, used);
    const all = quantiles(both, 0, zeros.answered + zeros.abandoned, allShares, used);
    return metrics.map(({ of, share }) =>
      of === 'answered' ? answered[answeredShares.indexOf(share)] : all[allShares.indexOf(share)],
    );
  };
}
