// Estimation: takes played replications in order and turns them into the tidy table of Results.
import { groupColumns, pairColumns, portionColumns, queueColumns } from '../facts/columns.ts';
import { queueTableWidth } from '../facts/tables.ts';
import { type CriticalValue, criticalValue } from '../maths/estimators/criticalValue.ts';
import type { Estimate } from '../maths/estimators/estimate.ts';
import type { Metric, QueueMetric, WaitQuantile } from '../metrics/contract.ts';
import { groupMetrics, pairMetrics, portionMetrics, queueMetrics as usualMetrics } from '../metrics/index.ts';
import { poolMetrics } from '../metrics/poolMetrics.ts';
import type { Model } from '../model/model.ts';
import type { PoolPlan, StaffingPlan, StaffPlan } from '../planning/staffingPlan.ts';
import { createAttainment, type LevelTarget } from './attainment.ts';
import { createClearanceCount } from './clearance.ts';
import { createCostEstimation, type ReportedMetrics } from './costEstimation.ts';
import { compileDeviations, compileForms } from './forms.ts';
import { type Fraction, fractionOf, quotient } from './fraction.ts';
import { compileFurtherLevels } from './furtherLevels.ts';
import type { JudgedCampaign } from './outbound/nuisanceEstimation.ts';
import { createOutboundEstimation } from './outbound/outboundEstimation.ts';
import { type PeriodLabels, usedHours } from './periodLabels.ts';
import { requiredFigures, staffFigures, staffTotals, takenTogether } from './planFigures.ts';
import type { PlayedBatch, PlayedReplication } from './ports.ts';
import type { AskedEstimates, Reported } from './reported.ts';
import { lazyRows } from './resultRows.ts';
import type { AskedRows, PeriodKind, ReplicationRow, ResultRow, ResultRows, Scope } from './results.ts';
import type { Samples } from './samples.ts';
import { createScopeEstimator, type ScopeEstimator } from './scopeEstimator.ts';
import { blockAtMost } from './scopeMoments.ts';
import { sitesOfGroups, sumBySite } from './siteScope.ts';
import { createWaitQuantiles, type ZeroWaits } from './waitQuantiles.ts';

export interface Estimation {
  /** Adds a batch; batches come in order of replication. */
  add(batch: PlayedBatch): void;
  /** All rows in their fixed order: scope, name, period, time, metric. They are formed from what has been added when they are read. */
  rows(confidence: number): ResultRows;
  /** Half-widths of the intervals of a metric over the whole time, of each queue or campaign; null where there is none (yet). */
  halfWidths(metric: string, confidence: number): (number | null)[];
  /** Values of single replications over the whole time; empty unless they are kept. */
  readonly replicationRows: readonly ReplicationRow[];
  readonly counts: Readonly<Counts>;
}

interface Counts {
  replications: number;
  events: number;
  offered: number;
  stillInside: number;
}

/** What is asked of the queues and planned for them: figures beside those of the ledger. */
export interface Intentions {
  /** The metrics of queues in the order of output, those included that only these targets ask for. */
  readonly queueMetrics: readonly QueueMetric[];
  /** Service levels to reach, by queue id. */
  readonly levels: readonly (LevelTarget | undefined)[];
  readonly plan: StaffingPlan;
  /** Campaigns under the nuisance rules by which they are judged. */
  readonly judged?: readonly JudgedCampaign[];
}

const periodKinds: readonly PeriodKind[] = ['total', 'day', 'hour of day', 'interval'];

/**
 * `samples`, where given, gets the fractions of each replication over the whole time. Without `intentions` there is neither attainment
 * of targets nor requirement.
 */
