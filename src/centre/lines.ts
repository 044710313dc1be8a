// Telephone lines: every contact on the floor, waiting or in hand, holds one; when none is free a caller hears the busy tone.
import type { Model } from '../model/model.ts';

export interface Lines {
  /** Whether there is any limit; if not, nothing else here is used. */
  readonly areLimited: boolean;
  isFull(queue: number): boolean;
  take(queue: number): void;
  release(queue: number): void;
  clear(): void;
}

/** Limits hold per queue and for the whole centre. */
export function createLines({ lines, queues }: Model): Lines {
  const limit = Float64Array.from({ length: Math.max(16, queues.length) }, (_, queue) => queues[queue]?.lines ?? 0);
  const taken = new Int32Array(Math.max(32, queues.length));
  // total[0]: lines taken in the whole centre.
  const total = new Int32Array(32);
  return {
    areLimited: lines < Number.POSITIVE_INFINITY || queues.some((queue) => queue.lines < Number.POSITIVE_INFINITY),
    isFull: (queue) => total[0] >= lines || taken[queue] >= limit[queue],
    take(queue) {
      taken[queue]++;
      total[0]++;
    },
    release(queue) {
      taken[queue]--;
      total[0]--;
    },
    clear() {
      taken.fill(0);
      total[0] = 0;
    },
  };
}
