// The pool over worker threads: as many batches at the same time as there are threads, each with a floor of its own.
import type { Batch, PlayedBatch, Pool } from '../experiment/ports.ts';
import type { Model } from '../model/model.ts';
import type { ContactLogOrder } from './contactParts.ts';
import { raiseInliningBudget } from './optimiser.ts';
import { startWorkerThread, type WorkerThread } from './workerThread.ts';

/**
 * Starts `size` threads (1 or more), each of which gets a copy of the model, and leaves a part of a contact log for each batch where
 * one is ordered. Batches beyond `size` wait for a free thread.
 * `play` rejects when a replication fails (with TooManyContacts where that is the reason) and when a thread breaks down.
 */
export function createThreadPool(model: Model, size: number, contactLog?: ContactLogOrder): Pool {
  if (!(Number.isInteger(size) && size >= 1)) throw new RangeError(`a pool has 1 or more threads: ${size}`);
  raiseInliningBudget();
  const stopFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const threads = Array.from({ length: size }, () =>
    startWorkerThread({ model, stopFlag, ...(contactLog && { contactLog }) }),
  );
  const idle = [...threads];
  const queue: ((thread: WorkerThread) => void)[] = [];

  const take = (): Promise<WorkerThread> => {
    const thread = idle.pop();
    return thread === undefined ? new Promise((resolve) => queue.push(resolve)) : Promise.resolve(thread);
  };
  const giveBack = (thread: WorkerThread): void => {
    const next = queue.shift();
    if (next === undefined) idle.push(thread);
    else next(thread);
  };

  const playOnNext = async (batch: Batch): Promise<PlayedBatch> => {
    const thread = await take();
    try {
      return await thread.play(batch);
    } finally {
      giveBack(thread);
    }
  };

  return {
    size,
    play(batch) {
      const played = playOnNext(batch);
      // A batch may fail while the caller still waits for an earlier one; Node must not take that for a forgotten error.
      played.catch(() => {});
      return played;
    },
    stop() {
      Atomics.store(stopFlag, 0, 1);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
