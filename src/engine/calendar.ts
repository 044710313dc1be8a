// A calendar queue (Brown 1988, "Calendar queues: a fast O(1) priority queue implementation for the simulation event set problem",
// CACM 31): time is cut into days of equal width that fall into a ring of buckets; each bucket is a sorted ring of its ids.
// Here ids are their own nodes in doubly linked rings, so that removing one is two stores, and each ring has a sentinel at time
// Infinity, so that neither insertion nor removal has an end case. O(1) per operation when width fits the load.
import { createCell } from './clock.ts';
import type { EventList } from './eventList.ts';

/** Buckets and width are fixed for a list's life: the caller knows the expected number pending and how far ahead events lie. */
export interface CalendarShape {
  /** Ids are 0 (included) to `ids` (excluded). */
  readonly ids: number;
  /** Power of two. */
  readonly buckets: number;
  /** Width of a day in seconds, > 0. */
  readonly width: number;
}

export function createCalendar({ ids, buckets, width }: CalendarShape): EventList {
  const mask = buckets - 1;
  const perSecond = 1 / width;
  // Nodes 0 … ids−1 are events, ids … ids+buckets−1 the sentinels. At least 16 entries: see engine/clock.ts.
  const nodes = Math.max(16, ids + buckets);
  const time = new Float64Array(nodes);
  const after = new Int32Array(nodes);
  const before = new Int32Array(nodes);
  const next = createCell(Infinity);
  // The day that holds next[0], as a whole number in a double: horizon / width may exceed 32 bits.
  const today = createCell(0);
  const pending = new Int32Array(32);

  const insert = (id: number): void => {
    const t = time[id];
    const day = Math.floor(t * perSecond);
    let at = after[ids + (day & mask)];
    while (time[at] <= t) at = after[at];
    const previous = before[at];
    after[previous] = id;
    before[id] = previous;
    after[id] = at;
    before[at] = id;
    pending[0] = pending[0] + 1;
    if (t < next[0]) {
      next[0] = t;
      today[0] = day;
    }
  };

  const remove = (id: number): void => {
    const previous = before[id];
    const following = after[id];
    after[previous] = following;
    before[following] = previous;
    pending[0] = pending[0] - 1;
  };

  // The earliest id, found from today on; −1 when the list is empty. Leaves its day in today[0].
  const seek = (): number => {
    if (pending[0] === 0) return -1;
    let day = today[0];
    for (let looked = 0; looked <= mask; looked++) {
      const first = after[ids + (day & mask)];
      if (Math.floor(time[first] * perSecond) <= day) {
        today[0] = day;
        return first;
      }
      day++;
    }
    return seekEverywhere();
  };

  // A whole turn of the ring was empty: compare the heads of all buckets.
  const seekEverywhere = (): number => {
    let best = -1;
    let earliest = Infinity;
    for (let sentinel = ids; sentinel <= ids + mask; sentinel++) {
      const first = after[sentinel];
      if (time[first] < earliest) {
        earliest = time[first];
        best = first;
      }
    }
    today[0] = Math.floor(earliest * perSecond);
    return best;
  };

  const take = (): number => {
    const id = seek();
    if (id < 0) {
      next[0] = Infinity;
      return -1;
    }
    const t = time[id];
    if (t > next[0]) {
      next[0] = t;
      return -1;
    }
    remove(id);
    // The bound moves on only within the day: looking further would be in vain if the owner inserts an earlier one now.
    return id;
  };

  const clear = (): void => {
    next[0] = Infinity;
    today[0] = 0;
    pending[0] = 0;
    for (let sentinel = ids; sentinel <= ids + mask; sentinel++) {
      time[sentinel] = Infinity;
      after[sentinel] = sentinel;
      before[sentinel] = sentinel;
    }
  };

  clear();
  return { time, next, insert, remove, take, clear };
}
