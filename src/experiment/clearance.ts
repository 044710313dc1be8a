// Counts contacts answered without clearance: takes the pairs' table of each replication in order.
import { pairColumns } from '../facts/columns.ts';
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import type { Estimate } from '../maths/estimators/estimate.ts';
import { ratioEstimate } from '../maths/estimators/ratio.ts';
import { addToRatio, createRatioCells } from '../maths/estimators/ratioCells.ts';
import { answeredUncleared, unclearedIn } from '../metrics/clearance.ts';
import type { Derived } from '../metrics/contract.ts';
import type { Model } from '../model/model.ts';
import type { QueueId } from '../units/quantities.ts';
import type { Fraction } from './fraction.ts';
import type { PeriodKind } from './results.ts';

export interface ClearanceCount {
  add(pairs: Float64Array): void;
  /** Over the whole time, of a queue with a class of data; nothing else. */
  estimates(queue: QueueId, period: PeriodKind, critical: CriticalValue): Generator<[Derived, Estimate]>;
  /** In the replication added last. */
  lastFractions(queue: QueueId): Generator<[Derived, Fraction]>;
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
    *estimates(queue, period, critical) {
      if (period === 'total' && queues[queue].isGuarded)
        yield [answeredUncleared, ratioEstimate(cells, queue, critical, 'any')];
    },
    *lastFractions(queue) {
      if (queues[queue].isGuarded) yield [answeredUncleared, { x: last[queue], y: 1 }];
    },
  };
}
