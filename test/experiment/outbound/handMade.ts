// A model with campaigns, and tables of replications, written by hand: nothing is played.
import {
  attemptsTold,
  type CampaignColumn,
  campaignColumns,
  type DialColumn,
  dialColumns,
  type OutboundGroupColumn,
  outboundGroupColumns,
  outboundLinkColumns,
  outcomeColumns,
  type RecordState,
  recordStates,
} from '../../../src/facts/campaignColumns.ts';
import { type GroupColumn, groupColumns, pairColumns } from '../../../src/facts/columns.ts';
import { rowOfWaits } from '../../../src/facts/ledger.ts';
import type { OutboundTables } from '../../../src/facts/outboundTables.ts';
import { type FactTables, queueTableWidth } from '../../../src/facts/tables.ts';
import type { CampaignModel, OutboundModel, StrandModel } from '../../../src/model/campaignModel.ts';
import { type Compiled, compileModel } from '../../../src/model/compile.ts';
import type { Model } from '../../../src/model/model.ts';
import { readScenario } from '../../../src/scenario/resolve.ts';

const hoursOfDay = 24;

/** What a test says of a campaign; the rest does not matter. */
export interface HandCampaign {
  readonly name: string;
  readonly groups: readonly number[];
  readonly outcomes?: readonly string[];
  readonly most?: number;
  /** Hours of UTC in which people may be called. */
  readonly from?: number;
  readonly to?: number;
}

