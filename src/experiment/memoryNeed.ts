// How much memory an experiment will need, reckoned from sizes before anything is allocated: typed arrays to within some per cent,
// objects by what they were measured to take.
import { attributedColumns, costColumns, groupColumns, pairColumns, portionColumns } from '../facts/columns.ts';
import { hourRows, ledgerBytes, rowOfWaits } from '../facts/ledger.ts';
import { queueTableWidth, tableBytes } from '../facts/tables.ts';
import { ratioCell } from '../maths/estimators/ratioCells.ts';
import type { Metric } from '../metrics/contract.ts';
import { attributedMetrics, costMetrics, groupMetrics, pairMetrics, portionMetrics } from '../metrics/index.ts';
import { poolMetrics } from '../metrics/poolMetrics.ts';
import type { Model } from '../model/model.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { batchPlan, mostReplications } from './batchPlan.ts';
import { outboundEstimatorBytes, outboundTableBytes, recordBytes } from './outbound/outboundSize.ts';
import { heldAtMost } from './scopeEstimator.ts';
import { scopeBytes } from './scopeSize.ts';
import { tableShapeOf } from './tableShape.ts';
import { plannedPools, queueMetricsFor } from './targets.ts';
import { valuesPerReplication } from './valuesPerReplication.ts';

export interface MemoryPart {
  /** What takes the memory, `values of single replications`. */
  readonly what: string;
  /** How many of it there are, where that says something. */
  readonly count?: number;
  readonly bytes: number;
  /** Objects, for which V8 has a limit of its own, or typed arrays. */
  readonly kind: 'objects' | 'arrays';
  /** What it grows with. */
  readonly grows: 'intervals' | 'kept replications' | 'compared replications' | 'threads' | 'agents' | 'records';
}

export interface MemorySettings {
  readonly threads: number;
  /** Every replication's values are kept as rows. */
  readonly keepReplications: boolean;
  /** How many variants keep the numerators and denominators of every replication. */
  readonly samples: number;
}

const bytesOfNumber = 8;
const bytesOfCount = 4;
/** Measured on Node 20: a value of a replication as a row. */
const bytesOfReplicationRow = 110;
/** Names and times of an interval. */
const bytesOfLabel = 700;
/** Columns of an agent and of as many places for contacts, and the lists of what comes next. */
const bytesOfAgent = 220;

/** Largest first. */
export function memoryNeed(scenario: Scenario, model: Model, settings: MemorySettings): MemoryPart[] {
  const { threads } = settings;
  const intervals = model.timeline.edges.length - 1;
  const values = valuesPerReplication(scenario, model);
  const replications = mostReplications(scenario.run);
  const shape = tableShapeOf(model);
  const table = tableBytes(shape) + outboundTableBytes(model);
  const { size, inFlight } = batchPlan(scenario.run, threads, table);
  const records = recordBytes(model);
  const agents = model.agents.firstAgent.at(-1) ?? 0;
  // Batches are taken for replications, and estimated beside the whole.
  const { batches } = scenario.run;
  const observed = batches ?? replications;
  const kept = settings.keepReplications ? observed * values : 0;
  const compared = settings.samples * observed * values;
  const estimators = estimatorBytes(scenario, model, observed) + outboundEstimatorBytes(model, observed);
  const objects = (grows: MemoryPart['grows'], count: number, what: string, bytes: number): MemoryPart => {
    return { what, count, bytes: count * bytes, kind: 'objects', grows };
  };
  const arrays = (grows: MemoryPart['grows'], what: string, bytes: number): MemoryPart => {
    return { what, bytes, kind: 'arrays', grows };
  };
  const parts: MemoryPart[] = [
    objects('intervals', intervals, 'intervals', bytesOfLabel),
    objects('kept replications', kept, 'values of single replications', bytesOfReplicationRow),
    arrays('compared replications', 'values of single replications to compare', compared * 2 * bytesOfNumber),
    arrays(
      threads > 1 ? 'threads' : 'intervals',
      'counters of the floor, in each thread',
      threads * (ledgerBytes(shape, model.portions.length > 0) + outboundTableBytes(model)),
    ),
    arrays('agents', 'agents, in each thread', threads * agents * bytesOfAgent),
    {
      ...arrays('records', 'records of call lists, in each thread', threads * records.each + records.shared),
      count: records.count,
    },
    arrays(threads > 1 ? 'threads' : 'intervals', 'tables of replications in hand', size * inFlight * table),
    arrays(
      'intervals',
      'metrics in every interval, day and hour',
      estimators * (batches === undefined ? 1 : 1 + 1 / batches),
    ),
  ];
  return parts.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
}

/** All scopes, and what attainment.ts and waitQuantiles.ts keep. */
function estimatorBytes({ queues }: Scenario, model: Model, replications: number): number {
  const { timeline, thresholdStride, tariff } = model;
  const intervals = timeline.edges.length - 1;
  const days = timeline.dayCount;
  const bytesOfCell = ratioCell.width * bytesOfNumber;
  const histograms = replications <= heldAtMost ? replications : 1;
  const scope = (entities: number, metrics: readonly Metric[], columns: number, withAll = false): number =>
    scopeBytes({ entities, metrics, columns, withAll }, timeline, replications);
  const width = queueTableWidth(thresholdStride);
  const ofQueues = queueMetricsFor(queues);
  const levels = ofQueues
    .filter(({ name }) => name.startsWith('sl_'))
    .map((metric) => ({ ...metric, perInterval: false }));
  const furtherPositions = Math.max(0, ...model.furtherThresholds.map((thresholds) => thresholds.length));
  return (
    scope(queues.length, [...ofQueues, ...Array(furtherPositions).fill(levels).flat()], width, true) +
    scope(model.groups.length, groupMetrics, groupColumns.length, true) +
    scope(model.pairs.queue.length, pairMetrics, pairColumns.length) +
    scope(model.portions.length, portionMetrics, portionColumns.length) +
    scope(model.sites.length, groupMetrics, groupColumns.length) +
    scope(plannedPools(queues, model).length, poolMetrics, groupColumns.length) +
    (tariff === undefined
      ? 0
      : scope(tariff.entities.length, costMetrics, costColumns.length, true) +
        scope(model.sites.length, costMetrics, costColumns.length) +
        scope(queues.length, attributedMetrics, attributedColumns.length)) +
    queues.length * (intervals + 3 * (days + 1)) * bytesOfCell +
    queues.length * (days * histograms + hourRows) * rowOfWaits * bytesOfCount
  );
}
