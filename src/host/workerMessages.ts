// What the main thread and a worker thread tell each other.
import type { Batch, PlayedBatch } from '../experiment/ports.ts';
import type { Model } from '../model/model.ts';
import type { ContactLogOrder } from './contactParts.ts';

/** Given to a worker when it starts. */
export interface WorkerStart {
  readonly model: Model;
  /** stopFlag[0] becomes 1 when batches shall end after the replication in hand; shared memory. */
  readonly stopFlag: Int32Array;
  /** Each batch leaves a part of this log, where one is wanted. */
  readonly contactLog?: ContactLogOrder;
}

/** To a worker: play this. */
export type WorkerOrder = Batch;

/** From a worker, one answer to each order. */
export type WorkerAnswer =
  | { readonly kind: 'played'; readonly batch: PlayedBatch }
  /** Errors lose their class on the way, so the one that callers tell from others has a kind of its own. */
  | { readonly kind: 'too many contacts' }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly stack: string | undefined };
