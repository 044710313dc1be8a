// Standard normal variates by a ziggurat of 256 layers; layer and position come from different bits of two words, as J. A. Doornik
// asks for ("An improved ziggurat method to generate normal random samples", Oxford, 2005), and positions have 53 bits with the sign.
import { type WordSource, wordsAtMost } from '../wordSource.ts';
import { buildZiggurat, layerCount } from './tables.ts';

/** Where the tail starts: Marsaglia and Tsang (2000), 256 layers. */
const tailStart = 3.6541528853610088;
/** Area of a layer, r·f(r) + ∫ f beyond r; in Marsaglia and Tsang 0.00492867323399. */
const area = 0.004928673233974655;

/** The layers under the right half of exp(−x²/2). */
export const normalZiggurat = buildZiggurat(
  (x) => Math.exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * Math.log(y)),
  tailStart,
  area,
);

const { edges, heights } = normalZiggurat;
/** Width of a layer for one step of the position, which has 52 bits beside its sign. */
const steps = edges.map((edge) => edge * 2 ** -52);

/** A constant of this file, which the compiler folds; an imported one is loaded on each use. */
const layerMask = layerCount - 1;

const blockLength = wordsAtMost / 2;
/** Positions in the block whose first draw fell outside the sure part of its layer. */
const rejected = new Int32Array(blockLength);

/**
 * Writes `count` independent normal variates of mean 0 and standard deviation `scale` to out[offset], out[offset + stride], …
 * Two passes: the first uses two words a variate and calls nothing; the 1.5 % that it rejects are redone in order by the second.
 */
export function fillNormal(
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
    // Half a step is added so that positions lie evenly around zero.
    const x = ((high >> 11) * 4294967296 + (block[2 * i + 1] >>> 0) + 0.5) * steps[layer];
    out[at] = x * scale;
    if (Math.abs(x) >= edges[layer + 1]) rejected[rejectedCount++] = i;
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
    let x = ((high >> 11) * 4294967296 + (low >>> 0) + 0.5) * steps[layer];
    let accepted = Math.abs(x) < edges[layer + 1];
    if (!accepted && layer === 0) {
      x = x < 0 ? -drawTail(words) : drawTail(words);
      accepted = true;
    } else if (!accepted) {
      const y = heights[layer] + words.unit() * (heights[layer + 1] - heights[layer]);
      accepted = y < Math.exp(-0.5 * x * x);
    }
    if (accepted) {
      out[at] = x * scale;
      return;
    }
    high = words.word();
    low = words.word();
  }
}

/** A normal variate beyond r: G. Marsaglia, "Generating a variable from the tail of the normal distribution", Technometrics 6 (1964). */
function drawTail(words: WordSource): number {
  for (;;) {
    const beyond = -Math.log(1 - words.unit()) / tailStart;
    const test = -Math.log(1 - words.unit());
    if (2 * test > beyond * beyond) return tailStart + beyond;
  }
}
