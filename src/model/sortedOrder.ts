// Sorts what has a time, without comparing pairs: a year has a few thousand instants and some hundred thousand changes at them.

/**
 * Places in order of time and, at the same time, of rank; equal ones in the order in which they are. Times may be infinite and are numbers;
 * ranks are whole numbers below `ranks`. Places of an instant and rank are counted first and laid out then.
 */
export function sortedOrder(time: Float64Array, rank: Uint8Array, ranks: number): Uint32Array {
  const instants = distinct(time);
  const classOf = Uint32Array.from(time, (each, place) => indexOf(instants, each) * ranks + rank[place]);
  const next = new Uint32Array(instants.length * ranks + 1);
  for (let place = 0; place < classOf.length; place++) next[classOf[place] + 1]++;
  for (let at = 1; at < next.length; at++) next[at] += next[at - 1];
  const order = new Uint32Array(time.length);
  for (let place = 0; place < order.length; place++) order[next[classOf[place]]++] = place;
  return order;
}

/** Ascending. */
function distinct(values: Float64Array): Float64Array {
  const ascending = values.slice().sort();
  let count = 0;
  for (let i = 0; i < ascending.length; i++)
    if (count === 0 || ascending[i] !== ascending[count - 1]) ascending[count++] = ascending[i];
  return ascending.subarray(0, count);
}

/** Where a value is among ascending ones that have it. */
function indexOf(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
