// The difference of two ratios of sums over the same replications, whose common randomness takes part of its variance away.
import type { CriticalValue } from './criticalValue.ts';
import { EMPTY_ESTIMATE, type Estimate } from './estimate.ts';

/** Numerators x and denominators y, one pair a replication; pairs of two zeros say nothing. */
export interface Pairs {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/**
 * Σx ÷ Σy of `changed` minus that of `base`. The interval is Student's for the differences, replication by replication, of the
 * linearised residuals (x − r y) ÷ ȳ of the two (delta method); for y = 1 it is the paired t interval of the means. n counts the
 * replications with y > 0 in both. No estimate when one of the ratios has none; no interval when n < 2. Equal pairs give exactly 0.
 * Source: Law, Simulation Modeling and Analysis, ch. 10 (paired t) and 11 (common random numbers); Cochran, Sampling Techniques, ch. 6.
 * @throws RangeError when the numbers of replications differ
 */
export function pairedRatioDifference(base: Pairs, changed: Pairs, critical: CriticalValue): Estimate {
  const replications = base.x.length;
  if ([base.y, changed.x, changed.y].some(({ length }) => length !== replications))
    throw new RangeError('paired ratios need the same replications');
  const [baseY, changedY] = [sum(base.y), sum(changed.y)];
  if (baseY === 0 || changedY === 0) return EMPTY_ESTIMATE;
  const baseRatio = sum(base.x) / baseY;
  const changedRatio = sum(changed.x) / changedY;
  const estimate = changedRatio - baseRatio;
  let n = 0;
  let squares = 0;
  for (let i = 0; i < replications; i++) {
    if (base.y[i]! > 0 && changed.y[i]! > 0) n++;
    const before = (base.x[i]! - baseRatio * base.y[i]!) / baseY;
    const after = (changed.x[i]! - changedRatio * changed.y[i]!) / changedY;
    squares += (after - before) ** 2;
  }
  if (n < 2) return { estimate, low: null, high: null, sd: null, n };
  const sd = n * Math.sqrt(squares / (n - 1));
  const half = (critical(n - 1) * sd) / Math.sqrt(n);
  return { estimate, low: estimate - half, high: estimate + half, sd, n };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
