// M/M/n with classes in order of priority; a contact in service is never interrupted.
import { erlangB } from './erlangB.ts';

export interface PrioritiesInput {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Contacts per second of each class, the most urgent first. */
  readonly arrivalRates: readonly number[];
  /** Mean handling in seconds, the same for all classes. */
  readonly handlingMean: number;
}

/**
 * The mean wait of each class in seconds, nobody abandoning, exponential handling, first come first served within a class:
 * W(k) = C / (nμ (1 − σ(k − 1)) (1 − σ(k))), σ(k) the load per agent of the k most urgent classes, C the probability of waiting.
 * Infinity for the classes that the more urgent ones leave no room for; those before them still have their finite wait.
 * Source: Cobham (1954), "Priority assignment in waiting line problems"; Kella and Yechiali (1985), "Waiting times in the
 * non-preemptive priority M/M/c queue".
 */
export function nonPreemptivePriorities({ agents, arrivalRates, handlingMean }: PrioritiesInput): number[] {
  const load = arrivalRates.reduce((sum, rate) => sum + rate, 0) * handlingMean;
  const blocked = erlangB(agents, load);
  const waitProbability = load < agents ? (agents * blocked) / (agents - load * (1 - blocked)) : 1;
  let before = 0;
  return arrivalRates.map((rate) => {
    const upTo = before + (rate * handlingMean) / agents;
    const wait =
      upTo < 1 ? (waitProbability * handlingMean) / agents / ((1 - before) * (1 - upTo)) : Number.POSITIVE_INFINITY;
    before = upTo;
    return wait;
  });
}
