// Records that wait for their time, cell by cell: a binary heap in each cell's part of one array, so that no cell needs more than it has.
// Equal times come in order of the list.

export interface RecordHeaps {
  /** How many wait in each cell. */
  readonly count: Int32Array;
  /** The first of the cell in time; the cell has one. */
  first(cell: number): number;
  insert(cell: number, record: number): void;
  /** Takes the first out. */
  take(cell: number): number;
  clear(): void;
}

/** `start[cell]` is where the cell's part begins; the last entry is where all end. `time` is by record. */
export function createRecordHeaps(start: Int32Array, time: Float64Array): RecordHeaps {
  const cells = start.length - 1;
  const heap = new Int32Array(Math.max(32, start[cells]));
  const count = new Int32Array(Math.max(32, cells));

  const isBefore = (a: number, b: number): boolean => time[a] < time[b] || (time[a] === time[b] && a < b);

  const insert = (cell: number, record: number): void => {
    const base = start[cell];
    let at = count[cell]++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = heap[base + parent];
      if (!isBefore(record, other)) break;
      heap[base + at] = other;
      at = parent;
    }
    heap[base + at] = record;
  };

  const take = (cell: number): number => {
    const base = start[cell];
    const first = heap[base];
    const size = --count[cell];
    const moved = heap[base + size];
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(heap[base + child + 1], heap[base + child])) child++;
      if (!isBefore(heap[base + child], moved)) break;
      heap[base + at] = heap[base + child];
      at = child;
    }
    heap[base + at] = moved;
    return first;
  };

  return {
    count,
    first: (cell) => heap[start[cell]],
    insert,
    take,
    clear() {
      count.fill(0);
    },
  };
}
