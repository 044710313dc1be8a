// How much memory there is for the work ahead.
import { freemem, totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';

export interface MemoryThere {
  /** Of all kinds, bytes: what the machine has free, or what is left to this process where it is given less. */
  readonly all: number;
  /** Objects that V8 may still make, bytes, and its limit for all of them. */
  readonly objects: number;
  readonly objectsAtMost: number;
}

export function memoryThere(): MemoryThere {
  const { heap_size_limit: objectsAtMost, used_heap_size: used } = getHeapStatistics();
  const given = process.constrainedMemory();
  // Without a constraint it is 0 or more than there is.
  const isConstrained = given > 0 && given < totalmem();
  const left = isConstrained ? given - process.memoryUsage.rss() : Number.POSITIVE_INFINITY;
  return { all: Math.min(freemem(), left), objects: objectsAtMost - used, objectsAtMost };
}