/** The scenario compiled, with these campaigns added; `withoutQueues` leaves its queues out. */
export async function handMade(
  text: string,
  campaigns: readonly HandCampaign[],
  options: { readonly withoutQueues?: true; readonly moved?: readonly number[] } = {},
): Promise<Compiled> {
  const { scenario, issues } = await readScenario({ file: 'hand.yaml', text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  const compiled = await compileModel(scenario);
  const model: Model = { ...compiled.model, outbound: outboundModel(campaigns, options.moved ?? []) };
  return { ...compiled, model: options.withoutQueues ? queueless(model) : model };
}

function outboundModel(campaigns: readonly HandCampaign[], moved: readonly number[]): OutboundModel {
  return {
    campaigns: campaigns.map(
      ({ name, outcomes = ['sale', 'refusal'], most = 3 }) =>
        ({
          name,
          attempts: { most },
          conversation: { outcomes: outcomes.map((outcome) => ({ name: outcome })) },
          dialer: { name: 'predictive', parameters: {} },
        }) as unknown as CampaignModel,
    ),
    strands: campaigns.map(({ groups }, campaign) => ({ campaign, groups: Int32Array.from(groups) }) as StrandModel),
    zones: campaigns.map((_, campaign) => ({ campaign, name: 'UTC' })),
    places: campaigns.map(({ from = 9, to = 11 }, campaign) => ({
      campaign,
      name: 'here',
      zone: campaign,
      open: Float64Array.of(from * 3600, to * 3600),
      changes: new Float64Array(0),
      offsets: new Float64Array(1),
    })),
    blending: Array.from({ length: 1 + Math.max(-1, ...moved) }, (_, group) => ({
      leastStay: moved.includes(group) ? 600 : undefined,
      reserve: 0,
    })),
    records: {} as OutboundModel['records'],
    queueRank: new Float64Array(0),
  };
}

function queueless(model: Model): Model {
  const none = new Int32Array(0);
  return {
    ...model,
    queues: [],
    portions: [],
    laneQueue: none,
    pairs: { queue: none, group: none, of: none },
    furtherThresholds: [],
    shortThreshold: none,
    targetThreshold: none,
  };
}

export type CampaignCells = Partial<Record<CampaignColumn, number>>;
export type GroupCells = Partial<Record<GroupColumn | OutboundGroupColumn, number>>;

/** Tables of one replication; what is left out is 0. */
export interface HandTables {
  /** [interval][campaign] and [interval][group]. */
  readonly campaigns: readonly (readonly CampaignCells[])[];
  readonly groups?: readonly (readonly GroupCells[])[];
  /** [interval][group][campaign]: busy with it, seconds; where left out a group's outbound time belongs to its first campaign. */
  readonly busy?: readonly (readonly (readonly number[])[])[];
  /** [interval][outcome] as count, kept and value. */
  readonly outcomes?: readonly (readonly (readonly [number, number, number])[])[];
  /** [campaign] by hour and by dials before. */
  readonly byHour?: readonly Readonly<Record<number, Partial<Record<DialColumn, number>>>>[];
  readonly byAttempt?: readonly Readonly<Record<number, Partial<Record<DialColumn, number>>>>[];
  readonly states?: readonly Partial<Record<RecordState, number>>[];
}

export function outboundTables(model: Model, hand: HandTables): OutboundTables {
  const outbound = model.outbound!;
  const intervals = model.timeline.edges.length - 1;
  const count = outbound.campaigns.length;
  const outcomes = outbound.campaigns.flatMap(({ conversation }) => conversation.outcomes).length;
  const lengths = Array.from({ length: intervals }, (_, i) => model.timeline.edges[i + 1] - model.timeline.edges[i]);
  const dials = (rows: number, given: HandTables['byHour']) =>
    table(count * rows, dialColumns, (row) => given?.[Math.floor(row / rows)]?.[row % rows] ?? {});
  return {
    campaigns: table(intervals * count, campaignColumns, (row) => ({
      seconds: lengths[Math.floor(row / count)],
      ...hand.campaigns[Math.floor(row / count)]?.[row % count],
    })),
    groups: table(
      intervals * model.groups.length,
      outboundGroupColumns,
      (row) => hand.groups?.[Math.floor(row / model.groups.length)]?.[row % model.groups.length] ?? {},
    ),
    links: table(intervals * model.groups.length * count, outboundLinkColumns, (row) => {
      const [interval, group, campaign] = [
        Math.floor(row / count / model.groups.length),
        Math.floor(row / count) % model.groups.length,
        row % count,
      ];
      const first = outbound.strands.find((strand) => strand.groups.includes(group))?.campaign;
      const own = campaign === first ? hand.groups?.[interval]?.[group] : undefined;
      return {
        outboundSeconds: hand.busy?.[interval]?.[group]?.[campaign] ?? own?.outboundSeconds ?? 0,
        reservedSeconds: own?.reservedSeconds ?? 0,
      };
    }),
    outcomes: table(intervals * outcomes, outcomeColumns, (row) => {
      const [kinds, kept, value] = hand.outcomes?.[Math.floor(row / outcomes)]?.[row % outcomes] ?? [0, 0, 0];
      return { count: kinds, kept, value };
    }),
    // Each campaign has one zone.
    byZone: dials(hoursOfDay, hand.byHour),
    byHour: dials(hoursOfDay, hand.byHour),
    byAttempt: dials(attemptsTold, hand.byAttempt),
    states: Float64Array.from({ length: count * recordStates.length }, (_, i) => {
      return hand.states?.[Math.floor(i / recordStates.length)]?.[recordStates[i % recordStates.length]!] ?? 0;
    }),
  };
}

/** All tables of a replication in which nothing happens at queues. */
export function factTables(model: Model, hand: HandTables): FactTables {
  const intervals = model.timeline.edges.length - 1;
  const groups = model.groups.length;
  return {
    queues: new Float64Array(intervals * model.queues.length * queueTableWidth(model.thresholdStride)),
    groups: table(intervals * groups, groupColumns, (row) => ({
      seconds: model.timeline.edges[Math.floor(row / groups) + 1]! - model.timeline.edges[Math.floor(row / groups)]!,
      ...hand.groups?.[Math.floor(row / groups)]?.[row % groups],
    })),
    pairs: new Float64Array(intervals * model.pairs.queue.length * pairColumns.length),
    portions: new Float64Array(0),
    waitsByDay: new Uint32Array(model.queues.length * model.timeline.waitRowCount * rowOfWaits),
    outbound: outboundTables(model, hand),
  };
}

function table(
  rows: number,
  columns: readonly string[],
  cellsOf: (row: number) => Readonly<Record<string, number | undefined>>,
): Float64Array {
  const values = new Float64Array(rows * columns.length);
  for (let row = 0; row < rows; row++) {
    const cells = cellsOf(row);
    columns.forEach((column, i) => {
      values[row * columns.length + i] = cells[column] ?? 0;
    });
  }
  return values;
}
