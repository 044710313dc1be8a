// How busy a day is: the factor on a queue's demand of a local day, by which all hours of the day rise and fall together (W. Whitt,
// "Dynamic staffing in a telephone call center aiming to immediately answer all calls", Operations Research Letters 24, 1999;
// Avramidis, Deslauriers and L'Ecuyer, 2004).
import { normalCdf } from '../../maths/special/normalCdf.ts';
import { normalQuantile } from '../../maths/special/normalQuantile.ts';
import type { Distribution, DistributionSpec } from '../distributions/contract.ts';
import { createDistribution } from '../distributions/create.ts';
import { type DrawKey, drawKey, keyedUnit } from '../keyed.ts';
import { type StreamKey, streamKey } from '../streamKey.ts';

/** One factor with mean 1. Queues that name the same stream have the same factor on the same day. */
export interface DayFactorSpec {
  readonly stream: string;
  readonly distribution: DistributionSpec;
  /** Correlation of its normal score with that of the whole centre's day, from 0 to 1. */
  readonly correlation: number;
}

/** Largest double below 1, and half the step between draws. */
const largestUnit = 1 - 2 ** -53;
const halfStep = 2 ** -54;

/**
 * The factor of a day of a replication: the product of all `specs`, 1 without any. A factor that is correlated with the centre's
 * day has the normal score r·Z + √(1 − r²)·Y, with Z common to all queues and Y its own, and keeps its distribution; two queues
 * with r and s have scores with the correlation r·s. Source: the method NORTA of M. C. Cario and B. L. Nelson, "Modeling and generating
 * random vectors with arbitrary marginal distributions and correlation matrix", Northwestern University, 1997.
 */
export function createDayFactor(
  seed: string,
  specs: readonly DayFactorSpec[],
): (replication: number, dayNumber: number) => number {
  const centreKey = streamKey(seed, 'busyness');
  const factors = specs.map(({ stream, distribution, correlation }) => ({
    key: streamKey(seed, stream),
    distribution: createDistribution(distribution),
    correlation,
  }));
  return (replication, dayNumber) =>
    factors.reduce((product, factor) => product * draw(factor, centreKey, replication, dayNumber), 1);
}

interface Factor {
  readonly key: StreamKey;
  readonly distribution: Distribution;
  readonly correlation: number;
}

function draw(
  { key, distribution, correlation }: Factor,
  centreKey: StreamKey,
  replication: number,
  day: number,
): number {
  const own = keyedUnit(drawKey(key, replication), day, 0);
  if (correlation === 0) return distribution.quantile(own);
  const centre = normalScore(drawKey(centreKey, replication), day);
  const score = correlation * centre + Math.sqrt(1 - correlation * correlation) * normalQuantile(own + halfStep);
  return distribution.quantile(Math.min(largestUnit, normalCdf(score)));
}

function normalScore(key: DrawKey, day: number): number {
  return normalQuantile(keyedUnit(key, day, 0) + halfStep);
}
