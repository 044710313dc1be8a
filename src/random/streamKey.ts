// From a name to numbers: the key of a stream, from which the stream is started for any replication and day.
import alea from 'seedrandom/lib/alea.js';

/** Four words that stand for (seed, stream name). */
export interface StreamKey {
  readonly words: Int32Array;
}

/** Second counter word of draws keyed by replication; parts of streams stay below it. */
export const replicationMark = -1;

/**
 * The key of the stream `name` under the user's seed; equal arguments, equal key. Takes microseconds, so make it once.
 * Algorithm: Johannes Baagøe's Alea (2010) as in the package `seedrandom`, used for these few words only.
 */
export function streamKey(seed: string, name: string): StreamKey {
  const generator = alea(`${seed}|${name}`);
  return { words: Int32Array.from({ length: 4 }, () => generator.int32()) };
}
