// From the ledger's cells to named raw columns: bins are summed up, warm-up and aftermath dropped, levels completed.
// One such table per replication crosses threads; metrics are formed from its columns.

import { attributeCosts } from './attribution.ts';
import { awayColumns } from './awayKinds.ts';
import type { CampaignLinks } from './campaignLinks.ts';
import { groupColumns, pairColumns, portionColumns, queueColumns } from './columns.ts';
import { tabulateCosts } from './costs.ts';
import { groupCell, type LedgerCells, laneCell, pairCell, queueCell, queueWidthFor, rowOfWaits } from './ledger.ts';
import type { OutboundTables } from './outboundTables.ts';
import { positionsOf } from './positionsOf.ts';
import type { Tariff } from './tariff.ts';

/** The facts of one replication. Rows are [interval × entities + entity]; columns in the order of facts/columns.ts. */
export interface FactTables {
  /** Behind the named columns: answered within, abandoned within, for each threshold of the queue (`thresholdStride − 1` pairs). */
  readonly queues: Float64Array;
  readonly groups: Float64Array;
  /** Pairs of a queue and a group that serves it, as the model numbers them. */
  readonly pairs: Float64Array;
  /** Classes and allocations, as the model numbers them. */
  readonly portions: Float64Array;
  /** Waits above 0 by local day, or parts of days where the model asks for them: [(queue × days + day) × rowOfWaits + bin], the answered and then the abandoned. */
  readonly waitsByDay: Uint32Array;
  /** Of the tariff's entities, and by queue: only where something has a cost. */
  readonly costs?: Float64Array;
  readonly attributed?: Float64Array;
  /** Only where there are campaigns. */
  readonly outbound?: OutboundTables;
  /** What of the groups' cost belongs to each campaign, [interval × campaigns + campaign]: only where there are campaigns and costs. */
  readonly campaignCosts?: Float64Array;
}

/** What the tables need to know of a model. */
export interface TableShape {
  readonly queues: number;
  readonly groups: number;
  readonly pairs: number;
  readonly lanes: number;
  /** Lanes of each portion. */
  readonly portionLanes: readonly (readonly number[])[];
  readonly edges: Float64Array;
  readonly dayCount: number;
  readonly thresholdStride: number;
  readonly shortThreshold: Int32Array;
  readonly targetThreshold: Int32Array;
  /** Undefined where nothing has a cost. */
  readonly costs?: CostShape | undefined;
}

/** What costs need to know besides. */
export interface CostShape {
  readonly tariff: Tariff;
  /** Queue and group of each pair. */
  readonly pairQueue: Int32Array;
  readonly pairGroup: Int32Array;
  /** Undefined without campaigns. */
  readonly links?: CampaignLinks | undefined;
}

/** Columns of a queue's row: the named ones and two for each threshold. */
export function queueTableWidth(thresholdStride: number): number {
  return queueColumns.length + 2 * (thresholdStride - 1);
}

/** How much memory the tables of one replication take, in bytes. */
export function tableBytes(shape: TableShape): number {
  const { queues, groups, pairs, portionLanes, edges, dayCount, thresholdStride } = shape;
  const columns =
    queues * queueTableWidth(thresholdStride) +
    groups * groupColumns.length +
    pairs * pairColumns.length +
    portionLanes.length * portionColumns.length;
  const numbers = (edges.length - 1) * columns;
  return numbers * Float64Array.BYTES_PER_ELEMENT + queues * dayCount * rowOfWaits * Uint32Array.BYTES_PER_ELEMENT;
}

const column = positionsOf(queueColumns);
const groupColumn = positionsOf(groupColumns);
const pairColumn = positionsOf(pairColumns);

const columnOfAway = awayColumns.map((name) => groupColumn[name]);

/**
 * Copies the counted intervals out of the cells; `outbound` are the facts of campaigns, where there are any. `over`: tables of the same
 * shape that nobody reads any more, to be written over.
 */
