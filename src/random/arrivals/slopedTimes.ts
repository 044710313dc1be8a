// Arrival times of a Poisson process whose rate is piecewise linear: like `poissonTimes.ts`, with the integrated rate of a piece a
// parabola (its inverse: R. W. Klein and S. D. Roberts, "A time-varying Poisson arrival process generator", Simulation 43, 1984).
import type { PoissonPosition } from './poissonTimes.ts';

/**
 * Replaces unit exponentials at out[offset], out[offset + stride], … by arrival times. Returns how many of the `count` lie
 * before `dayEnd`; fewer than `count` means that the day is over.
 * @param pieceStart start of each piece, with the end of the last one behind them
 * @param pieceRate mean rate per second of each piece, ≥ 0
 * @param pieceSlope rise of the rate per second; the rate stays ≥ 0 within the piece, but for rounding
 * @param factor on all rates of the day, ≥ 0
 */
export function placeOnSlopes(
  out: Float64Array,
  offset: number,
  stride: number,
  count: number,
  pieceStart: Float64Array,
  pieceRate: Float64Array,
  pieceSlope: Float64Array,
  factor: number,
  dayEnd: number,
  position: PoissonPosition,
): number {
  let time = position.time[0];
  let piece = position.piece[0];
  for (let i = 0, at = offset; i < count; i++, at += stride) {
    let expected = out[at];
    for (;;) {
      const end = pieceStart[piece + 1];
      const slope = pieceSlope[piece] * factor;
      const fromMiddle = time - 0.5 * (pieceStart[piece] + end);
      const rate = Math.max(0, pieceRate[piece] * factor + slope * fromMiddle);
      const left = end - time;
      const capacity = Math.max(0, (rate + 0.5 * slope * left) * left);
      if (expected < capacity) {
        // The root of rate·x + slope·x²/2 = expected in the form that loses no digits when the slope is small.
        const root = rate + Math.sqrt(Math.max(0, rate * rate + 2 * slope * expected));
        time = root > 0 ? Math.min(end, time + (2 * expected) / root) : time;
        break;
      }
      if (end >= dayEnd) {
        position.piece[0] = piece + 1;
        return i;
      }
      expected -= capacity;
      time = end;
      piece++;
    }
    out[at] = time;
  }
  position.time[0] = time;
  position.piece[0] = piece;
  return count;
}
