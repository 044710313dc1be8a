// What a round of replications shows of the figures that targets speak of, by interval, by day and over the whole time.
import { groupColumns, queueColumns } from '../../facts/columns.ts';
import { type FactTables, queueTableWidth } from '../../facts/tables.ts';
import type { CriticalValue } from '../../maths/estimators/criticalValue.ts';
import type { Estimate } from '../../maths/estimators/estimate.ts';
import type { Metric } from '../../metrics/contract.ts';
import { groupMetrics } from '../../metrics/index.ts';
import type { Model } from '../../model/model.ts';
import type { Queue } from '../../scenario/scenario.ts';
import type { GroupId, QueueId } from '../../units/quantities.ts';
import { compileForms } from '../forms.ts';
import type { PeriodKind } from '../results.ts';
import { createScopeEstimator } from '../scopeEstimator.ts';
import { queueMetricsFor, reported } from '../targets.ts';

export interface Measures {
  /** Replications come in order. */
  add(tables: FactTables): void;
  queue(queue: QueueId, metric: string, period: PeriodKind, index: number): Estimate;
  group(group: GroupId, metric: string, period: PeriodKind, index: number): Estimate;
}

const ofQueues = ['abandoned_share', 'asa', 'offered', 'answered', 'still_inside'];
const ofGroups = ['occupancy'];

/** Of the queues with their targets the service levels that these name are measured; `critical` makes the intervals of the estimates. */
export function createMeasures(
  model: Model,
  scenario: readonly Pick<Queue, 'target'>[],
  critical: CriticalValue,
): Measures {
  const { timeline, thresholdStride } = model;
  const shape = { deviations: [], kept: [], withAll: false, timeline };
  const countings = scenario.map(({ target }) => reported(target).counting);
  const queueRecords = named(queueMetricsFor(scenario), [...countings, ...ofQueues]);
  const groupRecords = named(groupMetrics, ofGroups);
  const queues = createScopeEstimator({
    ...shape,
    entities: model.queues.length,
    width: queueTableWidth(thresholdStride),
    maxima: [],
    shared: [queueColumns.indexOf('seconds')],
    forms: compileForms([...queueRecords.values()], queueColumns),
  });
  const groups = createScopeEstimator({
    ...shape,
    entities: model.groups.length,
    width: groupColumns.length,
    maxima: [],
    shared: [groupColumns.indexOf('seconds')],
    forms: compileForms([...groupRecords.values()], groupColumns),
  });
  return {
    add(tables) {
      queues.add([tables.queues]);
      groups.add([tables.groups]);
    },
    queue: (queue, metric, period, index) => queues.estimate(period, queue, index, queueRecords.get(metric)!, critical),
    group: (group, metric, period, index) => groups.estimate(period, group, index, groupRecords.get(metric)!, critical),
  };
}

/** The metrics of these names, kept for intervals as well. */
function named(metrics: readonly Metric[], names: readonly string[]): ReadonlyMap<string, Metric> {
  const records = metrics.filter(({ name }) => names.includes(name));
  return new Map(records.map((metric) => [metric.name, { ...metric, perInterval: true }]));
}
