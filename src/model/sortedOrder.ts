// Sorts what has a time, without comparing pairs: a year has some ten thousand instants and some hundred thousand changes at them.

/**
 * Places in order of time and, where it is given, of rank at the same time; equal ones in the order in which they are. Times may be infinite
 * and are numbers; ranks are whole numbers below `ranks`. Places of an instant and rank are counted first and laid out then.
 */
export function sortedOrder(time: Float64Array, rank?: Uint8Array, ranks = 1): Uint32Array {
  const { instantOf, count } = instantsOf(time);
  const classOf = instantOf.map((instant, place) => instant * ranks + (rank === undefined ? 0 : rank[place]));
  const next = new Uint32Array(count * ranks + 1);
  for (let place = 0; place < classOf.length; place++) next[classOf[place] + 1]++;
  for (let at = 1; at < next.length; at++) next[at] += next[at - 1];
  const order = new Uint32Array(time.length);
  for (let place = 0; place < order.length; place++) order[next[classOf[place]]++] = place;
  return order;
}

/** Which instant each time is, by its number in order of time, and how many there are. */
function instantsOf(time: Float64Array): { readonly instantOf: Uint32Array; readonly count: number } {
  // Numbered as they first occur; then those numbers are put in order.
  const known = new Map<number, number>();
  const instantOf = new Uint32Array(time.length);
  for (let place = 0; place < time.length; place++) {
    // Many in a row have the same time.
    const isAsBefore = place > 0 && time[place] === time[place - 1];
    const instant = isAsBefore ? instantOf[place - 1] : (known.get(time[place]) ?? known.size);
    if (instant === known.size) known.set(time[place], instant);
    instantOf[place] = instant;
  }
  const ascending = Float64Array.from(known.keys()).sort();
  const ordered = new Uint32Array(known.size);
  for (let at = 0; at < ascending.length; at++) ordered[known.get(ascending[at])!] = at;
  for (let place = 0; place < time.length; place++) instantOf[place] = ordered[instantOf[place]];
  return { instantOf, count: known.size };
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
