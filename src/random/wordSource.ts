// A source of uniformly distributed 32-bit words: one stream of random numbers.

export interface WordSource {
  /** The next `count` words (at most `wordsAtMost`) in a shared buffer that the next call overwrites; signed 32-bit values. */
  words(count: number): Int32Array;
  /** The next word, signed. */
  word(): number;
  /** The next uniform double in [0, 1), 53 bits from two words. */
  unit(): number;
}

/** The most words that one call of `words` may ask for. */
export const wordsAtMost = 1024;
