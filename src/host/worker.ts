// A worker thread: one player of one model, which plays the batches it is sent. Started by workerBoot.js.
import { parentPort, workerData } from 'node:worker_threads';
import { createPlayer, TooManyContacts } from '../experiment/player.ts';
import type { Batch, PlayedBatch, PlayedReplication } from '../experiment/ports.ts';
import { createContactParts } from './contactParts.ts';
import type { WorkerAnswer, WorkerOrder, WorkerStart } from './workerMessages.ts';

const { model, stopFlag, contactLog } = workerData as WorkerStart;
const contacts = contactLog && createContactParts(model, contactLog);
const player = createPlayer(model, contacts?.observer);

parentPort!.on('message', (order: WorkerOrder) => {
  try {
    const batch = play(order);
    answer({ kind: 'played', batch });
    // What has been sent is a copy.
    for (const { tables } of batch.replications) player.reuse(tables);
  } catch (error) {
    answer(failure(error));
  }
});

function play(batch: Batch): PlayedBatch {
  const { from, count } = batch;
  const replications: PlayedReplication[] = [];
  player.schedule(batch);
  contacts?.begin(from);
  while (replications.length < count && Atomics.load(stopFlag, 0) === 0) {
    replications.push(player.play(from + replications.length));
  }
  contacts?.end();
  return { from, replications, waitsByHour: player.takeWaitsByHour() };
}

function failure(error: unknown): WorkerAnswer {
  if (error instanceof TooManyContacts) return { kind: 'too many contacts' };
  if (!(error instanceof Error)) return { kind: 'failed', name: 'Error', message: String(error), stack: undefined };
  const { name, message, stack } = error;
  return { kind: 'failed', name, message, stack };
}

/**
 * Tables are copied to the main thread, not moved: moving detaches their buffers, and once that has happened V8 compiles every access to a
 * typed array of this thread with a check whether it is detached. The loop was 40 % slower then.
 */
function answer(message: WorkerAnswer): void {
  parentPort!.postMessage(message);
}
