// Batch means: one long run whose counted time is cut into equal batches, each of which is taken for a replication in estimates over the
// whole time. Days, hours and intervals occur once and have no intervals of confidence.
// Source: Law, Simulation Modeling and Analysis, ch. 9.5; for quantiles Seila (1982), "A batching approach to quantile estimation in
// regenerative simulations", Management Science 28.
import { attributedColumns, costColumns, groupColumns, pairColumns, portionColumns } from '../facts/columns.ts';
import { rowOfWaits } from '../facts/ledger.ts';
import { queueTableWidth } from '../facts/tables.ts';
import { meetsProbability } from '../metrics/attainment.ts';
import { answeredUncleared } from '../metrics/clearance.ts';
import type { CampaignMetric } from '../metrics/contract.ts';
import { attributedMetrics, costMetrics, groupMetrics, pairMetrics, queueMetrics } from '../metrics/index.ts';
import {
  campaignCostMetrics,
  campaignMetrics,
  outboundGroupMetrics,
  outcomeMetrics,
} from '../metrics/outbound/index.ts';
import { ruleOver, rulePasses, ruleWorst } from '../metrics/outbound/ruleFigures.ts';
import type { Model } from '../model/model.ts';
import { createEstimation, type Estimation, type Intentions } from './estimation.ts';
import { cutOutbound } from './outbound/cutOutbound.ts';
import type { PeriodLabels } from './periodLabels.ts';
import type { PlayedReplication } from './ports.ts';
import { lazyRows } from './resultRows.ts';
import type { ResultRow, Scope } from './results.ts';
import { createSamples, type Samples } from './samples.ts';

export interface BatchEstimation extends Estimation {
  /** Numerators and denominators of each batch. */
  readonly batches: Samples;
}

/** Sums: what a batch has is a part of the whole, not an observation of it. */
const totals = new Set([...namesOf('total'), answeredUncleared.name]);
/** What has no batches to be estimated from: the largest of all times, whether all of it meets the target or a rule, how far a list was worked. */
const ofTheWhole = new Set([...namesOf('maximum'), meetsProbability.name, ...reachedOfList(), ...judgedAsAWhole()]);

/** What is counted over the whole time and has no parts. */
const uncut: ReadonlySet<Scope> = new Set(['record hour', 'record zone hour', 'attempt', 'record state']);

function namesOf(kind: 'total' | 'maximum'): ReadonlySet<string> {
  const outbound = [...campaignMetrics, ...campaignCostMetrics, ...outcomeMetrics, ...outboundGroupMetrics];
  const metrics = [...queueMetrics, ...groupMetrics, ...pairMetrics, ...costMetrics, ...attributedMetrics, ...outbound];
  return new Set(metrics.filter((metric) => metric.kind === kind).map(({ name }) => name));
}

function reachedOfList(): string[] {
  const isOfList = (metric: CampaignMetric) => metric.kind === 'ratio' && 'listed' in metric.denominator;
  return campaignMetrics.filter(isOfList).map(({ name }) => name);
}

function judgedAsAWhole(): string[] {
  return [ruleWorst, rulePasses, ruleOver].map(({ name }) => name);
}

/** Like `createEstimation`, for a single replication of a model with batches; raw values and samples are those of batches. */
export function createBatchEstimation(
  model: Model,
  labels: PeriodLabels,
  keepReplications: boolean,
  samples?: Samples,
  intentions?: Intentions,
): BatchEstimation {
  const { batches: count } = model.timeline;
  const batches = createSamples(count);
  const scaled = (metric: string) => (totals.has(metric) ? count : 1);
  const whole = createEstimation(model, labels, false, undefined, intentions);
  const each = createEstimation(
    modelOfBatch(model),
    { total: labels.total, day: [], 'hour of day': [], interval: [] },
    keepReplications,
    {
      of: batches.of,
      get played() {
        return batches.played;
      },
      keep(scope, name, metric, batch, { x, y }) {
        batches.keep(scope, name, metric, batch, { x, y });
        samples?.keep(scope, name, metric, batch, { x: x * scaled(metric), y });
      },
    },
    intentions,
  );
  const completed = (row: ResultRow, own: ResultRow | undefined): ResultRow => {
    if (own === undefined || own.metric !== row.metric || own.name !== row.name || own.scope !== row.scope)
      throw new Error(`rows of batches out of order: ${row.scope} ${row.name} ${row.metric}`);
    return ofTheWhole.has(row.metric) || uncut.has(row.scope) ? row : withInterval(row, own, scaled(row.metric));
  };
  return {
    add({ from, replications, waitsByHour }) {
      for (const played of replications) {
        whole.add({ from, replications: [wholeOf(played, model)], waitsByHour });
        each.add({ from: 0, replications: cut(played, model), waitsByHour: new Uint32Array(waitsByHour.length) });
      }
    },
    rows(confidence) {
      const ofWhole = whole.rows(confidence);
      const ofBatches = each.rows(confidence);
      return lazyRows(function* (asked) {
        const batchRows = ofBatches.of({ ...asked, periods: ['total'] })[Symbol.iterator]();
        for (const row of ofWhole.of(asked))
          yield row.period === 'total' ? completed(row, batchRows.next().value) : row;
      });
    },
    get holdsTables() {
      return whole.holdsTables || each.holdsTables;
    },
    halfWidths: each.halfWidths,
    replicationRows: each.replicationRows,
    counts: whole.counts,
    batches,
  };
}

