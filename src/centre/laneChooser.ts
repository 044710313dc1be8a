// Which lane of its queue a contact takes: by the draw of its class, then by that of its allocation at the time of arrival.
import type { AllocationModel, LaneChoice } from '../model/model.ts';
import type { ClockTime, LaneId } from '../units/quantities.ts';

export interface LaneChooser {
  /** The class, a position among those of the queue, of a contact with this draw from 0 to 1. */
  classOf(draw: number): number;
  /** The lane of a contact of the class with this draw from 0 to 1. */
  laneOf(customerClass: number, draw: number, time: ClockTime): LaneId;
}

/** Draws below a share keep their class when another class, behind it, gets another share. */
export function createLaneChooser({ classes }: LaneChoice): LaneChooser {
  const upTo = sumsOf(classes.map(({ share }) => share));
  const allocations = classes.map(({ allocation }) => allocation && createAllocation(allocation));
  return {
    classOf: (draw) => firstAbove(upTo, 0, upTo.length, draw),
    laneOf(customerClass, draw, time) {
      const place = allocations[customerClass]?.(draw, time) ?? 0;
      return classes[customerClass].firstLane + place;
    },
  };
}

function createAllocation({ pieceStart, shares, count }: AllocationModel): (draw: number, time: ClockTime) => number {
  const upTo = new Float64Array(shares.length);
  for (let at = 0; at < shares.length; at += count) upTo.set(sumsOf(shares.subarray(at, at + count)), at);
  return (draw, time) => {
    const at = pieceAt(pieceStart, time) * count;
    return firstAbove(upTo, at, at + count, draw) - at;
  };
}

/** Shares summed up to and with each; the last share above 0 and what follows it reach 1 whatever rounding says. */
function sumsOf(shares: ArrayLike<number>): Float64Array {
  let sum = 0;
  const sums = Float64Array.from(shares, (share) => {
    sum += share;
    return sum;
  });
  for (let i = sums.length - 1; i >= 0; i--) {
    sums[i] = 1;
    if (shares[i] > 0) break;
  }
  return sums;
}

function firstAbove(sums: Float64Array, from: number, to: number, draw: number): number {
  let at = from;
  while (at < to - 1 && draw >= sums[at]) at++;
  return at;
}

/** The last piece that has begun. O(log n). */
function pieceAt(pieceStart: Float64Array, time: ClockTime): number {
  let low = 0;
  let high = pieceStart.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieceStart[middle] <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
