// The multi-server queue with repeated tries: customers who were blocked or have given up may come back after a while.
import { markovChain, stationary } from './markovChain.ts';

export interface RetrialQueueInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Contacts in service and waiting together, whole, at least `agents`: who finds them all taken is blocked. */
  readonly places: number;
  /** First tries per second, > 0. */
  readonly arrivalRate: number;
  /** Mean handling and mean patience (both exponential) in seconds; Infinity for endless patience. */
  readonly handlingMean: number;
  readonly patienceMean: number;
  /** Mean time until the next try (exponential) in seconds, > 0. */
  readonly returnMean: number;
  /** Share of customers who come back after they were blocked, and after they have given up; however often they have tried. */
  readonly shareBlocked: number;
  readonly shareAbandoned: number;
}

export interface RetrialQueue {
  /** Of all tries: blocked, and given up. */
  readonly blocked: number;
  readonly abandoned: number;
  /** Further tries by first tries. */
  readonly furtherTries: number;
  /** Share of the customers who are answered at some try. */
  readonly customersAnswered: number;
  /** Time-average numbers: waiting, and on their way back (the orbit). */
  readonly meanQueue: number;
  readonly meanOrbit: number;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
  /** Probability that the orbit is as large as was allowed for: the error of the truncation. */
  readonly truncated: number;
}

const mostStates = 200_000;

/**
 * Steady state of M/M/n/K+M with retrials, by solving the chain of (contacts inside, customers in the orbit); the orbit is cut where
 * its probability is below 1e-12. Each further try has a patience and a handling time of its own. Meant for tens of places.
 * Source: Falin and Templeton (1997), Retrial Queues, ch. 2; with abandonment: Aguir, Karaesmen, Akşin and Chauvet (2004), "The impact
 * of retrials on call center performance".
 * @throws RangeError for input out of range, and when the orbit grows too large, as it does without end under overload with shares of 1
 */
export function retrialQueue(input: RetrialQueueInput): RetrialQueue {
  const { agents, places, arrivalRate, handlingMean, patienceMean, returnMean, shareBlocked, shareAbandoned } = input;
  const isWhole = Number.isInteger(agents) && Number.isInteger(places) && agents >= 1 && places >= agents;
  const isPositive = arrivalRate > 0 && handlingMean > 0 && patienceMean > 0 && returnMean > 0;
  const areShares = [shareBlocked, shareAbandoned].every((share) => share >= 0 && share <= 1);
  if (!(isWhole && isPositive && areShares))
    throw new RangeError('the retrial queue needs agents ≤ places, times > 0, shares');
  for (let most = 16; (most + 1) * (places + 1) <= mostStates; most *= 2) {
    const solved = solve(input, most);
    if (solved.truncated < 1e-12) return solved;
  }
  throw new RangeError('the orbit is too large to be solved');
}

function solve(input: RetrialQueueInput, most: number): RetrialQueue {
  const { agents, places, arrivalRate, handlingMean, patienceMean, returnMean, shareBlocked, shareAbandoned } = input;
  const rows = places + 1;
  const chain = markovChain(rows * (most + 1), (state, go) => {
    const inside = state % rows;
    const orbit = Math.floor(state / rows);
    const leaves = Math.max(0, inside - agents) / patienceMean;
    const grown = orbit < most ? state + rows : state;
    if (inside < places) {
      go(state + 1, arrivalRate);
      if (orbit > 0) go(state - rows + 1, orbit / returnMean);
    } else {
      go(grown, arrivalRate * shareBlocked);
      if (orbit > 0) go(state - rows, (orbit / returnMean) * (1 - shareBlocked));
    }
    if (inside > 0) {
      go(state - 1, Math.min(inside, agents) / handlingMean + leaves * (1 - shareAbandoned));
      go(grown - 1, leaves * shareAbandoned);
    }
  });
  const p = stationary(chain);
  const mean = (f: (inside: number, orbit: number) => number) =>
    p.reduce((sum, weight, state) => sum + weight * f(state % rows, Math.floor(state / rows)), 0);
  const meanOrbit = mean((_, orbit) => orbit);
  const meanQueue = mean((inside) => Math.max(0, inside - agents));
  const busy = mean((inside) => Math.min(inside, agents));
  const tries = arrivalRate + meanOrbit / returnMean;
  return {
    blocked: mean((inside, orbit) => (inside === places ? arrivalRate + orbit / returnMean : 0)) / tries,
    abandoned: meanQueue / patienceMean / tries,
    furtherTries: meanOrbit / returnMean / arrivalRate,
    customersAnswered: busy / handlingMean / arrivalRate,
    meanQueue,
    meanOrbit,
    occupancy: busy / agents,
    truncated: mean((_, orbit) => (orbit === most ? 1 : 0)),
  };
}