export function createEstimation(
  model: Model,
  labels: PeriodLabels,
  keepReplications: boolean,
  samples?: Samples,
  intentions?: Intentions,
): Estimation {
  const { timeline } = model;
  const { queueMetrics = usualMetrics } = intentions ?? {};
  const queueCount = model.queues.length;
  const width = queueTableWidth(model.thresholdStride);
  const column = (name: (typeof queueColumns)[number]) => queueColumns.indexOf(name);
  const queueForms = compileForms(queueMetrics, queueColumns);
  const furtherLevels = compileFurtherLevels(model, queueForms);
  const queues = createScopeEstimator({
    entities: queueCount,
    width,
    maxima: [column('queueMax'), column('waitMax')],
    shared: [column('seconds')],
    forms: [...queueForms, ...furtherLevels.forms],
    deviations: compileDeviations(queueMetrics, queueColumns),
    kept: [column('answeredAtOnce'), column('balked')],
    withAll: true,
    timeline,
  });
  const groups = createScopeEstimator({
    entities: model.groups.length,
    width: groupColumns.length,
    maxima: [],
    shared: [groupColumns.indexOf('seconds')],
    forms: compileForms(groupMetrics, groupColumns),
    deviations: [],
    kept: [],
    withAll: true,
    timeline,
  });
  const sites = createScopeEstimator({
    entities: model.sites.length,
    width: groupColumns.length,
    maxima: [],
    shared: [groupColumns.indexOf('seconds')],
    kept: [],
    forms: compileForms(groupMetrics, groupColumns),
    deviations: [],
    withAll: false,
    timeline,
  });
  const atSites = { siteOf: sitesOfGroups(model), width: groupColumns.length, shared: groupColumns.indexOf('seconds') };
  const costs = createCostEstimation(model);
  const outbound = createOutboundEstimation(model, intentions?.judged ?? [], localDays(labels));
  const pairs = createScopeEstimator({
    entities: model.pairs.queue.length,
    width: pairColumns.length,
    maxima: [],
    shared: [],
    forms: compileForms(pairMetrics, pairColumns),
    deviations: [],
    kept: [],
    withAll: false,
    timeline,
  });
  const portions = createScopeEstimator({
    entities: model.portions.length,
    width: portionColumns.length,
    maxima: [],
    shared: [],
    forms: compileForms(portionMetrics, portionColumns),
    deviations: [],
    kept: [],
    withAll: false,
    timeline,
  });
  const attainment = createAttainment(model, intentions?.levels ?? []);
  const clearance = createClearanceCount(model);
  const plan = intentions?.plan;
  const planned = plan === undefined ? [] : plannedPools(plan);
  const pools = createScopeEstimator({
    entities: planned.length,
    width: groupColumns.length,
    maxima: [],
    shared: [groupColumns.indexOf('seconds')],
    kept: [],
    forms: compileForms(poolMetrics, groupColumns),
    deviations: [],
    withAll: false,
    timeline,
  });
  const inPools = {
    ...atSites,
    siteOf: model.groups.map((_, group) => planned.findIndex((pool) => pool.groups.includes(group))),
  };
  const days = Array.from({ length: timeline.dayCount }, (_, day) => intervalsOf(timeline.dayOf, day));
  /** The plan of some groups; nothing of those in no planned pool. */
  const staffOf = (groupIds: readonly number[]): StaffPlan | undefined => {
    const own = groupIds.filter((group) => inPools.siteOf[group] >= 0);
    return plan === undefined || own.length === 0 ? undefined : takenTogether(own.map((group) => plan.groups[group]));
  };
  const planEstimates = function* (staff: StaffPlan | undefined, period: PeriodKind, index: number) {
    if (plan === undefined || staff === undefined) return;
    if (period === 'interval') yield* staffFigures(staff, index);
    if (period === 'total') yield* staffTotals(staff, plan, [...plan.stretches.keys()]);
    if (period === 'day') yield* staffTotals(staff, plan, days[index]);
  };
  const quantileMetrics = queueMetrics.filter(
    (metric): metric is WaitQuantile & typeof metric => metric.kind === 'quantile',
  );
  const waits = createWaitQuantiles(quantileMetrics, queueCount, timeline.dayCount);
  const zeroWaits = (rows: Float64Array, row: number): ZeroWaits => ({
    answered: rows[row * width + column('answeredAtOnce')],
    abandoned: rows[row * width + column('balked')],
  });

  const quantileEstimates = (queue: number, period: PeriodKind, index: number, critical: CriticalValue): Estimate[] => {
    if (period === 'interval') return [];
    const zeros = zeroWaits(queues.sums[period], index * queues.entities + queue);
    if (period === 'day') return waits.day(queue, index, zeros);
    if (period === 'hour of day') return waits.hour(queue, index, zeros);
    return waits.total(queue, zeros, critical);
  };

  const reportedQueue = (queue: number): Reported => ({
    scope: 'queue',
    name: model.queues[queue].name,
    *estimates(period, index, asked) {
      const { critical } = asked;
      const asksQuantiles = quantileMetrics.some(({ name }) => asked.wants(name));
      const quantiles = asksQuantiles ? quantileEstimates(queue, period, index, critical) : [];
      for (const metric of queueMetrics) {
        if (metric.kind === 'quantile') {
          if (quantiles.length > 0) yield [metric, quantiles[quantileMetrics.indexOf(metric)]];
        } else if (asked.wants(metric.name)) yield* estimateOf(queues, queue, metric, period, index, critical);
      }
      if (period !== 'interval')
        for (const [metric, told] of furtherLevels.ofQueue(queue))
          if (asked.wants(told.name)) yield [told, queues.estimate(period, queue, index, metric, critical)];
      yield* attainment.estimates(queue, period, index, critical);
      yield* clearance.estimates(queue, period, critical);
      yield* partEstimates(costs?.ofQueue(queue) ?? [], period, index, asked);
      if (plan !== undefined && period === 'interval') yield* requiredFigures(plan.queues[queue], index);
    },
    *lastFractions(place) {
      for (const metric of queueMetrics)
        yield metric.kind === 'quantile'
          ? [metric, fractionOf(waits.lastValues(queue)[quantileMetrics.indexOf(metric)])]
          : [metric, queues.lastFraction(place, queue, metric)];
      for (const [metric, told] of furtherLevels.ofQueue(queue))
        yield [told, queues.lastFraction(place, queue, metric)];
      yield* attainment.lastFractions(queue);
      yield* clearance.lastFractions(queue);
      yield* partFractions(costs?.ofQueue(queue) ?? [], place);
    },
  });

  const reportedPart = (
    scope: Scope,
    name: string,
    parts: readonly ReportedMetrics[],
    staff?: StaffPlan,
  ): Reported => ({
    scope,
    name,
    *estimates(period, index, asked) {
      yield* partEstimates(parts, period, index, asked);
      yield* planEstimates(staff, period, index);
    },
    lastFractions: (place) => partFractions(parts, place),
  });

  // Over all queues and groups there are no quantiles, and a metric of queues, where there are any, goes before a group's of the same name.
  const allMetrics: readonly Metric[] = queueCount === 0 ? [] : queueMetrics.filter(({ kind }) => kind !== 'quantile');
  const allGroupMetrics = groupMetrics.filter(({ name }) => !allMetrics.some((metric) => metric.name === name));
  const reported: readonly Reported[] = [
    ...model.queues.map((_, queue) => reportedQueue(queue)),
    ...model.portions.map(({ scope, queue, name }, entity) =>
      reportedPart(scope, `${model.queues[queue].name}/${name}`, [
        { estimator: portions, entity, metrics: portionMetrics },
      ]),
    ),
    ...(outbound?.reported ?? []),
    ...model.groups.map(({ name }, entity) =>
      reportedPart(
        'group',
        name,
        [
          { estimator: groups, entity, metrics: groupMetrics },
          ...(outbound?.ofGroup(entity) ?? []),
          ...(costs?.ofGroup(entity) ?? []),
        ],
        staffOf([entity]),
      ),
    ),
    ...model.sites.map(({ name }, entity) =>
      reportedPart(
        'site',
        name,
        [
          { estimator: sites, entity, metrics: groupMetrics },
          ...(outbound?.ofSite(entity) ?? []),
          ...(costs?.ofSite(entity) ?? []),
        ],
        staffOf([...model.groups.keys()].filter((group) => model.groups[group].site === entity)),
      ),
    ),
    ...[...model.pairs.queue].map((queue, entity) =>
      reportedPart('queue × group', `${model.queues[queue].name}/${model.groups[model.pairs.group[entity]].name}`, [
        { estimator: pairs, entity, metrics: pairMetrics },
      ]),
    ),
    ...planned.map((pool, entity) =>
      reportedPart('pool', pool.name, [{ estimator: pools, entity, metrics: poolMetrics }], pool),
    ),
    reportedPart('all', 'all', [
      { estimator: queues, entity: queueCount, metrics: allMetrics },
      ...(outbound?.ofAll() ?? []),
      { estimator: groups, entity: model.groups.length, metrics: allGroupMetrics },
      ...(costs?.ofAll() ?? []),
    ]),
  ];

  const counts: Counts = { replications: 0, events: 0, offered: 0, stillInside: 0 };
  const replicationRows: ReplicationRow[] = [];

  const addBlock = (block: readonly PlayedReplication[]): void => {
    queues.add(block.map(({ tables }) => tables.queues));
    groups.add(block.map(({ tables }) => tables.groups));
    if (model.sites.length > 0)
      sites.add(block.map(({ tables }) => sumBySite(tables.groups, model.sites.length, atSites)));
    if (planned.length > 0) pools.add(block.map(({ tables }) => sumBySite(tables.groups, planned.length, inPools)));
    costs?.add(block.map(({ tables }) => tables));
    outbound?.add(block.map(({ tables }) => tables));
    pairs.add(block.map(({ tables }) => tables.pairs));
    portions.add(block.map(({ tables }) => tables.portions));
    block.forEach(addReplication);
  };

  const addReplication = ({ tables, events }: PlayedReplication, place: number): void => {
    const totals = queues.lastTotals(place);
    attainment.add(tables.queues);
    clearance.add(tables.pairs);
    for (let queue = 0; queue < queueCount; queue++)
      waits.add(queue, tables.waitsByDay, zeroWaits(totals, queue), totals[queue * width + column('waitMax')]);
    const all = queueCount * width;
    counts.events += events;
    counts.offered += totals[all + column('offered')];
    counts.stillInside += totals[all + column('stillInside')];
    if (keepReplications || samples !== undefined)
      for (const { scope, name, lastFractions } of reported)
        for (const [{ name: metric, unit }, fraction] of lastFractions(place)) {
          const replication = counts.replications;
          samples?.keep(scope, name, metric, replication, fraction);
          if (keepReplications)
            replicationRows.push({ replication, scope, name, metric, unit, value: quotient(fraction) });
        }
    counts.replications++;
  };

  const hours = usedHours(model);
  const isUsed = (period: PeriodKind, index: number) => period !== 'hour of day' || hours.includes(index);

  function* formRows(rows: AskedRows, critical: CriticalValue): Generator<ResultRow> {
    const metrics = rows.metrics && new Set(rows.metrics);
    const asked: AskedEstimates = { critical, wants: (metric) => metrics?.has(metric) ?? true };
    const periods = periodKinds.filter((period) => rows.periods?.includes(period) ?? true);
    for (const { scope, name, estimates } of reported) {
      if (!(rows.scopes?.includes(scope) ?? true) || (rows.name ?? name) !== name) continue;
      for (const period of periods)
        for (const [index, { start, end }] of labels[period].entries()) {
          if (!isUsed(period, index) || (rows.start ?? start) !== start) continue;
          for (const [{ name: metric, unit }, { estimate, low, high, sd, n }] of estimates(period, index, asked))
            if (asked.wants(metric))
              yield { scope, name, period, start, end, metric, unit, estimate, low, high, sd, n };
        }
    }
  }

  return {
    add(batch) {
      for (let first = 0; first < batch.replications.length; first += blockAtMost)
        addBlock(batch.replications.slice(first, first + blockAtMost));
      waits.addHours(batch.waitsByHour);
    },
    rows(confidence) {
      const critical = criticalValue(confidence);
      return lazyRows((asked) => formRows(asked, critical));
    },
    halfWidths(name, confidence) {
      const critical = criticalValue(confidence);
      const ofCampaigns = outbound?.totals(name, critical);
      const metric = queueMetrics.find((candidate) => candidate.name === name);
      if (metric === undefined && ofCampaigns === undefined) return [];
      const totals =
        ofCampaigns ?? model.queues.map((_, queue) => queues.estimate('total', queue, 0, metric!, critical));
      return totals.map(({ low, high }) => (low === null || high === null ? null : (high - low) / 2));
    },
    replicationRows,
    counts,
  };
}

