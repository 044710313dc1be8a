// The pool of one: batches are played in this thread, so that no other has to start and warm up.
import { setImmediate } from 'node:timers/promises';
import { createPlayer } from '../experiment/player.ts';
import type { PlayedReplication, Pool } from '../experiment/ports.ts';
import type { Model } from '../model/model.ts';
import { type ContactLogOrder, createContactParts } from './contactParts.ts';
import { raiseInliningBudget } from './optimiser.ts';

/** Between replications signals and timers get their turn, but not more often than this. */
const turnEveryMilliseconds = 50;

/** Where a contact log is ordered, each batch leaves a part of it. */
export function createInlinePool(model: Model, contactLog?: ContactLogOrder): Pool {
  raiseInliningBudget();
  const contacts = contactLog && createContactParts(model, contactLog);
  const player = createPlayer(model, contacts?.observer);
  let stopped = false;
  let lastTurn = performance.now();
  return {
    size: 1,
    async play(batch) {
      const { from, count } = batch;
      const replications: PlayedReplication[] = [];
      player.schedule(batch);
      contacts?.begin(from);
      while (replications.length < count && !stopped) {
        replications.push(player.play(from + replications.length));
        if (performance.now() - lastTurn < turnEveryMilliseconds) continue;
        await setImmediate();
        lastTurn = performance.now();
      }
      contacts?.end();
      return { from, replications, waitsByHour: player.takeWaitsByHour() };
    },
    reuse({ replications }) {
      for (const { tables } of replications) player.reuse(tables);
    },
    stop() {
      stopped = true;
    },
    async close() {},
  };
}
