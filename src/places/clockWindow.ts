// Hours of the day as laws name them.
import { parseClockTime } from '../schema/clockTime.ts';
import type { ClockWindow } from '../units/wallOverlap.ts';

/** From one time of day, `22:00`, to another, over midnight where it is earlier. Throws a RangeError on anything else. */
export function between(from: string, to: string): ClockWindow {
  const [start, end] = [parseClockTime(from), parseClockTime(to)];
  if (start === undefined || end === undefined) throw new RangeError(`no hours of the day: ${from} to ${to}`);
  return { from: start, to: end };
}
