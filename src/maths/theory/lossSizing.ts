// Erlang B the other way round: how many lines a load needs, and what load so many lines bear.
import { erlangB } from './erlangB.ts';

/**
 * The least number of lines that lose at most the share `blocked` (above 0) of a load (erlangs, ≥ 0). 0 without load, or
 * when everything may be lost. By the recursion of `erlangB`, O(lines).
 * @throws RangeError when `blocked` is not above 0
 */
export function linesRequired(load: number, blocked: number): number {
  if (!(blocked > 0)) throw new RangeError('lines are finite only for a share lost above 0');
  if (load === 0) return 0;
  let lines = 0;
  for (let lost = 1; lost > blocked; ) {
    lines++;
    lost = (load * lost) / (lines + load * lost);
  }
  return lines;
}

/**
 * The greatest load in erlangs of which so many lines (whole, ≥ 1) lose at most the share `blocked`, to 12 digits, by bisection.
 * @throws RangeError unless `blocked` is above 0 and below 1
 */
export function greatestLoad(lines: number, blocked: number): number {
  if (!(blocked > 0 && blocked < 1)) throw new RangeError('the load is bounded only for a share lost between 0 and 1');
  // What is carried is load × (1 − blocked) ≤ lines.
  let low = 0;
  let high = lines / (1 - blocked);
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (erlangB(lines, middle) <= blocked) low = middle;
    else high = middle;
  }
  return low;
}
