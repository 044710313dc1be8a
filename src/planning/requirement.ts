// The agents that a queue needs in each interval by Erlang's formulas, as if it had agents of its own.
import { agentsRequired, type StaffingTarget, type Workload } from '../maths/theory/requirement.ts';
import { handleRatio, meanPatience } from '../model/meanTimes.ts';
import type { Model, QueueModel } from '../model/model.ts';
import type { QueueId, Seconds } from '../units/quantities.ts';
import type { ExpectedDemand } from './expectedDemand.ts';
import { createKnownAnswers } from './knownAnswers.ts';

/** Whole agents, one value a stretch; null where no number meets the targets. */
export type RequiredAgents = readonly (number | null)[];

export interface QueueRequirement {
  /** When nobody gives up. */
  readonly erlangC: RequiredAgents;
  /** Absent where callers have no patience. */
  readonly erlangA?: RequiredAgents;
  /** What counts for the queue, and what is approximate in it: `Erlang A, approximate as patience is lognormal`. */
  readonly method: string;
}

/** What is looked at of a model. */
type PlannedModel = Pick<Model, 'queues' | 'groups' | 'pairs' | 'handleFactor' | 'ownHandling'>;

/** `lengths` are those of the stretches that the demand is of. */
export function queueRequirement(
  model: PlannedModel,
  queue: QueueId,
  demand: ExpectedDemand,
  lengths: readonly Seconds[],
  target: StaffingTarget,
): QueueRequirement {
  const works = workloads(model, queue, demand, lengths);
  const erlangC = requiredAgents(
    works.map((work) => work && { arrivalRate: work.arrivalRate, handlingMean: work.handlingMean }),
    target,
  );
  if (meanPatience(model.queues[queue]) === undefined) return { erlangC, method: 'Erlang C' };
  return { erlangC, erlangA: requiredAgents(works, target), method: methodOf(model.queues[queue]) };
}

function methodOf({ patience, laneChoice }: QueueModel): string {
  if (laneChoice?.classes.some((each) => each.patience !== undefined))
    return 'Erlang A, approximate as patience differs by class';
  return patience?.name === 'exponential' ? 'Erlang A' : `Erlang A, approximate as patience is ${patience?.name}`;
}

/**
 * What comes to the queue as Erlang's formulas see it, a stretch each: its mean rate, mean handling and, where callers have it, mean
 * patience. Handling is that of the groups that serve the queue where all take as long; else it is not known who answers and it is the
 * queue's. Undefined where the mean of handling is not finite.
 */
export function workloads(
  model: PlannedModel,
  queue: QueueId,
  { contacts, work, patience }: ExpectedDemand,
  lengths: readonly Seconds[],
): (Workload | undefined)[] {
  const factor = commonFactor(model, queue);
  const usualPatience = meanPatience(model.queues[queue]);
  return contacts.map((count, stretch) => {
    if (!Number.isFinite(work[stretch])) return undefined;
    const patienceMean = patience?.[stretch] ?? usualPatience;
    return {
      arrivalRate: count / lengths[stretch],
      handlingMean: count === 0 ? 0 : (work[stretch] * factor) / count,
      ...(patienceMean === undefined ? {} : { patienceMean }),
    };
  });
}

function requiredAgents(works: readonly (Workload | undefined)[], target: StaffingTarget): RequiredAgents {
  // Hours of the week repeat, and each answer takes many evaluations.
  const known = createKnownAnswers<number | null>();
  return works.map((work) => {
    if (work === undefined) return null;
    const { arrivalRate, handlingMean, patienceMean = null } = work;
    return known.get([arrivalRate, handlingMean, patienceMean], () => agentsOrNull(work, target));
  });
}

function agentsOrNull(work: Workload, target: StaffingTarget): number | null {
  try {
    return agentsRequired(work, target).agents;
  } catch (error) {
    // Nothing meets the targets, or handling and patience are out of the formulas' range.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function commonFactor(model: PlannedModel, queue: QueueId): number {
  const { pairs } = model;
  const ratios = [...pairs.queue.keys()]
    .filter((pair) => pairs.queue[pair] === queue)
    .map((pair) => handleRatio(model, queue, pairs.group[pair]));
  return ratios.every((ratio) => ratio === ratios[0]) ? (ratios[0] ?? 1) : 1;
}