/** The estimate of the whole run with the interval of its batches. */
function withInterval(row: ResultRow, { low, high, sd, n }: ResultRow, scale: number): ResultRow {
  const times = (value: number | null) => (value === null ? null : value * scale);
  return { ...row, low: times(low), high: times(high), sd: times(sd), n };
}

/** A model whose counted time is one batch, within one day and one hour: what estimates of a batch need to know. */
function modelOfBatch(model: Model): Model {
  const { timeline } = model;
  const intervals = intervalsOfBatch(model);
  const zeros = new Int32Array(intervals);
  return {
    ...model,
    timeline: {
      ...timeline,
      edges: timeline.edges.subarray(0, intervals + 1),
      dayOf: zeros,
      hourOf: zeros,
      dayCount: 1,
      hasDays: false,
      hasHours: false,
      batches: 1,
      waitRowOf: zeros,
      waitRowCount: 1,
    },
  };
}

function intervalsOfBatch({ timeline }: Model): number {
  return (timeline.edges.length - 1) / timeline.batches;
}

/** The replication with its waits by whole days. */
function wholeOf({ tables, events }: PlayedReplication, model: Model): PlayedReplication {
  const { dayOf, dayCount } = model.timeline;
  return { tables: { ...tables, waitsByDay: sumWaits(tables.waitsByDay, model, dayOf, dayCount) }, events };
}

/** The tables of each batch, as if it were a replication. Rows stand in order of time, so they are parts of the tables. */
function cut({ tables }: PlayedReplication, model: Model): PlayedReplication[] {
  const { batches, dayOf } = model.timeline;
  const intervals = intervalsOfBatch(model);
  const queueCount = model.queues.length;
  const part = (table: Float64Array, entities: number, width: number, batch: number): Float64Array => {
    const length = intervals * entities * width;
    return table.subarray(batch * length, (batch + 1) * length);
  };
  const batchOf = dayOf.map((_, i) => Math.floor(i / intervals));
  const waits = sumWaits(tables.waitsByDay, model, batchOf, batches);
  const { costs, attributed, outbound, campaignCosts } = tables;
  const campaigns = model.outbound?.campaigns.length ?? 0;
  const entities = model.tariff?.entities.length ?? 0;
  return Array.from({ length: batches }, (_, batch) => ({
    tables: {
      queues: part(tables.queues, queueCount, queueTableWidth(model.thresholdStride), batch),
      groups: part(tables.groups, model.groups.length, groupColumns.length, batch),
      pairs: part(tables.pairs, model.pairs.queue.length, pairColumns.length, batch),
      portions: part(tables.portions, model.portions.length, portionColumns.length, batch),
      waitsByDay: rowsOf(waits, queueCount, batches, batch),
      ...(costs && { costs: part(costs, entities, costColumns.length, batch) }),
      ...(attributed && { attributed: part(attributed, queueCount, attributedColumns.length, batch) }),
      ...(outbound && { outbound: cutOutbound(outbound, model, intervals, batch) }),
      ...(campaignCosts && { campaignCosts: part(campaignCosts, campaigns, 1, batch) }),
    },
    events: 0,
  }));
}

/** Histograms of each queue by the part of the time to which `partOf` assigns an interval; `parts` of them. */
function sumWaits(waits: Uint32Array, { queues, timeline }: Model, partOf: Int32Array, parts: number): Uint32Array {
  const { waitRowOf, waitRowCount } = timeline;
  const partOfRow = new Int32Array(waitRowCount);
  waitRowOf.forEach((row, i) => {
    partOfRow[row] = partOf[i];
  });
  const sums = new Uint32Array(queues.length * parts * rowOfWaits);
  for (let queue = 0; queue < queues.length; queue++)
    for (let row = 0; row < waitRowCount; row++) {
      const from = (queue * waitRowCount + row) * rowOfWaits;
      const to = (queue * parts + partOfRow[row]) * rowOfWaits;
      for (let bin = 0; bin < rowOfWaits; bin++) sums[to + bin] += waits[from + bin];
    }
  return sums;
}

/** One row of each queue out of several. */
function rowsOf(waits: Uint32Array, queueCount: number, rows: number, row: number): Uint32Array {
  const own = new Uint32Array(queueCount * rowOfWaits);
  for (let queue = 0; queue < queueCount; queue++) {
    const from = (queue * rows + row) * rowOfWaits;
    own.set(waits.subarray(from, from + rowOfWaits), queue * rowOfWaits);
  }
  return own;
}
