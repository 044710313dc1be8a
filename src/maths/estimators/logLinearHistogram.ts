// Log-linear bins for waiting times: 64 equal bins an octave, so that a value read back is within 0.8 % of the true one (from a
// quarter of a second upwards; below that within 2 ms). Counts of several histograms share one array; adding arrays merges exactly.
// Source: the bucket layout of HdrHistogram (Tene), with 2^6 sub-buckets.

const TICKS_PER_SECOND = 256;
const SUB_BUCKETS = 64;
const SUB_BUCKET_BITS = 6;
const TICK_BITS = 28;

/** Durations from here on (2^20 s, 12.1 days) share the overflow bin. */
export const HISTOGRAM_LIMIT_SECONDS = 2 ** TICK_BITS / TICKS_PER_SECOND;
/** The last bin: everything from the limit on. */
export const OVERFLOW_BIN = (TICK_BITS - SUB_BUCKET_BITS + 1) * SUB_BUCKETS;
/** Bins of one histogram, the overflow bin included. */
export const binCount = OVERFLOW_BIN + 1;

/** The bin of a duration in seconds ≥ 0. A few integer operations; allocates nothing. */
export function binOf(seconds: number): number {
  if (seconds >= HISTOGRAM_LIMIT_SECONDS) return OVERFLOW_BIN;
  const tick = (seconds * TICKS_PER_SECOND) | 0;
  // The octave above the linear start, from the highest set bit.
  const octave = 31 - SUB_BUCKET_BITS - Math.clz32(tick | SUB_BUCKETS);
  return (octave << SUB_BUCKET_BITS) + (tick >>> octave);
}

/** The smallest duration of a bin, in seconds (included). */
export function lowerEdge(bin: number): number {
  if (bin < 2 * SUB_BUCKETS) return bin / TICKS_PER_SECOND;
  const octave = (bin >> SUB_BUCKET_BITS) - 1;
  return ((bin - octave * SUB_BUCKETS) * 2 ** octave) / TICKS_PER_SECOND;
}

/** The end of a bin, in seconds (excluded); Infinity for the overflow bin. */
export function upperEdge(bin: number): number {
  return bin >= OVERFLOW_BIN ? Number.POSITIVE_INFINITY : lowerEdge(bin + 1);
}

/**
 * The smallest duration that at least `share` of the observations do not exceed: the inverse of the empirical distribution
 * function, read as the middle of its bin; the limit itself for the overflow bin. Null when there is nothing.
 * @param counts one or more histograms end to end
 * @param offset where the histogram starts in `counts`
 * @param zeros further observations of exactly 0 that are not in the bins
 * @param share between 0 and 1
 */
export function quantile(
  counts: Uint32Array | Float64Array,
  offset: number,
  zeros: number,
  share: number,
): number | null {
  return quantiles(counts, offset, zeros, [share])[0];
}

/** The same for several shares in ascending order, in one pass over the first `used` bins; the others are empty. */
export function quantiles(
  counts: Uint32Array | Float64Array,
  offset: number,
  zeros: number,
  shares: readonly number[],
  used = binCount,
): (number | null)[] {
  let total = zeros;
  for (let bin = 0; bin < used; bin++) total += counts[offset + bin];
  if (total === 0) return shares.map(() => null);
  let bin = -1;
  let seen = zeros;
  return shares.map((share) => {
    // The rank is lowered by a hair so that 0.07 × 100 asks for the 7th of 100 and not, by rounding, for the 8th.
    const rank = Math.max(1, Math.ceil(share * total * (1 - 1e-12)));
    if (rank <= zeros) return 0;
    while (seen < rank) seen += counts[offset + ++bin];
    return bin < OVERFLOW_BIN ? (lowerEdge(bin) + upperEdge(bin)) / 2 : HISTOGRAM_LIMIT_SECONDS;
  });
}
