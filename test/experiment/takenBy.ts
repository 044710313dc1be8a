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
  let now = Number.POSITIVE_INFINITY;
  // Until it has not fallen twice in a row.
  for (let same = 0; same < 2; ) {
    collect();
    await wait(20);
    collect();
    const { arrayBuffers } = process.memoryUsage();
    same = arrayBuffers < now ? 0 : same + 1;
    now = Math.min(now, arrayBuffers);
  }
  return now;
}
