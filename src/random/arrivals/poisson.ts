// Poisson arrivals with a rate that changes over the day, given the day's factor and, where counts are over-dispersed, the factors
// of its intervals.
import { createStream, restart } from '../stream.ts';
import { streamKey } from '../streamKey.ts';
import { fillExponential } from '../ziggurat/exponential.ts';
import type { ArrivalPlan, ArrivalProcess, PoissonSpec } from './contract.ts';
import { createDispersion } from './dispersion.ts';
import { firstPieces } from './pieces.ts';
import { type PoissonPosition, placeArrivals } from './poissonTimes.ts';
import { placeOnSlopes } from './slopedTimes.ts';

export function createPoisson(seed: string, queue: string, plan: ArrivalPlan, spec: PoissonSpec): ArrivalProcess {
  const { dayNumbers, dayStart, pieceStart } = plan;
  const firstPiece = firstPieces(plan);
  const stream = createStream(seed, 0, 'arrivals');
  const key = streamKey(seed, `arrivals/${queue}`);
  const dispersion = spec.dispersion && createDispersion(seed, queue, plan, spec.dispersion);
  // Own copies where factors of intervals go into them.
  const rate = dispersion === undefined ? plan.pieceRate : Float64Array.from(plan.pieceRate);
  const slope = dispersion === undefined ? spec.slope : spec.slope && Float64Array.from(spec.slope);
  const position: PoissonPosition = { time: new Float64Array(1), piece: new Int32Array(1) };
  let factor = 1;
  let dayEnd = 0;

  const disperse = (replication: number, day: number): void => {
    const scale = dispersion!.draw(replication, day, factor);
    for (let piece = firstPiece[day]; piece < firstPiece[day + 1]; piece++) {
      rate[piece] = plan.pieceRate[piece] * scale[piece];
      if (slope !== undefined) slope[piece] = spec.slope![piece] * scale[piece];
    }
  };

  return {
    beginDay(replication, day, dayFactor) {
      restart(stream, key, replication, dayNumbers[day]);
      position.time[0] = dayStart[day];
      position.piece[0] = firstPiece[day];
      factor = dayFactor;
      dayEnd = dayStart[day + 1];
      if (dispersion !== undefined) disperse(replication, day);
    },
    fill(out, offset, stride, count) {
      fillExponential(stream, out, offset, stride, count, 1);
      return slope === undefined
        ? placeArrivals(out, offset, stride, count, pieceStart, rate, factor, dayEnd, position)
        : placeOnSlopes(out, offset, stride, count, pieceStart, rate, slope, factor, dayEnd, position);
    },
  };
}
