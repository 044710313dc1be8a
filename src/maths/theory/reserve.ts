// Two queues before one group that keeps a reserve: the second queue is served only while more than so many agents are idle.
import { markovChain, stationary } from './markovChain.ts';

export interface ReserveInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Agents kept for the first queue, whole, from 0 to agents − 1. */
  readonly reserve: number;
  /** Mean handling of both queues (exponential) in seconds, > 0. */
  readonly handlingMean: number;
  readonly first: ReserveQueue;
  readonly second: ReserveQueue;
  /** Waiting contacts of each queue beyond which arrivals are turned away, whole; 0 makes it a loss system. */
  readonly mostWaiting: number;
}

export interface ReserveQueue {
  /** Contacts per second, ≥ 0; not 0 for both queues. */
  readonly arrivalRate: number;
  /** Mean patience (exponential) in seconds; Infinity for endless patience. */
  readonly patienceMean: number;
}

export interface ReserveFigures {
  /** Probability that a contact is not answered at once. */
  readonly waitProbability: number;
  /** Probability that as many wait as may. */
  readonly full: number;
  /** Time-average number of waiting contacts; divided by mean patience it is the rate of abandonment. */
  readonly meanQueue: number;
}

export interface Reserve {
  readonly first: ReserveFigures;
  readonly second: ReserveFigures;
  /** Share of their time that agents are busy. */
  readonly occupancy: number;
}

/**
 * Steady state of a group with a reserve, by solving the chain of (busy agents, waiting of the first queue, waiting of the second).
 * A freed agent takes the first queue before the second, and the second only when more than `reserve` are idle, the agent included.
 * Meant for tens of agents and up to about a hundred waiting.
 * Source: as a loss system trunk reservation, Ross (1995), Multiservice Loss Models for Broadband Telecommunication Networks, ch. 4;
 * with waiting the threshold policy of Gurvich, Armony and Mandelbaum (2008), "Service-level differentiation in call centers with fully
 * flexible servers".
 * @throws RangeError for input out of range
 */
export function reserve(input: ReserveInput): Reserve {
  check(input);
  const { agents, reserve: kept, handlingMean, first, second, mostWaiting: most } = input;
  const width = most + 1;
  // States by number: busy below the reserve with nobody waiting; then within it, where the second queue may wait; then all busy.
  const open = agents - kept;
  const within = kept * width;
  const indexOf = (busy: number, a: number, b: number): number => {
    if (busy < open) return busy;
    return busy < agents ? open + (busy - open) * width + b : open + within + a * width + b;
  };
  const states: { busy: number; a: number; b: number }[] = [];
  for (let busy = 0; busy <= agents; busy++)
    for (let a = 0; a <= (busy === agents ? most : 0); a++)
      for (let b = 0; b <= (busy >= open ? most : 0); b++) states.push({ busy, a, b });
  const chain = markovChain(states.length, (state, go) => {
    const { busy, a, b } = states[state]!;
    if (busy < agents) go(indexOf(busy + 1, a, b), first.arrivalRate);
    else if (a < most) go(indexOf(busy, a + 1, b), first.arrivalRate);
    if (busy < open) go(indexOf(busy + 1, a, b), second.arrivalRate);
    else if (b < most) go(indexOf(busy, a, b + 1), second.arrivalRate);
    if (a > 0) go(indexOf(busy, a - 1, b), a / first.patienceMean);
    if (b > 0) go(indexOf(busy, a, b - 1), b / second.patienceMean);
    const ends = busy / handlingMean;
    if (a > 0) go(indexOf(busy, a - 1, b), ends);
    else if (b > 0 && busy === open) go(indexOf(busy, a, b - 1), ends);
    else if (busy > 0) go(indexOf(busy - 1, a, b), ends);
  });
  const p = stationary(chain);
  const mean = (f: (s: (typeof states)[number]) => number) =>
    p.reduce((sum, weight, state) => sum + weight * f(states[state]!), 0);
  const chance = (is: (s: (typeof states)[number]) => boolean) => mean((s) => (is(s) ? 1 : 0));
  return {
    first: {
      waitProbability: chance(({ busy }) => busy === agents),
      full: chance(({ busy, a }) => busy === agents && a === most),
      meanQueue: mean(({ a }) => a),
    },
    second: {
      waitProbability: chance(({ busy }) => busy >= open),
      full: chance(({ busy, b }) => busy >= open && b === most),
      meanQueue: mean(({ b }) => b),
    },
    occupancy: mean(({ busy }) => busy) / agents,
  };
}

function check({ agents, reserve: kept, handlingMean, first, second, mostWaiting }: ReserveInput): void {
  const isWhole = [agents, kept, mostWaiting].every((number) => Number.isInteger(number) && number >= 0);
  if (!(isWhole && agents >= 1 && kept < agents))
    throw new RangeError('agents and reserve must be whole, reserve < agents');
  const rates = [first.arrivalRate, second.arrivalRate];
  if (!(rates.every((rate) => rate >= 0) && rates[0]! + rates[1]! > 0))
    throw new RangeError('arrival rates must not be negative, nor both 0');
  if (!(handlingMean > 0 && first.patienceMean > 0 && second.patienceMean > 0))
    throw new RangeError('mean handling and patience must be positive');
}
