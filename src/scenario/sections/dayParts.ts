// Lists with one value for each part of a day: how long a part may be, and how many values fill the day.
import type { Part, Place } from '../../schema/checked.ts';
import { writeDuration } from '../../schema/duration.ts';
import { secondsPerDay } from '../../units/calendar.ts';
import type { Seconds } from '../../units/quantities.ts';

export const allowedParts = 'a length that divides 24h, such as 15m, 30m or 1h';

/** True for whole seconds of which a day is a multiple. */
export function dividesDay(part: Seconds): boolean {
  return Number.isInteger(part) && part > 0 && secondsPerDay % part === 0;
}

/** Refuses a part that does not divide the day (at `every`), and a list (at `key`) that does not fill exactly one day. */
export function checkDayParts(every: Seconds, values: readonly unknown[], key: Part, place: Place): void {
  if (!dividesDay(every)) {
    place.refuse({ message: `${writeDuration(every)} does not divide a day`, allowed: allowedParts }, 'every');
    return;
  }
  const needed = secondsPerDay / every;
  if (values.length === needed) return;
  const filled = writeDuration(values.length * every);
  place.refuse(
    {
      message: `${values.length} values of ${writeDuration(every)} fill ${filled}, not one day`,
      allowed: `${needed} values`,
    },
    key,
  );
}
