// Whether a local time happens at all: clock changes skip some.

import { secondsPerDay } from '../units/calendar.ts';
import type { Instant, Seconds } from '../units/quantities.ts';

/** True when the wall clocks of the zone show `local` (seconds since 1970-01-01T00:00 on the wall clock) at some instant. */
export function localTimeExists(zone: string, local: Seconds): boolean {
  const before = offsetAt(zone, local - secondsPerDay);
  const after = offsetAt(zone, local + secondsPerDay);
  return [before, after].some((offset) => offsetAt(zone, local - offset) === offset);
}

function offsetAt(zone: string, instant: Instant): Seconds {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part = Object.fromEntries(clock.formatToParts(instant * 1000).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!) / 1000 - instant;
}
