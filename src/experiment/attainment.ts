// How often the service levels that targets ask for are met: takes the queues' table of each replication in order and counts, in every
// interval, day and the whole time, whether the queue met its target there.
import { queueColumns } from '../facts/columns.ts';
import { queueTableWidth } from '../facts/tables.ts';
import type { CriticalValue } from '../maths/estimators/criticalValue.ts';
import { ratioEstimate } from '../maths/estimators/ratio.ts';
import { addToRatio, createRatioCells, type RatioCells } from '../maths/estimators/ratioCells.ts';
import { intervalsMet, intervalsMetWeighted, meetsProbability } from '../metrics/attainment.ts';
import type { Derived } from '../metrics/contract.ts';
import { type LevelDefinition, serviceLevelOf } from '../metrics/serviceLevel.ts';
import type { Model } from '../model/model.ts';
import type { QueueId, Share } from '../units/quantities.ts';
import { compileForms, type Form, sumOf } from './forms.ts';
import type { Fraction } from './fraction.ts';
import type { Figure } from './reported.ts';
import type { PeriodKind } from './results.ts';

/** A service level to reach; the threshold is that of the queue's target. */
export interface LevelTarget extends LevelDefinition {
  readonly share: Share;
}

export interface Attainment {
  add(table: Float64Array): void;
  /** Of a queue with a target: all three over days and the whole time, `p_meets` in intervals. Nothing by hour of day. */
  figures(queue: QueueId): readonly Figure[];
}

/** `targets` by queue id. Queues without one cost nothing. */
export function createAttainment(model: Model, targets: readonly (LevelTarget | undefined)[]): Attainment {
  const width = queueTableWidth(model.thresholdStride);
  const queues = new Map<QueueId, QueueAttainment>();
  targets.forEach((target, queue) => {
    if (target === undefined) return;
    const [form] = compileForms([serviceLevelOf(target)], queueColumns);
    queues.set(queue, createQueueAttainment(model, form, target.share));
  });
  return {
    add(table) {
      for (const [queue, one] of queues) one.add(table, queue * width, model.queues.length * width);
    },
    figures: (queue) => queues.get(queue)?.figures ?? [],
  };
}

interface QueueAttainment {
  /** Rows of the queue start at `first` and are `stride` apart, one an interval. */
  add(table: Float64Array, first: number, stride: number): void;
  readonly figures: readonly Figure[];
}

function createQueueAttainment({ timeline }: Model, form: Form, share: Share): QueueAttainment {
  const intervals = timeline.edges.length - 1;
  const whole = timeline.dayCount;
  const intervalCells = createRatioCells(intervals);
  // Days, and behind them the whole time.
  const probability = createRatioCells(whole + 1);
  const met = createRatioCells(whole + 1);
  const weighted = createRatioCells(whole + 1);
  // Of the replication at hand, by day and of the whole time.
  const within = new Float64Array(whole + 1);
  const contacts = new Float64Array(whole + 1);
  const intervalsWith = new Float64Array(whole + 1);
  const intervalsMeeting = new Float64Array(whole + 1);
  const contactsMeeting = new Float64Array(whole + 1);
  const meets = (x: number, y: number): 0 | 1 => (x / y >= share ? 1 : 0);

  const overDays = (cells: RatioCells, period: PeriodKind, index: number, critical: CriticalValue) => {
    if (period === 'interval' || period === 'hour of day') return undefined;
    return ratioEstimate(cells, period === 'day' ? index : whole, critical, 'share');
  };
  const over = (metric: Derived, cells: RatioCells, lastFraction: () => Fraction): Figure => ({
    metric,
    estimate: (period, index, critical) => overDays(cells, period, index, critical),
    lastFraction,
  });

  return {
    add(table, first, stride) {
      for (const sums of [within, contacts, intervalsWith, intervalsMeeting, contactsMeeting]) sums.fill(0);
      for (let i = 0; i < intervals; i++) {
        const y = sumOf(form.y!, table, first + i * stride);
        if (y === 0) continue;
        const x = sumOf(form.x, table, first + i * stride);
        const isMet = meets(x, y);
        addToRatio(intervalCells, i, isMet, 1);
        for (const at of [timeline.dayOf[i], whole]) {
          within[at] += x;
          contacts[at] += y;
          intervalsWith[at]++;
          intervalsMeeting[at] += isMet;
          contactsMeeting[at] += isMet * y;
        }
      }
      for (let at = 0; at <= whole; at++) {
        if (contacts[at] > 0) addToRatio(probability, at, meets(within[at], contacts[at]), 1);
        addToRatio(met, at, intervalsMeeting[at], intervalsWith[at]);
        addToRatio(weighted, at, contactsMeeting[at], contacts[at]);
      }
    },
    figures: [
      over(intervalsMet, met, () => ({ x: intervalsMeeting[whole], y: intervalsWith[whole] })),
      over(intervalsMetWeighted, weighted, () => ({ x: contactsMeeting[whole], y: contacts[whole] })),
      {
        ...over(meetsProbability, probability, () => {
          const y = contacts[whole] > 0 ? 1 : 0;
          return { x: y === 0 ? 0 : meets(within[whole], contacts[whole]), y };
        }),
        estimate: (period, index, critical) =>
          period === 'interval'
            ? ratioEstimate(intervalCells, index, critical, 'share')
            : overDays(probability, period, index, critical),
      },
    ],
  };
}
