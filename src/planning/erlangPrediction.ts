// The service level that Erlang's formulas promise a queue that has a group of agents to itself, to hold a simulation against.
import { steadyState } from '../maths/theory/requirement.ts';
import type { ServiceLevelCounting } from '../maths/theory/serviceLevel.ts';
import { serviceLevel } from '../maths/theory/serviceLevel.ts';
import type { Model } from '../model/model.ts';
import type { QueueId, Seconds, Share } from '../units/quantities.ts';
import { workloads } from './requirement.ts';
import type { StaffingPlan } from './staffingPlan.ts';

/** The service level that is asked for. */
export interface AskedLevel {
  readonly within: Seconds;
  readonly counting: ServiceLevelCounting;
  /** Abandonments within so many seconds are short. */
  readonly short: Seconds;
}

/**
 * The service level over the whole counted time: each interval's by Erlang A, or Erlang C where callers have no patience, for its expected
 * rate and its scheduled agents rounded to whole ones, weighted with its expected contacts. Without agents it is 0.
 * Null unless the pool of the queue is that queue and one group, and where no contact is expected.
 */
export function predictedLevel(model: Model, plan: StaffingPlan, queue: QueueId, asked: AskedLevel): Share | null {
  const pool = plan.pools.find(({ queues }) => queues.includes(queue));
  if (pool === undefined || pool.queues.length !== 1 || pool.groups.length !== 1) return null;
  const { demand } = plan.queues[queue];
  const lengths = plan.stretches.map(({ start, end }) => end - start);
  const works = workloads(model, queue, demand, lengths);
  const known = new Map<string, number>();
  let met = 0;
  let counted = 0;
  for (const [i, work] of works.entries()) {
    if (demand.contacts[i] === 0) continue;
    if (work === undefined || !(work.handlingMean > 0) || work.patienceMean === 0) return null;
    const agents = Math.round(pool.net[i]);
    const key = `${agents} ${work.arrivalRate} ${work.handlingMean} ${work.patienceMean}`;
    const level =
      known.get(key) ??
      (agents === 0 ? 0 : (serviceLevel(steadyState(work, agents), asked.counting, asked.within, asked.short) ?? 0));
    known.set(key, level);
    met += level * demand.contacts[i];
    counted += demand.contacts[i];
  }
  return counted === 0 ? null : met / counted;
}
