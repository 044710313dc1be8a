// The part of a replication's facts of outbound work that one batch of its intervals has, as if it were a replication.
import {
  attemptsTold,
  campaignColumns,
  dialColumns,
  outboundGroupColumns,
  outboundLinkColumns,
  outcomeColumns,
  recordStates,
} from '../../facts/campaignColumns.ts';
import type { OutboundTables } from '../../facts/outboundTables.ts';
import type { Model } from '../../model/model.ts';

const hoursOfDay = 24;

/** Rows stand in order of time. What is counted over the whole time alone has no parts, so batches say nothing of it. */
export function cutOutbound(tables: OutboundTables, model: Model, intervals: number, batch: number): OutboundTables {
  const { campaigns, zones } = model.outbound!;
  const part = (table: Float64Array, entities: number, width: number): Float64Array => {
    const length = intervals * entities * width;
    return table.subarray(batch * length, (batch + 1) * length);
  };
  const outcomes = campaigns.reduce((sum, { conversation }) => sum + conversation.outcomes.length, 0);
  const count = campaigns.length;
  return {
    campaigns: part(tables.campaigns, count, campaignColumns.length),
    outcomes: part(tables.outcomes, outcomes, outcomeColumns.length),
    groups: part(tables.groups, model.groups.length, outboundGroupColumns.length),
    links: part(tables.links, model.groups.length * count, outboundLinkColumns.length),
    byZone: new Float64Array(zones.length * hoursOfDay * dialColumns.length),
    byHour: new Float64Array(count * hoursOfDay * dialColumns.length),
    byAttempt: new Float64Array(count * attemptsTold * dialColumns.length),
    states: new Float64Array(count * recordStates.length),
  };
}
