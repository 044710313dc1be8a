// The states of one queue before a changing number of agents: contacts waiting, agents busy, and busy agents beyond the number
// scheduled (the surplus) who leave with the contact in hand. Idle agents beyond the number have left already, so while there is
// a surplus every agent present is busy, and whoever finishes first leaves.
import { hypergeometric } from './hypergeometric.ts';
import { type MarkovChain, markovChain } from './markovChain.ts';

/** Which states a distribution is over: row 0 holds contacts in the system, row s the waiting contacts beside a surplus of s. */
export interface FloorStates {
  /** Agents scheduled. */
  readonly agents: number;
  /** Largest surplus that can occur. */
  readonly mostSurplus: number;
  /** Waiting contacts beyond which arrivals are turned away; large enough for that never to matter. */
  readonly mostWaiting: number;
  readonly count: number;
  readonly waiting: Int32Array;
  /** Busy agents, those of the surplus included. */
  readonly busy: Int32Array;
  readonly surplus: Int32Array;
}

/** Rates per second. */
export interface FloorRates {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly abandonRate: number;
}

export function floorStates(agents: number, mostSurplus: number, mostWaiting: number): FloorStates {
  const ordinary = agents + mostWaiting + 1;
  const count = ordinary + mostSurplus * (mostWaiting + 1);
  const waiting = new Int32Array(count);
  const busy = new Int32Array(count);
  const surplus = new Int32Array(count);
  for (let state = 0; state < count; state++) {
    const row = state < ordinary ? 0 : 1 + Math.floor((state - ordinary) / (mostWaiting + 1));
    surplus[state] = row;
    waiting[state] = row === 0 ? Math.max(0, state - agents) : (state - ordinary) % (mostWaiting + 1);
    busy[state] = row === 0 ? Math.min(state, agents) : agents + row;
  }
  return { agents, mostSurplus, mostWaiting, count, waiting, busy, surplus };
}

/** The state with so many waiting and busy; a surplus where more are busy than scheduled. */
function stateOf(states: FloorStates, waiting: number, busy: number): number {
  const row = busy - states.agents;
  if (row <= 0) return waiting + busy;
  return states.agents + states.mostWaiting + 1 + (row - 1) * (states.mostWaiting + 1) + waiting;
}

/** How the floor moves while rates and schedule stay as they are. */
export function floorChain(states: FloorStates, { arrivalRate, serviceRate, abandonRate }: FloorRates): MarkovChain {
  return markovChain(states.count, (state, go) => {
    const waiting = states.waiting[state]!;
    const busy = states.busy[state]!;
    if (busy < states.agents) go(stateOf(states, waiting, busy + 1), arrivalRate);
    else if (waiting < states.mostWaiting) go(stateOf(states, waiting + 1, busy), arrivalRate);
    if (waiting > 0) go(stateOf(states, waiting - 1, busy), waiting * abandonRate);
    // A freed agent takes the next contact, unless it is one too many and leaves.
    const takesNext = waiting > 0 && states.surplus[state] === 0;
    if (busy > 0)
      go(takesNext ? stateOf(states, waiting - 1, busy) : stateOf(states, waiting, busy - 1), busy * serviceRate);
  });
}

/** The most agents that are busy with some probability: what a fall in the schedule may turn into surplus. */
export function mostBusy(states: FloorStates, p: Float64Array): number {
  let most = 0;
  for (let state = 0; state < states.count; state++) if (p[state]! > 1e-15) most = Math.max(most, states.busy[state]!);
  return most;
}

/** The distribution just after the scheduled number becomes that of `after`; nobody in hand is dropped, new agents take waiters. */
export function changeHeadcount(before: FloorStates, p: Float64Array, after: FloorStates): Float64Array {
  const moved = new Float64Array(after.count);
  for (let state = 0; state < before.count; state++) {
    const waiting = before.waiting[state]!;
    const busy = before.busy[state]!;
    if (p[state] === 0 || busy > after.agents + after.mostSurplus) continue;
    const taken = Math.max(0, Math.min(waiting, after.agents - busy));
    const waits = Math.min(waiting - taken, after.mostWaiting);
    moved[stateOf(after, waits, busy + taken)]! += p[state]!;
  }
  return moved;
}

/**
 * The same when particular agents leave, drawn evenly from those scheduled before: of the leavers, those busy (a hypergeometric
 * number) finish apart from the rest. Returns the distribution of the rest and the expected number who stay on to finish.
 */
export function changeRoster(
  before: FloorStates,
  p: Float64Array,
  after: FloorStates,
): { p: Float64Array; finishing: number } {
  const leaving = before.agents - after.agents;
  if (leaving <= 0) return { p: changeHeadcount(before, p, after), finishing: 0 };
  const moved = new Float64Array(after.count);
  let finishing = 0;
  for (let state = 0; state < before.count; state++) {
    if (p[state] === 0) continue;
    const busy = before.busy[state]!;
    const shares = hypergeometric(before.agents, busy, leaving);
    for (let k = 0; k < shares.length; k++) {
      const weight = p[state]! * shares[k]!;
      if (weight === 0) continue;
      moved[stateOf(after, before.waiting[state]!, busy - k)]! += weight;
      finishing += weight * k;
    }
  }
  return { p: moved, finishing };
}
