// The mean of independent replications with Student's interval.
import type { CriticalValue } from './criticalValue.ts';
import { EMPTY_ESTIMATE, type Estimate } from './estimate.ts';
import { addToMean, createMeanCells, type MeanCells } from './meanCells.ts';

/**
 * The mean of one cell: mean ± t(n − 1) · sd / √n. An empty cell has no estimate, a single value no interval.
 * Source: Law, Simulation Modeling and Analysis, ch. 9 (fixed number of replications).
 */
export function meanEstimate(cells: MeanCells, cell: number, critical: CriticalValue): Estimate {
  const n = cells.count[cell]!;
  if (n === 0) return EMPTY_ESTIMATE;
  const offset = cells.sum[cell]! / n;
  const estimate = cells.pivot[cell]! + offset;
  if (n < 2) return { estimate, low: null, high: null, sd: null, n };
  const sd = Math.sqrt(Math.max(0, cells.squares[cell]! - cells.sum[cell]! * offset) / (n - 1));
  const half = (critical(n - 1) * sd) / Math.sqrt(n);
  return { estimate, low: estimate - half, high: estimate + half, sd, n };
}

/** The same for values at hand, one a replication. */
export function meanOfValues(values: ArrayLike<number>, critical: CriticalValue): Estimate {
  const cells = createMeanCells(1);
  for (let i = 0; i < values.length; i++) addToMean(cells, 0, values[i]!);
  return meanEstimate(cells, 0, critical);
}
