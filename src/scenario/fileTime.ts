// Dates with times in files: local, `2027-03-08T09:30`, or instants, `2027-03-08T09:30Z` and `2027-03-08T09:30-05:00`.
import { parseClockTime } from '../schema/clockTime.ts';
import type { Wrong } from '../schema/mistake.ts';
import { dateOf, dayNumber, isDate, secondsPerDay } from '../units/calendar.ts';
import { formatClock } from '../units/formatTime.ts';
import type { Seconds } from '../units/quantities.ts';

export interface FileTime {
  /** Seconds since 1970-01-01T00:00 on the wall clock, on that of UTC when the time has an offset. */
  readonly seconds: Seconds;
  readonly hasOffset: boolean;
}

const pattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)([.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?(.*)$/i;

/** Seconds may have a fraction. */
export function parseFileTime(text: string): FileTime | Wrong {
  const allowed = 'a date and time, such as 2027-03-08T09:30';
  const match = pattern.exec(text);
  if (match === null) return { message: `${JSON.stringify(text)} is not a date and time`, allowed };
  const [, date, clock, fraction = '', offset, rest] = match as unknown as [
    string,
    string,
    string,
    string?,
    string?,
    string?,
  ];
  if (rest !== '') return { message: `${JSON.stringify(rest)} after the time is not understood`, allowed };
  const seconds = parseClockTime(clock);
  if (!isDate(date) || seconds === undefined || seconds >= secondsPerDay) {
    return { message: `there is no ${text} in the calendar`, allowed };
  }
  const local = dayNumber(date) * secondsPerDay + seconds + Number(`0${fraction.replace(',', '.')}`);
  const hasOffset = offset !== undefined;
  return { seconds: local - (hasOffset ? offsetSeconds(offset) : 0), hasOffset };
}

/** Seconds east of UTC of `Z`, `+01:00` or `-0500`. */
function offsetSeconds(offset: string): Seconds {
  if (offset.toUpperCase() === 'Z') return 0;
  const size = Number(offset.slice(1, 3)) * 3_600 + Number(offset.slice(-2)) * 60;
  return offset.startsWith('-') ? -size : size;
}

/** Wall clock seconds as `2027-03-08T09:30`. */
export function fileTimeText(seconds: Seconds): string {
  const day = Math.floor(seconds / secondsPerDay);
  return `${dateOf(day)}T${formatClock(seconds - day * secondsPerDay)}`;
}
