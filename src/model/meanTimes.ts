// Mean times of queues, for what needs no simulation.
import type { DistributionSpec } from '../random/distributions/contract.ts';
import { createDistribution } from '../random/distributions/create.ts';
import type { GroupId, QueueId, Seconds } from '../units/quantities.ts';
import type { Model, QueueModel } from './model.ts';

/** What handling is made of; parts may be missing. */
type HandlingParts = Pick<QueueModel, 'talk' | 'hold' | 'wrap'>;

/** Mean handling time of a queue before the factors of groups, in seconds. */
export function meanHandle({ talk, hold, wrap }: HandlingParts): Seconds {
  return meanOf(talk) + meanOf(hold) + meanOf(wrap);
}

/**
 * Mean handling time of a group for a queue ÷ mean handling time of the queue: its factor, and its own times where it has some.
 * 1 where the queue's mean is 0 or not finite and the group has times of its own.
 */
export function handleRatio(
  { queues, groups, handleFactor, ownHandling }: Pick<Model, 'queues' | 'groups' | 'handleFactor' | 'ownHandling'>,
  queue: QueueId,
  group: GroupId,
): number {
  const factor = handleFactor[queue * groups.length + group];
  const own = ownHandling.find((candidate) => candidate.queue === queue && candidate.group === group);
  if (own === undefined) return factor;
  const usual = queues[queue];
  const ratio =
    meanHandle({ talk: own.talk ?? usual.talk, hold: own.hold ?? usual.hold, wrap: own.wrap ?? usual.wrap }) /
    meanHandle(usual);
  return Number.isFinite(ratio) ? factor * ratio : 1;
}

/**
 * Mean patience of a queue in seconds, over its classes in their shares; Infinity when it has no finite mean.
 * Undefined where some callers never give up.
 */
export function meanPatience({
  patience,
  laneChoice,
}: Pick<QueueModel, 'patience' | 'laneChoice'>): Seconds | undefined {
  if (laneChoice === undefined) return patience && meanOf(patience);
  let mean = 0;
  for (const { share, patience: own = patience ?? 'never' } of laneChoice.classes) {
    if (share === 0) continue;
    if (own === 'never') return undefined;
    mean += share * meanOf(own);
  }
  return mean;
}

function meanOf(distribution: DistributionSpec | undefined): number {
  return distribution === undefined ? 0 : createDistribution(distribution).mean;
}
