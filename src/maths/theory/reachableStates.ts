// The states that a process of several counts can get to from the empty one.

/** Counts, such as contacts in hand of each kind and waiting contacts of each queue. */
export type State = readonly number[];

const mostStates = 400_000;

/**
 * All states that `moves` leads to from the one of zeros, in order of discovery, and the position of each among them.
 * @param largest the largest value of each count
 * @throws RangeError when there are more than 400,000
 */
export function reachableStates(
  largest: readonly number[],
  moves: (state: State, go: (to: State) => void) => void,
): { readonly states: readonly State[]; indexOf(state: State): number } {
  const key = (state: State) => state.reduce((sum, value, at) => sum * (largest[at]! + 1) + value, 0);
  const empty = largest.map(() => 0);
  const states: State[] = [empty];
  const index = new Map([[key(empty), 0]]);
  for (let i = 0; i < states.length; i++) {
    if (i > mostStates) throw new RangeError('there are too many states to be solved');
    moves(states[i]!, (to) => {
      if (index.has(key(to))) return;
      index.set(key(to), states.length);
      states.push(to);
    });
  }
  return { states, indexOf: (state) => index.get(key(state))! };
}
