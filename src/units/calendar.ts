// Calendar dates as texts, `2027-03-08`, and as day numbers. Proleptic Gregorian, free of zones and of the host's clock;
// which instant a date begins at is for zone.ts.
import type { Instant } from './quantities.ts';

/** Seconds of a day without a clock change. */
export const secondsPerDay = 86_400;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysPerEra = 146_097;

/** Whether the text is a date that exists, as four-digit year, month and day: `2027-02-28` is, `2027-02-29` is not. */
export function isDate(text: string): boolean {
  return !Number.isNaN(dayOrNaN(text));
}

/** Days from 1970-01-01 to the date; negative before. Throws a RangeError when the date does not exist. */
export function dayNumber(date: string): number {
  const day = dayOrNaN(date);
  if (Number.isNaN(day)) throw new RangeError(`not a date: "${date}"`);
  return day;
}

/** The date of a day number, the inverse of `dayNumber`; for years 0000 to 9999. */
export function dateOf(day: number): string {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

/** ISO 8601 weekday of the date: 1 = Monday … 7 = Sunday. */
export function weekday(date: string): number {
  return weekdayOf(dayNumber(date));
}

/** ISO 8601 weekday of a day number: 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  const fromMonday = (day + 3) % 7;
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}

/** The date `days` later, earlier when negative. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** Days from `first` to `second`; negative when `second` is earlier. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first);
}

/** The instant at which the date begins in UTC: within a day of its beginning in any zone. */
export function utcMidnight(date: string): Instant {
  return dayNumber(date) * secondsPerDay;
}

/** The day number of a text; not a number when it is no date. */
function dayOrNaN(text: string): number {
  if (!datePattern.test(text)) return Number.NaN;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeapYear ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= last ? civilDay(year, month, day) : Number.NaN;
}

// Both directions: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days): years
// begin in March, so that a leap day is the last of its year, and repeat in eras of 400 years.
function civilDay(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - 719_468;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
