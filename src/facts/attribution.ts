// What queues cost: the cost of each group is divided among the queues that it serves by the time for which it handled their contacts.
import { attributedColumns, costColumns, pairColumns, queueColumns } from './columns.ts';
import { costParts } from './costs.ts';
import { positionsOf } from './positionsOf.ts';

const attributed = positionsOf(attributedColumns);
const cost = positionsOf(costColumns);
const queueColumn = positionsOf(queueColumns);
const pairColumn = positionsOf(pairColumns);

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
}

/**
 * Rows [interval × queues + queue]. In each interval the handling time of the contacts that arrived in it decides. Where a group handled
 * none of them, its handling time over the whole time does, of the queues that are open then or, if none is, of all that it serves; where
 * there is none at all, each queue gets the same. So the sum over queues is that over the groups that serve any.
 */
export function attributeCosts(parts: AttributionParts): Float64Array {
  const { costs, entities, queues, queueWidth, queueCount, pairs, pairQueue, pairGroup } = parts;
  const pairCount = pairQueue.length;
  const intervals = queues.length / queueCount / queueWidth;
  const table = new Float64Array(intervals * queueCount * attributedColumns.length);
  const handleAt = (interval: number, pair: number): number =>
    pairs[(interval * pairCount + pair) * pairColumns.length + pairColumn.handle];
  const handled = new Float64Array(pairCount);
  for (let i = 0; i < intervals; i++) for (let pair = 0; pair < pairCount; pair++) handled[pair] += handleAt(i, pair);
  const pairsOf = new Map<number, number[]>();
  for (const [pair, group] of pairGroup.entries()) pairsOf.set(group, [...(pairsOf.get(group) ?? []), pair]);

  for (let i = 0; i < intervals; i++) {
    for (let queue = 0; queue < queueCount; queue++)
      table[(i * queueCount + queue) * attributedColumns.length + attributed.answered] =
        queues[(i * queueCount + queue) * queueWidth + queueColumn.answered];
    const isOpen = (pair: number) =>
      queues[(i * queueCount + pairQueue[pair]) * queueWidth + queueColumn.openSeconds] > 0;
    for (const [group, own] of pairsOf) {
      const amount = costOf(costs, i * entities + group);
      if (amount === 0) continue;
      const weightOf = firstWithWeight(own, [
        (pair) => handleAt(i, pair),
        (pair) => (isOpen(pair) ? handled[pair] : 0),
        (pair) => handled[pair],
      ]);
      const total = own.reduce((sum, pair) => sum + weightOf(pair), 0);
      for (const pair of own)
        table[(i * queueCount + pairQueue[pair]) * attributedColumns.length + attributed.cost] +=
          (amount * weightOf(pair)) / total;
    }
  }
  return table;
}

type Weight = (pair: number) => number;

function firstWithWeight(pairs: readonly number[], weights: readonly Weight[]): Weight {
  return weights.find((weight) => pairs.some((pair) => weight(pair) > 0)) ?? (() => 1);
}

function costOf(costs: Float64Array, row: number): number {
  let sum = 0;
  for (const part of costParts) sum += costs[row * costColumns.length + cost[part]];
  return sum;
}
