// Where the replications of a run are played: in this thread or in several.
import { availableParallelism } from 'node:os';
import type { Pool } from '../experiment/ports.ts';
import type { Model } from '../model/model.ts';

/** A thread takes a few tenths of a second of processor time until it plays at full speed; less work than this is not worth it. */
const contactsPerThread = 500_000;

/** `workers` as asked for, or undefined to choose. No result depends on it. */
export async function openPool(model: Model, replications: number, workers: number | undefined): Promise<Pool> {
  const worthwhile = Math.floor((contactsOf(model) * replications) / contactsPerThread);
  const size = Math.min(replications, workers ?? Math.min(availableParallelism(), worthwhile));
  if (size > 1) return (await import('../host/threadPool.ts')).createThreadPool(model, size);
  return (await import('../host/inlinePool.ts')).createInlinePool(model);
}

/** Contacts expected in one replication. */
function contactsOf({ queues }: Model): number {
  return queues.reduce((sum, { demand: { pieceStart, pieceRate } }) => {
    return pieceRate.reduce((volume, rate, i) => volume + rate * (pieceStart[i + 1] - pieceStart[i]), sum);
  }, 0);
}
