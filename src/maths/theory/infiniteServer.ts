// M(t)/G/∞: as many agents as contacts, so that nobody waits; arrivals change from piece to piece of the day.
import { gaussLegendre } from './gaussLegendre.ts';

export interface InfiniteServerInput {
  /** Contacts per second in each piece, ≥ 0; nobody is inside at the start. */
  readonly arrivalRate: readonly number[];
  /** Length of every piece in seconds, > 0. */
  readonly pieceLength: number;
  /** P(handling > seconds), continuous. */
  survival(seconds: number): number;
}

/** Cumulants of the busy seconds of a piece: those that all agents together spend on contacts within it. */
export interface BusySeconds {
  readonly mean: number;
  readonly variance: number;
  /** The fourth: fourth central moment less three times the square of the variance. */
  readonly fourth: number;
}

/** Parts of a piece over which integrands are smooth enough for eight-point quadrature. */
const panels = 6;

/**
 * The busy seconds of each piece. The number busy at an instant is Poisson; seconds within a piece are correlated, but each contact
 * brings its own, so the r-th cumulant is ∫ rate(u) E[X(u)^r] du, X(u) the seconds of the piece that a contact which came at u is in hand.
 * Source: Eick, Massey and Whitt (1993), "The physics of the M(t)/G/∞ queue"; for the cumulants Campbell's theorem
 * (Kingman (1993), Poisson Processes, ch. 3). Quadrature to about 1e-8 for handling that does not vary within minutes of a piece of an hour.
 */
export function infiniteServer({ arrivalRate, pieceLength, survival }: InfiniteServerInput): BusySeconds[] {
  const over = (from: number, to: number, f: (x: number) => number) => {
    const step = (to - from) / panels;
    let sum = 0;
    for (let i = 0; i < panels; i++) sum += gaussLegendre(f, from + i * step, from + (i + 1) * step);
    return sum;
  };
  /** E[X^r] where the piece begins after `wait` more seconds (0: it has begun) and ends after `left`. */
  const moment = (power: number, wait: number, left: number) =>
    over(wait, left, (age) => power * (age - wait) ** (power - 1) * survival(age));
  // Of a contact that came so many pieces before: the integral over the instants of its piece.
  const byLag = (power: number) =>
    arrivalRate.map((_, lag) =>
      over(0, pieceLength, (into) => {
        const untilEnd = (lag + 1) * pieceLength - into;
        return moment(power, Math.max(0, untilEnd - pieceLength), untilEnd);
      }),
    );
  const cumulants = (power: number) => {
    const weight = byLag(power);
    return arrivalRate.map((_, piece) =>
      arrivalRate.slice(0, piece + 1).reduce((sum, rate, from) => sum + rate * weight[piece - from]!, 0),
    );
  };
  const [mean, variance, fourth] = [cumulants(1), cumulants(2), cumulants(4)];
  return arrivalRate.map((_, piece) => ({ mean: mean[piece]!, variance: variance[piece]!, fourth: fourth[piece]! }));
}
