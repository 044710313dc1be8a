// How many rows and how much memory outbound work takes, reckoned before it is played.
import {
  attemptsTold,
  campaignColumns,
  dialColumns,
  outboundGroupColumns,
  outboundLinkColumns,
  outcomeColumns,
  recordStates,
} from '../../facts/campaignColumns.ts';
import { campaignFigures, outboundGroupFigures, recordColumns } from '../../facts/campaignFigures.ts';
import { ratioCell } from '../../maths/estimators/ratioCells.ts';
import type { Metric } from '../../metrics/contract.ts';
import {
  campaignCostMetrics,
  campaignMetrics,
  dialMetrics,
  outboundGroupMetrics,
  outcomeMetrics,
  recordMetrics,
} from '../../metrics/outbound/index.ts';
import type { Model } from '../../model/model.ts';
import { campaignLinksOf } from './campaignLinks.ts';
import { attemptRows, hourRows, zoneHourRows } from './dialRows.ts';
import type { JudgedCampaign } from './nuisanceEstimation.ts';

export interface OutboundSize {
  /** Metrics with how many things they are told of: over time, and of the whole time alone. */
  readonly overTime: readonly (readonly [readonly Metric[], number])[];
  readonly once: readonly (readonly [readonly Metric[], number])[];
  /** Rows of nuisance rules besides: of the whole time, and of each day. */
  readonly rules: { readonly total: number; readonly day: number };
  /** Campaigns and outcomes. */
  readonly things: number;
}

const bytesOfNumber = 8;
const hoursOfDay = 24;
/** A record's row without the days that a cap counts, in whole quarters of a cache line; its place and time in a heap; and its columns in the model. */
const wordsOfRecord = 8;
const wordsOfQuarter = 4;
const bytesOfWord = 4;
const bytesInHeap = 12;
const bytesInModel = 11;

/** Nothing of a model without campaigns. */
export function outboundSize(model: Model, judged: readonly JudgedCampaign[]): OutboundSize {
  const { outbound, groups, sites, tariff } = model;
  const links = campaignLinksOf(model);
  if (outbound === undefined || links === undefined)
    return { overTime: [], once: [], rules: { total: 0, day: 0 }, things: 0 };
  const ofCampaigns = [...campaignMetrics, ...(tariff === undefined ? [] : campaignCostMetrics)];
  const names = new Set(ofCampaigns.map(({ name }) => name));
  const working = new Set(links.group);
  const atSites = new Set(groups.flatMap(({ site }, group) => (working.has(group) && site >= 0 ? [site] : [])));
  const campaigns = outbound.campaigns.length;
  const outcomes = outcomeCount(model);
  return {
    overTime: [
      [ofCampaigns, campaigns + 1],
      [outcomeMetrics, outcomes],
      [outboundGroupMetrics, working.size + (sites.length > 0 ? atSites.size : 0)],
      [outboundGroupMetrics.filter(({ name }) => !names.has(name)), 1],
    ],
    once: [
      [dialMetrics, hourRows(outbound).length + zoneHourRows(outbound).length + attemptRows(outbound).length],
      [recordMetrics, campaigns * recordStates.length],
    ],
    rules: { total: judged.reduce((sum, { limit }) => sum + (limit === undefined ? 2 : 4), 0), day: judged.length },
    things: campaigns + outcomes,
  };
}

/** What the tables of one replication take, as they come and as figures. */
export function outboundTableBytes(model: Model): number {
  const { outbound, groups, timeline } = model;
  if (outbound === undefined) return 0;
  const intervals = timeline.edges.length - 1;
  const campaigns = outbound.campaigns.length;
  const perInterval =
    campaigns * campaignColumns.length +
    (campaigns + 1) * campaignFigures.length +
    outcomeCount(model) * outcomeColumns.length +
    groups.length *
      (campaigns * outboundLinkColumns.length + outboundGroupColumns.length + outboundGroupFigures.length);
  const dialRows = outbound.zones.length * hoursOfDay + campaigns * (hoursOfDay + attemptsTold);
  const once = dialRows * dialColumns.length + campaigns * recordStates.length;
  return (intervals * perInterval + once) * bytesOfNumber;
}

/** What is known of records in each thread, and their columns in the model; see centre/outbound/recordRows.ts and recordHeaps.ts. */
export function recordBytes({ outbound }: Model): {
  readonly count: number;
  readonly each: number;
  readonly shared: number;
} {
  if (outbound === undefined) return { count: 0, each: 0, shared: 0 };
  const count = outbound.records.phones.length;
  const mostInCap = Math.max(0, ...outbound.campaigns.map(({ attempts }) => attempts.capDials));
  const quarters = Math.ceil((wordsOfRecord + mostInCap / 2) / wordsOfQuarter);
  const each = quarters * wordsOfQuarter * bytesOfWord + bytesInHeap;
  return { count, each: each * count, shared: bytesInModel * count };
}

/** The moments of all scopes; see outboundEstimation.ts. */
export function outboundEstimatorBytes(model: Model): number {
  const { outbound, groups, sites, timeline, tariff } = model;
  if (outbound === undefined) return 0;
  const bytesOfCell = ratioCell.width * bytesOfNumber;
  const scope = (entities: number, metrics: readonly Metric[], columns: number, intervals: number, days: number) => {
    const coarse = days + hoursOfDay + 1;
    const fine = intervals * metrics.filter(({ perInterval }) => perInterval).length;
    return entities * ((fine + coarse * metrics.length) * bytesOfCell + 2 * coarse * columns * bytesOfNumber);
  };
  const campaigns = outbound.campaigns.length;
  const ofCampaigns = [...campaignMetrics, ...(tariff === undefined ? [] : campaignCostMetrics)];
  const time = [timeline.edges.length - 1, timeline.dayCount] as const;
  return (
    scope(campaigns + 1, ofCampaigns, campaignFigures.length, ...time) +
    scope(outcomeCount(model), outcomeMetrics, outcomeColumns.length, ...time) +
    scope(groups.length + 1 + sites.length, outboundGroupMetrics, outboundGroupFigures.length, ...time) +
    scope(
      outbound.zones.length * hoursOfDay + campaigns * (hoursOfDay + attemptsTold),
      dialMetrics,
      dialColumns.length,
      1,
      1,
    ) +
    scope(campaigns * recordStates.length, recordMetrics, recordColumns.length, 1, 1)
  );
}

function outcomeCount({ outbound }: Model): number {
  return outbound === undefined
    ? 0
    : outbound.campaigns.reduce((sum, each) => sum + each.conversation.outcomes.length, 0);
}
