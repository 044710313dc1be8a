// What the estimates of one scope take in memory; see scopeEstimator.ts and scopeMoments.ts.
import { ratioCell } from '../maths/estimators/ratioCells.ts';
import type { Metric } from '../metrics/contract.ts';
import type { Timeline } from '../model/model.ts';
import { hoursOfDay } from './foldTable.ts';
import { heldAtMost } from './scopeEstimator.ts';
import { blockAtMost } from './scopeMoments.ts';

export interface ScopeSize {
  /** Without the one for all. */
  readonly entities: number;
  readonly withAll?: boolean;
  readonly metrics: readonly Metric[];
  /** Columns of a row of its tables. */
  readonly columns: number;
}

const bytesOfNumber = 8;

/** Bytes after so many replications. */
export function scopeBytes(
  { entities: own, withAll = false, metrics, columns }: ScopeSize,
  timeline: Timeline,
  replications: number,
): number {
  const { dayCount, hasHours } = timeline;
  const intervals = timeline.edges.length - 1;
  const formed = metrics.filter(({ kind }) => kind !== 'quantile' && kind !== 'deviation');
  const inIntervals = formed.filter(({ perInterval }) => perInterval).length;
  // One day is the whole time.
  const coarseRows = (dayCount > 1 ? dayCount : 0) + (hasHours ? hoursOfDay : 0) + 1;
  const entities = withAll ? own + 1 : own;
  const row = entities * columns * bytesOfNumber;
  const folded = coarseRows * row + (withAll ? intervals * columns * bytesOfNumber : 0);
  const sums = (dayCount + (hasHours ? hoursOfDay : 0) + 1) * row;
  if (replications <= heldAtMost) return sums + replications * (folded + intervals * own * columns * bytesOfNumber);
  const cells = entities * (intervals * inIntervals + coarseRows * formed.length);
  return sums + Math.min(replications, blockAtMost) * folded + cells * ratioCell.width * bytesOfNumber;
}
