// One worker thread seen from the main thread: batches go in, played batches or errors come out.
import { Worker } from 'node:worker_threads';
import { TooManyContacts } from '../experiment/player.ts';
import type { Batch, PlayedBatch } from '../experiment/ports.ts';
import type { WorkerAnswer, WorkerStart } from './workerMessages.ts';

export interface WorkerThread {
  /** One batch at a time. Rejects with what the player threw, or with an Error when the thread has ended. */
  play(batch: Batch): Promise<PlayedBatch>;
  close(): Promise<void>;
}

interface Awaiting {
  readonly resolve: (batch: PlayedBatch) => void;
  readonly reject: (error: Error) => void;
}

export function startWorkerThread(start: WorkerStart): WorkerThread {
  const worker = new Worker(new URL('../host/workerBoot.js', import.meta.url), { workerData: start });
  let awaiting: Awaiting | undefined;
  let ended: Error | undefined;

  const settle = (how: (awaiting: Awaiting) => void): void => {
    const settled = awaiting;
    awaiting = undefined;
    if (settled !== undefined) how(settled);
  };
  const end = (error: Error): void => {
    ended ??= error;
    settle(({ reject }) => reject(error));
  };
  worker.on('message', (answer: WorkerAnswer) => {
    settle(({ resolve, reject }) => {
      if (answer.kind === 'played') resolve(answer.batch);
      else reject(errorOf(answer));
    });
  });
  worker.on('error', (error: Error) => end(new Error(`a worker thread failed: ${error.message}`, { cause: error })));
  worker.on('exit', (code) => end(new Error(`a worker thread ended before its work was done, with code ${code}`)));

  return {
    play(batch) {
      if (ended !== undefined) return Promise.reject(ended);
      return new Promise((resolve, reject) => {
        awaiting = { resolve, reject };
        worker.postMessage(batch);
      });
    },
    async close() {
      await worker.terminate();
    },
  };
}

function errorOf(answer: Exclude<WorkerAnswer, { kind: 'played' }>): Error {
  if (answer.kind === 'too many contacts') return new TooManyContacts();
  const { name, message, stack } = answer;
  return Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }) });
}
