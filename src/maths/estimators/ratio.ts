// The ratio of two sums over independent replications, Σx ÷ Σy, with its interval: never a mean of percentages.
import type { CriticalValue } from './criticalValue.ts';
import { EMPTY_ESTIMATE, type Estimate } from './estimate.ts';
import { addToRatio, createRatioCells, type RatioCells, ratioCell } from './ratioCells.ts';

/** Bounds of the quantity itself: an interval for a share is cut to [0, 1]. */
export type RatioRange = 'any' | 'share';

/**
 * The ratio of one cell, r = Σx ÷ Σy, with the delta method's variance and Student's t with n − 1 degrees of freedom:
 * r ± t · sd / √n, where sd is the standard deviation between replications of the linearised residual (x − r y) / ȳ and n counts
 * the replications with y > 0. No estimate when Σy = 0; no interval when n < 2.
 * Source: Cochran, Sampling Techniques, ch. 6; Law, Simulation Modeling and Analysis, ch. 9.
 */
export function ratioEstimate(
  cells: RatioCells,
  cell: number,
  critical: CriticalValue,
  range: RatioRange = 'any',
): Estimate {
  const at = cell * ratioCell.width;
  const count = cells[at + ratioCell.count];
  const n = cells[at + ratioCell.informative];
  const sumX = cells[at + ratioCell.sumX];
  const sumY = cells[at + ratioCell.sumY];
  const totalY = count * cells[at + ratioCell.pivotY] + sumY;
  if (n === 0 || totalY === 0) return EMPTY_ESTIMATE;
  const estimate = (count * cells[at + ratioCell.pivotX] + sumX) / totalY;
  if (n < 2) return { estimate, low: null, high: null, sd: null, n };

  // Σ(x − r y)² about its own mean, which is 0 by the choice of r.
  const xx = cells[at + ratioCell.squaresX] - (sumX * sumX) / count;
  const yy = cells[at + ratioCell.squaresY] - (sumY * sumY) / count;
  const xy = cells[at + ratioCell.products] - (sumX * sumY) / count;
  const residual = Math.max(0, xx - 2 * estimate * xy + estimate * estimate * yy);

  const sd = (Math.sqrt(residual / (n - 1)) * n) / totalY;
  const half = (critical(n - 1) * sd) / Math.sqrt(n);
  const low = estimate - half;
  const high = estimate + half;
  if (range === 'any') return { estimate, low, high, sd, n };
  return { estimate, low: Math.max(0, low), high: Math.min(1, high), sd, n };
}

/** The same for numerators and denominators at hand, one pair a replication. @throws RangeError when their numbers differ */
export function ratioOfValues(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  critical: CriticalValue,
  range: RatioRange = 'any',
): Estimate {
  if (x.length !== y.length) throw new RangeError(`${x.length} numerators for ${y.length} denominators`);
  const cells = createRatioCells(1);
  for (let i = 0; i < x.length; i++) addToRatio(cells, 0, x[i]!, y[i]!);
  return ratioEstimate(cells, 0, critical, range);
}
