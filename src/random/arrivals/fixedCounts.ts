// A fixed number of arrivals in each interval, at independent uniform times. They are made in order of time: the first of n uniform
// times left takes the share 1 − V^(1/n) of what is left (J. L. Bentley and J. B. Saxe, "Generating sorted lists of random numbers",
// ACM Transactions on Mathematical Software 6, 1980), with −ln V a unit exponential.
import { createStream, restart } from '../stream.ts';
import { streamKey } from '../streamKey.ts';
import { fillExponential } from '../ziggurat/exponential.ts';
import type { ArrivalPlan, ArrivalProcess, FixedCountsSpec } from './contract.ts';
import { firstPieces } from './pieces.ts';

export function createFixedCounts(
  seed: string,
  queue: string,
  plan: ArrivalPlan,
  { counts }: FixedCountsSpec,
): ArrivalProcess {
  const { dayNumbers, pieceStart } = plan;
  const firstPiece = firstPieces(plan);
  const stream = createStream(seed, 0, 'arrivals');
  const key = streamKey(seed, `arrivals/${queue}`);
  let piece = 0;
  let lastPiece = 0;
  let time = 0;
  /** Arrivals of the piece that are still to come. */
  let left = 0;

  const enter = (next: number): void => {
    piece = next;
    time = pieceStart[next];
    left = next < lastPiece ? counts[next] : 0;
  };

  return {
    beginDay(replication, day) {
      restart(stream, key, replication, dayNumbers[day]);
      lastPiece = firstPiece[day + 1];
      enter(firstPiece[day]);
    },
    fill(out, offset, stride, count) {
      fillExponential(stream, out, offset, stride, count, 1);
      for (let i = 0, at = offset; i < count; i++, at += stride) {
        while (left === 0) {
          if (piece >= lastPiece) return i;
          enter(piece + 1);
        }
        time += (pieceStart[piece + 1] - time) * -Math.expm1(-out[at] / left);
        left--;
        out[at] = time;
      }
      return count;
    },
  };
}
