// What the calendar brings to outbound work, in order of time: places open and close, local clocks change, parts of lists are loaded.
import { type Cell, createCell } from '../../engine/clock.ts';
import type { OutboundModel } from '../../model/campaignModel.ts';

/** Who is told; at one instant in this order, and then by place or campaign. */
export interface CalendarReaders {
  clockChanges(place: number): void;
  closes(place: number): void;
  loads(campaign: number): void;
  opens(place: number): void;
}

export interface OutboundCalendar {
  /** Time of the next change. */
  readonly next: Cell;
  /** Tells it, and all that come at the same time. */
  act(readers: CalendarReaders): void;
  begin(): void;
}

const kinds = ['clockChanges', 'closes', 'loads', 'opens'] as const;

export function createOutboundCalendar({ places, campaigns }: OutboundModel): OutboundCalendar {
  const changes: { readonly time: number; readonly kind: number; readonly subject: number }[] = [];
  const add = (time: number, kind: (typeof kinds)[number], subject: number): void => {
    if (time < Infinity) changes.push({ time, kind: kinds.indexOf(kind), subject });
  };
  places.forEach(({ open, changes: ofClock }, place) => {
    open.forEach((time, i) => {
      add(time, i % 2 === 0 ? 'opens' : 'closes', place);
    });
    for (const time of ofClock) add(time, 'clockChanges', place);
  });
  campaigns.forEach(({ loadTimes }, campaign) => {
    for (const time of loadTimes) add(time, 'loads', campaign);
  });
  changes.sort((a, b) => a.time - b.time || a.kind - b.kind || a.subject - b.subject);
  const next = createCell(Infinity);
  let position = 0;
  const timeAt = (index: number): number => (index < changes.length ? changes[index].time : Infinity);
  return {
    next,
    act(readers) {
      const now = next[0];
      while (timeAt(position) === now) {
        const { kind, subject } = changes[position];
        position++;
        readers[kinds[kind]](subject);
      }
      next[0] = timeAt(position);
    },
    begin() {
      position = 0;
      next[0] = timeAt(0);
    },
  };
}
