// How many values one replication has over the whole time, all metrics and things that they are told of: reckoned before it is played.
import { attainment } from '../metrics/attainment.ts';
import { groupMetrics, pairMetrics, portionMetrics } from '../metrics/index.ts';
import { poolMetrics } from '../metrics/poolMetrics.ts';
import type { Model } from '../model/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { judgedCampaigns } from './outbound/judgedCampaigns.ts';
import { outboundValues } from './outbound/outboundSize.ts';
import { levelTargetOf, plannedPools, queueMetricsFor } from './targets.ts';

export function valuesPerReplication(
  { queues, campaigns }: Pick<Scenario, 'queues' | 'campaigns'>,
  model: Model,
): number {
  const ofQueues = queueMetricsFor(queues);
  const levels = ofQueues.filter(({ name }) => name.startsWith('sl_')).length;
  const beyondMetrics = queues.map((queue, id) => {
    const met = levelTargetOf(queue) === undefined ? 0 : attainment.length;
    return levels * model.furtherThresholds[id].length + met + (queue.dataClass === undefined ? 0 : 1);
  });
  const ofAll = new Set(
    [...(queues.length === 0 ? [] : ofQueues.filter(({ kind }) => kind !== 'quantile')), ...groupMetrics].map(
      ({ name }) => name,
    ),
  );
  return (
    ofQueues.length * queues.length +
    beyondMetrics.reduce((sum, values) => sum + values, 0) +
    portionMetrics.length * model.portions.length +
    groupMetrics.length * (model.groups.length + model.sites.length) +
    pairMetrics.length * model.pairs.queue.length +
    poolMetrics.length * plannedPools(queues, model).length +
    ofAll.size +
    outboundValues(model, judgedCampaigns(campaigns === undefined ? {} : { campaigns }))
  );
}
