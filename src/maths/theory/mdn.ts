// M/D/n: every contact is in hand for the same time, and everybody waits as long as it takes.
import { logPoisson } from '../special/saddlePoint.ts';
import { type QueueLaw, withQuantiles } from './queueLaw.ts';

export interface MdnInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Contacts per second, > 0. */
  readonly arrivalRate: number;
  /** Handling of every contact in seconds, > 0. */
  readonly handling: number;
}

/** Terms below this share of the largest are left out. */
const negligible = 1e-20;

/**
 * Steady state of M/D/n, first come first served. Meant for loads up to about 97 % of the agents; nearer to 1 the series grow long.
 * With a load of `agents` or more it is unstable: everybody waits for ever.
 * The number waiting, looked at in steps of the handling time, is a random walk kept from falling below 0: Q ← max(0, Q + A − n)
 * with A Poisson. So it is a sum of Poisson many jumps (Pollaczek, Spitzer): jumps of k occur at rate Σ P(Poisson(ma) = mn + k) / m,
 * a the load, and every term is positive. A contact waits at most t, in the k-th handling time from its arrival, when no more than
 * kn − 1 are left of those who waited then and those who came by kD − t.
 * Source: Crommelin (1932), "Delay probability formulae when the holding times are constant"; Janssen and van Leeuwaarden (2008),
 * "Back to the roots of the M/D/s queue and the works of Erlang, Crommelin and Pollaczek"; for waits Franx (2001), "A simple solution
 * for the M/D/c waiting time distribution".
 * @throws RangeError for fewer than 1 agent, a rate or a handling time that is not positive
 */
export function mdn({ agents, arrivalRate, handling }: MdnInput): QueueLaw {
  if (!(agents >= 1 && arrivalRate > 0 && handling > 0))
    throw new RangeError('M/D/n needs agents ≥ 1, arrivals > 0, handling > 0');
  const load = arrivalRate * handling;
  const stable = load < agents;
  const jumps = stable ? jumpRates(agents, load) : [];
  const atMost = cumulated(waitingContacts(jumps));
  const meanQueue = stable ? jumps.reduce((sum, rate, i) => sum + (i + 1) * rate, 0) : Number.POSITIVE_INFINITY;
  const meanWait = meanQueue / arrivalRate;

  const answeredWithin = (seconds: number): number => {
    if (!stable) return 0;
    const steps = Math.floor(seconds / handling) + 1;
    const come = arrivalRate * (steps * handling - seconds);
    let sum = 0;
    for (let j = 0; j < steps * agents; j++)
      sum += (atMost[steps * agents - 1 - j] ?? 1) * Math.exp(logPoisson(j, come));
    return Math.min(1, sum);
  };
  return withQuantiles({
    stable,
    occupancy: Math.min(1, load / agents),
    waitProbability: 1 - answeredWithin(0),
    abandoned: 0,
    meanQueue,
    meanWait,
    meanWaitAnswered: meanWait,
    meanWaitAbandoned: null,
    waitLongerThan: (seconds) => 1 - answeredWithin(seconds),
    answeredWithin,
    abandonedWithin: () => 0,
  });
}

/** Rates of jumps of 1, 2, … */
function jumpRates(agents: number, load: number): number[] {
  const rates: number[] = [];
  let largest = 0;
  for (let steps = 1; ; steps++) {
    let term = Math.exp(logPoisson(steps * agents + 1, steps * load)) / steps;
    if (term < negligible * largest) return rates;
    largest = Math.max(largest, term);
    for (let jump = 1; term > negligible * largest; jump++) {
      rates[jump - 1] = (rates[jump - 1] ?? 0) + term;
      term *= (steps * load) / (steps * agents + jump + 1);
    }
  }
}

/** Probabilities of 0, 1, … waiting: the compound Poisson distribution of the jumps, k q(k) = Σ j rate(j) q(k − j). */
function waitingContacts(jumps: readonly number[]): number[] {
  const q = [Math.exp(-jumps.reduce((sum, rate) => sum + rate, 0))];
  let total = q[0]!;
  for (let k = 1; 1 - total > 1e-16 && (k < 10 || q[k - 1]! > 1e-18); k++) {
    let sum = 0;
    for (let j = 1; j <= Math.min(k, jumps.length); j++) sum += j * jumps[j - 1]! * q[k - j]!;
    q[k] = sum / k;
    total += q[k]!;
  }
  return q;
}

function cumulated(p: readonly number[]): number[] {
  let sum = 0;
  return p.map((probability) => {
    sum += probability;
    return sum;
  });
}
