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
  /** Width of a day in seconds: a power of two (1/8, 4, …), so that days begin and end at exact times. */
  readonly width: number;
}

export function createCalendar({ ids, buckets, width }: CalendarShape): EventList {
  const mask = buckets - 1;
  const perSecond = 1 / width;
  // Nodes 0 … ids−1 are events, ids … ids+buckets−1 the sentinels. At least 16 entries: see engine/clock.ts.
  const nodes = Math.max(16, ids + buckets);
  const time = new Float64Array(nodes);
  // Links of node k: the one after it at 2 k and the one before it at 2 k + 1, side by side in one cache line.
  const links = new Int32Array(2 * nodes);
  const next = createCell(Infinity);
  // The day from which the next seek starts: its bucket, and where it ends.
  const bucket = new Int32Array(32);
  const dayEnd = createCell(0);
  const pending = new Int32Array(32);

  const insert = (id: number): void => {
    const t = time[id];
    const day = Math.floor(t * perSecond);
    let at = links[2 * (ids + (day & mask))];
    while (time[at] <= t) at = links[2 * at];
    const previous = links[2 * at + 1];
    links[2 * previous] = id;
    links[2 * id + 1] = previous;
    links[2 * id] = at;
    links[2 * at + 1] = id;
    pending[0] = pending[0] + 1;
    if (t < next[0]) {
      next[0] = t;
      bucket[0] = day & mask;
      dayEnd[0] = (day + 1) * width;
    }
  };

  const remove = (id: number): void => {
    const following = links[2 * id];
    const previous = links[2 * id + 1];
    links[2 * previous] = following;
    links[2 * following + 1] = previous;
    pending[0] = pending[0] - 1;
  };

  // The earliest id, −1 when the list is empty. Leaves its day for the next seek.
  const seek = (): number => {
    if (pending[0] === 0) return -1;
    let at = bucket[0];
    let end = dayEnd[0];
    for (let looked = 0; looked <= mask; looked++) {
      const first = links[2 * (ids + at)];
      if (time[first] < end) {
        bucket[0] = at;
        dayEnd[0] = end;
        return first;
      }
      at = (at + 1) & mask;
      end += width;
    }
    return seekEverywhere();
  };

  // A whole turn of the ring was empty: compare the heads of all buckets.
  const seekEverywhere = (): number => {
    let best = ids;
    for (let sentinel = ids; sentinel <= ids + mask; sentinel++) {
      const first = links[2 * sentinel];
      if (time[first] < time[best]) best = first;
    }
    const day = Math.floor(time[best] * perSecond);
    bucket[0] = day & mask;
    dayEnd[0] = (day + 1) * width;
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
    // Looked up now rather than at the next turn of the loop: ends lie far ahead, so an insertion seldom makes it vain.
    const following = seek();
    next[0] = following < 0 ? Infinity : time[following];
    return id;
  };

  const clear = (): void => {
    next[0] = Infinity;
    bucket[0] = 0;
    dayEnd[0] = width;
    pending[0] = 0;
    for (let sentinel = ids; sentinel <= ids + mask; sentinel++) {
      time[sentinel] = Infinity;
      links[2 * sentinel] = sentinel;
      links[2 * sentinel + 1] = sentinel;
    }
  };

  clear();
  return { time, next, insert, remove, take, clear };
}
