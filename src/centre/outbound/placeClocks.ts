// The local clocks of the places where people are called, and whether they may be called now or at another time.
import type { Cell } from '../../engine/clock.ts';
import type { PlaceModel } from '../../model/campaignModel.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import type { ClockTime } from '../../units/quantities.ts';

const secondsPerHour = 3600;
const hoursOfWeek = 168;
const hoursOfDay = 24;

export interface PlaceClocks {
  /** 1 while people of the place may be called. */
  readonly isOpen: Uint8Array;
  /** Local hour of the week now, 0 is Monday 00:00, and local day now, counted from a Monday before the simulated time. */
  hourOfWeek(place: number): number;
  dayNow(place: number): number;
  dayAt(place: number, time: number): number;
  /** When the local clock first shows midnight of the day or later. */
  midnight(place: number, day: number): number;
  /** When the local clock shows `clock` seconds after midnight, at `time` or next after it. */
  nextClock(place: number, time: number, clock: number): number;
  /** The first moment from `time` on, at most `within` later, whose local hour is marked; `time` where there is none. */
  nextHour(place: number, time: number, hours: Uint8Array, within: number): number;
  /** Whether people may be called then. Nobody knows what comes after the simulated time, so that counts as open. */
  isOpenAt(place: number, time: number): boolean;
  /** Takes the offset that holds now; to be called when a clock changes. */
  look(place: number): void;
  begin(): void;
}

/** `end` is the end of the simulated time. */
export function createPlaceClocks(places: readonly PlaceModel[], clock: Cell, end: ClockTime): PlaceClocks {
  const isOpen = new Uint8Array(Math.max(128, places.length));
  const offset = new Float64Array(Math.max(16, places.length));

  const offsetAt = (place: number, time: number): number => {
    const { changes, offsets } = places[place];
    let at = 0;
    while (at < changes.length && time >= changes[at]) at++;
    return offsets[at];
  };

  /** A time that the clock skips means the moment of the change; one that it shows twice means the first. */
  const fromLocal = (place: number, local: number): number => {
    const { changes, offsets } = places[place];
    for (let at = 0; at < changes.length; at++) {
      const time = local - offsets[at];
      if (time < changes[at]) return at > 0 && time < changes[at - 1] ? changes[at - 1] : time;
    }
    const last = changes.length;
    const time = local - offsets[last];
    return last > 0 && time < changes[last - 1] ? changes[last - 1] : time;
  };

  const dayAt = (place: number, time: number): number => Math.floor((time + offsetAt(place, time)) / secondsPerDay);

  return {
    isOpen,
    hourOfWeek: (place) => Math.floor((clock[0] + offset[place]) / secondsPerHour) % hoursOfWeek,
    dayNow: (place) => Math.floor((clock[0] + offset[place]) / secondsPerDay),
    dayAt,
    midnight: (place, day) => fromLocal(place, day * secondsPerDay),
    nextClock(place, time, wanted) {
      const day = dayAt(place, time);
      const today = fromLocal(place, day * secondsPerDay + wanted);
      return today >= time ? today : fromLocal(place, (day + 1) * secondsPerDay + wanted);
    },
    nextHour(place, time, hours, within) {
      let at = time;
      while (at - time <= within) {
        const local = at + offsetAt(place, at);
        if (hours[Math.floor(local / secondsPerHour) % hoursOfDay] === 1) return at;
        const following = fromLocal(place, (Math.floor(local / secondsPerHour) + 1) * secondsPerHour);
        at = following > at ? following : at + 1;
      }
      return time;
    },
    isOpenAt(place, time) {
      if (time >= end) return true;
      const { open } = places[place];
      let low = 0;
      let high = open.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (open[middle] <= time) low = middle + 1;
        else high = middle;
      }
      return low % 2 === 1;
    },
    look(place) {
      offset[place] = offsetAt(place, clock[0]);
    },
    begin() {
      isOpen.fill(0);
      for (let place = 0; place < places.length; place++) offset[place] = offsetAt(place, 0);
    },
  };
}
