// Erlang's delay formula: M/M/n, everybody waits as long as it takes.
import { erlangB } from './erlangB.ts';
import { type QueueLaw, withQuantiles } from './queueLaw.ts';

export interface ErlangCInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Contacts per second, ≥ 0. */
  readonly arrivalRate: number;
  /** Mean handling in seconds, > 0. */
  readonly handlingMean: number;
}

/**
 * Steady state of M/M/n, first come first served. With a load of `agents` or more it is unstable: everybody waits for ever.
 * Handling is taken as exponential and nobody abandons, so waits are overstated where callers give up.
 * Source: Erlang (1917); Cooper, Introduction to Queueing Theory, ch. 3: C = nB / (n − a(1 − B)), P(W > t) = C e^(−(n − a)t / mean).
 * @throws RangeError for fewer than 1 agent, a negative rate or a mean that is not positive
 */
export function erlangC({ agents, arrivalRate, handlingMean }: ErlangCInput): QueueLaw {
  if (!(agents >= 1 && arrivalRate >= 0 && handlingMean > 0))
    throw new RangeError('Erlang C needs agents ≥ 1, arrivals ≥ 0, handling > 0');
  const load = arrivalRate * handlingMean;
  const stable = load < agents;
  const blocked = erlangB(agents, load);
  const waitProbability = stable ? (agents * blocked) / (agents - load * (1 - blocked)) : 1;
  const drain = stable ? (agents - load) / handlingMean : 0;
  const meanWait = stable ? waitProbability / drain : Number.POSITIVE_INFINITY;
  const longer = (seconds: number) => waitProbability * Math.exp(-drain * seconds);
  return withQuantiles({
    stable,
    occupancy: Math.min(1, load / agents),
    waitProbability,
    abandoned: 0,
    meanQueue: stable ? arrivalRate * meanWait : Number.POSITIVE_INFINITY,
    meanWait,
    meanWaitAnswered: meanWait,
    meanWaitAbandoned: null,
    waitLongerThan: longer,
    answeredWithin: (seconds) => 1 - longer(seconds),
    abandonedWithin: () => 0,
  });
}
