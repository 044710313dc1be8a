// Runs an experiment: replications through a pool, merged strictly in order, to Results.
import { tableBytes } from '../facts/tables.ts';
import type { Derived, Metric, QueueMetric } from '../metrics/contract.ts';
import { formula } from '../metrics/formula.ts';
import {
  attributedMetrics,
  costMetrics,
  derivedMetrics,
  groupMetrics,
  pairMetrics,
  portionMetrics,
} from '../metrics/index.ts';
import {
  campaignCostMetrics,
  campaignMetrics,
  dialMetrics,
  outboundGroupMetrics,
  outcomeMetrics,
  recordMetrics,
  ruleMetrics,
} from '../metrics/outbound/index.ts';
import type { Compiled } from '../model/compile.ts';
import { type StaffingPlan, staffingPlan } from '../planning/staffingPlan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createBatchEstimation } from './batchMeans.ts';
import { batchPlan, checkEvery, mostReplications } from './batchPlan.ts';
import { batchWarnings } from './batchWarnings.ts';
import { createEstimation, type Estimation } from './estimation.ts';
import { campaignAxesOf } from './outbound/campaignAxes.ts';
import { judgedCampaigns } from './outbound/judgedCampaigns.ts';
import { nuisanceVerdicts } from './outbound/nuisanceVerdicts.ts';
import { outboundWarnings } from './outbound/outboundWarnings.ts';
import { labelIntervals, labelPeriods, labelStarts } from './periodLabels.ts';
import { planWarnings } from './planWarnings.ts';
import type { PlayedBatch, Pool } from './ports.ts';
import type { Axes, MetricLabel, Provenance, ResultRows, Results, Scope, Verdict, Warning } from './results.ts';
import type { Samples } from './samples.ts';
import { tableShapeOf } from './tableShape.ts';
import { levelTargetOf, queueMetricsFor, reported, staffingTargetOf } from './targets.ts';
import { verdictsOf } from './verdicts.ts';
import { warningsOf } from './warnings.ts';

export interface ExperimentRequest {
  readonly scenario: Scenario;
  readonly compiled: Compiled;
  /** Hash of the resolved scenario, the seed and the options, for the provenance. */
  readonly hash: string;
  /** Keep each replication's values at coarse scopes, for `replications.csv`. */
  readonly keepReplications: boolean;
  /** Gets the numerators and denominators of each replication, for comparisons. */
  readonly samples?: Samples;
  /** Told after each merged batch. */
  readonly onProgress?: (done: number, asked: number) => void;
  /** Told of each merged batch with which replication it begins, in order. */
  readonly onMerged?: (from: number) => void;
  /** When aborted, what is finished without a gap is kept. */
  readonly signal?: AbortSignal;
}

/** Rejects with TooManyContacts, or with an Error when facts contradict each other. */
export async function runExperiment(request: ExperimentRequest, pool: Pool): Promise<Results> {
  const { scenario, compiled } = request;
  const { model, span } = compiled;
  const plan = staffingPlan(model, scenario.queues.map(staffingTargetOf));
  const { batches } = scenario.run;
  const queueMetrics = queueMetricsFor(scenario.queues);
  const parts = [
    model,
    labelPeriods(span, model.timeline),
    request.keepReplications,
    request.samples,
    { queueMetrics, levels: scenario.queues.map(levelTargetOf), plan, judged: judgedCampaigns(scenario) },
  ] as const;
  const batched = batches === undefined ? undefined : createBatchEstimation(...parts);
  const estimation = batched ?? createEstimation(...parts);
  const isPrecise = await playInOrder(request, pool, estimation);
  const rows = estimation.rows(scenario.run.confidence);
  const provenance: Provenance = {
    seed: scenario.run.seed,
    replicationsAsked: isPrecise ? estimation.counts.replications : mostReplications(scenario.run),
    replicationsDone: estimation.counts.replications,
    ...(batches === undefined ? {} : { batches }),
    confidence: scenario.run.confidence,
    hash: request.hash,
    contactsOffered: estimation.counts.offered,
    eventsPlayed: estimation.counts.events,
  };
  const interrupted = provenance.replicationsDone < provenance.replicationsAsked;
  const axes = axesOf(scenario, compiled, plan, queueMetrics);
  const verdicts = [...verdictsOfAll(scenario, rows), ...nuisanceVerdicts(axes.campaigns ?? [], rows)];
  return {
    scenario: scenario.name,
    ...(scenario.variant === undefined ? {} : { variant: scenario.variant }),
    ...(scenario.note === undefined ? {} : { note: scenario.note }),
    provenance,
    axes,
    rows,
    verdicts,
    warnings: [
      ...warningsOf(provenance, rows, estimation.counts.stillInside, interrupted),
      ...(batched === undefined ? [] : batchWarnings(scenario, model.timeline.batches, batched.batches)),
      ...planWarnings({ scenario, compiled, plan, rows }),
      ...outboundWarnings({ scenario, axes, rows, verdicts }),
      ...(interrupted || isPrecise ? [] : precisionWarnings(scenario)),
    ],
    replications: estimation.replicationRows,
  };
}

/** Said when all replications have been played and the wanted precision has not been reached. */
function precisionWarnings({ run }: Scenario): Warning[] {
  if (run.precision.length === 0) return [];
  const metrics = run.precision.map(({ metric }) => metric).join(', ');
  const message = `After ${mostReplications(run)} replications the intervals of ${metrics} are still wider than asked for: allow more (run.most, --most) or ask for less.`;
  return [{ kind: 'too few replications', message }];
}

