// Gamma variates: G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM Transactions on
// Mathematical Software 26 (2000), on the normal variates of the ziggurat.
import { type WordSource, wordsAtMost } from '../wordSource.ts';
import { fillNormal } from './normal.ts';

const blockLength = wordsAtMost / 2;
const normals = new Float64Array(blockLength);
/** Positions in the block that failed the quick test, and their uniforms. */
const rejected = new Int32Array(blockLength);
const rejectedUniforms = new Float64Array(blockLength);

/**
 * Writes `count` independent gamma variates of the given shape (> 0), times `scale`, to out[offset], out[offset + stride], …
 * Shapes below one are drawn as shape + 1 and multiplied by U^(1/shape), as the paper says.
 */
export function fillGamma(
  words: WordSource,
  out: Float64Array,
  offset: number,
  stride: number,
  count: number,
  shape: number,
  scale: number,
): void {
  for (let first = 0; first < count; first += blockLength) {
    const start = offset + first * stride;
    const length = Math.min(blockLength, count - first);
    fillBlock(words, out, start, stride, length, shape < 1 ? shape + 1 : shape, scale);
    if (shape < 1) boost(words, out, start, stride, length, 1 / shape);
  }
}

function fillBlock(
  words: WordSource,
  out: Float64Array,
  offset: number,
  stride: number,
  count: number,
  shape: number,
  scale: number,
): void {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  fillNormal(words, normals, 0, 1, count, 1);
  const block = words.words(2 * count);
  let rejectedCount = 0;
  for (let i = 0, at = offset; i < count; i++, at += stride) {
    const uniform = ((block[2 * i] >>> 11) * 4294967296 + (block[2 * i + 1] >>> 0)) * 2 ** -53;
    const square = normals[i] * normals[i];
    const root = 1 + c * normals[i];
    out[at] = d * scale * root * root * root;
    if (root <= 0 || uniform >= 1 - 0.0331 * square * square) {
      rejected[rejectedCount] = i;
      rejectedUniforms[rejectedCount++] = uniform;
    }
  }
  for (let n = 0; n < rejectedCount; n++) {
    const i = rejected[n];
    let uniform = rejectedUniforms[n];
    while (!passes(normals[i], uniform, c, d)) {
      fillNormal(words, normals, i, 1, 1, 1);
      uniform = words.unit();
    }
    out[offset + i * stride] = d * scale * (1 + c * normals[i]) ** 3;
  }
}

/** The exact test of the method. */
function passes(normal: number, uniform: number, c: number, d: number): boolean {
  const cube = (1 + c * normal) ** 3;
  return cube > 0 && Math.log(uniform) < 0.5 * normal * normal + d * (1 - cube + Math.log(cube));
}

function boost(words: WordSource, out: Float64Array, offset: number, stride: number, count: number, power: number) {
  const block = words.words(2 * count);
  for (let i = 0, at = offset; i < count; i++, at += stride) {
    out[at] *= (((block[2 * i] >>> 11) * 4294967296 + (block[2 * i + 1] >>> 0)) * 2 ** -53) ** power;
  }
}