export function tabulate(
  cells: LedgerCells,
  shape: TableShape,
  outbound?: OutboundTables,
  over?: FactTables,
): FactTables {
  const tables: FactTables = {
    queues: tabulateQueues(cells, shape, over?.queues),
    groups: tabulateGroups(cells, shape, over?.groups),
    pairs: tabulatePairs(cells, shape, over?.pairs),
    portions: tabulatePortions(cells, shape),
    waitsByDay: copyWaits(cells.waitsByDay, shape.queues, shape.dayCount, over?.waitsByDay),
    ...(outbound && { outbound }),
  };
  return shape.costs === undefined ? tables : { ...tables, ...costsOf(tables, shape, shape.costs) };
}

function costsOf(
  { queues, groups, pairs, outbound }: FactTables,
  shape: TableShape,
  { tariff, pairQueue, pairGroup, links }: CostShape,
): Pick<FactTables, 'costs' | 'attributed' | 'campaignCosts'> {
  const costs = tabulateCosts(groups, shape.groups, tariff);
  const attributed = attributeCosts({
    costs,
    entities: tariff.entities.length,
    queues,
    queueWidth: queueTableWidth(shape.thresholdStride),
    queueCount: shape.queues,
    pairs,
    pairQueue,
    pairGroup,
    ...(outbound && links && { outbound: { tables: outbound, links } }),
  });
  return {
    costs,
    attributed: attributed.queues,
    ...(outbound && { campaignCosts: attributed.campaigns }),
  };
}

// Each of these writes every number of its table.

function tabulateQueues(cells: LedgerCells, shape: TableShape, over?: Float64Array): Float64Array {
  const { queues, edges, thresholdStride: stride } = shape;
  const intervals = edges.length - 1;
  const cellWidth = queueWidthFor(stride);
  const width = queueTableWidth(stride);
  const from = cells.queueRows;
  const to = over ?? new Float64Array(intervals * queues * width);
  for (let row = 0; row < intervals * queues; row++) {
    const queue = row % queues;
    const cell = (row + queues) * cellWidth;
    const at = row * width;
    const answeredAtOnce = from[cell + queueCell.answeredAtOnce];
    const balked = from[cell + queueCell.balked];
    let answered = answeredAtOnce;
    let abandoned = balked;
    for (let k = 0; k < stride; k++) {
      answered += from[cell + queueCell.bins + k];
      abandoned += from[cell + queueCell.bins + stride + k];
      if (k < stride - 1) {
        to[at + queueColumns.length + 2 * k] = answered;
        to[at + queueColumns.length + 2 * k + 1] = abandoned;
      }
      if (k === shape.shortThreshold[queue]) {
        to[at + column.answeredShort] = answered;
        to[at + column.abandonedShort] = abandoned;
      }
      if (k === shape.targetThreshold[queue]) {
        to[at + column.answeredWithin] = answered;
        to[at + column.abandonedWithin] = abandoned;
      }
    }
    to[at + column.offered] = from[cell + queueCell.offered];
    to[at + column.answered] = answered;
    to[at + column.abandoned] = abandoned;
    to[at + column.balked] = balked;
    to[at + column.blocked] = from[cell + queueCell.blocked];
    to[at + column.flowedOut] = from[cell + queueCell.flowedOut];
    to[at + column.disconnected] = from[cell + queueCell.disconnected];
    to[at + column.redials] = from[cell + queueCell.redials];
    to[at + column.answeredRedials] = from[cell + queueCell.answeredRedials];
    to[at + column.answeredLater] = from[cell + queueCell.answeredLater];
    to[at + column.stillInside] = from[cell + queueCell.stillInside];
    to[at + column.answeredAtOnce] = answeredAtOnce;
    to[at + column.waitAnswered] = from[cell + queueCell.waitAnswered];
    to[at + column.waitAnsweredSquared] = from[cell + queueCell.waitAnsweredSquared];
    to[at + column.waitAbandoned] = from[cell + queueCell.waitAbandoned];
    to[at + column.talk] = from[cell + queueCell.talk];
    to[at + column.hold] = from[cell + queueCell.hold];
    to[at + column.wrap] = from[cell + queueCell.wrap];
    to[at + column.handleSquared] = from[cell + queueCell.handleSquared];
    to[at + column.queueSeconds] = clean(from[cell + queueCell.queueSeconds]);
    to[at + column.queueMax] = from[cell + queueCell.queueMax];
    to[at + column.waitMax] = from[cell + queueCell.waitMax];
    to[at + column.openSeconds] = clean(from[cell + queueCell.openSeconds]);
    to[at + column.coveredSeconds] = clean(from[cell + queueCell.coveredSeconds]);
    to[at + column.singleAgentSeconds] = clean(from[cell + queueCell.singleAgentSeconds]);
    to[at + column.unstaffedSeconds] = clean(from[cell + queueCell.unstaffedSeconds]);
    const interval = Math.floor(row / queues);
    to[at + column.seconds] = edges[interval + 1] - edges[interval];
  }
  return to;
}

