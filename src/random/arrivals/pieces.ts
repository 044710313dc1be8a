// Where each day begins among the pieces of a plan.
import type { ArrivalPlan } from './contract.ts';

/** The first piece of each day, and behind them the number of pieces: pieces of day d are [d] (included) to [d + 1] (excluded). */
export function firstPieces({ dayNumbers, dayStart, pieceStart, pieceRate }: ArrivalPlan): Int32Array {
  const first = new Int32Array(dayNumbers.length + 1).fill(pieceRate.length);
  for (let day = 0, piece = 0; day < dayNumbers.length; day++) {
    while (piece < pieceRate.length && pieceStart[piece] < dayStart[day]) piece++;
    first[day] = piece;
  }
  return first;
}
