// Where the replications of a run are played: in this thread or in several.
import { availableParallelism } from 'node:os';
import type { Pool } from '../experiment/ports.ts';
import type { ContactLogOrder } from '../host/contactParts.ts';
import type { Model } from '../model/model.ts';

/** A thread takes a few tenths of a second of processor time until it plays at full speed; less work than this is not worth it. */
const contactsPerThread = 500_000;
/** A contact that is logged takes so many times as long as one that is not. */
const costOfLog = 5;

export interface PoolRequest {
  readonly replications: number;
  /** As asked for, or undefined to choose. */
  readonly workers: number | undefined;
  /** More than a little work is played in another thread than this one, be it alone. */
  readonly apart?: boolean;
  readonly contactLog?: ContactLogOrder | undefined;
}

/** No result depends on how many threads there are. */
export async function openPool(model: Model, request: PoolRequest): Promise<Pool> {
  const { replications, workers, apart = false, contactLog } = request;
  const work = contactsOf(model) * replications * (contactLog === undefined ? 1 : costOfLog);
  const worthwhile = Math.floor(work / contactsPerThread);
  const size = Math.min(replications, workers ?? Math.min(availableParallelism(), worthwhile));
  if (size > 1 || (apart && worthwhile >= 1))
    return (await import('../host/threadPool.ts')).createThreadPool(model, Math.max(1, size), contactLog);
  return (await import('../host/inlinePool.ts')).createInlinePool(model, contactLog);
}

/** Contacts expected in one replication. */
function contactsOf({ queues }: Model): number {
  return queues.reduce((sum, { demand: { pieceStart, pieceRate } }) => {
    return pieceRate.reduce((volume, rate, i) => volume + rate * (pieceStart[i + 1] - pieceStart[i]), sum);
  }, 0);
}
