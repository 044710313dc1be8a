// How many rows an experiment will have, reckoned before it is played.
import { attainment } from '../metrics/attainment.ts';
import type { Derived, Metric } from '../metrics/contract.ts';
import { groupMetrics, pairMetrics, portionMetrics } from '../metrics/index.ts';
import { poolMetrics } from '../metrics/poolMetrics.ts';
import type { Model } from '../model/model.ts';
import { poolsOf } from '../planning/pools.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { judgedCampaigns } from './outbound/judgedCampaigns.ts';
import { outboundSize } from './outbound/outboundSize.ts';
import { usedHours } from './periodLabels.ts';
import { levelTargetOf, queueMetricsFor, staffingTargetOf } from './targets.ts';

/** Figures of the plan of a pool, group or site in an interval, and over a day or the whole time. */
const planFigures = { perInterval: 4, perDay: 6 };

export interface ResultSize {
  /** Rows of results. */
  readonly rows: number;
  /** Rows of `intervals.csv`: a thing and an interval each. */
  readonly intervalRows: number;
  /** Rows of `campaigns.csv`: a campaign or outcome and an interval each. */
  readonly campaignRows: number;
  /** Values that one replication has over the whole time. */
  readonly values: number;
}

export function resultSize({ queues, campaigns }: Pick<Scenario, 'queues' | 'campaigns'>, model: Model): ResultSize {
  const { timeline } = model;
  const intervals = timeline.edges.length - 1;
  const days = timeline.hasDays ? timeline.dayCount : 0;
  const hours = timeline.hasHours ? usedHours(model).length : 0;
  let rows = 0;
  let values = 0;
  const add = (metrics: readonly (Metric | Derived)[], times: number): void => {
    rows += times * (metrics.length * (1 + days + hours) + perInterval(metrics) * intervals);
    values += times * metrics.length;
  };
  const ofQueues = queueMetricsFor(queues);
  const withoutQuantiles = queues.length === 0 ? [] : ofQueues.filter(({ kind }) => kind !== 'quantile');
  const isAlsoOfQueues = ({ name }: Metric) => withoutQuantiles.some((metric) => metric.name === name);
  add(ofQueues, queues.length);
  add(portionMetrics, model.portions.length);
  add(groupMetrics, model.groups.length);
  add(pairMetrics, model.pairs.queue.length);
  add([...withoutQuantiles, ...groupMetrics.filter((metric) => !isAlsoOfQueues(metric))], 1);

  const outbound = outboundSize(model, judgedCampaigns(campaigns === undefined ? {} : { campaigns }));
  for (const [metrics, times] of outbound.overTime) add(metrics, times);
  for (const [metrics, times] of outbound.once) {
    rows += metrics.length * times;
    values += metrics.length * times;
  }
  rows += outbound.rules.total + outbound.rules.day * days;
  values += outbound.rules.total;

  const levels = ofQueues.filter(({ name }) => name.startsWith('sl_')).length;
  queues.forEach((queue, id) => {
    const further = levels * model.furtherThresholds[id].length;
    rows += further * (1 + days + hours);
    values += further;
    if (levelTargetOf(queue) !== undefined) {
      rows += attainment.length * (1 + days) + intervals;
      values += attainment.length;
    }
    if (queue.dataClass !== undefined) {
      rows++;
      values++;
    }
    if (staffingTargetOf(queue) !== undefined) rows += intervals * (queue.patience === undefined ? 1 : 2);
  });
  const pools = poolsOf(model).filter((pool) => pool.queues.some((id) => staffingTargetOf(queues[id]) !== undefined));
  add(groupMetrics, model.sites.length);
  add(poolMetrics, pools.length);
  const inPools = model.groups.filter((_, group) => pools.some((pool) => pool.groups.includes(group)));
  const staffed =
    pools.length + inPools.length + new Set(inPools.map(({ site }) => site).filter((site) => site >= 0)).size;
  rows += staffed * (intervals * planFigures.perInterval + (1 + days) * planFigures.perDay);
  const things = queues.length + model.portions.length + model.groups.length + model.sites.length + pools.length;
  return { rows, intervalRows: intervals * things, campaignRows: intervals * outbound.things, values };
}

function perInterval(metrics: readonly (Metric | Derived)[]): number {
  return metrics.filter((metric) => metric.perInterval && metric.kind !== 'quantile').length;
}
