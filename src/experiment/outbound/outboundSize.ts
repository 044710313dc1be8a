// How many values and how much memory outbound work takes, reckoned before it is played.
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
import { scopeBytes } from '../scopeSize.ts';
import { campaignLinksOf } from './campaignLinks.ts';
import { attemptRows, hourRows, zoneHourRows } from './dialRows.ts';
import type { JudgedCampaign } from './nuisanceEstimation.ts';
import { wholeTime } from './wholeTime.ts';

const bytesOfNumber = 8;
const hoursOfDay = 24;
/** A record's row without the days that a cap counts, in whole eighths of a cache line; and its place and time in a heap. */
const wordsOfRecord = 6.5;
const wordsOfEighth = 2;
const bytesOfWord = 4;
const bytesInHeap = 12;

/** Values of one replication over the whole time; none of a model without campaigns. */
export function outboundValues(model: Model, judged: readonly JudgedCampaign[]): number {
  const { outbound, groups, sites, tariff } = model;
  const links = campaignLinksOf(model);
  if (outbound === undefined || links === undefined) return 0;
  const ofCampaigns = [...campaignMetrics, ...(tariff === undefined ? [] : campaignCostMetrics)];
  const names = new Set(ofCampaigns.map(({ name }) => name));
  const working = new Set(links.group);
  const atSites = new Set(groups.flatMap(({ site }, group) => (working.has(group) && site >= 0 ? [site] : [])));
  const campaigns = outbound.campaigns.length;
  return (
    ofCampaigns.length * (campaigns + 1) +
    outcomeMetrics.length * outcomeCount(model) +
    outboundGroupMetrics.length * (working.size + (sites.length > 0 ? atSites.size : 0)) +
    outboundGroupMetrics.filter(({ name }) => !names.has(name)).length +
    dialMetrics.length * (hourRows(outbound).length + zoneHourRows(outbound).length + attemptRows(outbound).length) +
    recordMetrics.length * campaigns * recordStates.length +
    judged.reduce((sum, { limit }) => sum + (limit === undefined ? 2 : 4), 0)
  );
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
  const eighths = Math.ceil((wordsOfRecord + mostInCap / 2) / wordsOfEighth);
  const each = eighths * wordsOfEighth * bytesOfWord + bytesInHeap;
  const { phones, value, load, order } = outbound.records;
  const shared = [phones, value, load, order].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { count, each: each * count, shared };
}

/** All scopes after so many replications; see outboundEstimation.ts. */
export function outboundEstimatorBytes(model: Model, replications: number): number {
  const { outbound, groups, sites, timeline, tariff } = model;
  if (outbound === undefined) return 0;
  const once = wholeTime(timeline);
  const scope = (entities: number, metrics: readonly Metric[], columns: number, time = timeline): number =>
    scopeBytes({ entities, metrics, columns }, time, replications);
  const campaigns = outbound.campaigns.length;
  const ofCampaigns = [...campaignMetrics, ...(tariff === undefined ? [] : campaignCostMetrics)];
  const ofGroups = {
    entities: groups.length,
    metrics: outboundGroupMetrics,
    columns: outboundGroupFigures.length,
    withAll: true,
  };
  return (
    scope(campaigns + 1, ofCampaigns, campaignFigures.length) +
    scope(outcomeCount(model), outcomeMetrics, outcomeColumns.length) +
    scopeBytes(ofGroups, timeline, replications) +
    scope(sites.length, outboundGroupMetrics, outboundGroupFigures.length) +
    scope(
      outbound.zones.length * hoursOfDay + campaigns * (hoursOfDay + attemptsTold),
      dialMetrics,
      dialColumns.length,
      once,
    ) +
    scope(campaigns * recordStates.length, recordMetrics, recordColumns.length, once)
  );
}

function outcomeCount({ outbound }: Model): number {
  return outbound === undefined
    ? 0
    : outbound.campaigns.reduce((sum, each) => sum + each.conversation.outcomes.length, 0);
}
