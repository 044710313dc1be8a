// Laws of patience as survival functions, for the queue with general patience.
import { normalCdf } from '../special/normalCdf.ts';

/** How long callers are willing to wait. */
export interface PatienceLaw {
  /** P(patience > seconds), not increasing, for seconds ≥ 0; below 1 at 0 when some never wait. */
  survival(seconds: number): number;
  /** Where the survival jumps or bends, in increasing order; empty for a smooth law. */
  readonly breaks: readonly number[];
}

/** Everybody waits up to `seconds` (> 0) and then leaves. */
export function constantPatience(seconds: number): PatienceLaw {
  return { survival: (t) => (t < seconds ? 1 : 0), breaks: [seconds] };
}

/** Exponential patience with this mean in seconds. */
export function exponentialPatience(mean: number): PatienceLaw {
  return { survival: (t) => Math.exp(-t / mean), breaks: [] };
}

/** Lognormal patience with this mean in seconds and coefficient of variation (both > 0). */
export function lognormalPatience(mean: number, cv: number): PatienceLaw {
  const variance = Math.log1p(cv * cv);
  const centre = Math.log(mean) - variance / 2;
  const spread = Math.sqrt(variance);
  return { survival: (t) => (t <= 0 ? 1 : normalCdf((centre - Math.log(t)) / spread)), breaks: [] };
}

/** The sum of `phases` (whole, ≥ 1) equal exponential phases, with this mean in seconds: nobody gives up at once. */
export function erlangPatience(phases: number, mean: number): PatienceLaw {
  const survival = (t: number): number => {
    const x = (phases * t) / mean;
    let term = Math.exp(-x);
    let sum = term;
    for (let phase = 1; phase < phases; phase++) sum += term *= x / phase;
    return sum;
  };
  return { survival, breaks: [] };
}

/** Every patience between `from` (≥ 0) and `to` (above it) seconds is equally likely. */
export function uniformPatience(from: number, to: number): PatienceLaw {
  return {
    survival: (t) => Math.min(1, Math.max(0, (to - t) / (to - from))),
    breaks: [from, to].filter((seconds) => seconds > 0),
  };
}
