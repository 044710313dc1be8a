// How many bytes of typed arrays something holds.
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is made, and how many bytes of typed arrays are there more than before. */
export async function takenBy<T>(make: () => T): Promise<[T, number]> {
  const before = await bytesOfArrays();
  const made = make();
  return [made, (await bytesOfArrays()) - before];
}

/** Of what is still held. Memory that a collection frees is given back later, and counted until then. */
async function bytesOfArrays(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let [last, now] = [Number.POSITIVE_INFINITY, process.memoryUsage().arrayBuffers];
  while (now < last) {
    collect();
    await wait(20);
    collect();
    [last, now] = [now, process.memoryUsage().arrayBuffers];
  }
  return now;
}
