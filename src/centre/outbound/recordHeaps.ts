// Records that wait for their time, cell by cell: a 4-ary heap in each cell's part of two arrays, so that no cell needs more than it has.
// Times stand beside the records in the order of the heap: sinking reads neighbours, not records all over memory (a third of the time).
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

/** `start[cell]` is where the cell's part begins; the last entry is where all end. */
export function createRecordHeaps(start: Int32Array): RecordHeaps {
  const cells = start.length - 1;
  const records = new Int32Array(Math.max(32, start[cells]));
  const times = new Float64Array(Math.max(16, start[cells]));
  const count = new Int32Array(Math.max(32, cells));

  const insert = (cell: number, record: number, time: number): void => {
    const base = start[cell];
    let at = count[cell];
    count[cell] = at + 1;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const other = times[base + parent];
      if (time > other || (time === other && record > records[base + parent])) break;
      times[base + at] = other;
      records[base + at] = records[base + parent];
      at = parent;
    }
    times[base + at] = time;
    records[base + at] = record;
  };

  const take = (cell: number): number => {
    const base = start[cell];
    const first = records[base];
    const size = count[cell] - 1;
    count[cell] = size;
    const time = times[base + size];
    const moved = records[base + size];
    let at = 0;
    for (;;) {
      const children = 4 * at + 1;
      if (children >= size) break;
      const last = children + 4 < size ? children + 4 : size;
      let child = children;
      let least = times[base + child];
      for (let other = children + 1; other < last; other++) {
        const t = times[base + other];
        if (t < least || (t === least && records[base + other] < records[base + child])) {
          child = other;
          least = t;
        }
      }
      if (least > time || (least === time && records[base + child] > moved)) break;
      times[base + at] = least;
      records[base + at] = records[base + child];
      at = child;
    }
    times[base + at] = time;
    records[base + at] = moved;
    return first;
  };

  return {
    count,
    firstTime: (cell) => times[start[cell]],
    insert,
    take,
    clear() {
      count.fill(0);
    },
  };
}
