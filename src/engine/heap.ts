// A 4-ary heap with positions, so that any id can be removed. Never degrades, whatever the spread of times: for few pending events
// and heavy tails. Equal times come out in the order of insertion through a serial number.
import { createCell } from './clock.ts';
import type { EventList } from './eventList.ts';

/** Ids are 0 (included) to `ids` (excluded). O(log₄ n) per operation; allocates nothing after creation. */
export function createHeap({ ids }: { readonly ids: number }): EventList {
  const room = Math.max(16, ids);
  const time = new Float64Array(room);
  const serial = new Float64Array(room);
  const heap = new Int32Array(room);
  const position = new Int32Array(room);
  const next = createCell(Infinity);
  // [0] ids in the heap, [1] serial of the next insertion.
  const count = new Float64Array(16);

  const earlier = (a: number, b: number): boolean =>
    time[a] < time[b] || (time[a] === time[b] && serial[a] < serial[b]);

  const rise = (id: number, from: number): void => {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const other = heap[parent];
      if (!earlier(id, other)) break;
      heap[at] = other;
      position[other] = at;
      at = parent;
    }
    heap[at] = id;
    position[id] = at;
  };

  const sink = (id: number, from: number): void => {
    const size = count[0];
    let at = from;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= size) break;
      let child = first;
      const last = Math.min(first + 4, size);
      for (let other = first + 1; other < last; other++) if (earlier(heap[other], heap[child])) child = other;
      const below = heap[child];
      if (!earlier(below, id)) break;
      heap[at] = below;
      position[below] = at;
      at = child;
    }
    heap[at] = id;
    position[id] = at;
  };

  const insert = (id: number): void => {
    serial[id] = count[1];
    count[1] = count[1] + 1;
    const at = count[0];
    count[0] = at + 1;
    rise(id, at);
    if (time[id] < next[0]) next[0] = time[id];
  };

  const remove = (id: number): void => {
    const size = count[0] - 1;
    count[0] = size;
    const at = position[id];
    const moved = heap[size];
    if (moved === id) return;
    sink(moved, at);
    rise(moved, position[moved]);
  };

  const take = (): number => {
    if (count[0] === 0) {
      next[0] = Infinity;
      return -1;
    }
    const id = heap[0];
    const t = time[id];
    if (t > next[0]) {
      next[0] = t;
      return -1;
    }
    remove(id);
    return id;
  };

  const clear = (): void => {
    count[0] = 0;
    count[1] = 0;
    next[0] = Infinity;
  };

  return { time, next, insert, remove, take, clear };
}
