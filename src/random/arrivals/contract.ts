// The arrivals of one queue: what is expected when, and how the actual arrivals scatter around it.
import type { DistributionSpec } from '../distributions/contract.ts';

/**
 * Expected arrivals by local day: day d runs from dayStart[d] to dayStart[d + 1] in seconds on the clock. Random numbers start anew
 * each day under the day's number, so that a change on Monday leaves Tuesday's draws alone.
 */
export interface ArrivalPlan {
  /** Days since 1970-01-01 of each local day. */
  readonly dayNumbers: Int32Array;
  readonly dayStart: Float64Array;
  /** Mean rate per second of each piece: pieceRate[i] from pieceStart[i] to pieceStart[i + 1]; no piece crosses the start of a day. */
  readonly pieceStart: Float64Array;
  readonly pieceRate: Float64Array;
  readonly process: ArrivalProcessSpec;
}

/** How arrivals come about; a member of this folder each. */
export type ArrivalProcessSpec = PoissonSpec | FixedCountsSpec | SplitTotalSpec | RecordedSpec;

export interface PoissonSpec {
  readonly kind: 'poisson';
  /** Rise of the rate per second within each piece, around its mean in the middle; undefined: rates are constant. */
  readonly slope: Float64Array | undefined;
  readonly dispersion: DispersionSpec | undefined;
}

/** A gamma factor with mean 1 on the demand of each interval, independent of all others. */
export interface DispersionSpec {
  /** `ratio`: variance by mean of the number of arrivals in an interval, above 1; `cv`: coefficient of variation of the factor. */
  readonly measure: 'ratio' | 'cv';
  readonly value: number;
  /** Interval of each piece, rising; pieces with the same number share their factor. */
  readonly pieceInterval: Int32Array;
}

/** Exactly so many arrivals in each piece, at independent uniform times. */
export interface FixedCountsSpec {
  readonly kind: 'fixedCounts';
  readonly counts: Int32Array;
}

/** A random total of each day, spread over the day by random shares. */
export interface SplitTotalSpec {
  readonly kind: 'splitTotal';
  readonly total: DistributionSpec;
  /** Factor on the total of each day. */
  readonly dayFactor: Float64Array;
  /** Sum of the Dirichlet parameters; Infinity: the shares are those of the weights. */
  readonly concentration: number;
  /**
   * Parts of the whole days, also of what lies before time 0 and after the end: those of day d are dayPart[d] to dayPart[d + 1],
   * part i lasts from partStart[i] to partStart[i + 1] and has weight partWeight[i] ≥ 0.
   */
  readonly dayPart: Int32Array;
  readonly partStart: Float64Array;
  readonly partWeight: Float64Array;
}

/** Known times, the same in each replication. */
export interface RecordedSpec {
  readonly kind: 'recorded';
  /** Rising; those of day d are times[dayTime[d]] to times[dayTime[d + 1]]. */
  readonly times: Float64Array;
  readonly dayTime: Int32Array;
}

/** Arrival times of a queue, made day by day and block by block. */
export interface ArrivalProcess {
  /** Goes to the start of a day; `factor` ≥ 0 multiplies what is expected on it, where the process expects anything. */
  beginDay(replication: number, day: number, factor: number): void;
  /**
   * Writes the next `count` arrival times of the day, rising, to out[offset], out[offset + stride], … Returns how many there were:
   * fewer than `count` means that the day is over, and the cells behind them hold anything.
   */
  fill(out: Float64Array, offset: number, stride: number, count: number): number;
}
