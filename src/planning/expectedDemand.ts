// What is expected to come to a queue in stretches of time, and how much work it brings. Nothing is simulated.
import { meanHandle } from '../model/meanTimes.ts';
import type { Opening, QueueModel } from '../model/model.ts';
import type { ClockTime, Seconds } from '../units/quantities.ts';
import type { Stretch } from './presentAgents.ts';

/** Expected demand, one value a stretch. */
export interface ExpectedDemand {
  /** Contacts that come while the queue is open. */
  readonly contacts: readonly number[];
  /** Their handling time in all, before the factors of groups. */
  readonly work: readonly Seconds[];
}

/**
 * The stretches ascend and do not overlap. Busy days are left out, as their factor has mean 1, and so are further tries of customers.
 * Work is not finite where the handling time has no finite mean.
 */
export function expectedDemand(queue: QueueModel, stretches: readonly Stretch[]): ExpectedDemand {
  const { pieceStart, pieceRate, pieceHandle } = queue.demand;
  const handle = meanHandle(queue);
  const contacts: number[] = [];
  const work: Seconds[] = [];
  let piece = 0;
  for (const { start, end } of stretches) {
    let count = 0;
    let seconds = 0;
    while (piece < pieceRate.length && pieceStart[piece + 1] <= start) piece++;
    for (let at = piece; at < pieceRate.length && pieceStart[at] < end; at++) {
      if (pieceRate[at] === 0) continue;
      const open = openSeconds(queue.opening, Math.max(start, pieceStart[at]), Math.min(end, pieceStart[at + 1]));
      count += pieceRate[at] * open;
      seconds += pieceRate[at] * open * handle * (pieceHandle?.[at] ?? 1);
    }
    contacts.push(count);
    work.push(count === 0 ? 0 : seconds);
  }
  return { contacts, work };
}

/** How much of [from, to) the queue is open. */
function openSeconds(opening: Opening | undefined, from: ClockTime, to: ClockTime): Seconds {
  if (opening === undefined) return to - from;
  const { edges } = opening;
  let open = 0;
  for (let i = 0; i < edges.length && edges[i] < to; i += 2)
    open += Math.max(0, Math.min(to, edges[i + 1]) - Math.max(from, edges[i]));
  return open;
}
