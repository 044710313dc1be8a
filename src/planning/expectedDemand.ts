// What is expected to come to a queue in stretches of time, and how much work it brings. Nothing is simulated.
import { stepAt } from '../model/factorByTime.ts';
import { meanHandle, meanPatience } from '../model/meanTimes.ts';
import type { FactorByTime, Opening, QueueModel } from '../model/model.ts';
import type { ClockTime, Seconds } from '../units/quantities.ts';
import type { Stretch } from './presentAgents.ts';

/** Expected demand, one value a stretch. */
export interface ExpectedDemand {
  /** Contacts that come while the queue is open. */
  readonly contacts: readonly number[];
  /** Their handling time in all, before the factors of groups. */
  readonly work: readonly Seconds[];
  /** Their mean patience; absent where it does not depend on the time, and where callers never give up. */
  readonly patience?: readonly Seconds[];
}

/**
 * The stretches ascend and do not overlap. Busy days are left out, as their factor has mean 1, and so are further tries of customers.
 * Work is not finite where the handling time has no finite mean.
 */
export function expectedDemand(queue: QueueModel, stretches: readonly Stretch[]): ExpectedDemand {
  const { pieceStart, pieceRate, handleByTime, patienceByTime } = queue.demand;
  const handle = meanHandle(queue);
  const patienceMean = meanPatience(queue);
  const contacts: number[] = [];
  const work: Seconds[] = [];
  const patience: Seconds[] = [];
  let piece = 0;
  for (const { start, end } of stretches) {
    let count = 0;
    let handled = 0;
    let patient = 0;
    while (piece < pieceRate.length && pieceStart[piece + 1] <= start) piece++;
    for (let at = piece; at < pieceRate.length && pieceStart[at] < end; at++) {
      if (pieceRate[at] === 0) continue;
      const [from, to] = [Math.max(start, pieceStart[at]), Math.min(end, pieceStart[at + 1])];
      count += pieceRate[at] * openSeconds(queue.opening, from, to);
      handled += pieceRate[at] * weightedSeconds(handleByTime, queue.opening, from, to);
      patient += pieceRate[at] * weightedSeconds(patienceByTime, queue.opening, from, to);
    }
    contacts.push(count);
    work.push(count === 0 ? 0 : handled * handle);
    patience.push(count === 0 ? (patienceMean ?? 0) : ((patienceMean ?? 0) * patient) / count);
  }
  return patienceByTime === undefined ? { contacts, work } : { contacts, work, patience };
}

/** Open seconds of [from, to), each times the factor of its time. */
function weightedSeconds(
  byTime: FactorByTime | undefined,
  opening: Opening | undefined,
  from: ClockTime,
  to: ClockTime,
): Seconds {
  if (byTime === undefined) return openSeconds(opening, from, to);
  const { start, factor } = byTime;
  let weighted = 0;
  for (let step = stepAt(byTime, from); step < start.length && start[step] < to; step++)
    weighted += factor[step] * openSeconds(opening, Math.max(from, start[step]), Math.min(to, start[step + 1] ?? to));
  return weighted;
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
