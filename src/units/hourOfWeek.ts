// The hour of the local week: what coverage, profiles and heat maps of a site are indexed by, whatever the zone of the report.
import { secondsPerDay, weekdayOf } from './calendar.ts';
import type { Instant, WallTime } from './quantities.ts';
import { offsetAt, type Zone } from './zone.ts';

const secondsPerHour = 3600;

/** The hour in which the clock stands: 0 for Monday 00:00 to 00:59 … 167 for Sunday 23:00 to 23:59. */
export function hourOfWeek(wall: WallTime): number {
  const day = Math.floor(wall / secondsPerDay);
  return (weekdayOf(day) - 1) * 24 + Math.floor((wall - day * secondsPerDay) / secondsPerHour);
}

/** The hour of the zone's week at each instant, such as the starts of a grid's intervals; ascending instants are quickest. */
export function hoursOfWeek(zone: Zone, instants: ArrayLike<Instant>): Uint8Array {
  const hours = new Uint8Array(instants.length);
  let offset = 0;
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < instants.length; i++) {
    const instant = instants[i]!;
    if (!(instant >= from && instant < until)) {
      offset = offsetAt(zone, instant);
      from = instant;
      until = zone.changes.find((change) => change > instant) ?? zone.to;
    }
    hours[i] = hourOfWeek(instant + offset);
  }
  return hours;
}