function tabulateGroups(cells: LedgerCells, { groups, edges }: TableShape, over?: Float64Array): Float64Array {
  const intervals = edges.length - 1;
  const width = groupColumns.length;
  const from = cells.groupRows;
  const to = over ?? new Float64Array(intervals * groups * width);
  for (let row = 0; row < intervals * groups; row++) {
    const cell = (row + groups) * groupCell.width;
    const at = row * width;
    const busy = clean(from[cell + groupCell.busySeconds]);
    const staffed = clean(from[cell + groupCell.staffedSeconds]);
    to[at + groupColumn.answered] = from[cell + groupCell.answered];
    to[at + groupColumn.busySeconds] = busy;
    to[at + groupColumn.staffedSeconds] = staffed;
    to[at + groupColumn.idleSeconds] = clean(staffed - busy);
    to[at + groupColumn.overtimeSeconds] = clean(from[cell + groupCell.overtimeSeconds]);
    for (let kind = 0; kind < columnOfAway.length; kind++)
      to[at + columnOfAway[kind]] = clean(from[cell + groupCell.away + kind]);
    const interval = Math.floor(row / groups);
    to[at + groupColumn.seconds] = edges[interval + 1] - edges[interval];
  }
  return to;
}

function tabulatePairs(cells: LedgerCells, { pairs, edges }: TableShape, over?: Float64Array): Float64Array {
  const rows = (edges.length - 1) * pairs;
  const width = pairColumns.length;
  const from = cells.pairRows;
  const to = over ?? new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const cell = (row + pairs) * pairCell.width;
    to[row * width + pairColumn.answered] = from[cell + pairCell.answered];
    to[row * width + pairColumn.waitAnswered] = from[cell + pairCell.waitAnswered];
    to[row * width + pairColumn.handle] = from[cell + pairCell.handle];
    to[row * width + pairColumn.answeredWithin] = from[cell + pairCell.answeredWithin];
  }
  return to;
}

/** A portion is the sum of its lanes. */
function tabulatePortions(cells: LedgerCells, { lanes, portionLanes, edges }: TableShape): Float64Array {
  const intervals = edges.length - 1;
  const width = portionColumns.length;
  const to = new Float64Array(intervals * portionLanes.length * width);
  for (let interval = 0; interval < intervals; interval++)
    portionLanes.forEach((own, portion) => {
      const at = (interval * portionLanes.length + portion) * width;
      for (const lane of own) {
        const cell = ((interval + 1) * lanes + lane) * laneCell.width;
        portionColumns.forEach((name, i) => {
          to[at + i] += cells.laneRows[cell + laneCell[name]];
        });
      }
    });
  return to;
}

/** Drops the row of contacts outside the counted time. */
function copyWaits(from: Uint32Array, queues: number, days: number, over?: Uint32Array): Uint32Array {
  const to = over ?? new Uint32Array(queues * days * rowOfWaits);
  for (let queue = 0; queue < queues; queue++) {
    const start = queue * (days + 1) * rowOfWaits;
    to.set(from.subarray(start, start + days * rowOfWaits), queue * days * rowOfWaits);
  }
  return to;
}

/**
 * An integral is formed from terms that cancel when a level is 0; what is left below a microsecond is rounding and is dropped,
 * so that an interval without agents has no staffed time rather than 1e-12 s of it.
 */
function clean(seconds: number): number {
  return seconds < 1e-6 ? 0 : seconds;
}
