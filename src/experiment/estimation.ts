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
import { createCostEstimation } from './costEstimation.ts';
import { compileDeviations, compileForms } from './forms.ts';
import { fractionOf, quotient } from './fraction.ts';
import { compileFurtherLevels } from './furtherLevels.ts';
import type { JudgedCampaign } from './outbound/nuisanceEstimation.ts';
import { createOutboundEstimation } from './outbound/outboundEstimation.ts';
import { type PeriodLabels, usedHours } from './periodLabels.ts';
import { requiredFigures, staffFigures, takenTogether } from './planFigures.ts';
import type { PlayedBatch, PlayedReplication } from './ports.ts';
import type { Figure, Reported } from './reported.ts';
import { figureOf, figuresOf, type ReportedMetrics } from './reportedMetrics.ts';
import { lazyRows } from './resultRows.ts';
import type { AskedRows, PeriodKind, ReplicationRow, ResultRow, ResultRows, Scope } from './results.ts';
import type { Samples } from './samples.ts';
import { createScopeEstimator } from './scopeEstimator.ts';
import { blockAtMost } from './scopeMoments.ts';
import { sitesOfGroups, sumBySite } from './siteScope.ts';
import { createWaitQuantiles, type ZeroWaits } from './waitQuantiles.ts';

export interface Estimation {
  /** Adds a batch; batches come in order of replication. */
  add(batch: PlayedBatch): void;
  /** Whether tables that were added are still read. */
  readonly holdsTables: boolean;
  /** All rows in their fixed order: scope, name, period, time, metric. They are formed from what has been added when they are read. */
  rows(confidence: number): ResultRows;
  /** Half-widths of the intervals of a metric over the whole time, of each campaign or else each queue that has it; null where there is none (yet). */
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
  /** The plan of some groups; nothing of those in no planned pool. */
  const staffOf = (groupIds: readonly number[]): StaffPlan | undefined => {
    const own = groupIds.filter((group) => inPools.siteOf[group] >= 0);
    return plan === undefined || own.length === 0 ? undefined : takenTogether(own.map((group) => plan.groups[group]));
  };
  const days = intervalsOfDays(timeline);
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

  /** All quantiles of a queue in a cell are found at once, and asked for one after another. */
  const quantileFigures = (queue: number): Map<QueueMetric, Figure> => {
    let cell: string | undefined;
    let found: Estimate[] = [];
    const figures = quantileMetrics.map((metric, place): Figure & { metric: QueueMetric } => ({
      metric,
      estimate(period, index, critical) {
        const asked = [period, index, critical(1), counts.replications].join();
        if (cell !== asked) found = quantileEstimates(queue, period, index, critical);
        cell = asked;
        return found[place];
      },
      lastFraction: () => fractionOf(waits.lastValues(queue)[place]),
    }));
    return new Map(figures.map((figure) => [figure.metric, figure]));
  };
  const levelFigures = (queue: number): Figure[] =>
    furtherLevels.ofQueue(queue).map(([metric, told]) => ({
      ...figureOf({ estimator: queues, entity: queue, metric }),
      metric: told,
    }));

  const reportedQueue = (queue: number): Reported => {
    const quantiles = quantileFigures(queue);
    return {
      scope: 'queue',
      name: model.queues[queue].name,
      figures: [
        ...queueMetrics.map(
          (metric) => quantiles.get(metric) ?? figureOf({ estimator: queues, entity: queue, metric }),
        ),
        ...levelFigures(queue),
        ...attainment.figures(queue),
        ...clearance.figures(queue),
        ...figuresOf(costs?.ofQueue(queue) ?? []),
        ...(plan === undefined ? [] : requiredFigures(plan.queues[queue])),
      ],
    };
  };

  const reportedPart = (
    scope: Scope,
    name: string,
    parts: readonly ReportedMetrics[],
    staff?: StaffPlan,
  ): Reported => ({
    scope,
    name,
    figures: [
      ...figuresOf(parts),
      ...(plan === undefined || staff === undefined ? [] : staffFigures(staff, plan, days)),
    ],
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
    waits.add(tables.waitsByDay, (queue) => ({
      zeros: zeroWaits(totals, queue),
      longest: totals[queue * width + column('waitMax')],
    }));
    const all = queueCount * width;
    counts.events += events;
    counts.offered += totals[all + column('offered')];
    counts.stillInside += totals[all + column('stillInside')];
    if (keepReplications || samples !== undefined)
      for (const { scope, name, figures } of reported)
        for (const { metric, lastFraction } of figures) {
          if (lastFraction === undefined) continue;
          const fraction = lastFraction(place);
          const replication = counts.replications;
          samples?.keep(scope, name, metric.name, replication, fraction);
          if (!keepReplications) continue;
          const value = quotient(fraction);
          replicationRows.push({ replication, scope, name, metric: metric.name, unit: metric.unit, value });
        }
    counts.replications++;
  };

  const hours = usedHours(model);
  const isUsed = (period: PeriodKind, index: number) => period !== 'hour of day' || hours.includes(index);

  function* formRows(asked: AskedRows, critical: CriticalValue): Generator<ResultRow> {
    const periods = periodKinds.filter((period) => asked.periods?.includes(period) ?? true);
    for (const { scope, name, figures } of reported) {
      if (!(asked.scopes?.includes(scope) ?? true) || (asked.name ?? name) !== name) continue;
      const wanted = figures.filter(({ metric }) => asked.metrics?.includes(metric.name) ?? true);
      for (const period of periods)
        for (const [index, { start, end }] of labels[period].entries()) {
          if (!isUsed(period, index) || (asked.start ?? start) !== start) continue;
          for (const { metric, estimate: estimateIn } of wanted) {
            const found = estimateIn(period, index, critical);
            if (found === undefined) continue;
            const { estimate, low, high, sd, n } = found;
            yield {
              scope,
              name,
              period,
              start,
              end,
              metric: metric.name,
              unit: metric.unit,
              estimate,
              low,
              high,
              sd,
              n,
            };
          }
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
      const estimatesIn = (scope: Scope) =>
        reported
          .filter((thing) => thing.scope === scope)
          .flatMap(({ figures }) => figures.filter(({ metric }) => metric.name === name))
          .flatMap(({ estimate }) => estimate('total', 0, critical) ?? []);
      const ofCampaigns = estimatesIn('campaign');
      const totals = ofCampaigns.length > 0 ? ofCampaigns : estimatesIn('queue');
      return totals.map(({ low, high }) => (low === null || high === null ? null : (high - low) / 2));
    },
    replicationRows,
    counts,
    get holdsTables() {
      return [queues, groups, pairs].some((scope) => scope.holdsTables);
    },
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

/** The intervals of each day. */
function intervalsOfDays({ dayOf, dayCount }: Model['timeline']): number[][] {
  const days: number[][] = Array.from({ length: dayCount }, () => []);
  dayOf.forEach((day, interval) => {
    days[day].push(interval);
  });
  return days;
}
