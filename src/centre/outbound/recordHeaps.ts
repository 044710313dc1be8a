// Records that wait for their time, cell by cell: 4-ary heaps in each cell's part of two arrays. A cell has two, of which one grows from the
// beginning of its part and one from its end: a record is in one of them at most, so they never meet and no cell needs more than it has.
// Times stand beside the records in the order of the heap: sinking reads neighbours, not records all over memory.
// Equal times come in order of the list.

export interface RecordHeaps {
  /** How many wait in each cell. */
  readonly count: Int32Array;
  /** Time of the first of the cell, which has one. */
  firstTime(cell: number): number;
  insert(cell: number, record: number, time: number): void;
  /** Takes the first out. */
  take(cell: number): number;
  clear(): void;
}

/** `start[cell]` is where the cell's part begins; the last entry is where all end. Both heaps of the cells. */
export function createRecordHeaps(start: Int32Array): readonly [RecordHeaps, RecordHeaps] {
  const cells = start.length - 1;
  const records = new Int32Array(Math.max(32, start[cells]));
  const times = new Float64Array(Math.max(16, start[cells]));
  const ends = Int32Array.from({ length: Math.max(32, cells) }, (_, cell) => (start[cell + 1] ?? 0) - 1);
  return [heapsFrom(start, 1, records, times), heapsFrom(ends, -1, records, times)];
}

/** The k-th place of the cell's heap is first[cell] + step × k. */
function heapsFrom(first: Int32Array, step: 1 | -1, records: Int32Array, times: Float64Array): RecordHeaps {
  const count = new Int32Array(Math.max(32, first.length));

  const insert = (cell: number, record: number, time: number): void => {
    const base = first[cell];
    let at = count[cell];
    count[cell] = at + 1;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const place = base + step * parent;
      const other = times[place];
      if (time > other || (time === other && record > records[place])) break;
      times[base + step * at] = other;
      records[base + step * at] = records[place];
      at = parent;
    }
    times[base + step * at] = time;
    records[base + step * at] = record;
  };

  const take = (cell: number): number => {
    const base = first[cell];
    const taken = records[base];
    const size = count[cell] - 1;
    count[cell] = size;
    const end = base + step * size;
    const time = times[end];
    const moved = records[end];
    let hole = base;
    // The first child of the k-th place is the (4 k + 1)-th.
    let child = 1;
    while (child < size) {
      let best = base + step * child;
      let least = times[best];
      const last = child + 4 < size ? child + 4 : size;
      let which = child;
      let place = best;
      for (let other = child + 1; other < last; other++) {
        place += step;
        const t = times[place];
        if (t > least || (t === least && records[place] > records[best])) continue;
        which = other;
        best = place;
        least = t;
      }
      if (least > time || (least === time && records[best] > moved)) break;
      times[hole] = least;
      records[hole] = records[best];
      hole = best;
      child = 4 * which + 1;
    }
    times[hole] = time;
    records[hole] = moved;
    return taken;
  };

  return {
    count,
    firstTime: (cell) => times[first[cell]],
    insert,
    take,
    clear() {
      count.fill(0);
    },
  };
}
