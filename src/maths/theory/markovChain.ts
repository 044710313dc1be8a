// Finite continuous-time Markov chains given by their transitions: steady state and course in time.
import { logPoisson } from '../special/saddlePoint.ts';

/** Transitions of a chain on states 0 … states − 1, sorted by the state they lead to. */
export interface MarkovChain {
  readonly states: number;
  /** Transitions into state j are numbers into[j] … into[j + 1] − 1. */
  readonly into: Int32Array;
  readonly from: Int32Array;
  readonly rate: Float64Array;
  /** Total rate out of each state. */
  readonly out: Float64Array;
}

/**
 * Builds a chain. `transitions` is called once for each state and announces where it leads and at what rate per second; rates of 0
 * and moves to the state itself are ignored.
 * @throws RangeError for a negative rate or a state that does not exist
 */
export function markovChain(
  states: number,
  transitions: (state: number, go: (to: number, rate: number) => void) => void,
): MarkovChain {
  const heads: number[] = [];
  const tails: number[] = [];
  const rates: number[] = [];
  const into = new Int32Array(states + 1);
  const out = new Float64Array(states);
  for (let state = 0; state < states; state++) {
    transitions(state, (to, rate) => {
      if (!(rate >= 0 && to >= 0 && to < states))
        throw new RangeError(`no transition ${state} → ${to} at rate ${rate}`);
      if (rate === 0 || to === state) return;
      heads.push(to);
      tails.push(state);
      rates.push(rate);
      into[to + 1]!++;
      out[state]! += rate;
    });
  }
  for (let j = 0; j < states; j++) into[j + 1]! += into[j]!;
  const next = into.slice();
  const from = new Int32Array(heads.length);
  const rate = new Float64Array(heads.length);
  for (let k = 0; k < heads.length; k++) {
    const at = next[heads[k]!]!++;
    from[at] = tails[k]!;
    rate[at] = rates[k]!;
  }
  return { states, into, from, rate, out };
}

/**
 * Stationary probabilities of a chain whose states all reach one another, by Gauss-Seidel sweeps in both directions until the
 * flow into every state balances the flow out of it: Σ|in − out| ≤ 1e-12 of the total flow.
 * Source: Stewart, Introduction to the Numerical Solution of Markov Chains, ch. 3.
 * @throws RangeError when 100,000 sweeps do not suffice
 */
export function stationary(chain: MarkovChain): Float64Array {
  const { states, into, from, rate, out } = chain;
  const p = new Float64Array(states).fill(1 / states);
  const inflow = (j: number) => {
    let flow = 0;
    for (let k = into[j]!; k < into[j + 1]!; k++) flow += p[from[k]!]! * rate[k]!;
    return flow;
  };
  for (let sweep = 0; sweep < 100_000; sweep++) {
    for (let j = 0; j < states; j++) p[j] = inflow(j) / out[j]!;
    for (let j = states - 1; j >= 0; j--) p[j] = inflow(j) / out[j]!;
    let total = 0;
    for (let j = 0; j < states; j++) total += p[j]!;
    for (let j = 0; j < states; j++) p[j]! /= total;
    if (sweep % 10 !== 9) continue;
    let flow = 0;
    let imbalance = 0;
    for (let j = 0; j < states; j++) {
      flow += p[j]! * out[j]!;
      imbalance += Math.abs(inflow(j) - p[j]! * out[j]!);
    }
    if (imbalance <= 1e-12 * flow) return p;
  }
  throw new RangeError('the chain did not settle');
}

/** Where a chain is after a while, and the seconds it is expected to have spent in each state. */
export interface Course {
  readonly end: Float64Array;
  readonly occupied: Float64Array;
}

/**
 * Follows a chain for `seconds` from the probabilities `start`, by uniformisation: jumps of a Poisson process as fast as the
 * fastest state, so that everything is a sum of positive terms. About (fastest rate × seconds) products with the rate matrix.
 * Source: Jensen (1953); Grassmann (1977), "Transient solutions in Markovian queueing systems".
 */
export function follow(chain: MarkovChain, start: Float64Array, seconds: number): Course {
  const { states, into, from, rate, out } = chain;
  const fastest = out.reduce((most, value) => Math.max(most, value), 0);
  const occupied = new Float64Array(states);
  if (fastest === 0) return { end: start.slice(), occupied: start.map((value) => value * seconds) };

  // Stretches of at most 400 expected jumps keep the Poisson weights well inside the range of numbers.
  const stretches = Math.max(1, Math.ceil((fastest * seconds) / 400));
  const jumps = (fastest * seconds) / stretches;
  const last = Math.ceil(jumps + 10 * Math.sqrt(jumps) + 30);
  const weight = new Float64Array(last + 1).map((_, k) => Math.exp(logPoisson(k, jumps)));
  const beyond = new Float64Array(last + 1);
  for (let k = last - 1; k >= 0; k--) beyond[k] = beyond[k + 1]! + weight[k + 1]!;

  let begin = start.slice();
  let now = new Float64Array(states);
  let then = new Float64Array(states);
  for (let stretch = 0; stretch < stretches; stretch++) {
    now.set(begin);
    const end = new Float64Array(states);
    for (let k = 0; k <= last; k++) {
      for (let j = 0; j < states; j++) {
        end[j]! += weight[k]! * now[j]!;
        occupied[j]! += (beyond[k]! / fastest) * now[j]!;
      }
      if (k === last) break;
      for (let j = 0; j < states; j++) {
        let flow = now[j]! * (fastest - out[j]!);
        for (let t = into[j]!; t < into[j + 1]!; t++) flow += now[from[t]!]! * rate[t]!;
        then[j] = flow / fastest;
      }
      [now, then] = [then, now];
    }
    begin = end;
  }
  return { end: begin, occupied };
}
