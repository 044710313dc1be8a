// The counted time of a period as it shows on a wall clock.
import { addDays, dayNumber, secondsPerDay, utcMidnight } from '../units/calendar.ts';
import type { Instant, Seconds } from '../units/quantities.ts';
import { loadZone, offsetAt, toInstant } from '../units/zone.ts';
import type { Period } from './scenario.ts';

/** Start (included) and end (excluded) in seconds since 1970-01-01T00:00 on the wall clock of `zone`, the period's when undefined. */
export async function countedTime(
  period: Period,
  zone: string | undefined,
): Promise<{ readonly from: Seconds; readonly to: Seconds }> {
  const { from, days = 0, length } = period;
  const firstMidnight = dayNumber(from) * secondsPerDay;
  if (zone === undefined || zone === period.zone)
    return { from: firstMidnight, to: firstMidnight + (length ?? days * secondsPerDay) };
  const earliest = utcMidnight(from) - secondsPerDay;
  const latest = utcMidnight(from) + (length ?? days * secondsPerDay) + 2 * secondsPerDay;
  const own = await loadZone(period.zone, earliest, latest);
  const other = await loadZone(zone, earliest, latest);
  const start = toInstant(own, from, 0);
  const end = length === undefined ? toInstant(own, addDays(from, days), 0) : start + length;
  const onClock = (instant: Instant): Seconds => instant + offsetAt(other, instant);
  return { from: onClock(start), to: onClock(end) };
}
