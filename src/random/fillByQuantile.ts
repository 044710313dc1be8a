// Variates by inversion: the quantile of a uniform number. For distributions without a quicker way of their own.
import { type WordSource, wordsAtMost } from './wordSource.ts';

const blockLength = wordsAtMost / 2;

/** Writes `count` variates quantile(U)·scale to out[offset], out[offset + stride], …; two words each, U in [0, 1) with 53 bits. */
export function fillByQuantile(
  quantile: (u: number) => number,
  words: WordSource,
  out: Float64Array,
  offset: number,
  stride: number,
  count: number,
  scale: number,
): void {
  let at = offset;
  for (let left = count; left > 0; left -= blockLength) {
    const length = Math.min(blockLength, left);
    const block = words.words(2 * length);
    for (let i = 0; i < length; i++, at += stride) {
      const u = ((block[2 * i] >>> 11) * 4294967296 + (block[2 * i + 1] >>> 0)) * 2 ** -53;
      out[at] = quantile(u) * scale;
    }
  }
}
