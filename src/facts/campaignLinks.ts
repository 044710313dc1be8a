// Which groups work for which campaigns, and how a group's outbound time is divided among its campaigns: facts of groups do not tell
// campaigns apart, and facts of campaigns not groups.
import { campaignColumns } from './campaignColumns.ts';
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

/**
 * [interval × links + link]: the campaign's part of the group's outbound time; those of a group add up to 1 in every interval. By the time
 * that agents spend on what each campaign dialled in the interval; where that is none, by that of the whole time among campaigns that may
 * dial then, or among all; where there is none at all, in equal parts. Exact where each group has one campaign.
 */
export function linkShares({ campaigns }: OutboundTables, links: CampaignLinks): Float64Array {
  const count = links.campaigns;
  const linkCount = links.group.length;
  const intervals = campaigns.length / count / width;
  const work = new Float64Array(intervals * count);
  const whole = new Float64Array(count);
  for (let i = 0; i < intervals; i++)
    for (let campaign = 0; campaign < count; campaign++) {
      const at = (i * count + campaign) * width;
      work[i * count + campaign] = workAt(campaigns, at);
      whole[campaign] += work[i * count + campaign];
    }
  const shares = new Float64Array(intervals * linkCount);
  const ofGroups = linksByGroup(links);
  for (let i = 0; i < intervals; i++) {
    const weights: readonly ((campaign: number) => number)[] = [
      (campaign) => work[i * count + campaign],
      (campaign) => whole[campaign] * runningShare(campaigns, links, i * count + campaign),
      (campaign) => whole[campaign],
    ];
    for (const own of ofGroups) {
      const weightOf = weights.find((weight) => own.some((link) => weight(links.campaign[link]) > 0)) ?? (() => 1);
      let total = 0;
      for (const link of own) total += weightOf(links.campaign[link]);
      for (const link of own) shares[i * linkCount + link] = weightOf(links.campaign[link]) / total;
    }
  }
  return shares;
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

function workAt(campaigns: Float64Array, at: number): number {
  return (
    campaigns[at + column.lookSeconds] +
    campaigns[at + column.ringSeconds] +
    campaigns[at + column.talkSeconds] +
    campaigns[at + column.wrapSeconds]
  );
}
