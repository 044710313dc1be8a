// Which groups work for which campaigns, and how a group's time for campaigns is divided among them.
import { campaignColumns, outboundLinkColumns } from './campaignColumns.ts';
import type { OutboundTables } from './outboundTables.ts';
import { positionsOf } from './positionsOf.ts';

/** A link for each group and campaign of it, in order of group and then campaign. */
export interface CampaignLinks {
  readonly campaigns: number;
  readonly groups: number;
  readonly group: Int32Array;
  readonly campaign: Int32Array;
  /** Of each group: whether it has queues too, and whether its agents are moved between modes. */
  readonly isBlended: readonly boolean[];
  readonly isMoved: readonly boolean[];
  /** [interval × campaigns + campaign]: share of the interval in which the calling window of some record is open while the campaign works. */
  readonly open: Float64Array;
}

const column = positionsOf(campaignColumns);
const width = campaignColumns.length;
const linkColumn = positionsOf(outboundLinkColumns);
const linkWidth = outboundLinkColumns.length;

/**
 * [interval × links + link]: the campaign's part of the group's time for campaigns; those of a group add up to 1 in every interval. By the time
 * that its agents were busy with each campaign in the interval, so that the parts of busy time are exact; where that is none, by that of the whole
 * time among campaigns that may dial then, or among all; where there is none at all, in equal parts.
 */
export function linkShares({ campaigns, links: times }: OutboundTables, links: CampaignLinks): Float64Array {
  const count = links.campaigns;
  const linkCount = links.group.length;
  const intervals = campaigns.length / count / width;
  const work = new Float64Array(intervals * linkCount);
  const whole = new Float64Array(linkCount);
  for (let i = 0; i < intervals; i++)
    for (let link = 0; link < linkCount; link++) {
      const busy = times[linkRow(links, i, link) * linkWidth + linkColumn.outboundSeconds];
      work[i * linkCount + link] = busy;
      whole[link] += busy;
    }
  const shares = new Float64Array(intervals * linkCount);
  const ofGroups = linksByGroup(links);
  for (let i = 0; i < intervals; i++) {
    const weights: readonly ((link: number) => number)[] = [
      (link) => work[i * linkCount + link],
      (link) => whole[link] * runningShare(campaigns, links, i * count + links.campaign[link]),
      (link) => whole[link],
    ];
    for (const own of ofGroups) {
      const weightOf = weights.find((weight) => own.some((link) => weight(link) > 0)) ?? (() => 1);
      let total = 0;
      for (const link of own) total += weightOf(link);
      for (const link of own) shares[i * linkCount + link] = weightOf(link) / total;
    }
  }
  return shares;
}

/** Row of a link's times in an interval. */
export function linkRow({ group, campaign, groups, campaigns }: CampaignLinks, i: number, link: number): number {
  return (i * groups + group[link]) * campaigns + campaign[link];
}

/** The links of each group that has any. */
function linksByGroup({ group }: CampaignLinks): number[][] {
  const byGroup = new Map<number, number[]>();
  for (const [link, id] of group.entries()) byGroup.set(id, [...(byGroup.get(id) ?? []), link]);
  return [...byGroup.values()];
}

/** Share of an interval in which somebody may be called and dialing is not paused for inbound work; `row` is interval × campaigns + campaign. */
export function runningShare(campaigns: Float64Array, { open }: CampaignLinks, row: number): number {
  const seconds = campaigns[row * width + column.seconds];
  return seconds === 0 ? 0 : Math.max(0, open[row] - campaigns[row * width + column.pausedSeconds] / seconds);
}
