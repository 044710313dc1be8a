// Chooses the implementation of an event list.
import { createCalendar } from './calendar.ts';
import type { EventList } from './eventList.ts';
import { createHeap } from './heap.ts';

/** Size and kind of a list, chosen from what is known beforehand. */
export interface EventListShape {
  /** Ids are 0 (included) to `ids` (excluded). */
  readonly ids: number;
  /** Calendar: buckets (a power of two) and the width of a day in seconds; undefined: a heap. */
  readonly calendar: { readonly buckets: number; readonly width: number } | undefined;
}

/** The list for a shape. */
export function createEventList({ ids, calendar }: EventListShape): EventList {
  return calendar === undefined ? createHeap({ ids }) : createCalendar({ ids, ...calendar });
}
