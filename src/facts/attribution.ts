// What queues and campaigns cost: the cost of each group is divided among the queues that it serves and the campaigns that it calls for,
// by the time that it worked for each.
import { outboundGroupColumns } from './campaignColumns.ts';
import { type CampaignLinks, linkShares, runningShare } from './campaignLinks.ts';
import { attributedColumns, costColumns, pairColumns, queueColumns } from './columns.ts';
import { costParts } from './costs.ts';
import type { OutboundTables } from './outboundTables.ts';
import { positionsOf } from './positionsOf.ts';

const attributed = positionsOf(attributedColumns);
const cost = positionsOf(costColumns);
const queueColumn = positionsOf(queueColumns);
const pairColumn = positionsOf(pairColumns);
const outboundSeconds = outboundGroupColumns.indexOf('outboundSeconds');

export interface AttributionParts {
  /** Rows [interval × entities + entity] of costs.ts, the groups first. */
  readonly costs: Float64Array;
  readonly entities: number;
  /** Rows [interval × queues + queue], of this width. */
  readonly queues: Float64Array;
  readonly queueWidth: number;
  readonly queueCount: number;
  /** Rows [interval × pairs + pair], and who each pair is. */
  readonly pairs: Float64Array;
  readonly pairQueue: Int32Array;
  readonly pairGroup: Int32Array;
  /** Undefined without campaigns. */
  readonly outbound?: { readonly tables: OutboundTables; readonly links: CampaignLinks };
}

export interface AttributedCosts {
  /** Rows [interval × queues + queue] × attributedColumns. */
  readonly queues: Float64Array;
  /** [interval × campaigns + campaign]: money; empty without campaigns. */
  readonly campaigns: Float64Array;
}

/**
 * In each interval the handling time of the contacts that arrived in it decides, and beside it the time for which the group was busy with
 * outbound work in the interval. Where a group did neither, its time over the whole period does, of the queues that are open then and the
 * campaigns that may dial or, if none is, of all of its; where there is none at all, each gets the same. So the sum over queues and
 * campaigns is that over the groups that have any.
 */
export function attributeCosts(parts: AttributionParts): AttributedCosts {
  const { costs, entities, queues, queueWidth, queueCount } = parts;
  const width = attributedColumns.length;
  const intervals = costs.length / entities / costColumns.length;
  const campaignCount = parts.outbound?.links.campaigns ?? 0;
  const table = new Float64Array(intervals * queueCount * width);
  const campaigns = new Float64Array(intervals * campaignCount);
  const sharers = [...pairSharers(parts, table), ...linkSharers(parts, campaigns)];
  const ofGroups = new Map<number, Sharer[]>();
  for (const sharer of sharers) ofGroups.set(sharer.group, [...(ofGroups.get(sharer.group) ?? []), sharer]);
  const whole = new Map(sharers.map((sharer) => [sharer, sumOver(intervals, sharer.workedAt)]));

  for (let i = 0; i < intervals; i++) {
    for (let queue = 0; queue < queueCount; queue++)
      table[(i * queueCount + queue) * width + attributed.answered] =
        queues[(i * queueCount + queue) * queueWidth + queueColumn.answered];
    for (const [group, own] of ofGroups) {
      const amount = costOf(costs, i * entities + group);
      if (amount === 0) continue;
      const weightOf = firstWithWeight(own, [
        (sharer) => sharer.workedAt(i),
        (sharer) => (sharer.isOpenAt(i) ? whole.get(sharer)! : 0),
        (sharer) => whole.get(sharer)!,
      ]);
      const total = own.reduce((sum, sharer) => sum + weightOf(sharer), 0);
      for (const sharer of own) sharer.add(i, (amount * weightOf(sharer)) / total);
    }
  }
  return { queues: table, campaigns };
}

/** A queue or campaign of a group, which takes a part of its cost. */
interface Sharer {
  readonly group: number;
  /** Time for which the group worked for it in an interval. */
  workedAt(interval: number): number;
  isOpenAt(interval: number): boolean;
  add(interval: number, amount: number): void;
}

function pairSharers(
  { queues, queueWidth, queueCount, pairs, pairQueue, pairGroup }: AttributionParts,
  table: Float64Array,
): Sharer[] {
  const pairCount = pairQueue.length;
  return [...pairGroup].map((group, pair): Sharer => {
    const queue = pairQueue[pair];
    return {
      group,
      workedAt: (i) => pairs[(i * pairCount + pair) * pairColumns.length + pairColumn.handle],
      isOpenAt: (i) => queues[(i * queueCount + queue) * queueWidth + queueColumn.openSeconds] > 0,
      add(i, amount) {
        table[(i * queueCount + queue) * attributedColumns.length + attributed.cost] += amount;
      },
    };
  });
}

function linkSharers({ outbound }: AttributionParts, campaigns: Float64Array): Sharer[] {
  if (outbound === undefined) return [];
  const { tables, links } = outbound;
  const shares = linkShares(tables, links);
  const linkCount = links.group.length;
  return [...links.group].map((group, link): Sharer => {
    const campaign = links.campaign[link];
    const busyAt = (i: number) =>
      tables.groups[(i * links.groups + group) * outboundGroupColumns.length + outboundSeconds];
    return {
      group,
      workedAt: (i) => busyAt(i) * shares[i * linkCount + link],
      isOpenAt: (i) => runningShare(tables.campaigns, links, i * links.campaigns + campaign) > 0,
      add(i, amount) {
        campaigns[i * links.campaigns + campaign] += amount;
      },
    };
  });
}

type Weight = (sharer: Sharer) => number;

function firstWithWeight(sharers: readonly Sharer[], weights: readonly Weight[]): Weight {
  return weights.find((weight) => sharers.some((sharer) => weight(sharer) > 0)) ?? (() => 1);
}

function sumOver(intervals: number, valueAt: (interval: number) => number): number {
  let sum = 0;
  for (let i = 0; i < intervals; i++) sum += valueAt(i);
  return sum;
}

function costOf(costs: Float64Array, row: number): number {
  let sum = 0;
  for (const part of costParts) sum += costs[row * costColumns.length + cost[part]];
  return sum;
}