/** Whether every wanted interval is narrow enough at every queue or campaign; those without contacts or dials are left out. */
function isPreciseEnough({ run }: Scenario, estimation: Estimation): boolean {
  if (estimation.counts.replications < Math.max(2, run.replications)) return false;
  return run.precision.every(({ metric, halfWidth }) => {
    const found = estimation.halfWidths(metric, run.confidence);
    // Where nothing is measured no interval is narrow.
    return found.length > 0 && found.every((width) => (width ?? 0) <= halfWidth);
  });
}

/**
 * Keeps the pool busy and merges batches in order of replication, whatever the order in which they end. Whether it ended early
 * because the wanted precision was reached; the batches in hand then are played in vain.
 */
async function playInOrder(request: ExperimentRequest, pool: Pool, estimation: Estimation): Promise<boolean> {
  const { scenario } = request;
  const asked = mostReplications(scenario.run);
  const hasPrecision = scenario.run.precision.length > 0;
  const { size, inFlight } = batchPlan(scenario.run, pool.size, tableBytes(tableShapeOf(request.compiled.model)));
  const running: Promise<PlayedBatch>[] = [];
  let next = 0;
  const start = (): void => {
    // With a precision, batches end where it is looked at.
    const room = hasPrecision ? checkEvery - (next % checkEvery) : size;
    const count = Math.min(size, room, asked - next);
    const playing = pool.play({ from: next, count });
    // A failure is met when the batch's turn comes; until then Node would take it for one that nobody looks at.
    playing.catch(() => {});
    running.push(playing);
    next += count;
  };
  const stop = () => pool.stop();
  request.signal?.addEventListener('abort', stop);
  try {
    while (running.length > 0 || (next < asked && !request.signal?.aborted)) {
      while (running.length < inFlight && next < asked && !request.signal?.aborted) start();
      const expected = estimation.counts.replications;
      const batch = await running.shift();
      // After a stop, a gap ends what can be kept: later batches are played but not merged.
      if (batch === undefined || batch.from !== expected) continue;
      estimation.add(batch);
      if (!estimation.holdsTables) pool.reuse?.(batch);
      request.onMerged?.(batch.from);
      request.onProgress?.(estimation.counts.replications, asked);
      const done = estimation.counts.replications;
      const isCheckpoint = done % checkEvery === 0 || done === asked;
      if (hasPrecision && isCheckpoint && isPreciseEnough(scenario, estimation)) return true;
    }
    return false;
  } finally {
    request.signal?.removeEventListener('abort', stop);
    await Promise.allSettled(running);
  }
}

function axesOf(
  scenario: Scenario,
  { span, model, zones }: Compiled,
  plan: StaffingPlan,
  queueMetrics: readonly QueueMetric[],
): Axes {
  const campaigns = campaignAxesOf(scenario);
  const metrics = new Map<string, MetricLabel>();
  for (const metric of [
    ...queueMetrics,
    ...portionMetrics,
    ...groupMetrics,
    ...pairMetrics,
    ...(model.tariff === undefined ? [] : [...costMetrics, ...attributedMetrics]),
    ...derivedMetrics,
    ...(campaigns === undefined ? [] : outboundLabels(model.tariff !== undefined)),
  ]) {
    const { name, unit, title, doc, better } = metric;
    if (!metrics.has(name)) metrics.set(name, { name, unit, title, doc, formula: formula(metric), better });
  }
  return {
    zone: scenario.period.zone,
    intervals: labelIntervals(span),
    queues: scenario.queues.map(({ name, target }, queue) => {
      const requiredBy = plan.queues[queue].requirement?.method;
      return { name, target: reported(target), ...(requiredBy === undefined ? {} : { requiredBy }) };
    }),
    groups: scenario.groups.map(({ name }) => name),
    ...(campaigns === undefined ? {} : { campaigns }),
    ...(model.tariff === undefined ? {} : { currency: model.tariff.currency }),
    pools: plan.pools.map(({ name, queues, groups }) => ({
      name,
      queues: queues.map((queue) => model.queues[queue].name),
      groups: groups.map((group) => model.groups[group].name),
    })),
    sites: (scenario.sites ?? []).map(({ name, zone, holidays, staffOnHolidays }) => ({
      name,
      zone,
      starts: labelStarts(span, zones.get(zone) ?? span.zone),
      groups: scenario.groups.filter(({ site }) => site === name).map((group) => group.name),
      holidays: holidays
        .filter(({ date }) => date >= span.grid.dayDates[0]! && date <= span.grid.dayDates.at(-1)!)
        .map(({ date, name: day }) => ({ date, name: day })),
      staffOnHolidays,
    })),
    metrics: [...metrics.values()],
  };
}

function outboundLabels(hasCosts: boolean): (Metric | Derived)[] {
  return [
    ...campaignMetrics,
    ...(hasCosts ? campaignCostMetrics : []),
    ...dialMetrics,
    ...outcomeMetrics,
    ...recordMetrics,
    ...ruleMetrics,
    ...outboundGroupMetrics,
  ];
}

function verdictsOfAll(scenario: Scenario, rows: ResultRows): Verdict[] {
  const rowOf = (scope: Scope, name: string, metric: string) =>
    [...rows.of({ scopes: [scope], name, periods: ['total'], metrics: [metric] })][0];
  return scenario.queues.flatMap((queue) =>
    verdictsOf(queue.name, reported(queue.target), (metric) => {
      if (metric !== 'occupancy') return rowOf('queue', queue.name, metric);
      // A limit on occupancy is held against the busiest of the groups that serve the queue.
      return scenario.groups
        .filter(({ skills }) => skills.some((skill) => skill.queue === queue.name))
        .map(({ name }) => rowOf('group', name, 'occupancy'))
        .sort((a, b) => (b?.estimate ?? -1) - (a?.estimate ?? -1))[0];
    }),
  );
}
