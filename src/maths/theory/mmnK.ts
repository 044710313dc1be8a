// M/M/n/K: a limited number of places (trunk lines), contacts that find them all taken are blocked.
import { birthDeath } from './birthDeath.ts';

export interface MmnKInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Contacts in service and waiting together, at least `agents`. */
  readonly places: number;
  /** Contacts per second, > 0. */
  readonly arrivalRate: number;
  /** Mean handling in seconds, > 0. */
  readonly handlingMean: number;
}

export interface MmnK {
  /** Share of arriving contacts that are blocked. */
  readonly blocked: number;
  /** Share of the accepted contacts that are not answered at once. */
  readonly waitProbability: number;
  /** Mean wait of the accepted contacts in seconds. */
  readonly meanWait: number;
  /** Time-average number of waiting contacts. */
  readonly meanQueue: number;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
}

/**
 * Steady state of M/M/n/K; stable at any load. With places = agents it is Erlang's loss formula.
 * Source: Gross and Harris, Fundamentals of Queueing Theory, "queues with parallel channels and truncation (M/M/c/K)".
 * @throws RangeError for input out of range
 */
export function mmnK({ agents, places, arrivalRate, handlingMean }: MmnKInput): MmnK {
  if (!(agents >= 1 && places >= agents && arrivalRate > 0 && handlingMean > 0)) {
    throw new RangeError('M/M/n/K needs agents ≥ 1, places ≥ agents, arrivals > 0 and handling > 0');
  }
  const p = birthDeath(
    places,
    () => arrivalRate,
    (j) => Math.min(j, agents) / handlingMean,
  );
  const blocked = p[places]!;
  let waiting = 0;
  let meanQueue = 0;
  for (let j = agents; j <= places; j++) {
    if (j < places) waiting += p[j]!;
    meanQueue += (j - agents) * p[j]!;
  }
  let accepted = 0;
  for (let j = 0; j < places; j++) accepted += p[j]!;
  return {
    blocked,
    waitProbability: waiting / accepted,
    meanWait: meanQueue / (arrivalRate * accepted),
    meanQueue,
    occupancy: (arrivalRate * accepted * handlingMean) / agents,
  };
}
