// Erlang's loss formula: M/G/n/n, contacts that find every agent busy are lost.

/**
 * The share of contacts lost with `agents` (whole, ≥ 0) and `load` = arrival rate × mean handling (erlangs, ≥ 0).
 * 1 without agents, 0 without load (and agents). Exact for any handling distribution. O(agents), no overflow.
 * Source: Erlang (1917); the recursion B(n) = aB(n − 1) / (n + aB(n − 1)), Cooper, Introduction to Queueing Theory, ch. 3.
 */
export function erlangB(agents: number, load: number): number {
  let blocked = 1;
  for (let n = 1; n <= agents; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}
