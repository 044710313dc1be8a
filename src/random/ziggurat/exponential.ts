// Unit exponential variates by a ziggurat of 256 layers; layer and position come from different bits of two words, as J. A. Doornik
// asks for ("An improved ziggurat method to generate normal random samples", Oxford, 2005), and positions have 53 bits.
import { type WordSource, wordsAtMost } from '../wordSource.ts';
import { buildZiggurat, layerCount } from './tables.ts';

/** Where the tail starts: Marsaglia and Tsang (2000), 256 layers. */
const tailStart = 7.69711747013105;

/** The layers under exp(−x). The base is a rectangle r·exp(−r) and a tail exp(−r), which gives the area of all. */
export const exponentialZiggurat = buildZiggurat(
  (x) => Math.exp(-x),
  (y) => -Math.log(y),
  tailStart,
  (tailStart + 1) * Math.exp(-tailStart),
);

const { edges, heights } = exponentialZiggurat;
/** Width of a layer for one step of the 53-bit position. */
const steps = edges.map((edge) => edge * 2 ** -53);

/** A constant of this file, which the compiler folds; an imported one is loaded on each use. */
const layerMask = layerCount - 1;

const blockLength = wordsAtMost / 2;
/** Positions in the block whose first draw fell outside the sure part of its layer. */
const rejected = new Int32Array(blockLength);

/**
 * Writes `count` independent exponential variates of mean `scale` to out[offset], out[offset + stride], …
 * Two passes: the first uses two words a variate and calls nothing; the 2 % that it rejects are redone in order by the second.
 */
export function fillExponential(
  words: WordSource,
  out: Float64Array,
  offset: number,
  stride: number,
  count: number,
  scale: number,
): void {
  for (let first = 0; first < count; first += blockLength) {
    fillBlock(words, out, offset + first * stride, stride, Math.min(blockLength, count - first), scale);
  }
}

/** A function of its own because the same loop inside the loop over blocks ran 10 % slower. */
function fillBlock(words: WordSource, out: Float64Array, offset: number, stride: number, count: number, scale: number) {
  const block = words.words(2 * count);
  let rejectedCount = 0;
  for (let i = 0, at = offset; i < count; i++, at += stride) {
    const high = block[2 * i];
    const layer = high & layerMask;
    const x = ((high >>> 11) * 4294967296 + (block[2 * i + 1] >>> 0)) * steps[layer];
    out[at] = x * scale;
    if (x >= edges[layer + 1]) rejected[rejectedCount++] = i;
  }
  for (let n = 0; n < rejectedCount; n++) {
    const i = rejected[n];
    settle(words, block[2 * i], block[2 * i + 1], out, offset + i * stride, scale);
  }
}

/** Writes to out[at] `scale` times the variate that begins with the words `high` and `low`, whatever else it needs. */
function settle(words: WordSource, high: number, low: number, out: Float64Array, at: number, scale: number): void {
  for (;;) {
    const layer = high & layerMask;
    let x = ((high >>> 11) * 4294967296 + (low >>> 0)) * steps[layer];
    let accepted = x < edges[layer + 1];
    if (!accepted && layer === 0) {
      // The tail beyond r is again exponential.
      x = tailStart - Math.log(1 - words.unit());
      accepted = true;
    } else if (!accepted) {
      const y = heights[layer] + words.unit() * (heights[layer + 1] - heights[layer]);
      accepted = y < Math.exp(-x);
    }
    if (accepted) {
      out[at] = x * scale;
      return;
    }
    high = words.word();
    low = words.word();
  }
}
