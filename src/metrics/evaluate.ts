// A metric's value from raw columns already summed over the cells wanted: one cell, a day, a replication, or all of them.
import type { Metric, Sum, WaitQuantile } from './contract.ts';

/** Any metric that columns suffice for; quantiles need the histograms. */
export type ColumnMetric = Exclude<Metric, WaitQuantile>;

/**
 * The metric's value in its unit; null where its denominator or count is 0. Totals and maxima of nothing are 0.
 * @param columns raw columns by name, at least those that the metric reads
 * @throws RangeError when a column that the metric reads is not there
 */
export function evaluate(metric: ColumnMetric, columns: Readonly<Record<string, number>>): number | null {
  switch (metric.kind) {
    case 'ratio': {
      const denominator = sumOf(metric.denominator, columns);
      return denominator === 0 ? null : sumOf(metric.numerator, columns) / denominator;
    }
    case 'total':
      return sumOf(metric.sum, columns) * (metric.factor ?? 1);
    case 'maximum':
      return columnOf(metric.column, columns);
    case 'deviation':
      return deviationOf(sumOf(metric.count, columns), sumOf(metric.sum, columns), sumOf(metric.squares, columns));
  }
}

/**
 * The standard deviation of `count` values with these sums of values and of squares, the population's (divided by n);
 * 0 where rounding would make the variance negative, null when there are no values.
 */
export function deviationOf(count: number, sum: number, squares: number): number | null {
  if (count === 0) return null;
  const mean = sum / count;
  return Math.sqrt(Math.max(0, squares / count - mean * mean));
}

function sumOf(sum: Sum<string>, columns: Readonly<Record<string, number>>): number {
  let total = 0;
  for (const [column, coefficient = 0] of Object.entries(sum)) total += coefficient * columnOf(column, columns);
  return total;
}

function columnOf(column: string, columns: Readonly<Record<string, number>>): number {
  const value = columns[column];
  if (value === undefined) throw new RangeError(`no column ${column}`);
  return value;
}
