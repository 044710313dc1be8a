// The steady state of a chain that moves only to its neighbours: contacts in a system, one in or one out at a time.

/**
 * Stationary probabilities of states 0 … last. Products run outwards from the most likely state, so neither overflow nor the
 * loss of digits over a hundred thousand states occurs. O(last).
 * Source: detailed balance, p(j) birth(j) = p(j + 1) death(j + 1); Kleinrock, Queueing Systems I, 3.1.
 * @param birth rate from j to j + 1, > 0 for 0 ≤ j < last
 * @param death rate from j to j − 1, > 0 for 0 < j ≤ last
 */
export function birthDeath(last: number, birth: (j: number) => number, death: (j: number) => number): Float64Array {
  let mode = 0;
  let highest = 0;
  let logWeight = 0;
  for (let j = 1; j <= last; j++) {
    logWeight += Math.log(birth(j - 1) / death(j));
    if (logWeight > highest) {
      highest = logWeight;
      mode = j;
    }
  }
  const p = new Float64Array(last + 1);
  p[mode] = 1;
  let total = 1;
  for (let j = mode; j < last && p[j]! > 0; j++) total += p[j + 1] = (p[j]! * birth(j)) / death(j + 1);
  for (let j = mode; j > 0 && p[j]! > 0; j--) total += p[j - 1] = (p[j]! * death(j)) / birth(j - 1);
  for (let j = 0; j <= last; j++) p[j]! /= total;
  return p;
}
