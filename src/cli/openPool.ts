// Where the replications of a run are played: in this thread or in several.
import { availableParallelism } from 'node:os';
import type { Pool } from '../experiment/ports.ts';
import type { ContactLogOrder } from '../host/contactParts.ts';
import type { Model } from '../model/model.ts';

/** A thread takes a few tenths of a second of processor time until it plays at full speed; less work than this is not worth it. */
const contactsPerThread = 500_000;
const dialsOfRecord = 2;
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
  const { apart = false, contactLog } = request;
  const size = poolSize(model, request);
  if (size > 1 || (apart && worthwhileThreads(model, request) >= 1))
    return (await import('../host/threadPool.ts')).createThreadPool(model, size, contactLog);
  return (await import('../host/inlinePool.ts')).createInlinePool(model, contactLog);
}

/** How many replications a pool plays at the same time, each on a floor of its own. */
export function poolSize(model: Model, request: PoolRequest): number {
  const wanted = request.workers ?? Math.min(availableParallelism(), worthwhileThreads(model, request));
  return Math.max(1, Math.min(request.replications, wanted));
}

function worthwhileThreads(model: Model, { replications, contactLog }: PoolRequest): number {
  const work = contactsOf(model) * replications * (contactLog === undefined ? 1 : costOfLog);
  return Math.floor(work / contactsPerThread);
}

/** Contacts expected in one replication, and a dial or two of each record of its lists. */
function contactsOf({ queues, outbound }: Model): number {
  const dials = dialsOfRecord * (outbound?.records.phones.length ?? 0);
  return (
    dials +
    queues.reduce((sum, { demand: { pieceStart, pieceRate } }) => {
      return pieceRate.reduce((volume, rate, i) => volume + rate * (pieceStart[i + 1] - pieceStart[i]), sum);
    }, 0)
  );
}
