// Where the replications of a run are played: in this thread or in several.
import { availableParallelism } from 'node:os';
import type { Observer } from '../experiment/player.ts';
import type { Pool } from '../experiment/ports.ts';
import type { Model } from '../model/model.ts';

/** A thread takes a few tenths of a second of processor time until it plays at full speed; less work than this is not worth it. */
const contactsPerThread = 500_000;

/**
 * `workers` as asked for, or undefined to choose. `apart`: the thread plays other models too, which slows down each of them, so that
 * more than a little work is played elsewhere. No result depends on either.
 */
export async function openPool(
  model: Model,
  replications: number,
  workers: number | undefined,
  apart = false,
  observer?: Observer,
): Promise<Pool> {
  if (observer !== undefined) return (await import('../host/inlinePool.ts')).createInlinePool(model, observer);
  const worthwhile = Math.floor((contactsOf(model) * replications) / contactsPerThread);
  const size = Math.min(replications, workers ?? Math.min(availableParallelism(), worthwhile));
  if (size > 1 || (apart && worthwhile >= 1))
    return (await import('../host/threadPool.ts')).createThreadPool(model, Math.max(1, size));
  return (await import('../host/inlinePool.ts')).createInlinePool(model);
}

/** Contacts expected in one replication. */
function contactsOf({ queues }: Model): number {
  return queues.reduce((sum, { demand: { pieceStart, pieceRate } }) => {
    return pieceRate.reduce((volume, rate, i) => volume + rate * (pieceStart[i + 1] - pieceStart[i]), sum);
  }, 0);
}
