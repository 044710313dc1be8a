// Whether people of a place can be called at all in the counted time.
import { addDays, secondsPerDay, utcMidnight, weekday } from '../units/calendar.ts';
import type { Instant } from '../units/quantities.ts';
import { loadZone, toInstant, toLocal, type Zone } from '../units/zone.ts';
import type { CallingWindow, CallPlace } from './campaign.ts';
import type { OpeningHours } from './openingHours.ts';
import type { Period } from './scenario.ts';

/** The clock is looked at every so many seconds, and at least so often in a short period. */
const step = 300;
const leastLooks = 200;

/** Places whose window and the campaign's hours are never open at the same time. */
export async function neverOpen(
  places: readonly CallPlace[],
  hours: OpeningHours | undefined,
  period: Period,
): Promise<CallPlace[]> {
  const { from, days = 0, length } = period;
  const around: [Instant, Instant] = [
    utcMidnight(from) - secondsPerDay,
    utcMidnight(from) + (length ?? days * secondsPerDay) + 2 * secondsPerDay,
  ];
  const own = await loadZone(period.zone, ...around);
  const start = toInstant(own, from, 0);
  const end = length === undefined ? toInstant(own, addDays(from, days), 0) : start + length;
  const work = hours?.zone === undefined ? own : await loadZone(hours.zone, ...around);
  const shut: CallPlace[] = [];
  for (const place of places) {
    const zone = await loadZone(place.zone, ...around);
    const isOpen = (instant: Instant) =>
      isIn(place.window, zone, instant) && (hours === undefined || isIn({ ...hours, closedOn: [] }, work, instant));
    if (!happens(isOpen, start, end)) shut.push(place);
  }
  return shut;
}

function happens(is: (instant: Instant) => boolean, start: Instant, end: Instant): boolean {
  const every = Math.min(step, (end - start) / leastLooks);
  for (let instant = start; instant < end; instant += every) if (is(instant)) return true;
  return false;
}

function isIn({ open, closedOn }: CallingWindow, zone: Zone, instant: Instant): boolean {
  const { date, secondsAfterMidnight: clock } = toLocal(zone, instant);
  const day = weekday(date);
  return (
    open.some((each) => each.days.includes(day) && clock >= each.from && clock < each.to) && !closedOn.includes(date)
  );
}
