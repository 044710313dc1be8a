// An estimate over replications with its confidence interval.

/** What is reported of one number over replications. */
export interface Estimate {
  /** Null when there is nothing to estimate from. */
  readonly estimate: number | null;
  /** Ends of the confidence interval; null with fewer than two replications that say something. */
  readonly low: number | null;
  readonly high: number | null;
  /** Standard deviation between replications; null with fewer than two. */
  readonly sd: number | null;
  /** Replications that say something. */
  readonly n: number;
}

/** The estimate of an empty cell. */
export const EMPTY_ESTIMATE: Estimate = { estimate: null, low: null, high: null, sd: null, n: 0 };
