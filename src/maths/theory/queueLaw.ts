// What a closed form says about one queue in steady state, in the same words for every model.

/** Steady-state figures of one queue. Times are seconds, shares are of all contacts that arrive unless said otherwise. */
export interface QueueLaw {
  /** False when the queue would grow without end; waits are then Infinity and service levels 0. */
  readonly stable: boolean;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
  /** Probability that nobody is free when a contact arrives. */
  readonly waitProbability: number;
  /** Share of contacts that abandon. */
  readonly abandoned: number;
  /** Time-average number of waiting contacts. */
  readonly meanQueue: number;
  /** Mean wait of all contacts, answered at once or abandoned included. */
  readonly meanWait: number;
  /** Mean wait of the answered (average speed of answer). */
  readonly meanWaitAnswered: number;
  /** Mean wait of those who abandon; null when nobody does. */
  readonly meanWaitAbandoned: number | null;
  /** Share of all contacts whose wait, answered or not, exceeds `seconds`. */
  waitLongerThan(seconds: number): number;
  /** Share of all contacts that are answered after at most `seconds`. */
  answeredWithin(seconds: number): number;
  /** Share of all contacts that abandon after at most `seconds`. */
  abandonedWithin(seconds: number): number;
  /** The wait that this share of all contacts does not exceed. */
  waitQuantile(share: number): number;
  /** The wait that this share of the answered contacts does not exceed. */
  answeredWaitQuantile(share: number): number;
}

/** Quantiles follow from the tails. */
export type QueueFigures = Omit<QueueLaw, 'waitQuantile' | 'answeredWaitQuantile'>;

/** Completes a law by its quantiles, found by bisection to the last digits. */
export function withQuantiles(figures: QueueFigures): QueueLaw {
  const answered = 1 - figures.abandoned;
  // Copied one by one: a staffing plan makes some ten thousand laws, and spreading closures takes longer than the formulas.
  return {
    stable: figures.stable,
    occupancy: figures.occupancy,
    waitProbability: figures.waitProbability,
    abandoned: figures.abandoned,
    meanQueue: figures.meanQueue,
    meanWait: figures.meanWait,
    meanWaitAnswered: figures.meanWaitAnswered,
    meanWaitAbandoned: figures.meanWaitAbandoned,
    waitLongerThan: figures.waitLongerThan,
    answeredWithin: figures.answeredWithin,
    abandonedWithin: figures.abandonedWithin,
    waitQuantile: (share) => firstAtMost((t) => figures.waitLongerThan(t), 1 - share),
    answeredWaitQuantile: (share) => firstAtMost((t) => 1 - figures.answeredWithin(t) / answered, 1 - share),
  };
}

/** The smallest t ≥ 0 where a falling tail is at most `level`; Infinity when it never is. */
function firstAtMost(tail: (seconds: number) => number, level: number): number {
  if (tail(0) <= level) return 0;
  let high = 1;
  while (tail(high) > level) {
    high *= 2;
    if (high > 1e12) return Number.POSITIVE_INFINITY;
  }
  let low = 0;
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (tail(middle) > level) low = middle;
    else high = middle;
  }
  return high;
}
