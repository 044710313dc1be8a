// A random number of arrivals for the day as a whole, spread over its intervals by Dirichlet shares: intervals of a day go up and down
// together with the total, while the shape of the day varies (A. N. Avramidis, A. Deslauriers and P. L'Ecuyer, "Modeling daily
// arrivals to a telephone call center", Management Science 50, 2004). Given total and shares each arrival falls into an interval by its
// share and lies uniformly within it, so the counts of the intervals are multinomial and add up to the total.
import { gammaQuantile } from '../../maths/special/gammaQuantile.ts';
import { createDistribution } from '../distributions/create.ts';
import { drawKey, keyedUnit } from '../keyed.ts';
import { createStream, restart } from '../stream.ts';
import { streamKey } from '../streamKey.ts';
import { fillExponential } from '../ziggurat/exponential.ts';
import type { ArrivalPlan, ArrivalProcess, SplitTotalSpec } from './contract.ts';

export function createSplitTotal(
  seed: string,
  queue: string,
  { dayNumbers, dayStart }: ArrivalPlan,
  spec: SplitTotalSpec,
): ArrivalProcess {
  const { dayFactor, concentration, dayPart, partStart, partWeight } = spec;
  const total = createDistribution(spec.total);
  const stream = createStream(seed, 0, 'arrivals');
  const key = streamKey(seed, `arrivals/${queue}`);
  const totalKey = streamKey(seed, `day total/${queue}`);
  const sharesKey = streamKey(seed, `day shares/${queue}`);
  /** Share of the day that lies before the end of each part. */
  const upTo = new Float64Array(partWeight.length);
  const single = new Float64Array(1);
  let part = 0;
  let dayEnd = 0;
  /** Share of the day that has passed with the last arrival, and how many are still to come. */
  let passed = 0;
  let left = 0;

  const drawShares = (replication: number, day: number): void => {
    const [first, last] = [dayPart[day], dayPart[day + 1]];
    const draws = drawKey(sharesKey, replication);
    const weightTotal = partWeight.subarray(first, last).reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    for (let i = first; i < last; i++) {
      const mean = partWeight[i] / weightTotal;
      // Gamma variates by their sum are Dirichlet; the sum is 1 in the mean.
      if (concentration === Infinity) sum += mean;
      else if (mean > 0) {
        sum += gammaQuantile(keyedUnit(draws, dayNumbers[day], i - first), concentration * mean) / concentration;
      }
      upTo[i] = sum;
    }
    for (let i = first; i < last; i++) upTo[i] /= sum;
  };

  /** Time at which this share of the day has passed; shares ask in rising order. */
  const timeAt = (share: number): number => {
    while (upTo[part] <= share) part++;
    const before = part === firstPart ? 0 : upTo[part - 1];
    return partStart[part] + ((share - before) / (upTo[part] - before)) * (partStart[part + 1] - partStart[part]);
  };
  let firstPart = 0;

  /** Passes over what lies before `start` on a day of which only a later part is simulated. */
  const skipTo = (start: number): void => {
    let before = 0;
    for (let i = firstPart; partStart[i] < start; i++) {
      const share = upTo[i] - (i === firstPart ? 0 : upTo[i - 1]);
      before += share * Math.min(1, (start - partStart[i]) / (partStart[i + 1] - partStart[i]));
    }
    if (before === 0) return;
    while (left > 0) {
      fillExponential(stream, single, 0, 1, 1, 1);
      const next = nextShare(single[0]);
      if (next >= before) break;
      passed = next;
      left--;
    }
    // Those still to come are spread over the rest of the day as if it began here.
    passed = before;
  };

  const nextShare = (exponential: number): number => passed + (1 - passed) * -Math.expm1(-exponential / left);

  return {
    beginDay(replication, day) {
      restart(stream, key, replication, dayNumbers[day]);
      firstPart = dayPart[day];
      part = firstPart;
      dayEnd = dayStart[day + 1];
      passed = 0;
      const unit = keyedUnit(drawKey(totalKey, replication), dayNumbers[day], 0);
      left = Math.round(dayFactor[day] * total.quantile(unit));
      drawShares(replication, day);
      skipTo(dayStart[day]);
    },
    fill(out, offset, stride, count) {
      fillExponential(stream, out, offset, stride, count, 1);
      for (let i = 0, at = offset; i < count; i++, at += stride) {
        if (left === 0) return i;
        // Rounding may reach 1, which no part holds.
        passed = Math.min(nextShare(out[at]), 1 - 2 ** -53);
        left--;
        const time = timeAt(passed);
        if (time >= dayEnd) {
          left = 0;
          return i;
        }
        out[at] = time;
      }
      return count;
    },
  };
}