/** The local dates of the days that labels tell apart; one where they tell none. */
function localDays({ day }: PeriodLabels): string[] {
  return day.length === 0 ? [''] : day.map(({ start }) => start.slice(0, 'yyyy-mm-dd'.length));
}

/** The pools that have a queue with a target. */
function plannedPools({ pools, queues }: StaffingPlan): readonly PoolPlan[] {
  return pools.filter((pool) => pool.queues.some((queue) => queues[queue].requirement));
}

function intervalsOf(dayOf: Int32Array, day: number): number[] {
  return [...dayOf.keys()].filter((interval) => dayOf[interval] === day);
}

function* partEstimates(
  parts: readonly ReportedMetrics[],
  period: PeriodKind,
  index: number,
  { critical, wants }: AskedEstimates,
): Generator<[Metric, Estimate]> {
  for (const { estimator, entity, metrics } of parts)
    for (const metric of metrics)
      if (wants(metric.name)) yield* estimateOf(estimator, entity, metric, period, index, critical);
}

function* partFractions(parts: readonly ReportedMetrics[], place: number): Generator<[Metric, Fraction]> {
  for (const { estimator, entity, metrics } of parts)
    for (const metric of metrics) yield [metric, estimator.lastFraction(place, entity, metric)];
}

/** The estimate of a metric that is formed from columns; nothing when the period does not keep it. */
function* estimateOf(
  estimator: ScopeEstimator,
  entity: number,
  metric: Metric,
  period: PeriodKind,
  index: number,
  critical: CriticalValue,
): Generator<[Metric, Estimate]> {
  if (period === 'interval' && !metric.perInterval) return;
  yield [metric, estimator.estimate(period, entity, index, metric, critical)];
}
