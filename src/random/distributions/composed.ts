// A distribution composed of others: with probability `share` a value is drawn from that part.
import { wordsAtMost } from '../wordSource.ts';
import type { Distribution } from './contract.ts';

export interface Part {
  /** Probability of the part, above 0; those of all parts add up to 1. */
  readonly share: number;
  readonly of: Distribution;
}

const blockLength = wordsAtMost / 2;

/**
 * Draws in blocks: first which part each value comes from, then the values of each part in turn.
 * The parts may be composed themselves, so each composition has its own room to work in.
 */
export function compose(parts: readonly Part[]): Distribution {
  const mean = parts.reduce((sum, { share, of }) => sum + share * of.mean, 0);
  const upTo = sharesUpTo(parts);
  const chosen = new Int32Array(blockLength);
  const variates = new Float64Array(blockLength);
  const cumulative = (x: number) => parts.reduce((sum, { share, of }) => sum + share * of.cumulative(x), 0);
  return {
    mean,
    variance: parts.reduce((sum, { share, of }) => sum + share * (of.variance + (of.mean - mean) ** 2), 0),
    quantile(u) {
      // Below the smallest of the parts' quantiles every part is below u, and at the largest every part has reached it.
      const quantiles = parts.map(({ of }) => of.quantile(u));
      return smallestReaching(u, cumulative, Math.min(...quantiles), Math.max(...quantiles));
    },
    cumulative,
    fill(words, out, offset, stride, count, scale) {
      for (let first = 0; first < count; first += blockLength) {
        const length = Math.min(blockLength, count - first);
        const block = words.words(2 * length);
        for (let i = 0; i < length; i++) {
          const u = ((block[2 * i] >>> 11) * 4294967296 + (block[2 * i + 1] >>> 0)) * 2 ** -53;
          let part = 0;
          while (u >= upTo[part]) part++;
          chosen[i] = part;
        }
        for (let part = 0; part < parts.length; part++) {
          let drawn = 0;
          for (let i = 0; i < length; i++) if (chosen[i] === part) drawn++;
          parts[part].of.fill(words, variates, 0, 1, drawn, scale);
          drawn = 0;
          for (let i = 0, at = offset + first * stride; i < length; i++, at += stride) {
            if (chosen[i] === part) out[at] = variates[drawn++];
          }
        }
      }
    },
  };
}

/** Shares summed up to and with each part; the last is 1 whatever rounding says. */
function sharesUpTo(parts: readonly Part[]): Float64Array {
  let sum = 0;
  const upTo = Float64Array.from(parts, ({ share }) => {
    sum += share;
    return sum;
  });
  upTo[upTo.length - 1] = 1;
  return upTo;
}

/** The smallest number in [low, high] where a rising function reaches `u`, to the last digit, so that a jump is met exactly. */
function smallestReaching(u: number, rising: (x: number) => number, low: number, high: number): number {
  if (rising(low) >= u) return low;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (rising(middle) < u) low = middle;
    else high = middle;
  }
}
