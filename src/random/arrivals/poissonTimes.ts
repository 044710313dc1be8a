// Arrival times of a Poisson process whose rate is piecewise constant: unit exponentials mapped through the inverse of the
// integrated rate (Çinlar, Introduction to Stochastic Processes, 1975, ch. 4.7), so that the i-th arrival of a day stems from the
// same random numbers whatever the rates are.

/** Where a queue's day of arrivals has got to; kept in typed cells by the owner. */
export interface PoissonPosition {
  /** time[0]: of the last arrival, or the start of the day. */
  readonly time: Float64Array;
  /** piece[0]: the piece of the rate that holds time[0]. */
  readonly piece: Int32Array;
}

/**
 * Replaces unit exponentials at out[offset], out[offset + stride], … by arrival times. Returns how many of the `count` lie
 * before `dayEnd`; fewer than `count` means that the day is over.
 * @param pieceStart start of each piece, with the end of the last one behind them
 * @param pieceRate rate per second of each piece, ≥ 0
 * @param factor on all rates of the day, ≥ 0
 */
export function placeArrivals(
  out: Float64Array,
  offset: number,
  stride: number,
  count: number,
  pieceStart: Float64Array,
  pieceRate: Float64Array,
  factor: number,
  dayEnd: number,
  position: PoissonPosition,
): number {
  let time = position.time[0];
  let piece = position.piece[0];
  for (let i = 0, at = offset; i < count; i++, at += stride) {
    let expected = out[at];
    for (;;) {
      const rate = pieceRate[piece] * factor;
      const end = pieceStart[piece + 1];
      const capacity = rate * (end - time);
      if (expected < capacity) {
        time += expected / rate;
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
