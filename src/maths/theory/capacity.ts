// The most work that a number of agents can take while a set of targets holds in steady state.
import { meets, type StaffingTarget, steadyState, type Workload } from './requirement.ts';

/** A workload without its rate or without its handling, whichever is looked for. */
type Given<Unknown extends keyof Workload> = Omit<Workload, Unknown> & {
  /** Whole, at least 1. */
  readonly agents: number;
};

/**
 * The greatest rate of arrivals, contacts per second, at which every target holds, to 12 digits; by Erlang A or C like
 * `agentsRequired`, since every target is the harder met the more contacts come.
 * @throws RangeError when no rate meets the targets or every rate does
 */
export function greatestRate({ agents, ...work }: Given<'arrivalRate'>, target: StaffingTarget): number {
  const holds = (arrivalRate: number) => meets(steadyState({ ...work, arrivalRate }, agents), target);
  return greatest(holds, agents / work.handlingMean, 'rate');
}

/** The greatest mean of handling, seconds, at which every target holds; otherwise as `greatestRate`. */
export function greatestHandling({ agents, ...work }: Given<'handlingMean'>, target: StaffingTarget): number {
  const holds = (handlingMean: number) => meets(steadyState({ ...work, handlingMean }, agents), target);
  return greatest(holds, agents / work.arrivalRate, 'handling time');
}

/** Where a condition that holds for small values ends, sought from `start` down to its billionth and up to a hundred times. */
function greatest(holds: (x: number) => boolean, start: number, what: string): number {
  let low = start;
  while (!holds(low)) {
    low /= 2;
    if (low < 1e-9 * start) throw new RangeError(`no ${what} meets the targets`);
  }
  let high = 2 * low;
  while (holds(high)) {
    low = high;
    high *= 2;
    if (high > 100 * start) throw new RangeError(`every ${what} meets the targets`);
  }
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
