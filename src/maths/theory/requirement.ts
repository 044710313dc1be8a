// The least number of agents that meets a set of targets in steady state.
import { erlangA } from './erlangA.ts';
import { erlangC } from './erlangC.ts';
import type { QueueLaw } from './queueLaw.ts';
import { type ServiceLevelCounting, serviceLevel } from './serviceLevel.ts';

/** What is asked of a queue; every target that is present must hold. */
export interface StaffingTarget {
  /** At least this share, within so many seconds, counted so; `short` as in `serviceLevel`. */
  readonly serviceLevel?: {
    readonly share: number;
    readonly within: number;
    readonly counting: ServiceLevelCounting;
    readonly short?: number;
  };
  /** At most this share of contacts abandons. */
  readonly abandoned?: number;
  /** At most this mean wait of the answered, in seconds. */
  readonly asa?: number;
  /** At most this share of their time agents are busy. */
  readonly occupancy?: number;
}

export interface Workload {
  /** Contacts per second, ≥ 0. */
  readonly arrivalRate: number;
  /** Mean handling in seconds, > 0. */
  readonly handlingMean: number;
  /** Mean patience in seconds for Erlang A; absent (or Infinity) for Erlang C. */
  readonly patienceMean?: number;
}

export interface Requirement {
  readonly agents: number;
  /** The queue at that number; null when there is nothing to do and nobody is needed. */
  readonly law: QueueLaw | null;
}

/**
 * The least number of agents, by Erlang A where callers have a patience and by Erlang C where not, found by doubling steps from
 * the load and bisection (every target is the easier met the more agents there are). 0 agents when nothing arrives.
 * Handling and patience are taken as exponential and the rate as steady: approximate elsewhere.
 * @throws RangeError when no number up to a thousand times the load (plus a thousand) meets the targets
 */
export function agentsRequired(work: Workload, target: StaffingTarget): Requirement {
  if (work.arrivalRate === 0) return { agents: 0, law: null };
  const load = Math.ceil(work.arrivalRate * work.handlingMean);
  const most = 1000 * (1 + load);
  // The answer is near the load, so steps that double lead away from there.
  let step = 1;
  let agents = Math.max(1, load);
  let missed = 0;
  let law = steadyState(work, agents);
  if (meets(law, target)) {
    for (missed = agents - step; missed > 0; missed = Math.max(0, agents - step)) {
      const tried = steadyState(work, missed);
      if (!meets(tried, target)) break;
      agents = missed;
      law = tried;
      step *= 2;
    }
  } else {
    do {
      if (agents >= most) throw new RangeError('no number of agents meets the targets');
      missed = agents;
      agents += step;
      step *= 2;
      law = steadyState(work, agents);
    } while (!meets(law, target));
  }
  while (agents - missed > 1) {
    const middle = (agents + missed) >> 1;
    const tried = steadyState(work, middle);
    if (meets(tried, target)) {
      agents = middle;
      law = tried;
    } else missed = middle;
  }
  return { agents, law };
}

/** True when every target that is present holds; never for an unstable queue. */
export function meets(law: QueueLaw, target: StaffingTarget): boolean {
  const level = target.serviceLevel;
  if (level) {
    const reached = serviceLevel(law, level.counting, level.within, level.short);
    if (reached === null || reached < level.share) return false;
  }
  if (!law.stable) return false;
  if (target.abandoned !== undefined && law.abandoned > target.abandoned) return false;
  if (target.asa !== undefined && law.meanWaitAnswered > target.asa) return false;
  return target.occupancy === undefined || law.occupancy <= target.occupancy;
}

/** The law of a workload served by `agents` (whole, at least 1): Erlang A where callers have a patience, Erlang C where not. */
export function steadyState({ arrivalRate, handlingMean, patienceMean }: Workload, agents: number): QueueLaw {
  return patienceMean === undefined || patienceMean === Number.POSITIVE_INFINITY
    ? erlangC({ agents, arrivalRate, handlingMean })
    : erlangA({ agents, arrivalRate, handlingMean, patienceMean });
}
