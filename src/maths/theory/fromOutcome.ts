// What a queue in steady state must be like, from what it reaches: the patience of callers from how many give up, and the threshold within
// which a share is answered. Nothing else of the queue is looked for.
import { erlangA } from './erlangA.ts';
import { erlangB } from './erlangB.ts';
import type { QueueLaw } from './queueLaw.ts';
import { type ServiceLevelCounting, serviceLevel } from './serviceLevel.ts';

export interface Staffed {
  /** Whole, at least 1. */
  readonly agents: number;
  /** Contacts per second, > 0. */
  readonly arrivalRate: number;
  /** Mean handling in seconds, > 0. */
  readonly handlingMean: number;
}

/** The longest and shortest mean patience that are looked at, seconds. */
const longest = 1e7;
const shortest = 1e-3;

/**
 * The mean of exponential patience with which this share of callers gives up, to 10 digits, by Erlang A: who has more patience gives up less.
 * @throws RangeError when no patience leads to the share: at least 1 − 1/ρ give up of an overload ρ, at most the loss of Erlang B
 */
export function patienceFor(queue: Staffed, abandoned: number): number {
  const load = queue.arrivalRate * queue.handlingMean;
  const most = erlangB(queue.agents, load);
  const least = Math.max(0, 1 - queue.agents / load);
  if (abandoned >= most || abandoned <= least) {
    const [low, high] = [least, most].map((share) => `${Number((100 * share).toPrecision(3))} %`);
    throw new RangeError(`with this load and staff between ${low} and ${high} give up, whatever their patience`);
  }
  const share = (patienceMean: number) => erlangA({ ...queue, patienceMean }).abandoned;
  let [low, high] = [shortest, shortest];
  while (high < longest && share(high) > abandoned) [low, high] = [high, 4 * high];
  if (share(high) > abandoned) throw new RangeError(`not even a patience of ${longest} s keeps so many from giving up`);
  while (high - low > 1e-10 * high) {
    const middle = Math.sqrt(low * high);
    if (share(middle) > abandoned) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The shortest threshold, in seconds, within which the share is answered, rounded up to a tenth of a second.
 * @throws RangeError when it is not reached within a day
 */
export function thresholdFor(law: QueueLaw, share: number, counting: ServiceLevelCounting, short: number): number {
  const reached = (within: number) => serviceLevel(law, counting, within, short) ?? 0;
  const secondsPerDay = 86_400;
  if (reached(secondsPerDay) < share) {
    const most = Number((100 * reached(secondsPerDay)).toPrecision(4));
    throw new RangeError(`no threshold reaches the service level: ${most} % is the most, however long it is`);
  }
  if (reached(0) >= share) return 0;
  // In tenths.
  let [low, high] = [0, 10 * secondsPerDay];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle / 10) >= share) high = middle;
    else low = middle;
  }
  return high / 10;
}
