// Counts contacts answered without clearance: takes the pairs' table of each replication in order.
import { pairColumns } from '../facts/columns.ts';
import { ratioEstimate } from '../maths/estimators/ratio.ts';
import { addToRatio, createRatioCells } from '../maths/estimators/ratioCells.ts';
import { answeredUncleared, unclearedIn } from '../metrics/clearance.ts';
import type { Model } from '../model/model.ts';
import type { QueueId } from '../units/quantities.ts';
import type { Figure } from './reported.ts';

export interface ClearanceCount {
  add(pairs: Float64Array): void;
  /** Over the whole time, of a queue with a class of data; nothing else. */
  figures(queue: QueueId): readonly Figure[];
}

export function createClearanceCount({ pairs, groups, queues, cleared }: Model): ClearanceCount {
  const table = { queue: pairs.queue, group: pairs.group, cleared, groups: groups.length };
  const guarded = [...queues.keys()].filter((queue) => queues[queue].isGuarded);
  const cells = createRatioCells(queues.length);
  const last = new Float64Array(queues.length);
  const stride = pairs.queue.length * pairColumns.length;
  return {
    add(rows) {
      for (const queue of guarded) {
        last[queue] = 0;
        for (let first = 0; first < rows.length; first += stride) last[queue] += unclearedIn(rows, first, queue, table);
        addToRatio(cells, queue, last[queue], 1);
      }
    },
    figures: (queue) =>
      queues[queue].isGuarded
        ? [
            {
              metric: answeredUncleared,
              estimate: (period, _, critical) =>
                period === 'total' ? ratioEstimate(cells, queue, critical, 'any') : undefined,
              lastFraction: () => ({ x: last[queue], y: 1 }),
            },
          ]
        : [],
  };
}
