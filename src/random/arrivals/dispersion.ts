// Counts more uneven than Poisson: an independent gamma factor on each interval makes them negative binomial (M. Greenwood and
// G. U. Yule, Journal of the Royal Statistical Society 83, 1920; for call centres G. Jongbloed and G. Koole, "Managing uncertainty in
// call centres using Poisson mixtures", Applied Stochastic Models in Business and Industry 17, 2001).
import { gammaQuantile } from '../../maths/special/gammaQuantile.ts';
import { drawKey, keyedUnit } from '../keyed.ts';
import { streamKey } from '../streamKey.ts';
import type { ArrivalPlan, DispersionSpec } from './contract.ts';
import { firstPieces } from './pieces.ts';

export interface Dispersion {
  /**
   * Draws the factors of a day's intervals; the returned array, always the same, holds them by piece for the pieces of that day.
   * `factor` is that of the whole day, given which the counts have the variance asked for.
   */
  draw(replication: number, day: number, factor: number): Float64Array;
}

/**
 * With mean λ, a factor of coefficient of variation c gives a count the variance λ + c²λ². A ratio r of variance to mean therefore
 * needs c² = (r − 1) / λ; it holds for any part of an interval as well.
 */
export function createDispersion(seed: string, queue: string, plan: ArrivalPlan, spec: DispersionSpec): Dispersion {
  const { dayNumbers, pieceStart, pieceRate } = plan;
  const { measure, value, pieceInterval } = spec;
  const firstPiece = firstPieces(plan);
  const key = streamKey(seed, `dispersion/${queue}`);
  const scale = new Float64Array(pieceRate.length);
  return {
    draw(replication, day, factor) {
      const draws = drawKey(key, replication);
      const last = firstPiece[day + 1];
      let number = 0;
      for (let piece = firstPiece[day]; piece < last; number++) {
        const first = piece;
        let mean = 0;
        for (; piece < last && pieceInterval[piece] === pieceInterval[first]; piece++)
          mean += pieceRate[piece] * (pieceStart[piece + 1] - pieceStart[piece]) * factor;
        const shape = measure === 'cv' ? 1 / (value * value) : mean / (value - 1);
        const unit = keyedUnit(draws, dayNumbers[day], number);
        scale.fill(shape > 0 ? gammaQuantile(unit, shape) / shape : 1, first, piece);
      }
      return scale;
    },
  };
}
