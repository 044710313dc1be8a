// What the tables of a replication need to know of a model.
import type { TableShape } from '../facts/tables.ts';
import type { Model } from '../model/model.ts';
import { campaignLinksOf } from './outbound/campaignLinks.ts';

export function tableShapeOf(model: Model): TableShape {
  return {
    queues: model.queues.length,
    groups: model.groups.length,
    pairs: model.pairs.queue.length,
    lanes: model.laneQueue.length,
    portionLanes: model.portions.map(({ lanes }) => lanes),
    edges: model.timeline.edges,
    dayCount: model.timeline.waitRowCount,
    thresholdStride: model.thresholdStride,
    shortThreshold: model.shortThreshold,
    targetThreshold: model.targetThreshold,
    costs: model.tariff && {
      tariff: model.tariff,
      pairQueue: model.pairs.queue,
      pairGroup: model.pairs.group,
      links: campaignLinksOf(model),
    },
  };
}
