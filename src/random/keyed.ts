// Keyed draws: random numbers for what happens at moments that depend on the variant (a redial, the n-th dial of a record, an absence).
// A draw is a pure function of who and which, so it is the same whatever was drawn before it.
import { replicationMark, type StreamKey } from './streamKey.ts';
import { threefry, threefryWords } from './threefry.ts';

/** The key of the draws of one stream in one replication: two words. */
export interface DrawKey {
  readonly high: number;
  readonly low: number;
}

/** The key of the keyed draws of a stream in a replication. */
export function drawKey(key: StreamKey, replication: number): DrawKey {
  threefry(key.words[0], key.words[1], replication, replicationMark);
  return { high: threefryWords[0], low: threefryWords[1] };
}

/**
 * The uniform draw in [0, 1), 53 bits, that belongs to (key, entity, number), say the third redial decision of customer 812.
 * Pure; equal arguments give equal draws. `entity` and `number` are whole numbers and count modulo 2^32.
 */
export function keyedUnit(key: DrawKey, entity: number, number: number): number {
  threefry(key.high, key.low, entity, number);
  return ((threefryWords[0] >>> 11) * 4294967296 + (threefryWords[1] >>> 0)) * 2 ** -53;
}
