// What metrics of campaigns and of outbound groups are formed from: the raw columns, what a campaign has reached so far, and the time and
// cost of agents that belong to it.
import { campaignColumns, outboundGroupColumns, outboundLinkColumns } from './campaignColumns.ts';
import { type CampaignLinks, linkRow, runningShare } from './campaignLinks.ts';
import { groupColumns } from './columns.ts';
import type { OutboundTables } from './outboundTables.ts';
import { positionsOf } from './positionsOf.ts';

/** Per campaign and interval; of the whole period those that end in `SoFar` and `listed` are the largest, that is the last. */
export const campaignFigures = [
  ...campaignColumns,
  /** Records dialled, reached live, and reached as the right party at least once since the counted time began; and records closed. */
  'dialledSoFar',
  'reachedSoFar',
  'rightPartySoFar',
  'closedSoFar',
  /** Time of agents that belongs to the campaign: busy with it, idle for it, and of the idle time that set aside for a dial; seconds. */
  'outboundSeconds',
  'idleSeconds',
  'reservedSeconds',
  /** What of the groups' cost belongs to it; 0 where nothing has a cost. */
  'cost',
] as const;
export type CampaignFigure = (typeof campaignFigures)[number];

/** Per group and interval. */
export const outboundGroupFigures = [
  ...outboundGroupColumns,
  /** Idle time that belongs to campaigns. */
  'outboundIdleSeconds',
  'seconds',
] as const;
export type OutboundGroupFigure = (typeof outboundGroupFigures)[number];

/** Per campaign and state of records at the end: those in it, and those on the list. */
export const recordColumns = ['records', 'listed'] as const;
export type RecordColumn = (typeof recordColumns)[number];

export interface FigureParts {
  readonly outbound: OutboundTables;
  /** Rows of groups, [interval × groups + group] × groupColumns. */
  readonly groups: Float64Array;
  readonly links: CampaignLinks;
  /** As `linkShares` has them. */
  readonly shares: Float64Array;
  /** [interval × campaigns + campaign]; undefined: nothing has a cost. */
  readonly costs: Float64Array | undefined;
}

const raw = positionsOf(campaignColumns);
const figure = positionsOf(campaignFigures);
const group = positionsOf(groupColumns);
const outboundGroup = positionsOf(outboundGroupColumns);
const linkColumn = positionsOf(outboundLinkColumns);
const groupFigure = positionsOf(outboundGroupFigures);
const soFar = [
  [figure.dialledSoFar, raw.firstDials],
  [figure.reachedSoFar, raw.firstLive],
  [figure.rightPartySoFar, raw.firstRightParty],
  [figure.closedSoFar, raw.closed],
] as const;

/** `campaigns`: rows [interval × (campaigns + 1) + campaign], the last one for all of them; `groups`: [interval × groups + group]. */
export function outboundFigures(parts: FigureParts): {
  readonly campaigns: Float64Array;
  readonly groups: Float64Array;
} {
  const { outbound, links } = parts;
  const width = campaignFigures.length;
  const count = links.campaigns;
  const intervals = outbound.campaigns.length / count / campaignColumns.length;
  const campaigns = new Float64Array(intervals * (count + 1) * width);
  const groups = new Float64Array(intervals * links.groups * outboundGroupFigures.length);
  for (let i = 0; i < intervals; i++) {
    copyCampaigns(parts, i, campaigns);
    copyGroups(parts, i, groups);
    addTimes(parts, i, campaigns, groups);
    addToAll(campaigns, i, count);
  }
  return { campaigns, groups };
}

function copyCampaigns({ outbound, links, costs }: FigureParts, i: number, to: Float64Array): void {
  const count = links.campaigns;
  const width = campaignFigures.length;
  for (let campaign = 0; campaign < count; campaign++) {
    const from = (i * count + campaign) * campaignColumns.length;
    const at = (i * (count + 1) + campaign) * width;
    const before = at - (count + 1) * width;
    for (let column = 0; column < campaignColumns.length; column++) to[at + column] = outbound.campaigns[from + column];
    for (const [sum, column] of soFar)
      to[at + sum] = (i === 0 ? 0 : to[before + sum]) + outbound.campaigns[from + column];
    to[at + figure.cost] = costs === undefined ? 0 : costs[i * count + campaign];
  }
}

function copyGroups({ outbound, groups, links }: FigureParts, i: number, to: Float64Array): void {
  for (let id = 0; id < links.groups; id++) {
    const row = i * links.groups + id;
    const at = row * outboundGroupFigures.length;
    for (let column = 0; column < outboundGroupColumns.length; column++)
      to[at + column] = outbound.groups[row * outboundGroupColumns.length + column];
    to[at + groupFigure.seconds] = groups[row * groupColumns.length + group.seconds];
  }
}

/**
 * A group's outbound time is divided by the shares of its links. Its idle time is that in outbound mode where agents are moved between
 * modes; all of it where the group has no queues; and otherwise that while somebody may be called, since the rest waits for contacts alone.
 */
function addTimes(parts: FigureParts, i: number, campaigns: Float64Array, groups: Float64Array): void {
  const { outbound, links, shares } = parts;
  const count = links.campaigns;
  for (let link = 0; link < links.group.length; link++) {
    const [id, campaign] = [links.group[link], links.campaign[link]];
    const share = shares[i * links.group.length + link];
    const row = i * links.groups + id;
    const from = row * outboundGroupColumns.length;
    const busy = outbound.groups[from + outboundGroup.outboundSeconds];
    const isRunning =
      links.isBlended[id] && !links.isMoved[id] ? runningShare(outbound.campaigns, links, i * count + campaign) : 1;
    const idle = links.isMoved[id]
      ? Math.max(0, outbound.groups[from + outboundGroup.outboundModeSeconds] - busy)
      : parts.groups[row * groupColumns.length + group.idleSeconds];
    const to = (i * (count + 1) + campaign) * campaignFigures.length;
    campaigns[to + figure.outboundSeconds] += share * busy;
    campaigns[to + figure.idleSeconds] += share * idle * isRunning;
    campaigns[to + figure.reservedSeconds] +=
      outbound.links[linkRow(links, i, link) * outboundLinkColumns.length + linkColumn.reservedSeconds];
    groups[row * outboundGroupFigures.length + groupFigure.outboundIdleSeconds] += share * idle * isRunning;
  }
}

/** The row for all campaigns: sums, with the length of the interval as it is. */
function addToAll(campaigns: Float64Array, i: number, count: number): void {
  const width = campaignFigures.length;
  const all = (i * (count + 1) + count) * width;
  for (let campaign = 0; campaign < count; campaign++) {
    const from = (i * (count + 1) + campaign) * width;
    for (let column = 0; column < width; column++) campaigns[all + column] += campaigns[from + column];
  }
  campaigns[all + figure.seconds] = campaigns[i * (count + 1) * width + figure.seconds];
}
