// Sizes of lists and pools from what is known of a model. They cost or save time and memory; no result depends on them.
import type { Seconds } from '../units/quantities.ts';
import type { Demand, EventListShape, Sizing } from './model.ts';

/** What sizing looks at, per queue. */
export interface QueueLoad {
  readonly demand: Demand;
  /** Mean handling time in seconds; Infinity when it has none. */
  readonly handle: number;
  /** Mean patience in seconds; undefined where some callers never give up. */
  readonly patience: Seconds | undefined;
}

/** Below so many agents a heap is as quick as a calendar and never degrades (measured: test/bench/README.md). */
const agentsForCalendar = 64;
const bucketsAtMost = 2 ** 18;
const slotsAtLeast = 2 ** 14;

export function sizeModel(agents: number, queues: readonly QueueLoad[]): Sizing {
  const volumes = queues.map(({ demand }) => volumeOf(demand));
  const handle = weightedMean(
    volumes,
    queues.map((queue) => queue.handle),
  );
  const patience = weightedMean(
    volumes,
    queues.map((queue) => queue.patience ?? Number.NaN),
  );
  return {
    ends: { ids: agents, calendar: agents < agentsForCalendar ? undefined : ring(agents, handle) },
    // About an eighth of the agents wait at a busy time; patience reaches a few means ahead.
    patience: { calendar: ring(Math.max(64, agents / 8), patience) },
    contactSlots: powerOfTwo(Math.max(slotsAtLeast, agents)),
  };
}

/** A calendar whose year is about twice `ahead` seconds, with about two events a day; the width of a day is a power of two. */
function ring(pending: number, ahead: number): EventListShape['calendar'] {
  const buckets = Math.min(bucketsAtMost, powerOfTwo(pending));
  return { buckets, width: 2 ** Math.round(Math.log2((2 * ahead) / buckets)) };
}

/** Mean of the finite values, weighted; 60 s when there is none. */
function weightedMean(weights: readonly number[], values: readonly number[]): number {
  let total = 0;
  let sum = 0;
  values.forEach((value, i) => {
    if (!Number.isFinite(value) || weights[i] === 0) return;
    total += weights[i];
    sum += weights[i] * value;
  });
  return total > 0 ? sum / total : 60;
}

function volumeOf({ pieceStart, pieceRate }: Demand): number {
  let sum = 0;
  for (let i = 0; i < pieceRate.length; i++) sum += pieceRate[i] * (pieceStart[i + 1] - pieceStart[i]);
  return sum;
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, atLeast)));
}
