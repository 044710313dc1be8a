// The generator under every stream: xoshiro128++ by D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators",
// ACM Transactions on Mathematical Software 47 (2021). Period 2^128 − 1, 32-bit words; the state may be anything but all zero.
import { type WordSource, wordsAtMost } from './wordSource.ts';

/** All generators hand out their blocks here, so that the filling loops see one constant array. */
const block = new Int32Array(wordsAtMost);

export class Xoshiro128 implements WordSource {
  private readonly state = new Int32Array(4);

  constructor(a: number, b: number, c: number, d: number) {
    this.restart(a, b, c, d);
  }

  /** Starts again from the four given words (taken modulo 2^32); allocates nothing. Throws when all are zero. */
  restart(a: number, b: number, c: number, d: number): void {
    const state = this.state;
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    if ((state[0] | state[1] | state[2] | state[3]) === 0)
      throw new RangeError('a state of all zeros never leaves zero');
  }

  words(count: number): Int32Array {
    if (!(count <= wordsAtMost)) throw new RangeError(`at most ${wordsAtMost} words in one block, not ${count}`);
    const state = this.state;
    // The state lives in locals (registers) during the loop.
    let a = state[0];
    let b = state[1];
    let c = state[2];
    let d = state[3];
    for (let i = 0; i < count; i++) {
      const sum = (a + d) | 0;
      block[i] = ((sum << 7) | (sum >>> 25)) + a;
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    return block;
  }

  word(): number {
    const state = this.state;
    const a = state[0];
    const b = state[1];
    const c = state[2] ^ a;
    const d = state[3] ^ b;
    const sum = (a + state[3]) | 0;
    state[0] = a ^ d;
    state[1] = b ^ c;
    state[2] = c ^ (b << 9);
    state[3] = (d << 11) | (d >>> 21);
    return (((sum << 7) | (sum >>> 25)) + a) | 0;
  }

  unit(): number {
    const high = this.word() >>> 11;
    return (high * 4294967296 + (this.word() >>> 0)) * 2 ** -53;
  }
}
