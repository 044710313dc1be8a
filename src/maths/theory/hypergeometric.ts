// How many of a draw without replacement are marked.
import { logGamma } from '../special/logGamma.ts';

/**
 * Probabilities that 0, 1, … `drawn` of the drawn are marked, when `drawn` of `all` are drawn and `marked` of `all` are marked.
 * Source: Feller, An Introduction to Probability Theory and Its Applications I, II.6.
 */
export function hypergeometric(all: number, marked: number, drawn: number): Float64Array {
  const p = new Float64Array(drawn + 1);
  const first = Math.max(0, drawn - (all - marked));
  const last = Math.min(drawn, marked);
  for (let k = first; k <= last; k++) {
    p[k] = Math.exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn));
  }
  return p;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
