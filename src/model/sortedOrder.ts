// Sorts what has a time, without comparing pairs: a year has a few thousand instants and some hundred thousand changes at them.

/**
 * Places in order of time and, where it is given, of rank at the same time; equal ones in the order in which they are. Times may be infinite
 * and are numbers; ranks are whole numbers below `ranks`. Places of an instant and rank are counted first and laid out then.
 */
export function sortedOrder(time: Float64Array, rank?: Uint8Array, ranks = 1): Uint32Array {
  const instants = distinct(time);
  const classOf = new Uint32Array(time.length);
  let instant = 0;
  for (let place = 0; place < time.length; place++) {
    // Many in a row have the same time.
    if (time[place] !== instants[instant]) instant = indexOf(instants, time[place]);
    classOf[place] = instant * ranks + (rank === undefined ? 0 : rank[place]);
  }
  const next = new Uint32Array(instants.length * ranks + 1);
  for (let place = 0; place < classOf.length; place++) next[classOf[place] + 1]++;
  for (let at = 1; at < next.length; at++) next[at] += next[at - 1];
  const order = new Uint32Array(time.length);
  for (let place = 0; place < order.length; place++) order[next[classOf[place]]++] = place;
  return order;
}

/** The values in that order, put into an array of as many. */
export function gather<Column extends { [place: number]: number }>(
  from: Column,
  order: Uint32Array,
  into: Column,
): Column {
  for (let row = 0; row < order.length; row++) into[row] = from[order[row]];
  return into;
}

/** Ascending. */
function distinct(values: Float64Array): Float64Array {
  const found = withoutRepeats(values.slice());
  return withoutRepeats(found.sort());
}

/** Without those that are as the one before them; in the same array. */
function withoutRepeats(values: Float64Array): Float64Array {
  let count = 0;
  for (let i = 0; i < values.length; i++)
    if (count === 0 || values[i] !== values[count - 1]) values[count++] = values[i];
  return values.subarray(0, count);
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
